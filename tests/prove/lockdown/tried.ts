import type { State } from './case.ts'
import type { Layers } from './round.ts'

/** One thing that was tried and what came of it. */
export interface Tried {
  readonly layers: Layers
  readonly state: State
  readonly kind: string
  readonly name: string
  /** how they got out; nothing when they did not */
  readonly out: readonly string[]
}
