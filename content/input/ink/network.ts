import { CHANNELS, FEATURES, GRID } from '../../../model/input/ink/features.ts'
import type { Chance } from './chance.ts'
import { gather, NEIGHBOURS, neighbourhoods, pool, unpool } from './layers.ts'
import { Multiplier, matrix, turned } from './multiply.ts'
import { Weights } from './weights.ts'

/** How wide the network is in its three inner layers. */
export interface Widths {
  readonly near: number
  readonly far: number
  readonly inner: number
}

const NEAR = GRID * GRID
const FAR = NEAR / 4
const LAST = FAR / 4

/**
 * The network while it learns: two convolutions of 3 × 3, each followed by keeping the largest of 2 × 2, a full layer, and one
 * number for each character.
 */
export class Network {
  readonly near: Weights
  readonly far: Weights
  readonly inner: Weights
  readonly out: Weights
  readonly #multiplier: Multiplier
  readonly #classes: number
  readonly #w: Widths
  readonly #room: Room

  constructor(classes: number, widths: Widths, batch: number, chance: Chance) {
    this.#classes = classes
    this.#w = widths
    this.#multiplier = new Multiplier(96)
    this.near = new Weights(NEIGHBOURS * CHANNELS, widths.near, chance)
    this.far = new Weights(NEIGHBOURS * widths.near, widths.far, chance)
    this.inner = new Weights(LAST * widths.far, widths.inner, chance)
    this.out = new Weights(widths.inner, classes, chance)
    this.#room = new Room(batch, classes, widths)
  }

  get all(): readonly Weights[] {
    return [this.near, this.far, this.inner, this.out]
  }

  /**
   * One step of learning.
   *
   * @param features of `labels.length` characters, one after another
   * @returns the mean loss, in nats
   */
  learn(features: Float32Array, labels: Int32Array, rate: number, softness: number): number {
    const count = labels.length
    this.#forward(features, count)
    const loss = softmax(this.#room.out, labels, this.#classes, softness)
    this.#backward(count)
    for (const weights of this.all) weights.step(rate)
    return loss
  }

  #forward(features: Float32Array, count: number): void {
    const [room, m, w] = [this.#room, this.#multiplier, this.#w]
    neighbourhoods(features, room.nearIn, count, GRID, CHANNELS)
    m.multiply(matrix(room.nearIn, count * NEAR, NEIGHBOURS * CHANNELS), matrix(this.near.values, NEIGHBOURS * CHANNELS, w.near), room.nearOut)
    pool(room.nearOut, this.near.bias, room.nearPooled, room.nearWhich, count, GRID, w.near)
    neighbourhoods(room.nearPooled, room.farIn, count, GRID / 2, w.near)
    m.multiply(matrix(room.farIn, count * FAR, NEIGHBOURS * w.near), matrix(this.far.values, NEIGHBOURS * w.near, w.far), room.farOut)
    pool(room.farOut, this.far.bias, room.farPooled, room.farWhich, count, GRID / 2, w.far)
    m.multiply(matrix(room.farPooled, count, LAST * w.far), matrix(this.inner.values, LAST * w.far, w.inner), room.inner)
    for (let each = 0; each < count * w.inner; each++)
      room.inner[each] = Math.max(0, (room.inner[each] as number) + (this.inner.bias[each % w.inner] as number))
    m.multiply(matrix(room.inner, count, w.inner), matrix(this.out.values, w.inner, this.#classes), room.out)
    for (let row = 0; row < count; row++) {
      for (let c = 0, at = row * this.#classes; c < this.#classes; c++, at++) room.out[at] = (room.out[at] as number) + (this.out.bias[c] as number)
    }
  }

  #backward(count: number): void {
    const [room, m, w, classes] = [this.#room, this.#multiplier, this.#w, this.#classes]
    m.multiply(turned(matrix(room.inner, count, w.inner)), matrix(room.out, count, classes), this.out.wanted)
    sumRows(room.out, this.out.biasWanted, count)
    m.multiply(matrix(room.out, count, classes), turned(matrix(this.out.values, w.inner, classes)), room.innerWanted)
    for (let each = 0; each < count * w.inner; each++) if (room.inner[each] === 0) room.innerWanted[each] = 0
    m.multiply(turned(matrix(room.farPooled, count, LAST * w.far)), matrix(room.innerWanted, count, w.inner), this.inner.wanted)
    sumRows(room.innerWanted, this.inner.biasWanted, count)
    m.multiply(matrix(room.innerWanted, count, w.inner), turned(matrix(this.inner.values, LAST * w.far, w.inner)), room.farPooled)
    unpool(room.farPooled, room.farWhich, room.farOut, count * FAR * w.far, this.far.biasWanted, count * LAST * w.far)
    m.multiply(turned(matrix(room.farIn, count * FAR, NEIGHBOURS * w.near)), matrix(room.farOut, count * FAR, w.far), this.far.wanted)
    m.multiply(matrix(room.farOut, count * FAR, w.far), turned(matrix(this.far.values, NEIGHBOURS * w.near, w.far)), room.farIn)
    gather(room.farIn, room.nearPooled, count, GRID / 2, w.near)
    unpool(room.nearPooled, room.nearWhich, room.nearOut, count * NEAR * w.near, this.near.biasWanted, count * FAR * w.near)
    m.multiply(turned(matrix(room.nearIn, count * NEAR, NEIGHBOURS * CHANNELS)), matrix(room.nearOut, count * NEAR, w.near), this.near.wanted)
  }
}

/** Where a batch is worked on. Some room is used twice: on the way back it holds what is wanted of what stood there. */
class Room {
  readonly nearIn: Float32Array
  readonly nearOut: Float32Array
  readonly nearPooled: Float32Array
  readonly nearWhich: Int32Array
  readonly farIn: Float32Array
  readonly farOut: Float32Array
  readonly farPooled: Float32Array
  readonly farWhich: Int32Array
  readonly inner: Float32Array
  readonly innerWanted: Float32Array
  readonly out: Float32Array

  constructor(batch: number, classes: number, w: Widths) {
    this.nearIn = new Float32Array(batch * FEATURES * NEIGHBOURS)
    this.nearOut = new Float32Array(batch * NEAR * w.near)
    this.nearPooled = new Float32Array(batch * FAR * w.near)
    this.nearWhich = new Int32Array(batch * FAR * w.near)
    this.farIn = new Float32Array(batch * FAR * w.near * NEIGHBOURS)
    this.farOut = new Float32Array(batch * FAR * w.far)
    this.farPooled = new Float32Array(batch * LAST * w.far)
    this.farWhich = new Int32Array(batch * LAST * w.far)
    this.inner = new Float32Array(batch * w.inner)
    this.innerWanted = new Float32Array(batch * w.inner)
    this.out = new Float32Array(batch * classes)
  }
}

/** Turns scores into what is wanted of them, in place: (likelihood − truth) / batch. `softness` of the truth is spread over all. */
function softmax(scores: Float32Array, labels: Int32Array, classes: number, softness: number): number {
  let loss = 0
  for (let row = 0; row < labels.length; row++) {
    const from = row * classes
    let top = Number.NEGATIVE_INFINITY
    for (let c = 0; c < classes; c++) top = Math.max(top, scores[from + c] as number)
    let sum = 0
    for (let c = 0; c < classes; c++) {
      const likely = Math.exp((scores[from + c] as number) - top)
      scores[from + c] = likely
      sum += likely
    }
    const right = from + (labels[row] as number)
    loss -= Math.log(Math.max(1e-30, (scores[right] as number) / sum))
    for (let c = 0; c < classes; c++) scores[from + c] = ((scores[from + c] as number) / sum - softness / classes) / labels.length
    scores[right] = (scores[right] as number) - (1 - softness) / labels.length
  }
  return loss / labels.length
}

function sumRows(from: Float32Array, into: Float32Array, rows: number): void {
  into.fill(0)
  for (let row = 0, at = 0; row < rows; row++) for (let c = 0; c < into.length; c++, at++) into[c] = (into[c] as number) + (from[at] as number)
}
