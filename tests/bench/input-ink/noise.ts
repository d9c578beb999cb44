import type { Ink, InkPoint, Stroke } from '../../../model/input/ink/ink.ts'

/** Numbers of a normal and an even distribution that come out the same each time (xorshift32; the trainer draws by another way). */
export class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = (seed * 2654435761) >>> 0 || 1
    for (let each = 0; each < 8; each++) this.even()
  }
  even(): number {
    this.#state ^= this.#state << 13
    this.#state ^= this.#state >>> 17
    this.#state ^= this.#state << 5
    this.#state >>>= 0
    return this.#state / 4294967296
  }
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.even())) * Math.cos(2 * Math.PI * this.even())
  }
}

/**
 * Strong noise. Every number is the spread of a normal distribution: each stroke is shifted by 4.5 % of the character's size, scaled
 * by 12 % and turned by 7° about its middle; the whole is sheared by 12 % and stretched by 18 %; each point trembles by 0.8 %, four
 * fifths of it taken from the point before.
 */
export function strongNoise(ink: Ink, dice: Dice): Ink {
  const size = sizeOf(ink)
  const shear = 0.12 * dice.normal()
  const stretch = Math.max(0.4, 1 + 0.18 * dice.normal())
  return ink.map((stroke) => {
    const [middleX, middleY] = middleOf(stroke)
    const turn = (7 * Math.PI * dice.normal()) / 180
    const scale = Math.max(0.3, 1 + 0.12 * dice.normal())
    const [shiftX, shiftY] = [0.045 * size * dice.normal(), 0.045 * size * dice.normal()]
    let [trembleX, trembleY] = [0, 0]
    return sampled(stroke, size * 0.03).map(([x, y]): InkPoint => {
      trembleX = 0.8 * trembleX + 0.6 * 0.008 * size * dice.normal()
      trembleY = 0.8 * trembleY + 0.6 * 0.008 * size * dice.normal()
      const [dx, dy] = [(x - middleX) * scale, (y - middleY) * scale]
      const toX = middleX + shiftX + dx * Math.cos(turn) - dy * Math.sin(turn) + trembleX
      const toY = middleY + shiftY + dx * Math.sin(turn) + dy * Math.cos(turn) + trembleY
      return [(toX + shear * toY) * stretch, toY]
    })
  })
}

/** Two strokes that follow each other written without lifting the pen, so many times. */
export function joinPairs(ink: Ink, pairs: number, dice: Dice): Ink {
  const joined = ink.slice()
  for (let each = 0; each < pairs && joined.length > 1; each++) {
    const at = Math.floor(dice.even() * (joined.length - 1))
    joined.splice(at, 2, [...(joined[at] as Stroke), ...(joined[at + 1] as Stroke)])
  }
  return joined
}

/** All strokes in any order. */
export function anyOrder(ink: Ink, dice: Dice): Ink {
  return ink
    .map((stroke) => ({ stroke, place: dice.even() }))
    .sort((a, b) => a.place - b.place)
    .map(({ stroke }) => stroke)
}

function sampled(stroke: Stroke, step: number): Stroke {
  const fine: InkPoint[] = [stroke[0] as InkPoint]
  for (let each = 1; each < stroke.length; each++) {
    const [[ax, ay], [bx, by]] = [stroke[each - 1] as InkPoint, stroke[each] as InkPoint]
    const cuts = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / step))
    for (let cut = 1; cut <= cuts; cut++) fine.push([ax + ((bx - ax) * cut) / cuts, ay + ((by - ay) * cut) / cuts])
  }
  return fine
}

function sizeOf(ink: Ink): number {
  const [xs, ys] = [ink.flat().map(([x]) => x), ink.flat().map(([, y]) => y)]
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
}

function middleOf(stroke: Stroke): InkPoint {
  return [stroke.reduce((sum, [x]) => sum + x, 0) / stroke.length, stroke.reduce((sum, [, y]) => sum + y, 0) / stroke.length]
}
