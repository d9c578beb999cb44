import { type PointerEvent, type RefObject, useRef } from 'react'
import { Fingers } from './fingers.ts'

// Beside a key is half a finger away from it.
const NEAR_MM = 6

/** Pixels of a millimetre: set by the terminal's profile in pixels, elsewhere in the page's own letters. */
function millimetre(element: Element): number {
  const set = getComputedStyle(element).getPropertyValue('--mm').trim()
  return Number.parseFloat(set) * (set.endsWith('rem') ? Number.parseFloat(getComputedStyle(document.documentElement).fontSize) : 1)
}

/**
 * Takes the browser's own click for the touch that has just ended: it comes after the press has done its work, and where the keys
 * went away it would land on what lay under them, as on the button that sends.
 */
function swallowClick(): void {
  const over = new AbortController()
  const swallow = (event: MouseEvent) => {
    over.abort()
    // A screen reader's click has no finger before it.
    if (event.detail === 0) return
    event.preventDefault()
    event.stopPropagation()
  }
  addEventListener('click', swallow, { capture: true, signal: over.signal })
  // A browser that sends none has none to take: the next touch or key is another one.
  for (const next of ['pointerdown', 'keydown']) addEventListener(next, () => over.abort(), { capture: true, signal: over.signal })
}

/** What the element around a group of keys takes. */
export interface Presses {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerUp: (event: PointerEvent) => void
  readonly onPointerCancel: (event: PointerEvent) => void
}

/**
 * Fingers and mice on a group of buttons, counted by `Fingers`. It does not wait for the browser's click: a browser that has just
 * followed a stroke over the glass may take the next touch for the end of it and send none. Rule T14.
 *
 * @param named the attribute that says what a button stands for: `data-key`
 * @param onPress what counts, once, when the finger is lifted
 * @param onDown whether any finger is on the group
 */
export function usePresses(named: `data-${string}`, onPress: (name: string) => void, onDown?: (down: boolean) => void): Presses {
  const ref = useRef<HTMLDivElement>(null)
  const fingers = useRef(new Fingers())
  const down = useRef(new Map<number, DOMRect | null>())
  const mm = useRef(4)
  const buttonOf = (element: Element | null) => element?.closest<HTMLElement>(`[${named}]`) ?? null
  const nameOf = (button: HTMLElement | null) => (button === null || button.matches(':disabled') ? null : button.getAttribute(named))
  const leave = (pointer: number): DOMRect | null => {
    const box = down.current.get(pointer) ?? null
    if (down.current.delete(pointer) && down.current.size === 0) onDown?.(false)
    return box
  }
  return {
    ref,
    onPointerDown: (event) => {
      if (event.pointerType === 'mouse' && event.button !== 0) return
      const button = buttonOf(event.target as Element)
      // A finger belongs to the key it went down on until it is lifted; a mouse has to be held.
      if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId)
      mm.current = millimetre(event.currentTarget)
      if (down.current.size === 0) onDown?.(true)
      down.current.set(event.pointerId, button?.getBoundingClientRect() ?? null)
      // The field keeps its caret: a touch on a key takes the focus from nothing.
      event.preventDefault()
      const known = event.pointerType === 'touch'
      fingers.current.down({
        pointer: event.pointerId,
        key: nameOf(button),
        width: known ? event.width / mm.current : 0,
        height: known ? event.height / mm.current : 0,
        at: event.timeStamp,
      })
    },
    onPointerUp: (event) => {
      const over = buttonOf(document.elementFromPoint(event.clientX, event.clientY))
      const name = over !== null && ref.current?.contains(over) === true ? nameOf(over) : null
      const box = leave(event.pointerId)
      const slack = NEAR_MM * mm.current
      const near =
        box !== null &&
        event.clientX > box.left - slack &&
        event.clientX < box.right + slack &&
        event.clientY > box.top - slack &&
        event.clientY < box.bottom + slack
      const counts = fingers.current.up(event.pointerId, name, near, event.timeStamp)
      if (counts === null) return
      swallowClick()
      onPress(counts)
    },
    onPointerCancel: (event) => {
      leave(event.pointerId)
      fingers.current.lost(event.pointerId)
    },
  }
}
