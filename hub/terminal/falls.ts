/** Falls further apart than this have nothing to do with each other. */
export const LATELY_MS = 10 * 60_000

/**
 * How often the browser had to be started anew. Times are those of a clock that only goes forward: a wall clock that somebody sets,
 * or an empty battery, neither makes falls nor forgets them. Rule G7.
 */
export class Falls {
  #ever = 0
  #lately: number[] = []

  /** @param at milliseconds by a clock that only goes forward */
  add(at: number): void {
    this.#ever++
    this.#lately = [...this.#lately.filter((each) => at - each < LATELY_MS), at]
  }

  /** Falls of the last ten minutes. */
  lately(at: number): number {
    return this.#lately.filter((each) => at - each < LATELY_MS).length
  }

  get ever(): number {
    return this.#ever
  }

  /** What was done about them is done: it is counted anew. */
  settle(): void {
    this.#lately = []
  }
}
