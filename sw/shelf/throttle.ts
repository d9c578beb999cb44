/** Time for a throttle; a test holds it still. */
export interface Pace {
  /** milliseconds that never go back */
  readonly now: () => number
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

/** Waits on the machine's own clock; an abort ends the wait at once, as the fetch that follows will say. */
export const realPace: Pace = {
  now: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(done, ms)
      function done() {
        signal.removeEventListener('abort', done)
        clearTimeout(timer)
        resolve()
      }
      signal.addEventListener('abort', done)
      if (signal.aborted) done()
    }),
}

/**
 * Keeps all fetches together under a number of bytes a second: whoever has taken more than that waits before taking more. At
 * most a second's worth is let through at once after a rest. Rule S13.
 */
export class Throttle {
  readonly #perMs: number
  readonly #pace: Pace
  /** when the bytes taken so far will be paid for */
  #paidAt: number

  /** @param bytesPerSecond `null` lets everything through */
  constructor(bytesPerSecond: number | null, pace: Pace = realPace) {
    this.#perMs = bytesPerSecond === null ? Number.POSITIVE_INFINITY : bytesPerSecond / 1000
    this.#pace = pace
    this.#paidAt = pace.now()
  }

  /** Takes bytes that have come; resolves when the next may be asked for. */
  async took(bytes: number, signal: AbortSignal): Promise<void> {
    if (this.#perMs === Number.POSITIVE_INFINITY) return
    const now = this.#pace.now()
    this.#paidAt = Math.max(this.#paidAt, now - 1000) + bytes / this.#perMs
    if (this.#paidAt > now) await this.#pace.wait(this.#paidAt - now, signal)
  }
}
