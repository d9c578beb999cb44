import type { Groups } from './open-index.ts'
import type { Reading } from './reading.ts'

/** How a record was found, apart from how well. */
export interface Way {
  readonly reading: Reading | null
  readonly group: number | null
  /** whether it was only found because something was mended: a misspelling, a wrong order, a character that sounds alike */
  readonly mended: boolean
}

/** The best way in which each record was found so far. */
export class Scores {
  readonly #score: Float64Array
  /** the same without synonyms */
  readonly #own: Float64Array
  readonly #way: Way[] = []
  readonly #touched: number[] = []
  #top = 0

  constructor(records: number) {
    this.#score = new Float64Array(records)
    this.#own = new Float64Array(records)
  }

  /** the best score of all */
  get top(): number {
    return this.#top
  }

  offer(at: number, score: number, way: Way): void {
    const before = this.#score[at]
    if (before === undefined) return
    if (way.group === null && score > (this.#own[at] as number)) this.#own[at] = score
    if (score <= before) return
    if (before === 0) this.#touched.push(at)
    this.#score[at] = score
    this.#way[at] = way
    if (score > this.#top) this.#top = score
  }

  /** What is true of a group of synonyms is true of its records. */
  spread(groups: Groups, group: number, score: number, { reading, mended }: Way): void {
    const way = { reading, mended, group }
    for (const at of groups.members(group)) this.offer(at, score, way)
  }

  /** The best first; what is worth the same to a hundredth keeps its order. */
  best(least: number, most: number): { readonly found: readonly { readonly at: number; readonly score: number; readonly way: Way }[]; readonly count: number } {
    // A shelf for each hundredth: with ten thousand found, sorting them would take longer than finding them.
    const shelves: number[][] = []
    let count = 0
    for (const at of this.#touched.sort((a, b) => a - b)) {
      const score = this.#score[at] as number
      if (score < least) continue
      count++
      // Of all that a synonym brings, what also has the typed words themselves comes first.
      const shelf = Math.round(score * 100 + 4 * Math.min(1, this.#own[at] as number))
      const list = shelves[shelf]
      if (list === undefined) shelves[shelf] = [at]
      else list.push(at)
    }
    const found = []
    for (let shelf = shelves.length - 1; shelf >= 0 && found.length < most; shelf--)
      for (const at of shelves[shelf] ?? []) if (found.length < most) found.push({ at, score: this.#score[at] as number, way: this.#way[at] as Way })
    return { found, count }
  }
}

/** What one reading of a question offers, and the best of it. */
export class Offers {
  readonly #scores: Scores
  readonly #groups: Groups
  top = 0

  constructor(scores: Scores, groups: Groups) {
    this.#scores = scores
    this.#groups = groups
  }

  offer(at: number, score: number, way: Way): void {
    this.top = Math.max(this.top, score)
    this.#scores.offer(at, score, way)
  }

  spread(group: number, score: number, way: Way): void {
    if (this.#groups.members(group).length > 0) this.top = Math.max(this.top, score)
    this.#scores.spread(this.#groups, group, score, way)
  }
}
