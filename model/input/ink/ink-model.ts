import { CHANNELS, GRID } from './features.ts'

/** One layer: for each output the sum of inputs × weights and a bias. */
export interface Layer {
  readonly inputs: number
  readonly outputs: number
  /** inputs × outputs, row by row */
  readonly weights: Float32Array
  readonly bias: Float32Array
}

/** What has been learned of the characters. */
export interface InkModel {
  /** what the last layer's outputs stand for, one character each */
  readonly characters: readonly string[]
  /** 3 × 3 convolution over the grid of features, then half the grid; another one, then half again; a full layer; the characters */
  readonly layers: readonly [near: Layer, far: Layer, inner: Layer, out: Layer]
}

/** The room a model is asked in, made once; so that a stroke allocates nothing large. */
export interface Room {
  readonly near: Float32Array
  readonly nearHalf: Float32Array
  readonly far: Float32Array
  readonly farHalf: Float32Array
  readonly inner: Float32Array
  readonly out: Float32Array
}

export function roomFor({ layers: [near, far, inner, out] }: InkModel): Room {
  const cells = GRID * GRID
  return {
    near: new Float32Array(cells * near.outputs),
    nearHalf: new Float32Array((cells / 4) * near.outputs),
    far: new Float32Array((cells / 4) * far.outputs),
    farHalf: new Float32Array((cells / 16) * far.outputs),
    inner: new Float32Array(inner.outputs),
    out: new Float32Array(out.outputs),
  }
}

/**
 * How well ink fits each character.
 *
 * @param features as made by `inkFeatures`
 * @returns `room.out`: a number for each character, larger for likelier; their exponents are in the proportion of the likelihoods
 */
export function askModel({ layers: [near, far, inner, out] }: InkModel, features: Float32Array, room: Room): Float32Array {
  convolve(features, near, GRID, CHANNELS, room.near)
  halve(room.near, room.nearHalf, GRID, near.outputs)
  convolve(room.nearHalf, far, GRID / 2, near.outputs, room.far)
  halve(room.far, room.farHalf, GRID / 2, far.outputs)
  full(room.farHalf, inner, room.inner)
  for (let each = 0; each < inner.outputs; each++) room.inner[each] = Math.max(0, room.inner[each] as number)
  full(room.inner, out, room.out)
  return room.out
}

// Most cells of a character are empty and half of what follows is 0: every layer goes by its inputs and leaves those out.
const live = new Int32Array(16_384)

/** Which of `count` inputs are not 0 is left in `live`. */
function findLive(from: Float32Array, at: number, count: number): number {
  let found = 0
  for (let each = 0; each < count; each++) if (from[at + each] !== 0) live[found++] = each
  return found
}

function convolve(from: Float32Array, { outputs, weights, bias }: Layer, side: number, channels: number, into: Float32Array): void {
  for (let cell = 0; cell < side * side; cell++) into.set(bias, cell * outputs)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = (y * side + x) * channels
      const found = findLive(from, at, channels)
      if (found === 0) continue
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          if (y - dy < 0 || y - dy >= side || x - dx < 0 || x - dx >= side) continue
          addLive(from, at, found, weights, ((dy + 1) * 3 + dx + 1) * channels, outputs, into, ((y - dy) * side + x - dx) * outputs)
        }
      }
    }
  }
}

function full(from: Float32Array, { inputs, outputs, weights, bias }: Layer, into: Float32Array): void {
  into.set(bias)
  addLive(from, 0, findLive(from, 0, inputs), weights, 0, outputs, into, 0)
}

/**
 * Adds to `outputs` numbers what the live inputs give them, four inputs at a time: the numbers are then read and written a quarter as
 * often.
 *
 * @param row of the weights that belongs to input 0
 */
function addLive(from: Float32Array, at: number, found: number, weights: Float32Array, row: number, outputs: number, into: Float32Array, to: number): void {
  let each = 0
  for (; each + 3 < found; each += 4) {
    const [i, j, k, l] = [live[each] as number, live[each + 1] as number, live[each + 2] as number, live[each + 3] as number]
    const [a, b, c, d] = [from[at + i] as number, from[at + j] as number, from[at + k] as number, from[at + l] as number]
    const [ofA, ofB, ofC, ofD] = [(row + i) * outputs, (row + j) * outputs, (row + k) * outputs, (row + l) * outputs]
    for (let o = 0; o < outputs; o++) {
      into[to + o] =
        (into[to + o] as number) +
        a * (weights[ofA + o] as number) +
        b * (weights[ofB + o] as number) +
        c * (weights[ofC + o] as number) +
        d * (weights[ofD + o] as number)
    }
  }
  for (; each < found; each++) {
    const input = live[each] as number
    const amount = from[at + input] as number
    const of = (row + input) * outputs
    for (let o = 0; o < outputs; o++) into[to + o] = (into[to + o] as number) + amount * (weights[of + o] as number)
  }
}

/** Of each 2 × 2 places the largest, at least 0. */
function halve(from: Float32Array, into: Float32Array, side: number, channels: number): void {
  const half = side / 2
  for (let y = 0; y < half; y++) {
    for (let x = 0; x < half; x++) {
      const corner = (2 * y * side + 2 * x) * channels
      const to = (y * half + x) * channels
      for (let c = corner; c < corner + channels; c++) {
        const upper = Math.max(from[c] as number, from[c + channels] as number)
        const lower = Math.max(from[c + side * channels] as number, from[c + (side + 1) * channels] as number)
        into[to + c - corner] = Math.max(0, upper, lower)
      }
    }
  }
}
