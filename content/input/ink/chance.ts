/** Chance that comes out the same on every machine: Mulberry32 (Tommy Ettinger, public domain), written anew. */
export class Chance {
  #state: number
  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next()
  }

  /** Of a normal distribution round 0 with spread 1, cut at 3.4 by its making: the sum of twelve. */
  normal(): number {
    let sum = -6
    for (let each = 0; each < 12; each++) sum += this.next()
    return Math.max(-3, Math.min(3, sum))
  }

  happens(share: number): boolean {
    return this.next() < share
  }

  /** Every order is as likely as any other. */
  shuffle<T>(all: T[]): T[] {
    for (let last = all.length - 1; last > 0; last--) {
      const other = this.below(last + 1)
      ;[all[last], all[other]] = [all[other] as T, all[last] as T]
    }
    return all
  }
}
