import type { InkPoint, Stroke } from '../../model/input/ink/ink.ts'

/** Something that touches the pad. */
export interface Contact {
  readonly id: number
  /** in the pad's units */
  readonly at: InkPoint
  /** the longer side of what touches, in widths of the pen; 0 where the panel does not tell */
  readonly pens: number
}

/** The pad is this many units wide, whatever its size on the glass. */
export const PAD_UNITS = 1000

/** A fingertip covers 8 to 15 mm, the heel of a hand 25 and more; a pen's width is 1.8 mm. */
const PALM_PENS = 14
/** Two fingers are a writer who steadies the glass; three are a hand. */
const MOST_TOUCHES = 2
/** Below this many units a stroke is still somebody putting a hand down. */
const STILL_UNITS = 30
/** Points nearer than this tell nothing new. */
const STEP_UNITS = 3
/** A stroke that goes on for minutes is thinned, so that it never grows past this. */
export const MOST_POINTS = 2048

/**
 * Tells writing from hands: only the first finger writes, what else touches neither draws nor ends its stroke, and a contact as
 * large as a palm never begins one. When a third touch comes before the first has gone anywhere, it was a hand and its stroke is
 * taken back.
 */
export class Hand {
  readonly #down = new Set<number>()
  #writer: number | null = null
  #points: InkPoint[] = []

  /** What is being written now, `null` when nothing is. Do not keep it: it goes on growing. */
  get stroke(): Stroke | null {
    return this.#writer === null ? null : this.#points
  }

  /** @returns whether a stroke began */
  down({ id, at, pens }: Contact): boolean {
    this.#down.add(id)
    if (this.#down.size > MOST_TOUCHES) {
      this.#takeBackIfStill()
      return false
    }
    if (this.#writer !== null || pens > PALM_PENS || !isFinitePoint(at)) return false
    this.#writer = id
    this.#points = [at]
    return true
  }

  /** @returns whether there is more to draw */
  move({ id, at, pens }: Contact): boolean {
    if (id !== this.#writer || !isFinitePoint(at)) return false
    if (pens > PALM_PENS && this.#takeBackIfStill()) return false
    const [x, y] = this.#points.at(-1) as InkPoint
    if (Math.hypot(at[0] - x, at[1] - y) < STEP_UNITS) return false
    if (this.#points.length >= MOST_POINTS) this.#points = this.#points.filter((_, each) => each % 2 === 0)
    this.#points.push(at)
    return true
  }

  /** @returns the stroke that is finished, `null` when this contact wrote none */
  up(id: number): Stroke | null {
    this.#down.delete(id)
    if (id !== this.#writer) return null
    this.#writer = null
    return this.#points
  }

  /** The panel took the contact back: what it wrote is gone. */
  cancel(id: number): void {
    this.#down.delete(id)
    if (id === this.#writer) this.#writer = null
  }

  #takeBackIfStill(): boolean {
    if (this.#writer === null) return false
    const [x, y] = this.#points[0] as InkPoint
    if (this.#points.some((point) => Math.hypot(point[0] - x, point[1] - y) > STILL_UNITS)) return false
    this.#writer = null
    return true
  }
}

const isFinitePoint = ([x, y]: InkPoint) => Number.isFinite(x) && Number.isFinite(y)
