import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useSpeech } from '../../ui/language.ts'
import { staffWords } from '../../ui/words/staff.ts'
import { AIM, turnOf } from '../terminal/turn.ts'
import { noteTurn } from '../terminal/turned.ts'

/** One mark on an empty glass: where a touch at it comes from says how the panel is set up. Any touch ends it. */
export function AimMark({ onEnd }: { onEnd: () => void }): ReactNode {
  const { t } = useSpeech(staffWords)
  const begun = useRef(false)
  const glass = useRef<HTMLButtonElement>(null)
  // It covers the page: whoever comes by a keyboard stands on it, and afterwards where they stood.
  useEffect(() => {
    const before = document.activeElement
    glass.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return createPortal(
    <button
      ref={glass}
      type="button"
      className="aim"
      data-action="aim"
      onPointerDown={() => {
        begun.current = true
      }}
      // The click is the last that is told of a touch: who ended at the finger's lifting would leave it to what lies below.
      onClick={({ clientX, clientY, detail }) => {
        // The touch that brought the mark lifts its finger from it too. A keyboard's click says nothing of the panel.
        if (detail !== 0 && !begun.current) return
        const turn = detail === 0 ? null : turnOf({ x: clientX / innerWidth, y: clientY / innerHeight })
        if (turn !== null) noteTurn(turn === 'right' ? null : turn)
        onEnd()
      }}
    >
      <span className="aim-mark" aria-hidden style={{ left: `${AIM.x * 100}%`, top: `${AIM.y * 100}%` }} />
      {t('staff.aim')}
    </button>,
    document.body,
  )
}
