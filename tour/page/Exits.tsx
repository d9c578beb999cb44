import { IconArrowUp } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { hasDirection, sideOf } from '../look/exits.ts'
import { turnTo } from '../view.ts'
import type { WalkState } from '../walk/walk-state.ts'
import type { Walk } from '../walk/walk.ts'
import { Said } from './Said.tsx'

/** The ways out of a place as buttons that stand still: where to, how far, and on which side of the person. */
export function Exits({ walk, state }: { walk: Walk; state: WalkState }): ReactNode {
  const { t, text } = useSpeech(tourWords)
  const { t: common } = useSpeech(commonWords)
  const { exits, names, view } = state
  const list = useRef<HTMLUListElement>(null)
  const focused = useRef(false)
  useEffect(() => {
    // Where there are fewer ways on, the button that was pressed is gone; who uses a keyboard must not begin anew.
    if (focused.current && list.current?.contains(document.activeElement) === false) list.current.querySelector('button')?.focus()
  }, [exits])
  if (exits.length === 0) return null
  return (
    <nav className="tour-exits" aria-label={t('tour.exits')}>
      <ul ref={list} onFocus={() => (focused.current = true)} onBlur={() => (focused.current = false)}>
        {exits.map((exit, slot) => {
          const title = names?.titles[exit.to]
          if (!hasDirection(exit))
            return (
              <li key={slot}>
                <button type="button" onClick={() => void walk.walkTo(exit.id)}>
                  <span className="tour-exit-words">
                    <b>{title === undefined ? exit.id : <Said text={title} quiet />}</b>
                  </span>
                </button>
              </li>
            )
          const side = t(`tour.side.${sideOf(view.heading, exit.bearing)}`)
          const metres = Math.round(exit.metres)
          return (
            <li key={slot}>
              <button
                type="button"
                onClick={() => void walk.walkTo(exit.id)}
                aria-label={t('tour.exit', { name: title === undefined ? '' : text(title).words, n: metres, side })}
              >
                <span className="tour-exit-arrow" aria-hidden="true">
                  <IconArrowUp stroke={2} style={{ transform: `rotate(${turnTo(view.heading, exit.bearing).toFixed(0)}deg)` }} />
                </span>
                <span className="tour-exit-words">
                  <b>{title === undefined ? null : <Said text={title} quiet />}</b>
                  <span>
                    {common('common.metres', { n: metres })} · {side}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
