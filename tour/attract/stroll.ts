import type { After } from '../go/lead.ts'
import { neighboursOf } from '../look/exits.ts'
import type { Walk } from '../walk/walk.ts'

/** The part of a walk that strolling needs. */
export type Strolled = Pick<Walk, 'store' | 'eye' | 'frames' | 'go'>

/** Degrees that the view turns in a second: slow enough to read a sign that passes. */
const DEGREES_A_SECOND = 4
/** Thirty frames a second: nobody follows this closely, and a board that is always warm lives shorter. */
export const STEP_MS = 1000 / 30
/** A picture that moves in steps of more than this stutters; there it stands, sharp, and only changes place. Milliseconds. */
const STUTTER_MS = 80
/** So long one looks about at a place before one walks on. */
const LOOK_MS = 14_000
/** So many places back one does not go again, as long as there is another way. */
const REMEMBERED = 6

/**
 * A slow walk for nobody: it turns, and now and then goes on to a neighbour, rather to one where it has not just been. Where
 * the person wants no motion, or a device draws too slowly to turn smoothly, it only changes place.
 */
export class Stroll {
  readonly #walk: Strolled
  readonly #after: After
  readonly #chance: () => number
  readonly #still: boolean
  readonly #been: number[] = []
  #neighbours: readonly (readonly number[])[] | null = null
  #callOff: () => void = () => undefined
  #lookedMs = 0
  #over = false

  /** @param chance 0 to 1 */
  constructor(walk: Strolled, still: boolean, after: After, chance: () => number) {
    this.#walk = walk
    this.#still = still
    this.#after = after
    this.#chance = chance
    this.#step()
  }

  /** Ends it at once. */
  stop(): void {
    this.#over = true
    this.#callOff()
  }

  #step(): void {
    if (this.#over) return
    this.#callOff = this.#after(STEP_MS, () => {
      const { at, going, flying } = this.#walk.store.state
      if (at !== null && going === null && !flying) this.#lookAbout(at)
      this.#step()
    })
  }

  #lookAbout(at: number): void {
    this.#lookedMs += STEP_MS
    if (this.#lookedMs >= LOOK_MS) {
      this.#lookedMs = 0
      this.#goOn(at)
    } else if (!this.#still && this.#walk.frames.heldMs < STUTTER_MS) {
      this.#walk.eye.turnBy((DEGREES_A_SECOND * STEP_MS) / 1000, 0)
      this.#walk.frames.request()
    }
  }

  #goOn(at: number): void {
    const { graph } = this.#walk.store.state
    if (graph === null) return
    this.#neighbours ??= neighboursOf(graph)
    const all = this.#neighbours[at] ?? []
    const fresh = all.filter((to) => !this.#been.includes(to))
    const choice = fresh.length > 0 ? fresh : all
    this.#been.push(at)
    if (this.#been.length > REMEMBERED) this.#been.shift()
    // From a place that leads nowhere one begins anew where the tour begins.
    const to = choice[Math.floor(this.#chance() * choice.length)] ?? graph.id.indexOf(graph.start)
    const viewpoint = graph.id[to]
    if (viewpoint === undefined || to === at) return
    const [east, north] = [(graph.x[to] ?? 0) - (graph.x[at] ?? 0), (graph.y[to] ?? 0) - (graph.y[at] ?? 0)]
    const along = (Math.atan2(east, north) * 180) / Math.PI
    void this.#walk.go({ viewpoint, ...(Number.isNaN(along) ? {} : { heading: along }), pitch: 0 })
  }
}
