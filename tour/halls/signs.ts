import { type BufferGeometry, Group, type Texture } from 'three'
import type { Stage } from '../stage/stage.tsx'
import { SignMaterial } from './materials.ts'
import { drawName } from './name-sign.ts'
import type { HallPlan, Sign } from './plan.ts'
import { roomAt } from './stand.ts'
import { OnWallMesh } from './wall-square.ts'

/** So many names stand on the walls at once. */
const MOST_SIGNS = 6
/** Metres that letters are high, and that they stand off the wall. */
const HIGH = 0.34
const OFF = 0.02

/** An album's name in the language of the page. */
export interface SignName {
  readonly words: string
  readonly direction: 'ltr' | 'rtl'
}

/** The names of albums on the walls of the room where one is, and then of the next, drawn when they come near and counted with the pictures. */
export class Signs {
  readonly group = new Group()
  readonly #plan: HallPlan
  readonly #stage: Stage
  readonly #meshes: readonly OnWallMesh<SignMaterial>[]
  readonly #aspects = new Map<string, number>()
  readonly #drawing = new Set<string>()
  #names: readonly SignName[] = []
  #closed = false

  /** @param ink colour of the letters */
  constructor(plan: HallPlan, stage: Stage, square: BufferGeometry, ink: number) {
    this.#plan = plan
    this.#stage = stage
    this.#meshes = Array.from({ length: MOST_SIGNS }, () => new OnWallMesh(square, new SignMaterial(ink), 3))
    this.group.add(...this.#meshes)
  }

  /** The albums' names, in their order; anew when the page speaks another language. */
  name(names: readonly SignName[]): void {
    this.#names = names
  }

  /** One frame. @param north metres from the entrance to where one is */
  draw(north: number): void {
    const { signs } = this.#plan
    const here = roomAt(this.#plan, north)
    let shown = 0
    for (let ahead = 0; ahead < 2; ahead += 1)
      for (let at = 0; at < signs.length; at += 1) {
        const sign = signs[at] as Sign
        if (sign.room === here + ahead && shown < MOST_SIGNS && this.#show(sign, this.#meshes[shown] as OnWallMesh<SignMaterial>)) shown += 1
      }
    for (; shown < MOST_SIGNS; shown += 1) (this.#meshes[shown] as OnWallMesh<SignMaterial>).visible = false
  }

  #show(sign: Sign, mesh: OnWallMesh<SignMaterial>): boolean {
    const name = this.#names[sign.album]
    if (name === undefined) return false
    const key = `name:${name.words}`
    const texture = this.#stage.card.texture(key)
    if (texture === null) {
      if (!this.#drawing.has(key)) void this.#draw(key, name)
      return false
    }
    const aspect = this.#aspects.get(key) ?? 1
    const width = Math.min(sign.width, HIGH * aspect)
    mesh.lay(sign, width, width / aspect, OFF)
    mesh.material.map = texture
    mesh.visible = true
    return true
  }

  async #draw(key: string, { words, direction }: SignName): Promise<void> {
    this.#drawing.add(key)
    const { texture, aspect, bytes } = await drawName(words, direction, getComputedStyle(document.body).fontFamily)
    this.#drawing.delete(key)
    if (this.#closed) return
    const { card, renderer } = this.#stage
    renderer.initTexture(texture)
    ;(texture as Texture).source.data = null
    this.#aspects.set(key, aspect)
    card.keep.put(key, texture, bytes, card.moment)
    card.again()
  }

  close(): void {
    this.#closed = true
    for (const { material } of this.#meshes) material.dispose()
  }
}
