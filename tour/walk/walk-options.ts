import type { TourProblem } from '../problem.ts'
import type { View } from '../view.ts'
import type { WhereTo } from './where-to.ts'

/** What a walk is told and whom it tells. */
export interface WalkOptions {
  readonly base: string
  readonly view: WhereTo
  readonly reducedMotion: boolean
  /** numbered poles shown in the picture at most */
  readonly mostPoles: number
  /** milliseconds since 1970 */
  now(): number
  onView(view: View): void
  onProblem(problem: TourProblem): void
}
