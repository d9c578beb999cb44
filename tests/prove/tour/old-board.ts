/**
 * Makes the page believe that it runs on an old board, whose screen is drawn thirty times a second. The tour gives pictures more
 * of such a board's card only when frames come more swiftly, so after the first loss what they may take stands still at its least:
 * the cache has to let go all the time, and what lies on the card can be compared. Runs in the page, before everything else.
 */
export function beOldBoard(): void {
  const native = requestAnimationFrame.bind(window)
  const cancel = cancelAnimationFrame.bind(window)
  const waiting = new Map<number, number>()
  window.requestAnimationFrame = (draw) => {
    const first = native(() => {
      waiting.set(
        first,
        native((now) => {
          waiting.delete(first)
          draw(now)
        }),
      )
    })
    return first
  }
  window.cancelAnimationFrame = (asked) => {
    cancel(asked)
    cancel(waiting.get(asked) ?? 0)
    waiting.delete(asked)
  }
  // The keeper of the shelf is proven elsewhere; here it would fetch the whole community meanwhile. The page goes on without it.
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
}
