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
  const pivot = { x: (Math.min(...graph.x) + Math.max(...graph.x)) / 2, y: (Math.min(...graph.y) + Math.max(...graph.y)) / 2 }
  const reach = Math.max(30, ...graph.x.map((x, at) => Math.hypot(x - pivot.x, (graph.y[at] ?? 0) - pivot.y)))
  // Seen from the side the far half of a circle is nearer to the middle of the picture, so a little less is enough.
  return { pivot, metres: Math.max(ORBIT_LIMITS.zoom.least, Math.min(ORBIT_LIMITS.zoom.most, (reach / halfAngle) * 0.95)) }
}
