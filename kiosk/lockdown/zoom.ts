/** The wheel with Control, and a pinch on a touch pad which arrives as one, make nothing larger; for fingers see `fingers.ts`. Rule L6. */
export function guardZoom(page: Window, signal: AbortSignal): void {
  const turned = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault()
  }
  page.addEventListener('wheel', turned, { capture: true, passive: false, signal })
}
