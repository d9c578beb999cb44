/** What a finger or a mouse does on the picture. Pixels are CSS pixels from the picture's physical left and top. */
export interface Fingers {
  down(atMs: number): void
  /** moved by so many pixels since the last time */
  drag(dx: number, dy: number, atMs: number): void
  up(atMs: number): void
  /** touched and let go in one place */
  tap(x: number, y: number): void
  /** the wheel: positive brings nearer what is there */
  wheel(steps: number, x: number, y: number): void
}

/** A finger that has moved less than this has only touched; old hands tremble. */
const TREMBLE_PX = 12

/** Listens to one finger on an element; a second finger or a palm is nobody. @returns how to stop listening */
export function listenToFingers(element: HTMLElement, fingers: Fingers): () => void {
  let finger: number | null = null
  let lastX = 0
  let lastY = 0
  let wandered = 0
  const at = (event: MouseEvent) => {
    const box = element.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top] as const
  }
  /** touched for itself, as buttons are that lie on the picture, or something of its own that covers it */
  const isItself = ({ target }: Event, what: string) => {
    const own = target instanceof Element ? target.closest(what) : null
    return own !== null && !own.contains(element)
  }
  const onDown = (event: PointerEvent) => {
    if (finger !== null || event.button !== 0 || isItself(event, 'button, a, [data-own-touch]')) return
    finger = event.pointerId
    lastX = event.clientX
    lastY = event.clientY
    wandered = 0
    element.setPointerCapture(event.pointerId)
    fingers.down(event.timeStamp)
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== finger) return
    const dx = event.clientX - lastX
    const dy = event.clientY - lastY
    if (dx === 0 && dy === 0) return
    wandered += Math.hypot(dx, dy)
    lastX = event.clientX
    lastY = event.clientY
    fingers.drag(dx, dy, event.timeStamp)
  }
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== finger) return
    finger = null
    fingers.up(event.timeStamp)
    if (event.type !== 'pointerup' || wandered > TREMBLE_PX) return
    fingers.tap(...at(event))
  }
  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    if (!isItself(event, '[data-own-touch]')) fingers.wheel(-Math.sign(event.deltaY), ...at(event))
  }
  element.addEventListener('pointerdown', onDown)
  element.addEventListener('pointermove', onMove)
  element.addEventListener('pointerup', onUp)
  element.addEventListener('pointercancel', onUp)
  element.addEventListener('wheel', onWheel, { passive: false })
  return () => {
    element.removeEventListener('pointerdown', onDown)
    element.removeEventListener('pointermove', onMove)
    element.removeEventListener('pointerup', onUp)
    element.removeEventListener('pointercancel', onUp)
    element.removeEventListener('wheel', onWheel)
  }
}
