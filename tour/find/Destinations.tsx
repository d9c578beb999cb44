import { IconMapPin, IconRoute } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { wayWords } from '../../ui/words/way.ts'
import { roundMetres } from '../go/directions.ts'
import type { PanelProps } from '../page/Later.tsx'
import { Said } from '../page/Said.tsx'
import { type Destination, metresTo } from './destination.ts'

/** So many are listed at once; nobody reads through more. */
const AT_ONCE = 60

/** Where one can go, a line each: its name goes there at once, the button beside it leads there on foot. */
export function Destinations({ all, walk, state, options, door }: PanelProps & { all: readonly Destination[] }): ReactNode {
  const { t, text } = useSpeech(wayWords)
  const { t: common } = useSpeech(commonWords)
  const [most, setMost] = useState(AT_ONCE)
  const { graph, at } = state
  if (graph === null) return null
  const go = ({ at: to, heading, place }: Destination) => {
    if (to === null) {
      if (place !== null) options.onPlace?.(place)
      return
    }
    door.open(null)
    void walk.go({ viewpoint: graph.id[to] ?? '', ...(heading === null ? {} : { heading }) })
  }
  return (
    <>
      <ul className="tour-found">
        {all.slice(0, most).map((each) => {
          const metres = metresTo(each, graph, at)
          const here = each.at !== null && each.at === at
          const where =
            each.at === null
              ? t('tour.find.notSeen')
              : here
                ? t('tour.find.here')
                : Number.isFinite(metres)
                  ? common('common.metres', { n: roundMetres(metres) })
                  : null
          const lines = (
            <>
              <IconMapPin stroke={1.75} aria-hidden="true" />
              <span>
                <b>
                  <Said text={each.title} quiet />
                </b>
                {where === null && each.under === null ? null : (
                  <small>
                    {where}
                    {where === null || each.under === null ? null : ' · '}
                    {each.under === null ? null : <Said text={each.under} quiet />}
                  </small>
                )}
              </span>
            </>
          )
          // What has neither a picture nor a page of its own is only read.
          const leads = each.at !== null || (each.place !== null && options.onPlace !== undefined)
          return (
            <li key={each.key} data-to={each.key}>
              {leads ? (
                <button type="button" aria-current={here ? 'location' : undefined} onClick={() => go(each)}>
                  {lines}
                </button>
              ) : (
                <div>{lines}</div>
              )}
              {each.at === null || here ? null : (
                <button
                  type="button"
                  data-way=""
                  aria-label={t('tour.way.named', { name: text(each.title).words })}
                  onClick={() => each.at !== null && door.open({ is: 'way', to: each.at, heading: each.heading })}
                >
                  <IconRoute stroke={1.75} aria-hidden="true" />
                  <span>{t('tour.way')}</span>
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {all.length > most ? (
        <button type="button" className="tour-quiet" onClick={() => setMost(most + AT_ONCE)}>
          {t('tour.more')}
        </button>
      ) : null}
    </>
  )
}
