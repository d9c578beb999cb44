import { type BufferGeometry, Mesh } from 'three'
import { type Direction, lookOf } from '../../model/content/cube.ts'
import { FACES, type Face } from '../../model/content/tour.ts'
import { layPlane } from '../stage/axes.ts'
import type { Tile } from './grid.ts'
import { PictureMaterial } from './picture-material.ts'
import { PICTURE_METRES } from './shapes.ts'

const minus = (a: Direction, b: Direction): Direction => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]

/** A square that can be laid where any tile of a cube lies; it is used again and again. */
export class TileMesh extends Mesh<BufferGeometry, PictureMaterial> {
  #tile: Tile | null = null

  constructor(square: BufferGeometry) {
    super(square, new PictureMaterial())
    this.frustumCulled = false
    this.matrixAutoUpdate = false
  }

  lay(tile: Tile): void {
    if (this.#tile === tile) return
    this.#tile = tile
    const face = FACES[tile.face] as Face
    const middle = lookOf(face, 0, 0)
    const right = minus(lookOf(face, (tile.u1 - tile.u0) / 2, 0), middle)
    const down = minus(lookOf(face, 0, (tile.v1 - tile.v0) / 2), middle)
    layPlane(this.matrix, lookOf(face, (tile.u0 + tile.u1) / 2, (tile.v0 + tile.v1) / 2), right, down, PICTURE_METRES)
    this.matrixWorldNeedsUpdate = true
  }
}
