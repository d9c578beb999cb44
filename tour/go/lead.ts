import { turnTo } from '../view.ts'
import { Store } from '../walk/store.ts'
import type { Walk } from '../walk/walk.ts'
import { type Direction, directionsFor, lengthOf } from './directions.ts'
import { type Leg, type NoWay, Ways } from './find-way.ts'

/** How a person is led: along a way, at its end, or nowhere because there is none. */
export type Leading =
  | { readonly is: 'none'; readonly because: NoWay['kind'] }
  | { readonly is: 'arrived' }
  | {
      readonly is: 'on-the-way'
      /** what is left of the way: its stretches, and how one follows them from the way one came */
      readonly legs: readonly Leg[]
      readonly directions: readonly Direction[]
      readonly metres: number
      readonly minutes: number
    }

export interface LeadState {
  readonly leading: Leading
  readonly stepFree: boolean
  /** whether one is walked along the way without touching anything */
  readonly byItself: boolean
}

/** The part of a walk that leading needs. */
export type Led = Pick<Walk, 'store' | 'eye' | 'go' | 'showWay'>

/** Where a clock is put in; tests put their own here. @returns how to call it off */
export type After = (ms: number, then: () => void) => () => void

/** Walked by itself, one looks about at each place for so long before it goes on. */
const LOOK_ABOUT_MS = 1600
/** Whoever turned the view farther than this wants to look, not to go on. */
const TURNED_DEGREES = 12

/**
 * Leads a person along the graph to a viewpoint, stretch by stretch: she walks each with a touch, or it walks by itself
 * until she touches something. Whoever leaves the way is led from where she stands now.
 */
export class Lead {
  readonly store: Store<LeadState>
  readonly #walk: Led
  readonly #ways: Ways
  readonly #to: number
  readonly #heading: number | null
  readonly #after: After
  #legs: readonly Leg[] = []
  #at: number | null = null
  #callOff: () => void = () => undefined
  readonly #leave: () => void

  /** @param to index into the graph, which has been read; `heading` is how one looks at the end, `null` for the way one came */
  constructor(walk: Led, { to, heading }: { readonly to: number; readonly heading: number | null }, after: After) {
    const { graph } = walk.store.state
    if (graph === null) throw new Error('lead: wants a tour whose graph is read')
    this.#walk = walk
    this.#ways = new Ways(graph)
    this.#to = to
    this.#heading = heading
    this.#after = after
    this.store = new Store<LeadState>({ leading: { is: 'arrived' }, stepFree: false, byItself: false })
    this.#follow()
    this.#leave = walk.store.subscribe(() => this.#moved())
  }

  /** A way without steps, or the shortest. */
  avoidSteps(stepFree: boolean): void {
    this.store.set({ stepFree })
    this.#at = null
    this.#follow()
  }

  /** Walks one stretch, looking where it leads. At the end nothing happens. */
  next(): void {
    const [leg] = this.#legs
    const { graph, going } = this.#walk.store.state
    const viewpoint = graph?.id[leg?.to ?? -1]
    if (leg === undefined || viewpoint === undefined || going !== null) return
    const { heading, fov } = this.#walk.eye.look(viewpoint)
    const along = Number.isNaN(leg.bearing) ? heading : leg.bearing
    void this.#walk.go({ viewpoint, heading: leg.to === this.#to ? (this.#heading ?? along) : along, pitch: 0, fov })
  }

  /** Goes on by itself from now on, until `stop`. */
  goByItself(): void {
    if (this.store.state.leading.is !== 'on-the-way') return
    this.store.set({ byItself: true })
    this.next()
  }

  stop(): void {
    this.#callOff()
    if (this.store.state.byItself) this.store.set({ byItself: false })
  }

  /** Ends it: the way is no longer shown. */
  end(): void {
    this.#callOff()
    this.#leave()
    this.#walk.showWay([])
  }

  #moved(): void {
    const { at, flying, going, trouble } = this.#walk.store.state
    if (at !== this.#at) this.#follow()
    // What does not come when it is called is not called again and again.
    if (trouble !== null) this.stop()
    if (this.store.state.byItself && !flying && going === null) this.#goOnSoon()
  }

  #goOnSoon(): void {
    this.#callOff()
    const facing = this.#walk.eye.look('').heading
    this.#callOff = this.#after(LOOK_ABOUT_MS, () => {
      const { flying, going, mode } = this.#walk.store.state
      if (!this.store.state.byItself || flying || going !== null) return
      if (mode === 'overview' || Math.abs(turnTo(facing, this.#walk.eye.look('').heading)) > TURNED_DEGREES) this.stop()
      else this.next()
    })
  }

  /** Finds the way from where one stands; on the way that is what is left of it. */
  #follow(): void {
    const { at, graph } = this.#walk.store.state
    this.#at = at
    if (at === null || graph === null) return
    const { stepFree } = this.store.state
    const came = this.#legs.find(({ to }) => to === at) ?? null
    const found = this.#ways.find(at, this.#to, stepFree)
    const legs = found.ok ? found.value : []
    this.#legs = legs
    this.#walk.showWay(legs.length === 0 ? [] : [at, ...legs.map(({ to }) => to)])
    if (!found.ok) this.store.set({ leading: { is: 'none', because: found.problem.kind }, byItself: false })
    else if (legs.length === 0) this.store.set({ leading: { is: 'arrived' }, byItself: false })
    else this.store.set({ leading: { is: 'on-the-way', legs, directions: directionsFor(legs, came), ...lengthOf(legs) } })
  }
}
