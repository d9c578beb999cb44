import { IconMapPin } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { tourWords } from '../../ui/words/tour.ts'
import type { WalkState } from '../walk/walk-state.ts'
import { Said } from './Said.tsx'

/** All viewpoints by name; choosing one goes there. Those far down are laid out only when they come into view. */
export function AllPlaces({ state, onGo, onBack }: { state: WalkState; onGo: (viewpoint: string) => void; onBack: () => void }): ReactNode {
  const { t } = useSpeech(tourWords)
  const { t: common } = useSpeech(commonWords)
  const { graph, names, at } = state
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus({ preventScroll: true }), [])
  return (
    <div className="tour-all">
      <div className="tour-all-head">
        <div>
          <h2>{t('tour.all')}</h2>
          <p>{t('tour.all.choose')}</p>
        </div>
        <button ref={back} type="button" className="tour-quiet" onClick={onBack}>
          {common('common.back')}
        </button>
      </div>
      <ul>
        {graph?.id.map((id, index) => (
          <li key={id}>
            <button type="button" aria-current={index === at ? 'location' : undefined} onClick={() => onGo(id)}>
              <IconMapPin stroke={1.75} aria-hidden="true" />
              <span>{names === null ? common('common.loading') : <Said text={names.titles[index] ?? { zh: id }} />}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
