import { directionOf } from '../../model/content/cube.ts'
import type { TourGraph } from '../../model/content/tour.ts'
import type { Pose } from '../look/flight.ts'

/** How steep and how near one may look at the map. */
export const ORBIT_LIMITS = { pitch: { least: -85, most: -18 }, zoom: { least: 45, most: 700 } } as const

/** Degrees of view above the map; narrower than in the street, so that houses do not lean. */
export const ORBIT_FOV = 50

/** What the eye circles: a point of the ground. */
export interface Pivot {
  x: number
  y: number
}

/** The eye's place on its circle: `metres` from the pivot, looking at it along heading and pitch. */
export function orbitPose(pivot: Pivot, heading: number, pitch: number, metres: number, out: Pose): void {
  const [east, north, up] = directionOf(heading, pitch)
  out.x = pivot.x - east * metres
  out.y = pivot.y - north * metres
  out.z = -up * metres
  out.heading = heading
  out.pitch = pitch
  out.fov = ORBIT_FOV
}

/**
 * The middle of all viewpoints, and the distance from which all of them are seen.
 *
 * @param halfAngle tangent of half the angle seen across the shorter side of the picture
 */
export function wholeTour(graph: TourGraph, halfAngle: number): { pivot: Pivot; metres: number } {
  const pivot = { x: middleOf(graph.x), y: middleOf(graph.y) }
  const reach = graph.x.reduce((most, x, at) => {
    const metres = Math.hypot(x - pivot.x, (graph.y[at] ?? 0) - pivot.y)
    return Number.isNaN(metres) ? most : Math.max(most, metres)
  }, 30)
  // Seen from the side the far half of a circle is nearer to the middle of the picture, so a little less is enough.
  return { pivot, metres: Math.max(ORBIT_LIMITS.zoom.least, Math.min(ORBIT_LIMITS.zoom.most, (reach / halfAngle) * 0.95)) }
}

/** Half way between the least and the most of a column; places that nobody knows (NaN) do not count. */
function middleOf(column: readonly number[]): number {
  let [least, most] = [Infinity, -Infinity]
  for (const value of column) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return least <= most ? (least + most) / 2 : 0
}
