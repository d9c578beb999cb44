import { type BufferGeometry, Group, Mesh, type ShaderMaterial } from 'three'
import type { PressedHall } from '../../model/content/gallery.ts'
import type { Projector } from '../look/projector.ts'
import type { Inside } from '../stage/picture.ts'
import type { Stage } from '../stage/stage.tsx'
import { hallCards } from './cards.ts'
import { HungPictures, type ToShow } from './hung-pictures.ts'
import { HALL_COLOURS } from './look.ts'
import { roomMaterial } from './materials.ts'
import { type RoomShape, roomShape } from './room-shape.ts'
import { type SignName, Signs } from './signs.ts'
import { roomAt } from './stand.ts'
import { wallSquare } from './wall-square.ts'

/** Rooms before and behind that are drawn. */
const ROOMS_DRAWN = 8

/** What a hall is drawn from. */
export interface HallScene extends ToShow {
  readonly look: PressedHall['look']
  /** the glass was touched, CSS pixels */
  tapped(x: number, y: number): void
}

/** A hall drawn on the page's stage: rooms, frames, the pictures that are seen largest, and names on the walls. */
export class GlHall implements Inside {
  readonly group = new Group()
  readonly #stage: Stage
  readonly #scene: HallScene
  readonly #square: BufferGeometry = wallSquare()
  readonly #rooms: Mesh<BufferGeometry, ShaderMaterial>
  readonly #begins: RoomShape['begins']
  readonly #cards: ReturnType<typeof hallCards>
  readonly #pictures: HungPictures
  readonly #signs: Signs

  constructor(stage: Stage, scene: HallScene) {
    const { plan, look } = scene
    const colours = HALL_COLOURS[look]
    this.#stage = stage
    this.#scene = scene
    const { geometry, begins } = roomShape(plan, colours)
    this.#begins = begins
    this.#rooms = new Mesh(geometry, roomMaterial(colours))
    this.#rooms.frustumCulled = false
    this.#cards = hallCards(plan, this.#square, colours)
    this.#pictures = new HungPictures(stage, scene, this.#square)
    this.#signs = new Signs(plan, stage, this.#square, colours.ink)
    this.group.add(this.#rooms, this.#cards, this.#pictures.group, this.#signs.group)
  }

  /** Somebody stands before a picture: it is shown as sharp as it is. `null` when they walk. */
  stand(at: number | null): void {
    this.#pictures.before = at ?? -1
    this.#stage.card.again()
  }

  /** The albums' names in the language of the page. */
  name(names: readonly SignName[]): void {
    this.#signs.name(names)
    this.#stage.card.again()
  }

  /** What could not be read may be asked for again: the line is back. */
  tryAgain(): void {
    this.#pictures.tryAgain()
    this.#stage.card.again()
  }

  draw(projector: Projector, _speed: number, seconds: number): boolean {
    const { plan } = this.#scene
    const here = roomAt(plan, projector.eye.y)
    const first = this.#begins[Math.max(0, here - ROOMS_DRAWN)] as number
    this.#rooms.geometry.setDrawRange(first, (this.#begins[Math.min(plan.rooms, here + ROOMS_DRAWN + 1)] as number) - first)
    this.#signs.draw(projector.eye.y)
    return this.#pictures.draw(projector, seconds)
  }

  tap(x: number, y: number): void {
    this.#scene.tapped(x, y)
  }

  close(): void {
    this.group.removeFromParent()
    this.#pictures.close()
    this.#signs.close()
    this.#rooms.geometry.dispose()
    this.#rooms.material.dispose()
    this.#cards.geometry.dispose()
    this.#cards.material.dispose()
    this.#square.dispose()
  }
}
