import { Group } from 'three'
import { ok, problem, type Result } from '../../model/result.ts'
import type { Projector } from '../look/projector.ts'
import type { TourProblem } from '../problem.ts'
import type { PictureProblem } from '../read/picture.ts'
import type { Ahead } from './ahead.ts'
import type { Card } from './card.ts'
import type { Neighbour, PictureAt } from './picture-at.ts'
import { PlacePicture } from './place-picture.ts'
import { squareShape, stripShape } from './shapes.ts'

/**
 * The street picture: the place where one stands, and during a move the place one comes to. The old picture stays until
 * the new preview is on the card; then the new one comes through it.
 */
export class Street {
  readonly group = new Group()
  readonly #card: Card
  readonly #square = squareShape()
  readonly #strips = new Map<number, ReturnType<typeof stripShape>>()
  #beside: PlacePicture | null = null
  /** where the divide between two pictures of one place stands: 0 at the left edge, 1 at the right */
  divided = 0.5
  readonly #report: (problem: TourProblem) => void
  #here: PlacePicture | null = null
  #next: PlacePicture | null = null
  #neighbours: readonly Neighbour[] = []
  #strength = 1
  #ahead: Ahead | null = null

  constructor(card: Card, report: (problem: TourProblem) => void) {
    this.#card = card
    this.#report = report
  }

  /** Reads the preview of a place. Nothing is seen yet; a place asked for before and not yet entered is given up. */
  async prepare(at: PictureAt): Promise<Result<true, PictureProblem>> {
    this.#next?.close()
    const next = this.#pictureOf(at)
    this.#next = next
    const opened = await next.open()
    if (!opened.ok) {
      next.close()
      if (this.#next === next) this.#next = null
    }
    return opened
  }

  /** Brings a picture of the same place beside this one, left of the divide; `null` takes it away. The last one asked for is the one that comes. */
  async beside(at: PictureAt | null): Promise<Result<true, PictureProblem>> {
    this.#beside?.close()
    this.#beside = null
    if (this.#here !== null) this.#here.cardShare = 1
    if (at === null) return ok(true)
    const beside = this.#pictureOf(at)
    this.#beside = beside
    const opened = await beside.open()
    if (beside !== this.#beside) return problem({ kind: 'not-wanted' })
    if (!opened.ok) {
      beside.close()
      this.#beside = null
      return opened
    }
    beside.group.renderOrder = 1
    beside.cardShare = 0.5
    if (this.#here !== null) this.#here.cardShare = 0.5
    this.group.add(beside.group)
    return opened
  }

  /** How far the prepared place has come through: 0 the old one, 1 the new one alone. @param neighbours whose previews are read once it is sharp */
  pass(share: number, neighbours: readonly Neighbour[]): void {
    const next = this.#next
    if (next === null) return
    if (next.group.parent === null) this.group.add(next.group)
    next.strength = share
    if (share < 1) return
    this.#here?.close()
    this.#here = next
    this.#next = null
    if (this.#beside !== null) next.cardShare = 0.5
    this.#strength = 1
    this.#ahead?.moves()
    this.#neighbours = neighbours
  }

  /** How strongly the street covers the map beneath while one rises above it or comes down. */
  fade(strength: number): void {
    this.#strength = strength
    if (this.#here === null) return
    this.#here.strength = strength
    this.#here.group.visible = strength > 0
  }

  /** Nobody looks at the street just now; what one comes back to stays on the card. */
  stays(): void {
    if (this.#here !== null) this.#card.texture(this.#here.previewKey)
  }

  /** Texture of the place where one stands and of the one prepared, for a move that passes between them. */
  get previews(): readonly [string, string] | null {
    return this.#here === null || this.#next === null ? null : [this.#here.previewKey, this.#next.previewKey]
  }

  /** One frame. @returns true when all that the view wants is on the glass */
  frame(projector: Projector, pixelRatio: number, speed: number): boolean {
    const { x, y, z } = projector.eye
    this.group.position.set(x, z, -y)
    const moving = this.#next !== null && this.#next.group.parent !== null
    const solid = this.#strength === 1
    const complete = this.#strength === 0 || (this.#here?.frame(projector, pixelRatio, speed, !moving && solid) ?? false)
    if (moving) this.#next?.frame(projector, pixelRatio, speed, false)
    if (this.#beside !== null && this.#beside.group.parent !== null) {
      this.#beside.edge = this.divided * projector.eye.width * pixelRatio
      this.#beside.group.visible = solid && !moving
      return this.#beside.frame(projector, pixelRatio, speed, !moving && solid) && complete
    }
    if (complete && solid && !moving && speed === 0) this.#ahead?.rests(projector, this.#neighbours)
    else this.#ahead?.moves()
    return complete
  }

  /** From now on what will be seen next is read while somebody stands and looks. */
  readsAhead(make: (card: Card) => Ahead): void {
    this.#ahead ??= make(this.#card)
  }

  tryAgain(): void {
    this.#here?.tryAgain()
  }

  close(): void {
    this.#ahead?.moves()
    this.#here?.close()
    this.#next?.close()
    this.#beside?.close()
    this.#here = this.#next = this.#beside = null
    // The renderer outlives the street, and keeps what it knows of a shape until that says that it goes.
    this.#square.dispose()
    for (const strip of this.#strips.values()) strip.dispose()
    this.#strips.clear()
  }

  #pictureOf({ folder, pyramid }: PictureAt): PlacePicture {
    return new PlacePicture(folder, pyramid, this.#card, { square: this.#square, strip: this.#strip(pyramid.preview) }, this.#report)
  }

  #strip(preview: number): ReturnType<typeof stripShape> {
    let shape = this.#strips.get(preview)
    if (shape === undefined) this.#strips.set(preview, (shape = stripShape(preview)))
    return shape
  }
}
