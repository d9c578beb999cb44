import type { TourGraph } from '../../model/content/tour.ts'
import { Crowd } from '../look/crowd.ts'
import type { Projector, Spot } from '../look/projector.ts'
import { MARKER_METRES } from './heights.ts'

/** What can be named on the map: viewpoints, and behind them the numbered poles. */
export type Named = Pick<TourGraph, 'id' | 'x' | 'y'>

/** Higher above the ground than this, one pole's number would be one of many and nobody could tell them apart. */
const NEAR_METRES = 150

/** The name of a viewpoint as it is written on the map. */
export interface MapName {
  readonly words: string
  /** `zh-Hans-CN` or `ug-Arab-CN` */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

/** Pixels between a marker and its name. */
const GAP = 14
/** Pixels a name keeps from the edge of the picture. */
const EDGE = 6

/**
 * Names of viewpoints on the map, with a small number of elements for any number of viewpoints. Who has room is found
 * anew in each frame: the place where one stands first, then whoever was seen before, then the others.
 */
export class MapLabels {
  readonly #pool: readonly HTMLElement[]
  readonly #graph: Named
  readonly #near: number
  readonly #nameOf: (index: number) => MapName
  readonly #measure: (words: string) => number
  /** of each name, NaN until it is first wanted: of fifty thousand few ever are */
  readonly #widths: Float64Array
  readonly #height: number
  /** which viewpoint an element of the pool names, -1 for none; and the other way round */
  readonly #held: Int32Array
  readonly #slotOf: Int32Array
  readonly #order: Int32Array
  readonly #crowd = new Crowd()
  readonly #spot: Spot = { x: 0, y: 0, ahead: false }
  readonly here: number

  /** @param nameOf asked only for those that find room; @param near from this index on, what is named is only named from near; @param here where one stands, -1 for nowhere */
  constructor(pool: readonly HTMLElement[], graph: Named, nameOf: (index: number) => MapName, near: number, here: number, measure: (words: string) => number) {
    this.#pool = pool
    this.#near = near
    this.#graph = graph
    this.#nameOf = nameOf
    this.here = here
    this.#measure = measure
    this.#widths = new Float64Array(graph.id.length).fill(Number.NaN)
    this.#height = Math.max(1, ...pool.map((element) => element.offsetHeight))
    this.#held = new Int32Array(pool.length).fill(-1)
    this.#slotOf = new Int32Array(graph.id.length).fill(-1)
    // All viewpoints come before the first pole.
    this.#order = new Int32Array([...spread(near), ...spread(graph.id.length - near).map((at) => at + near)])
    for (const element of pool) element.style.visibility = 'hidden'
  }

  frame(projector: Projector): void {
    this.#crowd.clear()
    if (this.here >= 0) this.#offer(this.here, projector)
    for (let index = 0; index < this.#slotOf.length; index += 1) if (this.#slotOf[index] !== -1 && index !== this.here) this.#offer(index, projector)
    for (let at = 0; at < this.#order.length; at += 1) {
      const index = this.#order[at] as number
      if (this.#slotOf[index] === -1 && index !== this.here) {
        if (!this.#held.includes(-1)) return
        this.#offer(index, projector)
      }
    }
  }

  #offer(index: number, projector: Projector): void {
    const spot = this.#spot
    const { width, height, z } = projector.eye
    if (index >= this.#near && z > NEAR_METRES) return this.#free(index)
    projector.point(this.#graph.x[index] ?? 0, this.#graph.y[index] ?? 0, MARKER_METRES, spot)
    const top = spot.y - this.#height - GAP
    let slot = this.#slotOf[index] as number
    const inside = spot.ahead && spot.x > 0 && spot.x < width && top > 0 && top + this.#height < height
    if (!inside) return this.#free(index)
    const wide = this.#widthOf(index)
    // A name at the edge moves in, as long as its marker can be seen.
    const left = Math.max(EDGE, Math.min(width - wide - EDGE, spot.x - wide / 2))
    if (!this.#crowd.offer(left, top, wide, this.#height, slot !== -1)) return this.#free(index)
    if (slot === -1) slot = this.#take(index)
    const element = this.#pool[slot]
    if (element !== undefined) element.style.transform = `translate3d(${Math.round(left)}px, ${Math.round(top)}px, 0)`
  }

  #widthOf(index: number): number {
    const known = this.#widths[index] as number
    if (!Number.isNaN(known)) return known
    const wide = this.#measure(this.#nameOf(index).words)
    this.#widths[index] = wide
    return wide
  }

  #free(index: number): void {
    const slot = this.#slotOf[index] as number
    if (slot === -1) return
    this.#slotOf[index] = -1
    this.#held[slot] = -1
    const element = this.#pool[slot]
    if (element !== undefined) element.style.visibility = 'hidden'
  }

  #take(index: number): number {
    const slot = this.#held.indexOf(-1)
    const element = this.#pool[slot]
    if (element === undefined) return -1
    const name = this.#nameOf(index)
    this.#held[slot] = index
    this.#slotOf[index] = slot
    element.textContent = name.words
    element.lang = name.lang
    element.dir = name.dir
    element.dataset['to'] = this.#graph.id[index] ?? ''
    element.dataset['here'] = String(index === this.here)
    element.dataset['kind'] = index < this.#near ? 'viewpoint' : 'pole'
    element.style.visibility = 'visible'
    return slot
  }
}

/**
 * All numbers below `count` once, each far from the one before: of a thousand viewpoints the first two dozen to find room
 * are then from all over the map and not from one corner of it.
 */
export function spread(count: number): Int32Array<ArrayBuffer> {
  const order = new Int32Array(count)
  let step = Math.max(1, Math.round(count * 0.618))
  while (common(step, count) !== 1) step += 1
  for (let at = 0; at < count; at += 1) order[at] = (at * step) % count
  return order
}

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
