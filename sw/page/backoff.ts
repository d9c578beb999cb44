const FIRST_MS = 5_000
/** No letter rests longer than this between two tries, whatever a hub or a clock says. */
export const LONGEST_MS = 15 * 60_000

/**
 * How long to wait before a letter is tried again: 5 s, doubling to 15 min, each with up to a fifth of chance so that a
 * whole district does not knock at once when its line returns. It never gives up. Rule Q6.
 *
 * @param tries how often it was tried, 1 or more
 * @param chance 0 to 1
 */
export function backoffMs(tries: number, chance: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 20))
  return Math.round(whole * (0.8 + 0.2 * chance))
}
