import { type BufferGeometry, Group, Mesh } from 'three'
import { FACES, type Pyramid } from '../../model/content/tour.ts'
import { ok, type Result } from '../../model/result.ts'
import type { Projector } from '../look/projector.ts'
import type { TourProblem } from '../problem.ts'
import type { PictureProblem } from '../read/picture.ts'
import type { Card } from './card.ts'
import { type Grid, gridOf, type Tile, TilesInView } from './grid.ts'
import { FAST_TURN, levelWanted } from './level.ts'
import { previewOf, previewSize } from './picture-at.ts'
import { NO_EDGE, PictureMaterial } from './picture-material.ts'
import { TileMesh } from './tile-mesh.ts'

/** More tiles than these never stand in one picture; past them the preview shows. */
const MOST_TILES = 96

/**
 * The picture of one viewpoint around the eye: its preview, and over it the tiles that the view wants. Tiles of other
 * levels stay on the glass until the wanted ones are complete, so nothing turns blurred or black on the way.
 */
export class PlacePicture {
  readonly group = new Group()
  readonly previewKey: string
  readonly #folder: string
  readonly #pyramid: Pyramid
  readonly #card: Card
  readonly #square: BufferGeometry
  readonly #preview: Mesh<BufferGeometry, PictureMaterial>
  readonly #tiles: TileMesh[] = []
  readonly #view = new TilesInView()
  readonly #gone = new AbortController()
  readonly #failed = new Set<string>()
  readonly #keys = new Map<Grid, string[]>()
  readonly #report: (problem: TourProblem) => void
  #level: number | null = null
  #side = 0
  #isNew = true
  #shown = 0
  #open = false
  #edge = NO_EDGE
  /** how much of the card this picture may fill; half of it where two stand side by side */
  cardShare = 1

  /** @param folder the viewpoint's address, `/c/<bundle>/<version>/tour/v01/` */
  constructor(folder: string, pyramid: Pyramid, card: Card, shapes: { square: BufferGeometry; strip: BufferGeometry }, report: (problem: TourProblem) => void) {
    this.#folder = folder
    this.previewKey = previewOf({ folder, pyramid })
    this.#pyramid = pyramid
    this.#card = card
    this.#square = shapes.square
    this.#report = report
    this.#preview = new Mesh(shapes.strip, new PictureMaterial())
    this.#preview.frustumCulled = false
    this.#preview.visible = false
    this.group.add(this.#preview)
  }

  /** Brings the preview up. After it the place can be shown; a broken preview leaves the tiles to do it alone. */
  async open(): Promise<Result<true, PictureProblem>> {
    const brought = await this.#card.bring(this.previewKey, previewSize(this.#pyramid), this.#gone.signal)
    if (brought.ok) return ok(true)
    if (brought.problem.kind !== 'broken') return brought
    this.#report(brought.problem)
    return ok(true)
  }

  /** How strongly the preview covers what is beneath, while one place passes into the next; tiles join when it is solid. */
  set strength(strength: number) {
    this.#preview.material.strength = strength
    this.#preview.renderOrder = strength < 1 ? 1000 : 0
  }

  /** Nothing of the picture is drawn to the right of it, screen pixels. */
  set edge(px: number) {
    if (px === this.#edge) return
    this.#edge = px
    this.#preview.material.edge = px
    for (const tile of this.#tiles) tile.material.edge = px
  }

  /**
   * One frame: shows what is on the card, reads what is missing.
   *
   * @param pixelRatio screen pixels for a CSS pixel; @param speed degrees a second
   * @returns true when every tile that the view wants is on the glass
   */
  frame(projector: Projector, pixelRatio: number, speed: number, withTiles: boolean): boolean {
    const preview = this.#card.texture(this.previewKey)
    this.#preview.material.map = preview
    this.#preview.visible = preview !== null
    this.#shown = 0
    let complete = false
    if (withTiles && this.#isNew) {
      // The page lays out what it says of the place after this frame, and the glass may be smaller then.
      this.#isNew = false
      this.#card.again()
    } else if (withTiles) {
      const { levels } = this.#pyramid
      const side = Math.max(projector.eye.width, projector.eye.height)
      // A glass of another size begins anew; only while one zooms must a level not go to and fro.
      if (side !== this.#side) this.#level = null
      this.#side = side
      this.#level = levelWanted(levels, projector.focal * pixelRatio, this.#level)
      // What is read at full sharpness during a fast turn is past when it comes.
      let first = Math.min(levels.length - 1, this.#level + (speed < FAST_TURN ? 0 : 1))
      while (first < levels.length - 1 && !this.#hasRoom(first, projector)) first += 1
      let level = first
      complete = this.#showLevel(level, projector, true)
      // What a tile that cannot be had leaves open is shown from the level above it.
      while (this.#open && level < levels.length - 1) {
        level += 1
        complete = this.#showLevel(level, projector, true) && complete
      }
      // What is sharper already, or not yet replaced, stays.
      if (!complete || first !== this.#level)
        for (let other = levels.length - 1; other >= 0; other -= 1) if (other < first || other > level) this.#showLevel(other, projector, false)
    }
    for (let at = this.#shown; at < this.#tiles.length; at += 1) (this.#tiles[at] as TileMesh).visible = false
    return complete
  }

  /** Files that failed may be asked for again: the line is back. */
  tryAgain(): void {
    this.#failed.clear()
  }

  /** The place is left: nothing more is read for it. */
  close(): void {
    this.#gone.abort()
    this.#preview.material.dispose()
    for (const tile of this.#tiles) tile.material.dispose()
    this.group.removeFromParent()
  }

  /** Whether the tiles of a level that meet the picture fit on the card together; those that do not would push one another off. */
  #hasRoom(level: number, projector: Projector): boolean {
    const grid = gridOf(this.#pyramid, level)
    this.#view.find(grid, projector)
    const { keep, pixelBytes } = this.#card
    let room = keep.mostBytes * this.cardShare - this.#pyramid.preview ** 2 * FACES.length * pixelBytes
    for (let at = 0; at < this.#view.count; at += 1) {
      const { width, height } = grid.tiles[this.#view.tile[at] as number] as Grid['tiles'][number]
      room -= width * height * pixelBytes
    }
    if (room < 0) keep.lacked += 1
    return room >= 0
  }

  /**
   * Shows what is on the card of a level; of a wanted one it reads what is missing, the middle of the picture first, and
   * remembers whether a tile of it cannot be had.
   */
  #showLevel(level: number, projector: Projector, wanted: boolean): boolean {
    const grid = gridOf(this.#pyramid, level)
    const keys = this.#keysOf(grid)
    this.#view.find(grid, projector)
    let complete = true
    this.#open = false
    for (let at = 0; at < this.#view.count; at += 1) {
      const tile = this.#view.tile[at] as number
      const key = keys[tile] as string
      const texture = this.#card.texture(key)
      if (texture !== null) this.#lay(grid, tile, level).material.map = texture
      else if (this.#failed.has(key)) this.#open = true
      else if (wanted) {
        complete = false
        if (this.#card.free && !this.#card.isReading(key)) this.#fetch(key, grid.tiles[tile] as Tile)
      }
    }
    return complete
  }

  #fetch(key: string, tile: Tile): void {
    this.#card.fetch(key, tile, this.#gone.signal, (problem) => {
      this.#failed.add(key)
      if (problem.kind !== 'not-wanted') this.#report(problem)
    })
  }

  #keysOf(grid: Grid): readonly string[] {
    let keys = this.#keys.get(grid)
    if (keys === undefined) this.#keys.set(grid, (keys = grid.tiles.map((tile) => this.#folder + tile.file)))
    return keys
  }

  #lay(grid: Grid, index: number, level: number): TileMesh {
    const slot = Math.min(this.#shown, MOST_TILES - 1)
    let mesh = this.#tiles[slot]
    if (mesh === undefined) {
      mesh = new TileMesh(this.#square)
      mesh.material.edge = this.#edge
      this.#tiles.push(mesh)
      this.group.add(mesh)
    }
    mesh.lay(grid.tiles[index] as Tile)
    // Coarse below fine, all above the preview.
    mesh.renderOrder = 1 + this.#pyramid.levels.length - level
    mesh.visible = true
    this.#shown = slot + 1
    return mesh
  }
}
