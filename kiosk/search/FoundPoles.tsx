import { IconMapPin } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { digitsOf } from '../../model/pole.ts'
import { useSpeech } from '../../ui/language.ts'
import { searchWords } from '../../ui/words/search.ts'
import { Touch } from '../parts/Touch.tsx'

/** Numbered poles whose digits were typed; a touch goes to the place nearest to one. */
export function FoundPoles({ poles }: { poles: readonly string[] }): ReactNode {
  const { t } = useSpeech(searchWords)
  const [, go] = useLocation()
  return (
    <section className="found-kind" aria-labelledby="found-pole">
      <h2 id="found-pole">
        <IconMapPin aria-hidden size="1.1em" stroke={1.75} />
        {t('search.kind.pole')}
      </h2>
      <ul className="rows">
        {poles.map((no) => (
          <li className="row" key={no}>
            <Touch className="row-link" data-pole={no} onTouch={() => go(`/tour?pole=${digitsOf(no)}`)}>
              <span className="row-icon lake">
                <IconMapPin aria-hidden size="1.3em" stroke={1.75} />
              </span>
              <span className="row-words">
                <bdi className="row-title code" dir="ltr">
                  <mark>{no}</mark>
                </bdi>
                <span className="row-under">{t('search.poleAt')}</span>
              </span>
            </Touch>
          </li>
        ))}
      </ul>
    </section>
  )
}
