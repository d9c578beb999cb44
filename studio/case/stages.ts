import type { CaseEvent, StepEvent } from '../../model/case/event.ts'
import type { CaseState } from '../../model/case/state.ts'

/** The road that a case goes when nothing comes between. */
export const ROAD = ['received', 'accepted', 'dispatched', 'in-progress', 'fixed', 'verified', 'archived'] as const satisfies readonly CaseState[]

/** One stage of the bar: gone through, where the case stands, still to come, or passed over. `at` is when it was last reached. */
export interface Stage {
  readonly state: CaseState
  readonly is: 'done' | 'now' | 'ahead' | 'passed'
  /** epoch milliseconds */
  readonly at: number | null
}

const isOnRoad = (state: CaseState) => ROAD.some((each) => each === state)

/** The steps that count now: all, or when a case was opened again how it was taken on and what came since. */
function stepsThatCount(steps: readonly StepEvent[]): readonly StepEvent[] {
  const again = steps.findLastIndex(({ to }) => to === 'reopened')
  return again < 0 ? steps : [...steps.slice(0, again).filter(({ to }) => to === 'received' || to === 'accepted'), ...steps.slice(again)]
}

/**
 * Where a case stands on its road. What has left the road shows where it left: what was opened again or given to others still has
 * its road before it, what was refused or given up is only put away.
 */
export function stagesOf(events: readonly CaseEvent[]): Stage[] {
  const steps = stepsThatCount(events.filter((event) => event.is === 'step'))
  const last = steps.at(-1)
  if (last === undefined) return []
  const reached = (state: CaseState) => steps.findLast(({ to }) => to === state)
  const exit = isOnRoad(last.to) ? (last.to === 'archived' && last.from !== null && !isOnRoad(last.from) ? reached(last.from) : undefined) : last
  const done = ROAD.flatMap((state): Stage[] => {
    const step = state === 'archived' ? undefined : reached(state)
    return step === undefined ? [] : [{ state, is: 'done', at: step.at }]
  })
  if (exit !== undefined && exit.to !== 'reopened' && (exit.to !== 'transferred' || last !== exit)) {
    const archived: Stage = last === exit ? { state: 'archived', is: 'ahead', at: null } : { state: 'archived', is: 'now', at: last.at }
    return [...done, { state: exit.to, is: last === exit ? 'now' : 'done', at: exit.at }, archived]
  }
  const here = exit === undefined ? ROAD.findIndex((state) => state === last.to) : ROAD.findLastIndex((state) => reached(state) !== undefined)
  const stages = ROAD.map((state, at): Stage => {
    const step = reached(state)
    if (at > here) return { state, is: 'ahead', at: null }
    if (at === here && exit === undefined) return { state, is: 'now', at: last.at }
    return step === undefined ? { state, is: 'passed', at: null } : { state, is: 'done', at: step.at }
  })
  return exit === undefined ? stages : [...stages.slice(0, here + 1), { state: exit.to, is: 'now', at: exit.at }, ...stages.slice(here + 1)]
}
