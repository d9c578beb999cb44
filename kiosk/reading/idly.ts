/** A page that is never at rest comes to it all the same. */
const LATEST_MS = 2_000

/** Does one thing after the other while nothing else is to be done. @returns a way to leave what is not done yet */
export function idly(things: readonly (() => void)[]): () => void {
  const waiting = [...things]
  let idle = 0
  const next = () => {
    const thing = waiting.shift()
    if (thing === undefined) return
    idle = requestIdleCallback(
      () => {
        thing()
        next()
      },
      { timeout: LATEST_MS },
    )
  }
  next()
  return () => cancelIdleCallback(idle)
}
