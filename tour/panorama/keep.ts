interface Kept<T> {
  readonly value: T
  readonly bytes: number
  usedAt: number
}

/**
 * Things that cost memory on the graphics card, bounded in bytes: when a new one does not fit, those not used for the
 * longest time go first. What was used at the present moment or the one before never goes: pictures come up before a frame
 * has said what it shows, and one that is taken off the glass would be read and brought up again for ever. So the bound can
 * be passed by one picture's worth and no more. "Moment" is any number that only grows; the stage counts frames.
 */
export class Keep<T> {
  readonly #kept = new Map<string, Kept<T>>()
  readonly #free: (value: T) => void
  /** may change; less takes effect with the next that is put */
  mostBytes: number
  /** how often there was not room enough */
  lacked = 0
  #bytes = 0

  /** @param free is told of each value that leaves, exactly once */
  constructor(mostBytes: number, free: (value: T) => void) {
    this.mostBytes = mostBytes
    this.#free = free
  }

  get bytes(): number {
    return this.#bytes
  }

  get count(): number {
    return this.#kept.size
  }

  has(key: string): boolean {
    return this.#kept.has(key)
  }

  /** The value, marked as used at this moment; `null` if it is not kept. */
  use(key: string, moment: number): T | null {
    const kept = this.#kept.get(key)
    if (kept === undefined) return null
    kept.usedAt = moment
    return kept.value
  }

  /** Takes a value in, used at this moment, and lets go of what no longer fits. A former value of the key is freed. */
  put(key: string, value: T, bytes: number, moment: number): void {
    this.drop(key)
    this.#kept.set(key, { value, bytes, usedAt: moment })
    this.#bytes += bytes
    while (this.#bytes > this.mostBytes) {
      const oldest = this.#oldestBefore(moment - 1)
      if (oldest === null) return
      this.drop(oldest)
      this.lacked += 1
    }
  }

  drop(key: string): void {
    const kept = this.#kept.get(key)
    if (kept === undefined) return
    this.#kept.delete(key)
    this.#bytes -= kept.bytes
    this.#free(kept.value)
  }

  clear(): void {
    for (const key of [...this.#kept.keys()]) this.drop(key)
  }

  #oldestBefore(moment: number): string | null {
    let oldest: string | null = null
    let usedAt = moment
    for (const [key, kept] of this.#kept) {
      if (kept.usedAt < usedAt) {
        oldest = key
        usedAt = kept.usedAt
      }
    }
    return oldest
  }
}
