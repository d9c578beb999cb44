import { bearingOf } from '../../model/content/cube.ts'
import type { TourGraph } from '../../model/content/tour.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { NearestFirst } from './nearest-first.ts'

/** One stretch between two viewpoints, as indexes into the graph. */
export interface Leg {
  readonly from: number
  readonly to: number
  /** degrees clockwise from north; NaN, like the metres, where nobody knows where one of the two stands */
  readonly bearing: number
  readonly metres: number
  readonly steps: boolean
}

/** Why there is no way: none at all, or only one with steps. */
export interface NoWay {
  readonly kind: 'no-way' | 'no-step-free-way'
}

/** A stretch of unknown length counts as long as this when ways are compared: about what lies between two viewpoints. */
const UNKNOWN_METRES = 40

interface Stretch {
  readonly to: number
  readonly steps: boolean
}

/** Which viewpoint leads on to which, and where there are steps. Made once for a graph. */
export class Ways {
  readonly #graph: TourGraph
  readonly #from: readonly (readonly Stretch[])[]

  constructor(graph: TourGraph) {
    this.#graph = graph
    const name = (a: number, b: number) => (a < b ? `${a}-${b}` : `${b}-${a}`)
    const stepped = new Set(graph.steps?.map(([a, b]) => name(a, b)))
    const from: Stretch[][] = graph.id.map(() => [])
    for (const [a, b] of graph.links) {
      const steps = stepped.has(name(a, b))
      from[a]?.push({ to: b, steps })
      from[b]?.push({ to: a, steps })
    }
    this.#from = from
  }

  /**
   * The shortest way between two viewpoints; none of its stretches has steps when it shall be free of them.
   *
   * @param from,to indexes into the graph
   * @returns the stretches in order, none when one stands there already
   */
  find(from: number, to: number, stepFree: boolean): Result<readonly Leg[], NoWay> {
    const found = this.#shortest(from, to, stepFree)
    if (found !== null) return ok(found)
    return problem({ kind: stepFree && this.#shortest(from, to, false) !== null ? 'no-step-free-way' : 'no-way' })
  }

  #shortest(from: number, to: number, stepFree: boolean): Leg[] | null {
    const metres = new Float64Array(this.#from.length).fill(Infinity)
    const before = new Int32Array(this.#from.length).fill(-1)
    const done = new Uint8Array(this.#from.length)
    const next = new NearestFirst()
    metres[from] = 0
    next.put(from, 0)
    for (let at = next.take(); at !== null; at = next.take()) {
      if (at === to) return this.#back(from, to, before)
      if (done[at] === 1) continue
      done[at] = 1
      for (const stretch of this.#from[at] ?? []) {
        if (stepFree && stretch.steps) continue
        const { metres: long } = this.#leg(at, stretch)
        const far = (metres[at] as number) + (Number.isNaN(long) ? UNKNOWN_METRES : long)
        if (far >= (metres[stretch.to] as number)) continue
        metres[stretch.to] = far
        before[stretch.to] = at
        next.put(stretch.to, far)
      }
    }
    return null
  }

  #back(from: number, to: number, before: Int32Array): Leg[] {
    const legs: Leg[] = []
    for (let at = to; at !== from; at = before[at] as number) {
      const last = before[at] as number
      // Of two ways between the same viewpoints the one without steps is taken.
      const stretches = (this.#from[last] ?? []).filter((stretch) => stretch.to === at)
      legs.push(this.#leg(last, stretches.find(({ steps }) => !steps) ?? (stretches[0] as Stretch)))
    }
    return legs.reverse()
  }

  #leg(from: number, { to, steps }: Stretch): Leg {
    const { x, y } = this.#graph
    const [east, north] = [(x[to] ?? Number.NaN) - (x[from] ?? Number.NaN), (y[to] ?? Number.NaN) - (y[from] ?? Number.NaN)]
    const known = !Number.isNaN(east) && !Number.isNaN(north)
    return { from, to, steps, bearing: known ? bearingOf([east, north, 0]).bearing : Number.NaN, metres: known ? Math.hypot(east, north) : Number.NaN }
  }
}
