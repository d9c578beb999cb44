import { turnTo } from '../view.ts'
import { type Side, SIDES, sideOf } from '../look/exits.ts'
import type { Leg } from './find-way.ts'

/** The eight points of a compass, clockwise from north. */
export const COMPASS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const
export type CompassPoint = (typeof COMPASS)[number]

/** The point of the compass nearest to a bearing, degrees clockwise from north. */
export const compassOf = (bearing: number): CompassPoint => COMPASS[SIDES.indexOf(sideOf(0, bearing))] as CompassPoint

/** One thing a person does on the way: sets out towards a point of the compass, goes straight on, or turns to a side. */
export interface Direction {
  /** how one goes on from where one stands; a compass point where one sets out or nobody knows how one came */
  readonly go: { readonly is: 'towards'; readonly point: CompassPoint } | { readonly is: 'turn'; readonly side: Side } | { readonly is: 'on' }
  /** metres to the next direction; NaN where nobody knows */
  readonly metres: number
  /** where it begins and ends, and what one passes, indexes into the graph */
  readonly from: number
  readonly past: readonly number[]
  readonly to: number
  readonly steps: boolean
}

/** Turned by less, people say that they go straight on. */
const STRAIGHT_DEGREES = 22.5

/**
 * Ways in words: stretches that lead straight on are one direction, each turn begins another.
 *
 * @param came the stretch one came by, so that the first direction can say how to turn; `null` for one that sets out
 */
export function directionsFor(legs: readonly Leg[], came: Leg | null): Direction[] {
  const directions: Direction[] = []
  let before = came
  for (const leg of legs) {
    const last = directions.at(-1)
    const turned = before === null ? Number.NaN : turnTo(before.bearing, leg.bearing)
    // Steps are said where they are: they never become part of a longer stretch.
    if (last !== undefined && Math.abs(turned) < STRAIGHT_DEGREES && !leg.steps && !last.steps)
      directions[directions.length - 1] = { ...last, metres: last.metres + leg.metres, past: [...last.past, last.to], to: leg.to }
    else directions.push({ go: goOn(before, leg, turned), metres: leg.metres, from: leg.from, past: [], to: leg.to, steps: leg.steps })
    before = leg
  }
  return directions
}

function goOn(before: Leg | null, leg: Leg, turned: number): Direction['go'] {
  if (Number.isNaN(leg.bearing)) return { is: 'on' }
  if (before === null || Number.isNaN(turned)) return { is: 'towards', point: compassOf(leg.bearing) }
  return { is: 'turn', side: Math.abs(turned) < STRAIGHT_DEGREES ? 'ahead' : sideOf(0, turned) }
}

/** Metres as people say them: to one below 20, to five below 200, to ten above. */
export function roundMetres(metres: number): number {
  const unit = metres < 20 ? 1 : metres < 200 ? 5 : 10
  return Math.max(1, Math.round(metres / unit) * unit)
}

/** Metres a minute of somebody who takes her time; people over seventy walk 0.9 m/s at their usual pace (Bohannon 2011: 0.94 to 1.13). */
const METRES_A_MINUTE = 50

/** The whole way: metres, and the minutes it takes, at least one. Stretches of unknown length count for nothing. */
export function lengthOf(legs: readonly Leg[]): { metres: number; minutes: number } {
  const metres = legs.reduce((sum, leg) => sum + (Number.isNaN(leg.metres) ? 0 : leg.metres), 0)
  return { metres: roundMetres(metres), minutes: Math.max(1, Math.ceil(metres / METRES_A_MINUTE)) }
}
