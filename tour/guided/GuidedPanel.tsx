import { IconRoute } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { guidedWords } from '../../ui/words/guided.ts'
import { Unreadable } from '../page/Unreadable.tsx'
import type { PanelProps } from '../page/Later.tsx'
import { PanelHead } from '../page/PanelHead.tsx'
import { Said } from '../page/Said.tsx'
import { minutesOf } from './reading-time.ts'
import { useGuidedTours } from './use-guided-tours.ts'

/** The guided tours of the community: what each shows, how many stops it has and how long it takes. */
export function GuidedPanel({ options, door }: PanelProps): ReactNode {
  const { t, locale } = useSpeech(guidedWords)
  const [read, again] = useGuidedTours(options.base)
  const tours = read.is === 'read' ? read.value.tours : []
  return (
    <div className="tour-all" data-panel="guided">
      <PanelHead title={t('guided.door')} line={t('guided.choose')} onBack={() => door.open({ is: 'find' })} />
      {read.is === 'problem' ? <Unreadable problem={read.problem} noLine={t('guided.unreadable')} broken={t('guided.unreadable')} onAgain={again} /> : null}
      {read.is === 'read' && tours.length === 0 ? <p className="tour-note">{t('guided.none')}</p> : null}
      <ul className="tour-found">
        {tours.map((tour) => (
          <li key={tour.slug} data-to={tour.slug}>
            <button type="button" onClick={() => door.open({ is: 'guided-tour', tour })}>
              <IconRoute stroke={1.75} aria-hidden="true" />
              <span>
                <b>
                  <Said text={tour.title} quiet />
                </b>
                <small>
                  <Said text={tour.summary} />
                </small>
                <small>{t('guided.length', { n: tour.stops.length, m: minutesOf(tour, locale, options.elder === true) })}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
