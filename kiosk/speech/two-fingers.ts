const REST_MS = 1_500
const MOVE_PX = 40

/**
 * Calls `onRest` when two fingers have lain still on the glass for a second and a half. A third finger, or a hand that moves, is
 * something else. Rule V7.
 *
 * @returns a way to stop watching
 */
export function watchTwoFingers(target: EventTarget, onRest: () => void): () => void {
  const down = new Map<number, { readonly x: number; readonly y: number }>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = () => {
    clearTimeout(timer)
    if (down.size === 2) timer = setTimeout(onRest, REST_MS)
  }
  const put = (event: Event) => {
    const { pointerId, pointerType, clientX: x, clientY: y } = event as PointerEvent
    if (pointerType !== 'touch') return
    down.set(pointerId, { x, y })
    again()
  }
  const moved = (event: Event) => {
    const { pointerId, clientX, clientY } = event as PointerEvent
    const from = down.get(pointerId)
    if (from === undefined || Math.hypot(clientX - from.x, clientY - from.y) < MOVE_PX) return
    down.set(pointerId, { x: clientX, y: clientY })
    again()
  }
  const lift = (event: Event) => {
    if (down.delete((event as PointerEvent).pointerId)) again()
  }
  const on: readonly (readonly [string, (event: Event) => void])[] = [
    ['pointerdown', put],
    ['pointermove', moved],
    ['pointerup', lift],
    ['pointercancel', lift],
  ]
  for (const [name, then] of on) target.addEventListener(name, then, { capture: true, passive: true })
  return () => {
    clearTimeout(timer)
    for (const [name, then] of on) target.removeEventListener(name, then, { capture: true })
  }
}
