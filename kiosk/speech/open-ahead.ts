/** A page that has just begun has other things to do. */
const AFTER_MS = 1_000
/** One that is never at rest opens it all the same. */
const LATEST_MS = 2_000

/**
 * Opens a terminal's loudspeaker before somebody touches it. To open it holds a page up for as long as the browser's own sound program
 * takes to start, measured here a quarter of a second; to ask which devices there are starts the same program and holds nothing up. The
 * answer is not looked at: asking switches nothing on and needs no leave.
 *
 * @param then begins what needs the open loudspeaker, and returns how to end it
 * @returns a way to end both
 */
export function openAhead(open: () => AudioContext, then: () => () => void): () => void {
  let idle = 0
  let end: (() => void) | null = null
  let left = false
  const begin = () => {
    if (!left) end = then()
  }
  const asked = () => {
    if (left) return
    idle = requestIdleCallback(
      () => {
        open()
        begin()
      },
      { timeout: LATEST_MS },
    )
  }
  const timer = setTimeout(() => {
    // Browsers hide it from pages that came over plain http; there the first touch opens it.
    if (navigator.mediaDevices === undefined) return begin()
    navigator.mediaDevices.enumerateDevices().then(asked, (error: unknown) => {
      console.warn('speech: the devices could not be asked for', error)
      begin()
    })
  }, AFTER_MS)
  return () => {
    left = true
    clearTimeout(timer)
    cancelIdleCallback(idle)
    end?.()
  }
}
