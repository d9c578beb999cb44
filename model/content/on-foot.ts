import type { Spot } from './spot.ts'

/** Streets are longer than the line between two points: 1.4 is the most a square grid of streets makes of a slanting line. */
const DETOUR = 1.4
/** An older person's unhurried pace. */
const METRES_A_MINUTE = 50
/** As far as counts as near, in minutes: 一刻钟便民生活圈. */
export const NEAR_MINUTES = 15

/**
 * About how many minutes somebody walks who does not hurry, rounded up; at least 1. Ways round walls and water are not in it:
 * pages say "about". Rule C23.
 *
 * @param from,to metres in the community's plan
 */
export function minutesOnFoot(from: Spot, to: Spot): number {
  return Math.max(1, Math.ceil((Math.hypot(to[0] - from[0], to[1] - from[1]) * DETOUR) / METRES_A_MINUTE))
}
