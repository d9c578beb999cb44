const AGAIN_MS = 2_000

/**
 * Holds a request to the cupboard that is never answered to its end. When this page's program dies its browser ends the request, and the
 * cupboard knows at once. When the cupboard itself was started anew, or the network of the machine has changed, it is held again. Rule G4.
 */
export function holdLine(): void {
  const hold = async () => {
    const held = await fetch('/local/here', { cache: 'no-store' })
    // There is nothing to read; it ends when the cupboard ends.
    await held.body?.pipeTo(new WritableStream())
  }
  let begun = 0
  const again = () => {
    // A change of the network breaks every line: that one is there again before the cupboard misses it.
    const restMs = performance.now() - begun > AGAIN_MS ? 0 : AGAIN_MS
    setTimeout(begin, restMs)
  }
  const begin = () => {
    begun = performance.now()
    // That it failed is the answer: nobody is there, and one asks again.
    hold().then(again, again)
  }
  begin()
}
