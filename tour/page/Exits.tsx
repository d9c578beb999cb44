import { IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { sideOf } from '../look/exits.ts'
import { turnTo } from '../view.ts'
import type { WalkState } from '../walk/walk-state.ts'
import type { Walk } from '../walk/walk.ts'
import { Said } from './Said.tsx'

/** The ways out of a place as buttons that stand still: where to, how far, and on which side of the person. */
export function Exits({ walk, state }: { walk: Walk; state: WalkState }): ReactNode {
  const { t, text } = useSpeech(tourWords)
  const { t: common } = useSpeech(commonWords)
  const { exits, names, view } = state
  if (exits.length === 0) return null
  return (
    <nav className="tour-exits" aria-label={t('tour.exits')}>
      <ul>
        {exits.map((exit) => {
          const title = names?.titles[exit.to]
          const side = t(`tour.side.${sideOf(view.heading, exit.bearing)}`)
          const metres = Math.round(exit.metres)
          return (
            <li key={exit.id}>
              <button type="button" onClick={() => void walk.walkTo(exit.id)} aria-label={t('tour.exit', { name: title === undefined ? '' : text(title).words, n: metres, side })}>
                <span className="tour-exit-arrow" aria-hidden="true"><IconArrowUp stroke={2} style={{ transform: `rotate(${turnTo(view.heading, exit.bearing).toFixed(0)}deg)` }} /></span>
                <span className="tour-exit-words">
                  <b>{title === undefined ? null : <Said text={title} quiet />}</b>
                  <span>{common('common.metres', { n: metres })} · {side}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
