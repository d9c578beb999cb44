/** The most boxes one crowd holds: 24 labels and the few fixed things of the picture. */
const MOST = 40

/**
 * Keeps labels from lying on one another: boxes are offered in the order of their weight, and one that meets an
 * earlier box is refused. A label that was seen before may overlap a little, one that was hidden must come clear, so
 * that nothing flickers while the picture turns. Pixels from the physical left and top; allocates nothing once made.
 */
export class Crowd {
  readonly #boxes = new Float64Array(MOST * 4)
  #count = 0

  clear(): void {
    this.#count = 0
  }

  /** Takes up room whatever stands there: a button of the picture, the plan. */
  reserve(left: number, top: number, width: number, height: number): void {
    if (this.#count === MOST) return
    this.#take(left, top, width, height)
  }

  /** @param seen whether the label was on the glass in the frame before. @returns whether there is room; if so it is taken */
  offer(left: number, top: number, width: number, height: number, seen: boolean): boolean {
    const margin = seen ? -4 : 8
    for (let at = 0; at < this.#count * 4; at += 4) {
      const apart =
        left - margin >= (this.#boxes[at + 2] as number) ||
        left + width + margin <= (this.#boxes[at] as number) ||
        top - margin >= (this.#boxes[at + 3] as number) ||
        top + height + margin <= (this.#boxes[at + 1] as number)
      if (!apart) return false
    }
    if (this.#count === MOST) return false
    this.#take(left, top, width, height)
    return true
  }

  #take(left: number, top: number, width: number, height: number): void {
    const at = this.#count * 4
    this.#boxes[at] = left
    this.#boxes[at + 1] = top
    this.#boxes[at + 2] = left + width
    this.#boxes[at + 3] = top + height
    this.#count += 1
  }
}
