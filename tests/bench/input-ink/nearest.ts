import type { Ink, Stroke } from '../../../model/input/ink/ink.ts'
import { Dice, strongNoise } from './noise.ts'

const GRID = 8
const DIRECTIONS = 8
const SIZE = GRID * GRID * DIRECTIONS
const NOISY = 8

/**
 * The way the prototype went, to compare with: eight directions on a grid of 8 × 8 over the ink's box, blurred, and the nearest mean
 * of the character itself and eight noisy copies. Order of strokes is not known to it either.
 */
export class Nearest {
  readonly #characters: readonly string[]
  readonly #means: Float32Array

  constructor(inks: ReadonlyMap<string, Ink>) {
    this.#characters = [...inks.keys()]
    this.#means = new Float32Array(inks.size * SIZE)
    const dice = new Dice(77)
    for (const [each, ink] of [...inks.values()].entries()) {
      const mean = this.#means.subarray(each * SIZE, (each + 1) * SIZE)
      for (const written of [ink, ...Array.from({ length: NOISY }, () => strongNoise(ink, dice))]) {
        const seen = directionsOf(written)
        for (let at = 0; at < SIZE; at++) mean[at] = (mean[at] as number) + (seen[at] as number)
      }
      toLengthOne(mean)
    }
  }

  best(ink: Ink, limit: number): string[] {
    const seen = directionsOf(ink)
    const scores = this.#characters.map((text, each) => {
      let score = 0
      for (let at = 0; at < SIZE; at++) score += (this.#means[each * SIZE + at] as number) * (seen[at] as number)
      return { text, score }
    })
    return scores
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ text }) => text)
  }
}

function directionsOf(ink: Ink): Float32Array {
  const [xs, ys] = [ink.flat().map(([x]) => x), ink.flat().map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top]
  // A flat character keeps a third of its shape.
  const [perX, perY] = [GRID / Math.max(wide, high / 3, 1e-6), GRID / Math.max(high, wide / 3, 1e-6)]
  const map = new Float32Array(SIZE)
  for (const stroke of ink)
    lay(
      stroke.map(([x, y]) => [(x - left) * perX, (y - top) * perY]),
      map,
    )
  const blurred = blur(map)
  for (let each = 0; each < SIZE; each++) blurred[each] = Math.sqrt(blurred[each] as number)
  toLengthOne(blurred)
  return blurred
}

function lay(stroke: Stroke, map: Float32Array): void {
  for (let each = 1; each < stroke.length; each++) {
    const [[ax, ay], [bx, by]] = [stroke[each - 1], stroke[each]] as unknown as [[number, number], [number, number]]
    const length = Math.hypot(bx - ax, by - ay)
    const turn = (Math.atan2(by - ay, bx - ax) / (2 * Math.PI)) * DIRECTIONS + DIRECTIONS
    const cuts = Math.max(1, Math.ceil(length / 0.25))
    for (let cut = 0; cut < cuts; cut++) {
      const [x, y] = [ax + ((bx - ax) * (cut + 0.5)) / cuts, ay + ((by - ay) * (cut + 0.5)) / cuts].map((at) => Math.min(GRID - 1, Math.floor(at))) as [
        number,
        number,
      ]
      for (const [direction, share] of [
        [Math.floor(turn), 1 - (turn % 1)],
        [Math.floor(turn) + 1, turn % 1],
      ] as const) {
        const at = (y * GRID + x) * DIRECTIONS + (direction % DIRECTIONS)
        map[at] = (map[at] as number) + (share * length) / cuts
      }
    }
  }
}

function blur(map: Float32Array): Float32Array {
  const into = new Float32Array(SIZE)
  for (let each = 0; each < SIZE; each++) {
    const cell = Math.floor(each / DIRECTIONS)
    const [row, column] = [Math.floor(cell / GRID), cell % GRID]
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        if (row + dy < 0 || row + dy >= GRID || column + dx < 0 || column + dx >= GRID) continue
        const to = each + (dy * GRID + dx) * DIRECTIONS
        into[to] = (into[to] as number) + ((map[each] as number) * (2 - Math.abs(dx)) * (2 - Math.abs(dy))) / 16
      }
    }
  }
  return into
}

function toLengthOne(vector: Float32Array): void {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1
  for (let each = 0; each < vector.length; each++) vector[each] = (vector[each] as number) / length
}
