/** Gives something up when it stands still for too long, or when somebody else gives it up. */
export class Patience {
  readonly #given = new AbortController()
  readonly #still: () => void
  readonly #ms: number
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly signal: AbortSignal

  /** @param ms how long nothing may happen */
  constructor(ms: number, outer: AbortSignal) {
    this.#ms = ms
    this.signal = AbortSignal.any([outer, this.#given.signal])
    this.#still = () => this.#given.abort(new DOMException('stood still', 'TimeoutError'))
    this.goOn()
  }

  /** Something has happened. */
  goOn(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#still, this.#ms)
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}
