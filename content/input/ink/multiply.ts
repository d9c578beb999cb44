import { kernelBytes, TILE_COLUMNS, TILE_ROWS } from './kernel.ts'

/** A matrix over floats that lie elsewhere, `across` and `down` floats from one to the next: a transposed one is the same floats read the other way. */
export interface Matrix {
  readonly floats: Float32Array
  readonly rows: number
  readonly columns: number
  readonly down: number
  readonly across: number
}

export const matrix = (floats: Float32Array, rows: number, columns: number): Matrix => ({ floats, rows, columns, down: columns, across: 1 })
export const turned = ({ floats, rows, columns, down, across }: Matrix): Matrix => ({ floats, rows: columns, columns: rows, down: across, across: down })

/** Steps of a sum that are packed at once: both strips of them stay in the nearest cache. */
const DEPTH = 512
const PAGE_BYTES = 65_536

interface Tile {
  tile(a: number, b: number, steps: number, into: number, stride: number): void
  readonly memory: { readonly buffer: ArrayBuffer }
}

// This room's types have no page and no worker in them, and WebAssembly is told of only there.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

/**
 * Multiplies matrices of floats with the WebAssembly kernel; sums always run in the same order, so the same input gives the same
 * bits.
 */
export class Multiplier {
  readonly #tile: Tile['tile']
  readonly #memory: Float32Array

  /** @param megabytes room for the largest product and its packed strips: rows × columns + (rows + columns) × 512 floats */
  constructor(megabytes = 128) {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(kernelBytes((megabytes * 1024 * 1024) / PAGE_BYTES)))
    const { tile, memory } = instance.exports as unknown as Tile
    this.#tile = tile
    this.#memory = new Float32Array(memory.buffer)
  }

  /** into = a · b; `into` is row by row. */
  multiply(a: Matrix, b: Matrix, into: Float32Array): void {
    const [memory, rows, columns] = [this.#memory, upTo(a.rows, TILE_ROWS), upTo(b.columns, TILE_COLUMNS)]
    const aAt = rows * columns
    const bAt = aAt + rows * Math.min(DEPTH, a.columns)
    memory.fill(0, 0, aAt)
    for (let from = 0; from < a.columns; from += DEPTH) {
      const steps = Math.min(DEPTH, a.columns - from)
      pack(memory, aAt, a.floats, a.rows, a.down, a.across, from, steps, TILE_ROWS)
      pack(memory, bAt, b.floats, b.columns, b.across, b.down, from, steps, TILE_COLUMNS)
      for (let right = 0; right < columns; right += TILE_COLUMNS) {
        for (let down = 0; down < rows; down += TILE_ROWS) {
          this.#tile(4 * (aAt + down * steps), 4 * (bAt + right * steps), steps, 4 * (down * columns + right), 4 * columns)
        }
      }
    }
    if (columns === b.columns) into.set(memory.subarray(0, a.rows * columns))
    else for (let row = 0; row < a.rows; row++) into.set(memory.subarray(row * columns, row * columns + b.columns), row * b.columns)
  }
}

const upTo = (count: number, step: number) => Math.ceil(count / step) * step

/** Lays strips of `wide` lanes one after another, step by step, lanes beyond the last filled with 0. */
function pack(to: Float32Array, at: number, from: Float32Array, lanes: number, lane: number, step: number, first: number, steps: number, wide: number): void {
  let next = at
  for (let strip = 0; strip < lanes; strip += wide) {
    const full = Math.min(wide, lanes - strip)
    if (full < wide) to.fill(0, next, next + wide * steps)
    for (let each = 0; each < full; each++) {
      let read = (strip + each) * lane + first * step
      let write = next + each
      for (let s = 0; s < steps; s++) {
        to[write] = from[read] as number
        write += wide
        read += step
      }
    }
    next += wide * steps
  }
}
