import { type BufferGeometry, Group } from 'three'
import type { Media } from '../../model/content/media.ts'
import type { Projector } from '../look/projector.ts'
import type { Size } from '../panorama/card.ts'
import type { ReadPicture } from '../read/picture.ts'
import type { Stage } from '../stage/stage.tsx'
import { SMALL_PX, sizeWithin } from './hall-content.ts'
import { HungMaterial } from './materials.ts'
import { MostSeen } from './most-seen.ts'
import type { HallPlan, Hung } from './plan.ts'
import { readTiny, TINY_PX, tinyKey } from './read-tiny.ts'
import { OnWallMesh } from './wall-square.ts'

/** So many pictures are seen as they are at most; the others are cards. */
const MOST_PICTURES = 50
/** What pictures of a hall may take of the bytes that the device may hold; the rest is for those that come and go. */
const SHARE_OF_CARD = 0.7
/** No large picture of which the device could hold only two. */
const SHARE_OF_LARGE = 0.4
/** Screen pixels across up to which a tiny picture looks as good as a small one. */
const TINY_IS_GOOD = 200
/** Metres that a picture stands off its wall, as its frame does. */
const OFF = 0.015
/** Seconds in which a picture comes through its card. */
const COMES_SECONDS = 0.2

/** What pictures are hung from. */
export interface ToShow {
  readonly plan: HallPlan
  readonly pictures: readonly Media[]
  /** the bundle's address */
  readonly base: string
  /** no picture comes through, each is there at once */
  readonly still: boolean
  /** hears of a picture that cannot be shown, by its index */
  failed(at: number): void
}

/** One of the sizes in which a picture can be had. */
interface Version {
  readonly key: string
  readonly size: Size
  readonly read?: ReadPicture
}

interface Versions {
  readonly tiny: Version
  readonly small: Version
  readonly large: Version
}

/** A frame in which a picture hangs, and which. */
interface Slot {
  readonly mesh: OnWallMesh<HungMaterial>
  at: number
  strength: number
}

/** The pictures of a hall that are seen largest, each as sharp as it is seen and as the device can hold. */
export class HungPictures {
  readonly group = new Group()
  readonly #stage: Stage
  readonly #scene: ToShow
  readonly #seen: MostSeen
  readonly #slots: readonly Slot[]
  readonly #versions: readonly Versions[]
  /** by picture: its slot or -1, and the moment in which it was wanted last */
  readonly #slotOf: Int16Array
  readonly #wantedAt: Float64Array
  readonly #failed = new Set<string>()
  readonly #gone = new AbortController()
  /** the picture somebody stands before; -1 for none */
  before = -1

  constructor(stage: Stage, scene: ToShow, square: BufferGeometry) {
    const { plan, pictures, base } = scene
    this.#stage = stage
    this.#scene = scene
    this.#seen = new MostSeen(plan, MOST_PICTURES)
    this.#slots = Array.from({ length: Math.min(MOST_PICTURES, pictures.length) }, () => ({
      mesh: new OnWallMesh(square, new HungMaterial(), 2),
      at: -1,
      strength: 0,
    }))
    this.#slotOf = new Int16Array(pictures.length).fill(-1)
    this.#wantedAt = new Float64Array(pictures.length).fill(-1)
    this.#versions = pictures.map((media) => {
      const tiny = sizeWithin(TINY_PX, media)
      return {
        tiny: { key: tinyKey(base + media.small), size: tiny, read: readTiny(tiny) },
        small: { key: base + media.small, size: sizeWithin(SMALL_PX, media) },
        large: { key: base + media.src, size: media },
      }
    })
    for (const { mesh } of this.#slots) {
      mesh.visible = false
      this.group.add(mesh)
    }
  }

  /** What could not be read may be asked for again: the line is back. */
  tryAgain(): void {
    this.#failed.clear()
  }

  /** One frame. @returns whether all that is wanted is on the glass */
  draw(projector: Projector, seconds: number): boolean {
    const { moment } = this.#stage.card
    this.#seen.find(projector, this.before)
    const { index, count } = this.#seen
    for (let nth = 0; nth < count; nth += 1) this.#wantedAt[index[nth] as number] = moment
    for (let slot = 0; slot < this.#slots.length; slot += 1) {
      const { at } = this.#slots[slot] as Slot
      if (at >= 0 && this.#wantedAt[at] !== moment) this.#put(slot, -1)
    }
    const smalls = this.#roomForSmalls()
    let complete = true
    for (let nth = 0; nth < count; nth += 1) complete = this.#show(index[nth] as number, nth < smalls, seconds) && complete
    return complete
  }

  close(): void {
    this.#gone.abort()
    for (const { mesh } of this.#slots) mesh.material.dispose()
  }

  /** How many of the pictures seen largest fit on the card small, and the first one large, when all others are tiny. */
  #roomForSmalls(): number {
    const { card, pixelRatio } = this.#stage
    const { index, size, count } = this.#seen
    let room = card.keep.mostBytes * SHARE_OF_CARD
    for (let nth = 0; nth < count; nth += 1) room -= this.#bytes((this.#versions[index[nth] as number] as Versions).tiny.size)
    for (let nth = 0; nth < count; nth += 1) {
      const at = index[nth] as number
      if ((size[nth] as number) * pixelRatio < TINY_IS_GOOD) return nth
      room -= this.#bytes((this.#versions[at] as Versions).small.size)
      if (this.#wantsLarge(at)) room -= this.#bytes((this.#versions[at] as Versions).large.size)
      if (room >= 0 || nth === 0) continue
      card.keep.lacked += 1
      return nth
    }
    return count
  }

  /** What a picture takes on the card. One with an odd side cannot be had as it is stored. */
  #bytes({ width, height }: Size): number {
    return width * height * (width % 2 === 0 && height % 2 === 0 && width > TINY_PX ? this.#stage.card.pixelBytes : 4)
  }

  #wantsLarge(at: number): boolean {
    const { small, large } = this.#versions[at] as Versions
    return at === this.before && large.size.width > small.size.width && this.#bytes(large.size) <= this.#stage.card.keep.mostBytes * SHARE_OF_LARGE
  }

  /** Shows a picture as sharp as it is there, and reads what is missing, the less sharp first. @returns whether all of it is on the glass */
  #show(at: number, small: boolean, seconds: number): boolean {
    const { card } = this.#stage
    const versions = this.#versions[at] as Versions
    const sharp = small && this.#wantsLarge(at) ? versions.large : small ? versions.small : versions.tiny
    let texture = card.texture(sharp.key)
    let complete = texture !== null
    if (texture === null) {
      // A small one that only stands in for a tiny one has no room of its own: whatever comes next may take its place.
      texture =
        sharp === versions.tiny
          ? card.keep.use(versions.small.key, card.moment - 2)
          : card.texture((sharp === versions.large ? versions.small : versions.tiny).key)
      // Before a large one comes there is at least the small one; what is small comes without a step between.
      if (texture === null && sharp === versions.large) complete = this.#read(versions.small, at)
      else complete = this.#read(sharp, sharp === versions.large ? -1 : at)
    }
    if (texture === null) {
      if ((this.#slotOf[at] as number) >= 0) this.#put(this.#slotOf[at] as number, -1)
      return complete
    }
    const slot = this.#slots[this.#slotFor(at)]
    if (slot === undefined) return complete
    slot.mesh.material.map = texture
    if (slot.strength === 1) return complete
    slot.strength = this.#scene.still ? 1 : Math.min(1, slot.strength + Math.min(seconds, COMES_SECONDS / 4) / COMES_SECONDS)
    slot.mesh.material.strength = slot.strength
    card.again()
    return false
  }

  /** Reads a picture if there is room for it. @param tells the picture that cannot be shown without it; -1 for none. @returns true when there is nothing to wait for */
  #read({ key, size, read }: Version, tells: number): boolean {
    const { card } = this.#stage
    if (this.#failed.has(key)) return true
    if (!card.free || card.isReading(key)) return false
    card.fetch(
      key,
      size,
      this.#gone.signal,
      (problem) => {
        this.#failed.add(key)
        console.warn('tour: a picture in a hall', problem)
        if (tells >= 0) this.#scene.failed(tells)
      },
      read,
    )
    return false
  }

  #slotFor(at: number): number {
    const has = this.#slotOf[at] as number
    if (has >= 0) return has
    for (let slot = 0; slot < this.#slots.length; slot += 1)
      if ((this.#slots[slot] as Slot).at < 0) {
        this.#put(slot, at)
        return slot
      }
    return -1
  }

  /** Hangs a picture into a slot; -1 takes down what hangs there. */
  #put(nth: number, at: number): void {
    const slot = this.#slots[nth] as Slot
    if (slot.at >= 0) this.#slotOf[slot.at] = -1
    slot.at = at
    slot.strength = 0
    slot.mesh.visible = at >= 0
    if (at < 0) return
    this.#slotOf[at] = nth
    const hung = this.#scene.plan.hung[at] as Hung
    slot.mesh.lay(hung, hung.width, hung.height, OFF)
  }
}
