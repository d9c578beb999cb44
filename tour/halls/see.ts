import type { Projector } from '../look/projector.ts'
import { type HallPlan, ROOM } from './plan.ts'

/**
 * Whether a wall between two rooms stands before a picture: it is seen through all openings on the way, or not at all.
 *
 * @param x,y its middle; @param width metres, a part of it counts as seen
 */
export function isHidden({ depth }: HallPlan, x: number, y: number, width: number, eyeX: number, eyeY: number): boolean {
  const low = Math.min(eyeY, y)
  const high = Math.max(eyeY, y)
  for (let wall = Math.floor(low / depth + 1e-6) + 1; wall * depth < high - 1e-6; wall += 1) {
    const share = (wall * depth - eyeY) / (y - eyeY)
    if (Math.abs(eyeX + (x - eyeX) * share) > ROOM.opening / 2 + width / 2) return true
  }
  return false
}

/** The picture at a pixel of the glass, an index into the plan; `null` where there is none. */
export function pictureAt(plan: HallPlan, { eye, right, up, forward, focal }: Projector, px: number, py: number): number | null {
  const across = (px - eye.width / 2) / focal
  const above = (eye.height / 2 - py) / focal
  const [east, north, high] = [0, 1, 2].map((axis) => (forward[axis] as number) + (right[axis] as number) * across + (up[axis] as number) * above) as [
    number,
    number,
    number,
  ]
  let found: number | null = null
  let nearest = Infinity
  plan.hung.forEach(({ x, y, z, width, height, frame, facing }, at) => {
    const turned = (facing * Math.PI) / 180
    const [nx, ny] = [Math.sin(turned), Math.cos(turned)]
    const slant = east * nx + north * ny
    if (slant > -1e-6) return
    const far = ((x - eye.x) * nx + (y - eye.y) * ny) / slant
    if (far <= 0 || far >= nearest) return
    const [hitX, hitY, hitZ] = [eye.x + east * far, eye.y + north * far, eye.z + high * far]
    if (Math.abs(hitZ - z) > height / 2 + frame || Math.hypot(hitX - x, hitY - y) > width / 2 + frame) return
    if (isHidden(plan, hitX, hitY, 0, eye.x, eye.y)) return
    nearest = far
    found = at
  })
  return found
}
