import type { Clock } from '../clock.ts'
import { openBy } from './hours.ts'
import { minutesOnFoot, NEAR_MINUTES } from './on-foot.ts'
import type { PlaceFact } from './place-facts.ts'
import type { Spot } from './spot.ts'

/** What somebody who looks for a place may ask of it. */
export const PLACE_WISHES = ['open', 'step-free', 'near'] as const
export type PlaceWish = (typeof PLACE_WISHES)[number]

/** From where and when one looks. */
export interface Looking {
  readonly clock: Clock
  /** where the terminal stands; `null` when nobody said */
  readonly from: Spot | null
}

/** Minutes on foot to a place; `null` when it is not known where one of the two is. */
export const minutesTo = ({ at }: PlaceFact, { from }: Looking): number | null => (at === undefined || from === null ? null : minutesOnFoot(from, at))

const GRANTS: Readonly<Record<PlaceWish, (fact: PlaceFact, looking: Looking) => boolean>> = {
  open: ({ hours, exceptions }, { clock }) => openBy(hours, exceptions, clock).is === 'open',
  'step-free': ({ stepFree }) => stepFree,
  near: (fact, looking) => (minutesTo(fact, looking) ?? Infinity) <= NEAR_MINUTES,
}

/** Whether a place is known to be all that is wished; what nobody knows is never taken for yes. Rule C23. */
export function grants(fact: PlaceFact | undefined, wishes: readonly PlaceWish[], looking: Looking): boolean {
  return wishes.every((wish) => fact !== undefined && GRANTS[wish](fact, looking))
}

/**
 * The wishes that sort these places out: some grant it and some do not. A wish that all or none grant leaves everything as it
 * is, or nothing, and is not offered.
 */
export function wishesAmong(facts: readonly (PlaceFact | undefined)[], looking: Looking): PlaceWish[] {
  return PLACE_WISHES.filter((wish) => {
    const granted = facts.filter((fact) => grants(fact, [wish], looking)).length
    return granted > 0 && granted < facts.length
  })
}
