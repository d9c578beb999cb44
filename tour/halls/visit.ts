import type { Pose } from '../look/flight.ts'
import type { Inside } from '../stage/picture.ts'
import type { Walk } from '../walk/walk.ts'
import { Store } from '../walk/store.ts'
import type { GlHall, HallScene } from './gl-hall.ts'
import { type HallContent, toHang } from './hall-content.ts'
import { type HallPlan, type Hung, planHall } from './plan.ts'
import { pictureAt } from './see.ts'
import type { SignName } from './signs.ts'
import { poseAtEntrance, poseBefore, wayTo } from './stand.ts'

/** What the page shows of a visit. */
export interface VisitState {
  /** the picture one stands before, an index into the hall's pictures; `null` in the entrance */
  readonly here: number | null
  /** how the hall is shown: not yet, drawn, or as plain pictures */
  readonly shown: 'not-yet' | 'drawn' | 'flat'
  /** pictures that cannot be read */
  readonly failed: ReadonlySet<number>
}

/** The part of the program that draws halls; `null` when it cannot be had. */
export type FetchEngine = () => Promise<typeof GlHall | null>

/**
 * One person's visit to a hall: it goes in once the street stands still, steps from picture to picture, and goes out again. When
 * the graphics card is lost the visit goes on with plain pictures, and inside again when it is back.
 */
export class HallVisit {
  readonly store = new Store<VisitState>({ here: null, shown: 'not-yet', failed: new Set() })
  readonly plan: HallPlan
  readonly #walk: Walk
  readonly #content: HallContent
  readonly #options: { readonly base: string; readonly still: boolean; readonly left: () => void }
  readonly #unsubscribe: () => void
  #Engine: typeof GlHall | null | undefined
  #names: readonly SignName[] = []
  #scene: GlHall | null = null
  /** the kind of picture that shows the hall; `null` outside */
  #in: string | null = null
  #glass = 0
  #closed = false

  /** @param left somebody else led the walk out of the hall */
  constructor(walk: Walk, content: HallContent, fetchEngine: FetchEngine, options: { base: string; still: boolean; left: () => void }) {
    this.#walk = walk
    this.#content = content
    this.#options = options
    this.plan = planHall(content.pictures.map(toHang))
    this.#unsubscribe = walk.store.subscribe(() => this.#follow())
    void fetchEngine().then((engine) => {
      this.#Engine = engine
      this.#follow()
    })
    // Above the map or on the way one comes down first.
    if (walk.store.state.mode === 'overview') walk.descend()
  }

  /** Goes to a picture, or to the entrance with `null`; a way that is being walked is turned from. */
  goTo(here: number | null): void {
    this.store.set({ here })
    this.#scene?.stand(null)
    if (this.#scene === null) return
    const { eye, frames } = this.#walk
    const to = this.#pose()
    const room = here === null ? 0 : (this.plan.hung[here] as Hung).room
    const { from, legs } = this.#options.still ? { from: null, legs: [{ to, seconds: 0 }] } : wayTo(this.plan, eye.projector.eye, to, room)
    if (from !== null) eye.stand(from.x, from.y, from.z, { viewpoint: '', ...from })
    const walkOn = (leg: number) => {
      const next = legs[leg]
      if (next === undefined) return this.#scene?.stand(here)
      eye.flyTo(
        next.to.x,
        next.to.y,
        next.to.z,
        { viewpoint: '', ...next.to },
        next.seconds,
        () => undefined,
        () => walkOn(leg + 1),
      )
    }
    walkOn(0)
    frames.request()
  }

  /** The next picture, or the one before with -1; from the entrance the first. Nothing happens past either end. */
  step(by: 1 | -1): void {
    const { here } = this.store.state
    const to = here === null ? (by === 1 ? 0 : -1) : here + by
    if (to >= 0 && to < this.plan.hung.length) this.goTo(to)
  }

  /** A picture could not be read. */
  readonly failed = (at: number): void => {
    this.store.set({ failed: new Set([...this.store.state.failed, at]) })
  }

  /** The albums' names as they stand on the walls. */
  name(names: readonly SignName[]): void {
    this.#names = names
    this.#scene?.name(names)
  }

  /** The line is back: what could not be read is read again. */
  readonly tryAgain = (): void => {
    this.store.set({ failed: new Set() })
    this.#scene?.tryAgain()
  }

  /** Goes out to where one stood in the street. */
  close(): void {
    this.#closed = true
    this.#unsubscribe()
    if (this.#in !== null) this.#walk.goOut()
  }

  /** Goes in as soon as one can, and notices when one was led out. */
  #follow(): void {
    const { mode, picture } = this.#walk.store.state
    if (this.#closed || this.#Engine === undefined) return
    if (this.#in !== null) {
      if (mode === 'inside') {
        // A glass of another size shows another part of the wall.
        const { width, height } = this.#walk.eye.projector.eye
        if (this.#glass === width * 1e5 + height) return
        this.#glass = width * 1e5 + height
        if (this.store.state.here === null) return
        if (this.#walk.eye.flying) this.goTo(this.store.state.here)
        else this.#arrive()
        return
      }
      const same = this.#in === picture
      this.#in = this.#scene = null
      // With another picture one stands in the street for a moment; otherwise somebody has walked on.
      if (same) return this.#options.left()
      this.store.set({ shown: 'not-yet' })
    }
    if (mode !== 'street') return
    // Going in tells the walk's listeners, of whom this is one.
    this.#in = picture
    if (!this.#walk.goIn((stage) => this.#open(stage))) {
      this.#in = null
      return
    }
    this.#arrive()
    this.store.set({ shown: this.#scene === null ? 'flat' : 'drawn' })
  }

  #open(stage: ConstructorParameters<typeof GlHall>[0] | null): Inside {
    if (stage === null || this.#Engine === null || this.#Engine === undefined) return NOTHING_DRAWN
    const { pictures, look } = this.#content
    const scene: HallScene = {
      plan: this.plan,
      pictures: pictures.map(({ media }) => media),
      look,
      base: this.#options.base,
      still: this.#options.still,
      failed: this.failed,
      tapped: (x, y) => {
        const at = pictureAt(this.plan, this.#walk.eye.projector, x, y)
        if (at !== null) this.goTo(at)
      },
    }
    this.#scene = new this.#Engine(stage, scene)
    this.#scene.name(this.#names)
    return this.#scene
  }

  /** Stands where the visit is, at once. */
  #arrive(): void {
    const { width, height } = this.#walk.eye.projector.eye
    this.#glass = width * 1e5 + height
    const { x, y, z, ...look } = this.#pose()
    if (this.#scene === null) return
    this.#walk.eye.stand(x, y, z, { viewpoint: '', ...look })
    this.#scene.stand(this.store.state.here)
  }

  #pose(): Pose {
    const { here } = this.store.state
    return here === null ? poseAtEntrance(this.plan) : poseBefore(this.plan.hung[here] as Hung, this.#walk.eye.projector.eye)
  }
}

/** Where nothing is drawn the page shows the pictures itself. */
const NOTHING_DRAWN: Inside = { draw: () => true, tap: () => undefined, close: () => undefined }
