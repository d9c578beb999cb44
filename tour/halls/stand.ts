import type { Pose } from '../look/flight.ts'
import { focalLength } from '../look/projector.ts'
import { clamp, FOV, headingOf, turnTo } from '../view.ts'
import { type HallPlan, type Hung, ROOM } from './plan.ts'

/** How high the eye is that comes in, metres. */
const EYE = 1.6
/** Metres off a picture at least and at most, and by its own size. */
const OFF = { least: 1.4, most: 4.2, sizes: 1.15 } as const
/** How much of the glass a picture may fill; below it stand the buttons that turn the view. */
const FILLS = { across: 0.86, down: 0.62 } as const
/** So far above the middle of the glass, a part of its height, a picture is seen for the same reason. */
const RAISED = 0.06
/** Seconds of a way inside a room and of each half of one that leads through an opening. */
const SECONDS = { inside: 0.8, half: 0.45 } as const

/** A way of the eye: it flies to each pose in turn. `from` is where it begins when it does not begin where it is. */
export interface HallWay {
  readonly from: Pose | null
  readonly legs: readonly { readonly to: Pose; readonly seconds: number }[]
}

/** The point from which a picture is seen straight on, metres from the entrance. Rule H8. */
export function standBefore({ x, y, width, height, facing }: Hung): { x: number; y: number; heading: number; off: number } {
  const off = clamp(OFF.sizes * Math.max(width, height * 1.2), OFF.least, OFF.most)
  const turned = (facing * Math.PI) / 180
  return { x: x + Math.sin(turned) * off, y: y + Math.cos(turned) * off, heading: headingOf(facing + 180), off }
}

/** How one stands before a picture on a glass of so many CSS pixels: all of it is seen, above the buttons. */
export function poseBefore(hung: Hung, glass: { readonly width: number; readonly height: number }): Pose {
  const { x, y, heading, off } = standBefore(hung)
  const focal = off * Math.min((glass.width * FILLS.across) / (hung.width + 2 * hung.frame), (glass.height * FILLS.down) / (hung.height + 2 * hung.frame))
  const longer = Math.max(glass.width, glass.height)
  const fov = clamp((2 * Math.atan(longer / 2 / focal) * 180) / Math.PI, FOV.least, FOV.most)
  const down = (RAISED * glass.height * off) / focalLength(fov, glass.width, glass.height)
  return { x, y, z: Math.max(0.8, hung.z - down), heading, pitch: 0, fov }
}

/** How one stands in the entrance: looking in. */
export const poseAtEntrance = (plan: HallPlan): Pose => ({ x: 0, y: Math.min(1, plan.depth / 6), z: EYE, heading: 0, pitch: 0, fov: FOV.start })

/** The room of a hall that a point lies in. */
export const roomAt = (plan: HallPlan, y: number): number => clamp(Math.floor(y / plan.depth), 0, plan.rooms - 1)

/** The way from where one stands to a pose in a room: straight, through the opening, or from the nearer opening of a room far off. Rule H10. */
export function wayTo(plan: HallPlan, eye: Pose, to: Pose, room: number): HallWay {
  const here = roomAt(plan, eye.y)
  if (room === here) return { from: null, legs: [{ to, seconds: SECONDS.inside }] }
  const y = (room > here ? room : room + 1) * plan.depth
  // In the opening one already looks where one is going.
  const bearing = headingOf((Math.atan2(to.x, to.y - y) * 180) / Math.PI)
  const opening: Pose = {
    x: clamp(eye.x / 4, -ROOM.opening / 4, ROOM.opening / 4),
    y,
    z: EYE,
    heading: bearing + turnTo(bearing, to.heading) / 3,
    pitch: 0,
    fov: FOV.start,
  }
  if (Math.abs(room - here) > 1) return { from: opening, legs: [{ to, seconds: SECONDS.inside }] }
  return {
    from: null,
    legs: [
      { to: opening, seconds: SECONDS.half },
      { to, seconds: SECONDS.half },
    ],
  }
}
