import { type BufferGeometry, Group, Mesh, type Texture } from 'three'
import type { Direction } from '../../model/content/cube.ts'
import type { Projector } from '../look/projector.ts'
import { PassageMaterial } from './passage-material.ts'
import { RoundRoom } from './round-room.ts'
import { PICTURE_METRES, stripShape } from './shapes.ts'

/** The sky lies this far off; both panoramas see it in the same direction. */
const SKY_METRES = 2500
/** Fewer than about eleven frames a second are not a walk but a row of pictures. */
const SLOW_SECONDS = 0.09

/**
 * The way between two viewpoints: ground and houses in the colours of both panoramas while the eye goes past them. Near
 * things move faster than far ones, as they do on foot. Trees and cars have no shape here and lie on what is behind them.
 */
export class Passage {
  readonly group = new Group()
  readonly #material = new PassageMaterial()
  readonly #skyMaterial = new PassageMaterial()
  readonly #sky: Mesh
  readonly #room: RoundRoom | null
  #frames = 0
  #seconds = 0
  #tooSlow = false

  /** @param solid ground and houses in scene places; `null` where none are known, then a round wall stands for them */
  constructor(solid: readonly BufferGeometry[] | null) {
    this.#sky = new Mesh(stripShape(256), this.#skyMaterial)
    this.#sky.scale.setScalar(SKY_METRES / PICTURE_METRES)
    // Last, so that it costs nothing where a house stands before it.
    this.#sky.renderOrder = 1
    this.group.add(this.#sky)
    for (const shape of solid ?? []) this.group.add(new Mesh(shape, this.#material))
    for (const child of this.group.children) child.frustumCulled = false
    this.#room = solid === null ? new RoundRoom(this.#material) : null
    if (this.#room !== null) this.group.add(this.#room.group)
    this.group.visible = false
  }

  /** Whether this device has shown a way so slowly that a plain fade is kinder. */
  get tooSlow(): boolean {
    return this.#tooSlow
  }

  get active(): boolean {
    return this.group.visible
  }

  /**
   * @param from,to where the cameras of both panoramas stood, metres
   * @param depth the mean distance of what stands around them, metres; asked only where no houses are known
   */
  begin(before: Texture, after: Texture, from: Direction, to: Direction, previewPx: number, depth: number): void {
    const half = Math.hypot(to[0] - from[0], to[1] - from[1]) / 2
    this.#room?.stand((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, Math.max(depth, half * 1.2))
    for (const material of [this.#material, this.#skyMaterial]) {
      material.between(before, after, from, to, previewPx)
      material.share = 0
    }
    this.#frames = 0
    this.#seconds = 0
    this.group.visible = true
  }

  set share(share: number) {
    this.#material.share = share
    this.#skyMaterial.share = share
  }

  /** One frame on the way: the sky goes along with the eye. @param seconds since the frame before */
  follow({ eye }: Projector, seconds: number): void {
    this.#frames += 1
    this.#seconds += seconds
    this.#sky.position.set(eye.x, eye.z, -eye.y)
  }

  end(): void {
    this.group.visible = false
    // The first frame may still bring shapes up to the card; a single one says nothing.
    if (this.#frames > 1 && this.#seconds / this.#frames > SLOW_SECONDS) this.#tooSlow = true
  }

  dispose(): void {
    this.group.removeFromParent()
    this.#sky.geometry.dispose()
    this.#room?.dispose()
    this.#material.dispose()
    this.#skyMaterial.dispose()
  }
}
