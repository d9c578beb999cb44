import { bearingOf } from '../../model/content/cube.ts'
import type { TourGraph } from '../../model/content/tour.ts'
import { ok } from '../../model/result.ts'
import { digitsOf, findPole } from '../../model/pole.ts'
import { exitsFrom, neighboursOf } from '../look/exits.ts'
import { nearPoles } from '../look/near-poles.ts'
import { type Wall, wallOf } from '../look/sight.ts'
import type { TourProblem } from '../problem.ts'
import { readBackground, readPlace } from '../read/background.ts'
import { isPlaced, readGraph } from '../read/graph.ts'
import { readPlaceTitles } from '../read/place-titles.ts'
import type { Neighbour, PictureAt } from '../stage/picture.ts'
import type { Store } from './store.ts'
import type { WalkState } from './walk-state.ts'

/** A place that one is on the way to, and what is told there. */
interface Coming {
  readonly id: string
  readonly gone: AbortController
  readonly read: ReturnType<typeof readPlace>
}

/**
 * What is around a person: it reads the files of the tour and of each place and puts into the state what they say. A
 * file that cannot be read leaves its part empty and is reported; the walk goes on without it.
 */
export class Surroundings {
  readonly #base: string
  readonly #store: Store<WalkState>
  readonly #mostPoles: number
  readonly #report: (problem: TourProblem) => void
  readonly #gone = new AbortController()
  #neighbours: readonly (readonly number[])[] = []
  #walls: readonly Wall[] = []
  #leavingPlace = new AbortController()
  #coming: Coming | null = null
  #reading: Promise<void> | null = null
  #sought: string | null = null

  constructor(base: string, store: Store<WalkState>, mostPoles: number, report: (problem: TourProblem) => void) {
    this.#base = base
    this.#store = store
    this.#mostPoles = mostPoles
    this.#report = report
  }

  /** Reads the graph; what goes with it is read when the first picture is there. @returns whether there is a tour */
  async open(): Promise<boolean> {
    this.#store.set({ cannotStart: null })
    const read = await readGraph(this.#base, this.#report, this.#gone.signal)
    if (this.#gone.signal.aborted) return false
    if (!read.ok) {
      this.#report(read.problem)
      this.#store.set({ cannotStart: read.problem })
      return false
    }
    this.#neighbours = neighboursOf(read.value)
    this.#store.set({ graph: read.value })
    return true
  }

  /** Reads names, map and poles if one of them is not known yet; whoever asks meanwhile waits for the same reading. */
  readMissing(): Promise<void> {
    const { graph, names, map, poles } = this.#store.state
    if (graph === null || (names !== null && map !== null && poles !== null)) return Promise.resolve()
    this.#reading ??= this.#readAll(graph).finally(() => (this.#reading = null))
    return this.#reading
  }

  /** Whether names, map and poles are on their way. */
  get isReading(): boolean {
    return this.#reading !== null
  }

  #readAll(graph: TourGraph): Promise<void> {
    return readBackground(
      this.#base,
      graph,
      this.#gone.signal,
      (part) => {
        if (part.map) this.#walls = part.map.buildings.map((building) => wallOf(building.ring))
        this.#store.set({ ...part })
        this.#lookForPoles()
      },
      this.#report,
    )
  }

  pictureOf(graph: TourGraph, index: number): PictureAt {
    const pyramid = graph.pyramids[graph.pyramid[index] ?? -1]
    if (pyramid === undefined) throw new Error(`tour: viewpoint ${index} wants pyramid ${graph.pyramid[index]}, there are ${graph.pyramids.length}`)
    return { folder: `${this.#base}tour/${graph.id[index]}/`, pyramid }
  }

  /** Another picture of a place, whose shape stands with what is told there; `null` when there is none of that name. */
  async versionOf(graph: TourGraph, index: number, name: string): Promise<PictureAt | null> {
    const { at, place } = this.#store.state
    const id = graph.id[index] ?? graph.start
    const told = index === at && place !== null ? ok(place) : await (this.#coming?.id === id ? this.#coming : this.expect(id)).read
    if (!told.ok) return null
    const version = told.value.versions.find((each) => each.name === name)
    return version === undefined ? null : { folder: `${this.#base}tour/${id}_${name}/`, pyramid: version.pyramid }
  }

  /** The pictures of the places one can walk to from here. */
  picturesAround(graph: TourGraph, index: number): Neighbour[] {
    return (this.#neighbours[index] ?? []).map((to) => {
      const way = [(graph.x[to] ?? 0) - (graph.x[index] ?? 0), (graph.y[to] ?? 0) - (graph.y[index] ?? 0), 0] as const
      return { ...this.pictureOf(graph, to), bearing: bearingOf(way).bearing }
    })
  }

  /** Remembers which pole was asked for, by what was typed; its number is then shown from wherever one stands. `null` for none. */
  seek(typed: string | null): void {
    const { poles } = this.#store.state
    const found = poles === null || typed === null ? null : findPole(poles, digitsOf(typed))
    this.#sought = found?.is === 'found' ? found.no : null
    this.#lookForPoles()
  }

  /**
   * Begins to read what is told at a place while its picture is on its way. Words that come after the picture would take some
   * of the glass from it, and what was read for the larger glass would be too much. Each way reads anew: the one before may
   * have ended for want of a line.
   */
  expect(id: string): Coming {
    this.#coming?.gone.abort()
    const gone = new AbortController()
    return (this.#coming = { id, gone, read: readPlace(this.#base, id, gone.signal) })
  }

  /** Takes up what is known of a place at once, and what is told there as soon as it is read. */
  arrive(graph: TourGraph, at: number): void {
    this.#leavingPlace.abort()
    const id = graph.id[at] ?? graph.start
    const { gone, read } = this.#coming?.id === id ? this.#coming : this.expect(id)
    this.#coming = null
    this.#leavingPlace = gone
    this.#store.set({ at, exits: exitsFrom(graph, this.#neighbours, at), place: null, placesHere: [] })
    this.#lookForPoles()
    void this.readMissing()
    void this.#tellPlace(read, gone.signal)
  }

  close(): void {
    this.#gone.abort()
    this.#leavingPlace.abort()
    this.#coming?.gone.abort()
  }

  async #tellPlace(reading: ReturnType<typeof readPlace>, leaving: AbortSignal): Promise<void> {
    const read = await reading
    if (leaving.aborted) return
    if (!read.ok) {
      this.#report(read.problem)
      return
    }
    this.#store.set({ place: read.value })
    const placesHere = await readPlaceTitles(this.#base, read.value.places, leaving, this.#report)
    if (!leaving.aborted) this.#store.set({ placesHere })
  }

  /** Numbers are shown only when the walls are known: a pole behind a house must not seem to stand before it. */
  #lookForPoles(): void {
    const { graph, at, poles, map } = this.#store.state
    if (graph === null || at === null || poles === null || map === null) return
    if (!isPlaced(graph, at)) return this.#store.set({ nearPoles: [] })
    this.#store.set({ nearPoles: nearPoles(poles, graph.x[at] ?? 0, graph.y[at] ?? 0, this.#walls, this.#mostPoles, this.#sought) })
  }
}
