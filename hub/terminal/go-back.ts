import type { StoodOn } from '../../model/cupboard.ts'
import { LATELY_MS } from './falls.ts'

/** After so many falls within ten minutes the newest content is no longer believed. */
export const FALLS_TO_GO_BACK = 3
/** A page that was told is told again, in case it fell in the same moment; after that it has nothing to go back to. */
const MOST_TOLD = 3

type Order = Pick<StoodOn, 'bundle' | 'version'>

const keyOf = ({ bundle, version }: Order): string => `${bundle} ${version}`

/**
 * Which versions of bundles the page is to leave. What the shelf itself cannot see (S11): a version on which pages begin well, stand
 * longer than ten seconds, and then fall again and again. Which is to blame is guessed as staff would: of those that have not yet
 * stood for ten minutes without a fall the one signed last. Times are those of a clock that only goes forward. Rule G8.
 */
export class GoBack {
  /** since when each version has stood without a fall */
  readonly #since = new Map<string, number>()
  readonly #proven = new Set<string>()
  #now: readonly StoodOn[] = []
  #order: (Order & { told: number }) | null = null

  /** What the page stands on. */
  heard(bundles: readonly StoodOn[], at: number): void {
    const known = new Set(bundles.map(keyOf))
    for (const key of [...this.#since.keys()].filter((each) => !known.has(each))) {
      this.#since.delete(key)
      this.#proven.delete(key)
    }
    for (const key of known) {
      const since = this.#since.get(key) ?? at
      this.#since.set(key, since)
      if (at - since >= LATELY_MS) this.#proven.add(key)
    }
    this.#now = bundles
    if (this.#order !== null && !known.has(keyOf(this.#order))) this.#order = null
  }

  /** The browser fell. @param lately how often within ten minutes @returns the version that is to be left, if one is */
  fell(lately: number, at: number): Order | null {
    for (const key of this.#since.keys()) this.#since.set(key, at)
    if (lately < FALLS_TO_GO_BACK) return null
    const newest = this.#now
      .filter((each) => each.previous !== null && !this.#proven.has(keyOf(each)))
      .sort((a, b) => b.issued - a.issued)
      .map(({ bundle, version }) => ({ bundle, version }))[0]
    if (newest === undefined) return null
    this.#order = { ...newest, told: 0 }
    return newest
  }

  /** What a page that says that it is alive is told. */
  tell(): readonly Order[] {
    const order = this.#order
    if (order === null || order.told === MOST_TOLD) return []
    order.told++
    return [{ bundle: order.bundle, version: order.version }]
  }
}
