import { lookOf, tileSpan } from '../../model/content/cube.ts'
import { FACES, type Pyramid } from '../../model/content/tour.ts'
import type { Projector } from '../look/projector.ts'

/** One tile of a level: its file inside the viewpoint's folder, its size, and its place on the face from -1 to 1. */
export interface Tile {
  readonly file: string
  readonly face: number
  readonly width: number
  readonly height: number
  readonly u0: number
  readonly v0: number
  readonly u1: number
  readonly v1: number
}

/** All tiles of one level; the corners and middles are columns, so that a frame reads them without allocating. */
export interface Grid {
  readonly level: number
  readonly tiles: readonly Tile[]
  /** four corners of three numbers for each tile */
  readonly corners: Float32Array
  readonly middles: Float32Array
}

const grids = new WeakMap<Pyramid, Map<number, Grid>>()

/** The grid of a level; the same one each time for the same pyramid. */
export function gridOf(pyramid: Pyramid, level: number): Grid {
  let known = grids.get(pyramid)
  if (known === undefined) grids.set(pyramid, (known = new Map()))
  let grid = known.get(level)
  if (grid === undefined) known.set(level, (grid = layGrid(pyramid, level)))
  return grid
}

function layGrid(pyramid: Pyramid, level: number): Grid {
  const size = pyramid.levels[level]
  if (size === undefined) throw new Error(`tour: a pyramid has ${pyramid.levels.length} levels, asked for level ${level}`)
  const across = Math.ceil(size / pyramid.tile)
  const edge = (pixels: number) => (2 * pixels) / size - 1
  const tiles: Tile[] = []
  FACES.forEach((name, face) => {
    for (let row = 0; row < across; row += 1) {
      for (let column = 0; column < across; column += 1) {
        const width = tileSpan(size, pyramid.tile, column)
        const height = tileSpan(size, pyramid.tile, row)
        const left = column * pyramid.tile
        const top = row * pyramid.tile
        // Two neighbours reckon their common edge alike, or a hair of what lies beneath would show between them.
        tiles.push({
          file: `${level}/${name}-${row}-${column}.${pyramid.format}`,
          face,
          width,
          height,
          u0: edge(left),
          v0: edge(top),
          u1: edge(left + width),
          v1: edge(top + height),
        })
      }
    }
  })
  const corners = new Float32Array(tiles.length * 12)
  const middles = new Float32Array(tiles.length * 3)
  tiles.forEach((tile, index) => {
    const face = FACES[tile.face] as (typeof FACES)[number]
    corners.set(
      [...lookOf(face, tile.u0, tile.v0), ...lookOf(face, tile.u1, tile.v0), ...lookOf(face, tile.u1, tile.v1), ...lookOf(face, tile.u0, tile.v1)],
      index * 12,
    )
    const [x, y, z] = lookOf(face, (tile.u0 + tile.u1) / 2, (tile.v0 + tile.v1) / 2)
    const length = Math.hypot(x, y, z)
    middles.set([x / length, y / length, z / length], index * 3)
  })
  return { level, tiles, corners, middles }
}

/** Room for the answer of `tilesInView`; one for the life of a picture. */
export class TilesInView {
  /** indexes into the grid's tiles, the nearest to the middle of the picture first */
  readonly tile = new Int32Array(512)
  readonly #near = new Float64Array(512)
  count = 0

  /** Finds the tiles of a grid that meet the picture. Allocates nothing. */
  find(grid: Grid, projector: Projector): void {
    const halfWidth = projector.eye.width / 2 / projector.focal
    const halfHeight = projector.eye.height / 2 / projector.focal
    const [fx, fy, fz] = projector.forward
    this.count = 0
    for (let index = 0; index < grid.tiles.length && this.count < this.tile.length; index += 1) {
      if (!meets(grid.corners, index * 12, projector, halfWidth, halfHeight)) continue
      const at = index * 3
      const near = (grid.middles[at] as number) * fx + (grid.middles[at + 1] as number) * fy + (grid.middles[at + 2] as number) * fz
      let place = this.count
      while (place > 0 && (this.#near[place - 1] as number) < near) {
        this.#near[place] = this.#near[place - 1] as number
        this.tile[place] = this.tile[place - 1] as number
        place -= 1
      }
      this.#near[place] = near
      this.tile[place] = index
      this.count += 1
    }
  }
}

/** Whether a tile's four corners do not all lie outside one and the same edge of the picture. */
function meets(corners: Float32Array, from: number, projector: Projector, halfWidth: number, halfHeight: number): boolean {
  let left = 0
  let right = 0
  let above = 0
  let below = 0
  let behind = 0
  for (let at = from; at < from + 12; at += 3) {
    const x = corners[at] as number
    const y = corners[at + 1] as number
    const z = corners[at + 2] as number
    const depth = x * projector.forward[0] + y * projector.forward[1] + z * projector.forward[2]
    const across = x * projector.right[0] + y * projector.right[1]
    const up = x * projector.up[0] + y * projector.up[1] + z * projector.up[2]
    if (across < -halfWidth * depth) left += 1
    if (across > halfWidth * depth) right += 1
    if (up > halfHeight * depth) above += 1
    if (up < -halfHeight * depth) below += 1
    if (depth <= 0) behind += 1
  }
  return left < 4 && right < 4 && above < 4 && below < 4 && behind < 4
}
