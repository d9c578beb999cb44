import type { TourGraph } from '../../model/content/tour.ts'
import type { Frames } from '../frame.ts'
import type { Projector } from '../look/projector.ts'
import type { TourProblem } from '../problem.ts'
import { isPlaced } from '../read/graph.ts'
import type { Inside, Picture } from '../stage/picture.ts'
import type { Stage } from '../stage/stage.tsx'
import type { View } from '../view.ts'
import { Beside } from './beside.ts'
import { EyeMotion } from './eye-motion.ts'
import { Store } from './store.ts'
import { Surroundings } from './surroundings.ts'
import { tellOnce } from './tell-once.ts'
import { travel } from './travel.ts'
import { ViewTeller } from './view-teller.ts'
import type { WalkOptions } from './walk-options.ts'
import { FIRST_STATE, type WalkState } from './walk-state.ts'
import { viewFor, type WhereTo } from './where-to.ts'

/** Seconds of the way up to the map. */
const RISE_SECONDS = 1.2
/** How far off houses and trees stand around a place of which nobody wrote it down, metres. */
const DEPTH_METRES = 14
/** A screen draws sixty times a second. */
const FIRST_STEP_SECONDS = 1 / 60

/**
 * One person's walk through the community: where they stand and where they go. It tells the picture what to show and
 * the page what to say; it draws nothing and reads no file itself.
 */
export class Walk {
  readonly store = new Store<WalkState>(FIRST_STATE)
  readonly eye: EyeMotion
  readonly frames: Frames
  /** another picture of the place beside the one on the glass */
  readonly beside: Beside
  readonly #options: WalkOptions
  readonly #around: Surroundings
  #layers: readonly ((projector: Projector) => void)[] = []
  readonly #teller = new ViewTeller()
  #wish: WhereTo
  #picture: Picture | null = null
  #cover: Picture | null = null
  #house: { readonly inside: Inside; readonly out: () => void } | null = null
  #shown = false
  #trip = 0
  #resting = true
  #shapesAsked = false
  /** whether the picture rests and every tile it wants is on the glass */
  sharp = false

  constructor(options: WalkOptions, frames: Frames) {
    this.#options = options
    this.frames = frames
    this.#wish = options.view
    this.eye = new EyeMotion(options.reducedMotion)
    this.report = tellOnce((problem) => options.onProblem(problem))
    this.#around = new Surroundings(options.base, this.store, options.mostPoles, this.report)
    this.beside = new Beside(this.store, this.#around, () => this.#picture, this.report, frames)
  }

  /** The name of the viewpoint where one stands; the start before the first picture. */
  get here(): string {
    const { at, graph } = this.store.state
    return graph?.id[at ?? -1] ?? graph?.start ?? ''
  }

  /** How one looks, and at which picture of the place. */
  get #view(): View {
    const { version } = this.store.state
    return { ...this.eye.look(this.here), ...(version === null ? {} : { version }) }
  }

  /** Reads the tour and goes to where it was opened. Also after a failure, to try again. */
  async start(): Promise<void> {
    if (await this.#around.open()) await this.go(this.#wish)
  }

  /** Shows the walk by another picture: the first one, or after the graphics card was lost and came back. */
  attach(picture: Picture): void {
    // A way that is being flown ends where it leads, with the look it leads to.
    this.eye.finish()
    this.beside.leave()
    this.#uncover()
    this.#cover = this.#picture
    // A lost canvas is empty and goes at once; a flat picture covers the new canvas until there is something on it.
    if (picture.kind === 'flat') this.#uncover()
    this.#picture = picture
    this.#shapesAsked = this.#shown = false
    const { at, going, graph } = this.store.state
    const { width, height } = this.eye.projector.eye
    picture.resize(width, height)
    this.store.set({ picture: picture.kind, mode: 'street' })
    this.goOut()
    this.frames.request()
    if (graph === null) return
    if (at === null) void this.go(this.#wish)
    else
      void this.#comeTo(graph, at, this.#view).then(() => {
        // A way that still waited for its picture goes on from here.
        if (going !== null && picture === this.#picture) void this.go(this.#wish)
      })
  }

  async go(wish: WhereTo): Promise<void> {
    const { graph, poles, at } = this.store.state
    this.#wish = wish
    if (graph === null || this.#picture === null) return
    // Only a pole's number has to wait for the list of poles.
    if ('pole' in wish && poles === null) await this.#around.readMissing()
    const found = viewFor(wish, graph, this.store.state.poles)
    if (found.ok) {
      this.#around.seek('pole' in wish ? wish.pole : null)
      await this.#comeTo(graph, graph.id.indexOf(found.value.viewpoint), found.value)
      return
    }
    // Nobody may stand nowhere: a first wish that leads nowhere opens the tour where it begins.
    const start = viewFor({}, graph, poles)
    if (at === null && start.ok) await this.#comeTo(graph, graph.id.indexOf(graph.start), start.value)
    this.report(found.problem)
    this.store.set({ trouble: found.problem })
  }

  /** Tries once more to go where one last wanted to go. */
  again(): void {
    this.store.set({ trouble: null })
    void this.go(this.#wish)
  }

  /** Walks to a neighbour and goes on looking the same way. */
  walkTo(viewpoint: string): Promise<void> {
    const { heading, fov } = this.eye.look(viewpoint)
    return this.go({ viewpoint, heading, pitch: 0, fov })
  }

  /** Goes up to the map. Without the map's file or without WebGL nothing happens; it is not offered then. */
  async rise(): Promise<void> {
    const { graph, map, poles, mode, at } = this.store.state
    const picture = this.#picture
    if (graph === null || map === null || picture === null || mode === 'overview') return
    if (!(await picture.bringShapes(map, graph, poles)) || picture !== this.#picture) return
    picture.markHere(at)
    picture.markWay(this.store.state.way)
    this.light(this.store.state.lit)
    this.#setOut()
    this.store.set({ mode: 'overview', flying: true, going: null, trouble: null })
    const landed = () => {
      picture.above(1)
      this.#landed()
    }
    this.eye.rise(graph, RISE_SECONDS, (share) => picture.above(Math.min(1, share * 3)), landed)
    this.frames.request()
  }

  /** Brings the shapes for walking and rising once the first picture is sharp and it is known whether there is a map. */
  async #bringShapes(): Promise<void> {
    const { graph, map, poles } = this.store.state
    if (graph === null || (map === null && this.#around.isReading)) return
    this.#shapesAsked = true
    await this.#picture?.bringShapes(map, graph, poles)
    // What is seen next is read by who stands and looks, and that is found out in a frame.
    this.frames.request()
  }

  /** Shows the way one is led, indexes into the graph; none for no way. */
  showWay(way: readonly number[]): void {
    this.store.set({ way })
    this.#picture?.markWay(way)
    this.frames.request()
  }

  /** Lights the map by the sun of another moment, milliseconds since 1970; `null` for now. */
  light(lit: number | null): void {
    this.store.set({ lit })
    this.#picture?.lightMap(lit ?? this.#options.now())
    this.frames.request()
  }

  /**
   * Goes into a house; the eye may then be put anywhere in it, and stands in the street again when one goes out. Another place, or
   * another picture, ends it too. @param open makes what is seen, with the stage or `null` where pictures are flat
   *
   * @returns false while one is above the map or on the way: the street must stand still first
   */
  goIn(open: (stage: Stage | null) => Inside): boolean {
    const { at, mode, flying, going } = this.store.state
    const picture = this.#picture
    if (picture === null || at === null || mode !== 'street' || flying || going !== null || !this.#shown) return false
    const { x, y, z } = this.eye.projector.eye
    const view = this.eye.look(this.here)
    const inside = picture.goIn(open)
    this.#house = {
      inside,
      out: () => {
        inside.close()
        picture.goOut()
        this.eye.stand(x, y, z, view)
      },
    }
    this.store.set({ mode: 'inside', trouble: null })
    this.frames.request()
    return true
  }

  /** Goes out of the house to where one stood; nothing happens to who is outside. */
  goOut(): void {
    const house = this.#house
    if (house === null) return
    this.#house = null
    house.out()
    this.store.set({ mode: 'street' })
    this.#landed()
    this.frames.request()
  }

  /** What is seen inside the house one is in. */
  get inside(): Inside | null {
    return this.#house?.inside ?? null
  }

  /** Comes down to where one stood. */
  descend(): void {
    const { graph, at } = this.store.state
    if (graph !== null && at !== null) void this.#comeTo(graph, at, this.#view)
  }

  /** The glass has another size. @param due whether it is drawn anyway before anybody sees it */
  resize(width: number, height: number, due = false): void {
    const { eye } = this.eye.projector
    if (width === 0 || height === 0 || (eye.width === width && eye.height === height)) return
    Object.assign(eye, { width, height })
    this.#picture?.resize(width, height, due)
    this.measureAgain()
  }

  /** Something on the page has another size than it had: labels measure themselves anew. */
  measureAgain(): void {
    this.store.set({ measured: this.store.state.measured + 1 })
  }

  /** What is drawn over the picture in step with it; called in every frame, must not allocate. */
  addLayer(layer: (projector: Projector) => void): () => void {
    this.#layers = [...this.#layers, layer]
    // Over a picture that rests a layer lays itself; drawing the same picture once more would cost more than all layers.
    if (this.#resting && this.#shown) layer(this.eye.projector)
    else this.frames.request()
    return () => {
      this.#layers = this.#layers.filter((other) => other !== layer)
    }
  }

  /** One frame: the eye moves, the picture is drawn, the labels follow. Called by the picture alone. @param since seconds since the frame before */
  frame(since: number): void {
    // While nothing moved the clock has run on; the first step after a rest is an ordinary one.
    const seconds = this.#resting ? Math.min(since, FIRST_STEP_SECONDS) : since
    const moving = this.eye.step(seconds)
    const { projector } = this.eye
    this.sharp = (this.#picture?.draw(projector, this.eye.speed, seconds) ?? false) && !moving
    if (this.#shown) this.#uncover()
    if (this.sharp && !this.#shapesAsked) void this.#bringShapes()
    // By number: going through a collection makes an object each time.
    const layers = this.#layers
    for (let at = 0; at < layers.length; at += 1) (layers[at] as (projector: Projector) => void)(projector)
    // A finger moves the eye without a motion of its own; one more frame finds out whether it rests.
    const changing = this.#teller.looksElse(projector.eye, seconds) || moving
    if (changing) this.frames.request()
    if (this.#teller.due(changing)) this.#tellView(!changing)
    this.#resting = !moving
  }

  /** The line is back: what could not be read is read again. */
  lineIsBack(): void {
    if (this.store.state.cannotStart !== null) void this.start()
    else if (!this.#shown) this.again()
    void this.#around.readMissing()
    if (this.store.state.map === null) this.#shapesAsked = false
    this.#picture?.tryAgain()
    this.frames.request()
  }

  /** Tells whoever opened the tour of a problem, each one once. */
  readonly report: (problem: TourProblem) => void

  close(): void {
    this.goOut()
    this.#around.close()
    this.#uncover()
    this.#picture?.close()
    this.#picture = null
  }

  #uncover(): void {
    this.#cover?.close()
    this.#cover = null
  }

  #tellView(atRest: boolean): void {
    const { at, graph, flying } = this.store.state
    if (at === null || graph === null || flying || this.#house !== null) return
    const view = this.#view
    this.#teller.told(atRest)
    this.#options.onView(view)
    if (atRest) this.store.set({ view })
  }

  /** A new way begins: one that is still being flown ends where it leads, one that still waits for its picture is given up. */
  #setOut(): number {
    this.eye.finish()
    this.#trip += 1
    return this.#trip
  }

  /** The eye stands again; the next frame that rests tells the new view. */
  #landed(): void {
    this.#teller.again()
    this.store.set({ flying: false })
  }

  async #comeTo(graph: TourGraph, index: number, view: View): Promise<void> {
    const picture = this.#picture
    if (picture === null) return
    this.goOut()
    const { at, mode, flying, version, place } = this.store.state
    const wanted = view.version ?? null
    if (index === at && mode === 'street' && !flying && this.#shown && wanted === version) {
      this.eye.face(view.heading, view.pitch)
      this.frames.request()
      return
    }
    const trip = this.#setOut()
    if (index !== at) this.store.set({ going: index })
    // Who stays is told nothing anew.
    const stays = index === at && place !== null
    if (!stays) this.#around.expect(graph.id[index] ?? graph.start)
    const other = wanted === null ? null : await this.#around.versionOf(graph, index, wanted)
    if (trip !== this.#trip || picture !== this.#picture) return
    const pictureAt = other ?? this.#around.pictureOf(graph, index)
    const prepared = await picture.prepare(pictureAt)
    if (trip !== this.#trip || picture !== this.#picture) return
    if (!prepared.ok) {
      this.store.set({ going: null })
      if (prepared.problem.kind === 'not-wanted') return
      this.report(prepared.problem)
      this.store.set(at === null ? { cannotStart: prepared.problem } : { trouble: prepared.problem })
      return
    }
    const trouble = wanted !== null && other === null ? ({ kind: 'unknown-version', version: wanted } as const) : null
    if (trouble !== null) this.report(trouble)
    this.beside.leave()
    this.store.set({ going: null, mode: 'street', trouble, flying: true, version: other === null ? null : wanted })
    if (!stays) this.#around.arrive(graph, index)
    picture.markHere(index)
    const placed = isPlaced(graph, index)
    const how = !this.#shown ? 'at-once' : mode === 'overview' ? 'down' : index !== at && placed && isPlaced(graph, at) ? 'along' : 'fade'
    // Who comes to a place that nobody knows stays where they were on the map.
    const { eye } = this.eye.projector
    const to = [placed ? (graph.x[index] ?? 0) : eye.x, placed ? (graph.y[index] ?? 0) : eye.y, graph.z[index] ?? 0] as const
    const around = this.#around.picturesAround(graph, index)
    const depth = ((graph.depth?.[index] ?? DEPTH_METRES) + (graph.depth?.[at ?? index] ?? DEPTH_METRES)) / 2
    // Who hears of the landing may go into a house at once.
    this.#shown = true
    travel(this.eye, picture, { to, view, picture: pictureAt, around, how, depth, still: this.#options.reducedMotion }, () => this.#landed())
    this.frames.request()
  }
}
