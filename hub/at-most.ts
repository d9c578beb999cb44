/** Does work, a few pieces at once; `null` when too many wait already, and then nothing was begun. */
export type AtMost = <T>(work: () => Promise<T>) => Promise<T | null>

/**
 * Lets `together` pieces of work run at once and `waiting` more wait for their turn, in order.
 *
 * @param together,waiting whole numbers, at least 1 and at least 0
 */
export function atMost(together: number, waiting: number): AtMost {
  const queue: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= together) {
      if (queue.length >= waiting) return null
      // Whoever ends hands over its place, so nobody can slip in between.
      await new Promise<void>((resolve) => queue.push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next === undefined) running--
      else next()
    }
  }
}
