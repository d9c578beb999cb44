import type { BundleName } from '../../model/bundle/name.ts'
import type { StoodOn } from '../../model/cupboard.ts'
import { LATELY_MS } from './falls.ts'

/** After so many falls within ten minutes the newest content is no longer believed. */
export const FALLS_TO_GO_BACK = 3
/** A page that was told is told again, in case it fell in the same moment; after that it has nothing to go back to. */
const MOST_TOLD = 3

type Order = Pick<StoodOn, 'bundle' | 'version'>

/**
 * Which versions of bundles the page is to leave. What the shelf itself cannot see: a version on which pages begin well, stand longer
 * than ten seconds, and then fall again and again. Which is to blame is guessed as staff would: of those that have not yet stood for
 * ten minutes without a fall the one signed last. Rule G8.
 */
export class GoBack {
  readonly #since = new Map<string, number>()
  #now: readonly StoodOn[] = []
  #lastFall = Number.NEGATIVE_INFINITY
  #order: (Order & { told: number }) | null = null

  /** What the page stands on. */
  heard(bundles: readonly StoodOn[], at: number): void {
    const known = new Set(bundles.map(keyOf))
    for (const key of this.#since.keys()) if (!known.has(key)) this.#since.delete(key)
    for (const key of known) if (!this.#since.has(key)) this.#since.set(key, at)
    this.#now = bundles
    const order = this.#order
    if (order !== null && !bundles.some(({ bundle, version }) => bundle === order.bundle && version === order.version)) this.#order = null
  }

  /** The browser fell. @param lately how often within ten minutes @returns the version that is to be left, if one is */
  fell(lately: number, at: number): Order | null {
    const unproven = this.#now.filter((each) => !this.#isProven(each, at))
    this.#lastFall = at
    if (lately < FALLS_TO_GO_BACK) return null
    const newest = unproven.filter(({ previous }) => previous !== null).sort((a, b) => b.issued - a.issued)[0]
    if (newest === undefined) return null
    this.#order = { bundle: newest.bundle, version: newest.version, told: 0 }
    return { bundle: newest.bundle, version: newest.version }
  }

  /** What a page that says that it is alive is told. */
  tell(): readonly Order[] {
    const order = this.#order
    if (order === null || order.told === MOST_TOLD) return []
    order.told++
    return [{ bundle: order.bundle, version: order.version }]
  }

  #isProven(each: StoodOn, at: number): boolean {
    return at - Math.max(this.#since.get(keyOf(each)) ?? at, this.#lastFall) >= LATELY_MS || this.#proven.has(keyOf(each))
  }

  readonly #proven = new Set<string>()

  /** Called from time to time: what has stood for ten minutes without a fall stays believed, whatever falls later. */
  look(at: number): void {
    for (const each of this.#now) if (this.#isProven(each, at)) this.#proven.add(keyOf(each))
  }
}

const keyOf = ({ bundle, version }: { readonly bundle: BundleName; readonly version: number }): string => `${bundle} ${version}`
