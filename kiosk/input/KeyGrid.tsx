import { type PointerEvent, type ReactNode, useRef } from 'react'
import { Fingers } from './fingers.ts'

/** One key: what it stands for, what is on it, and how it is read out where its face is no word. */
export interface KeyFace {
  readonly key: string
  readonly face: ReactNode
  readonly label?: string
  readonly className?: string
  readonly lang?: string
  readonly disabled?: boolean
  readonly pressed?: boolean
}

// Beside a key is half a finger away from it.
const NEAR_MM = 6

const keyOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>('[data-key]') ?? null

/** Pixels of a millimetre: set by the terminal's profile in pixels, elsewhere in the page's own letters. */
function millimetre(element: Element): number {
  const set = getComputedStyle(element).getPropertyValue('--mm').trim()
  return Number.parseFloat(set) * (set.endsWith('rem') ? Number.parseFloat(getComputedStyle(document.documentElement).fontSize) : 1)
}

/**
 * A group of keys on the glass. What counts is where a finger is lifted; see `Fingers`. A key can be reached and pressed from a
 * keyboard and by a screen reader too.
 */
export function KeyGrid({
  rows,
  onKey,
  className = 'keyboard-rows',
}: {
  rows: readonly (readonly KeyFace[])[]
  onKey: (key: string) => void
  className?: string
}): ReactNode {
  const grid = useRef<HTMLDivElement>(null)
  const fingers = useRef(new Fingers())
  const down = useRef(new Map<number, DOMRect>())
  const mm = useRef(4)

  const press = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return
    const key = keyOf(event.target as Element)
    // A finger belongs to the key it went down on until it is lifted; a mouse has to be held.
    if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId)
    mm.current = millimetre(event.currentTarget)
    if (key !== null) down.current.set(event.pointerId, key.getBoundingClientRect())
    // The field keeps its caret: a touch on a key takes the focus from nothing.
    event.preventDefault()
    const known = event.pointerType === 'touch'
    fingers.current.down({
      pointer: event.pointerId,
      key: key === null || key.matches(':disabled') ? null : (key.dataset['key'] as string),
      width: known ? event.width / mm.current : 0,
      height: known ? event.height / mm.current : 0,
      at: event.timeStamp,
    })
  }
  const lift = (event: PointerEvent) => {
    const over = keyOf(document.elementFromPoint(event.clientX, event.clientY))
    const key = over !== null && grid.current?.contains(over) === true && !over.matches(':disabled') ? (over.dataset['key'] as string) : null
    const box = down.current.get(event.pointerId)
    down.current.delete(event.pointerId)
    const slack = NEAR_MM * mm.current
    const near =
      box !== undefined &&
      event.clientX > box.left - slack &&
      event.clientX < box.right + slack &&
      event.clientY > box.top - slack &&
      event.clientY < box.bottom + slack
    const counts = fingers.current.up(event.pointerId, key, near, event.timeStamp)
    if (counts !== null) onKey(counts)
  }
  const lose = (event: PointerEvent) => {
    down.current.delete(event.pointerId)
    fingers.current.lost(event.pointerId)
  }
  return (
    <div ref={grid} className={className} dir="ltr" onPointerDown={press} onPointerUp={lift} onPointerCancel={lose}>
      {rows.map((row, at) => (
        <div key={at} className="keyboard-row">
          {row.map(({ key, face, label, className: more, lang, disabled, pressed }) => (
            <button
              key={key}
              type="button"
              className={more === undefined ? 'key' : `key ${more}`}
              data-key={key}
              lang={lang}
              aria-label={label}
              aria-pressed={pressed}
              disabled={disabled}
              // A finger has been counted when it was lifted; a click without one comes from a keyboard or a screen reader.
              onClick={(event) => event.detail === 0 && onKey(key)}
            >
              {face}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}
