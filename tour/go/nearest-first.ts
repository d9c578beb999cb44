/** Numbers that come out the nearest first: a binary heap, for searching ways through many thousands of viewpoints. */
export class NearestFirst {
  readonly #what: number[] = []
  readonly #metres: number[] = []

  put(what: number, metres: number): void {
    let at = this.#what.length
    this.#what.push(what)
    this.#metres.push(metres)
    while (at > 0) {
      const above = (at - 1) >> 1
      if ((this.#metres[above] as number) <= metres) break
      this.#exchange(at, above)
      at = above
    }
  }

  /** Takes out the nearest; `null` when there is none. */
  take(): number | null {
    const [first] = this.#what
    if (first === undefined) return null
    const last = this.#what.length - 1
    this.#exchange(0, last)
    this.#what.pop()
    this.#metres.pop()
    let at = 0
    for (;;) {
      let least = at
      for (const below of [2 * at + 1, 2 * at + 2]) if (below < last && (this.#metres[below] as number) < (this.#metres[least] as number)) least = below
      if (least === at) return first
      this.#exchange(at, least)
      at = least
    }
  }

  #exchange(a: number, b: number): void {
    const [what, metres] = [this.#what[a] as number, this.#metres[a] as number]
    this.#what[a] = this.#what[b] as number
    this.#metres[a] = this.#metres[b] as number
    this.#what[b] = what
    this.#metres[b] = metres
  }
}
