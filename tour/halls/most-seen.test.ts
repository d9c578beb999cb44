import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Projector, type Spot } from '../look/projector.ts'
import type { ToHang } from './hang.ts'
import { MostSeen } from './most-seen.ts'
import { type Hung, planHall, ROOM } from './plan.ts'
import { pictureAt } from './see.ts'
import { poseAtEntrance, poseBefore } from './stand.ts'

const plan = planHall([
  ...Array.from({ length: 30 }, (): ToHang => ({ aspect: 1.4, album: -1 })),
  ...Array.from({ length: 2000 }, (_, at): ToHang => ({ aspect: 1.5, album: Math.floor(at / 500) })),
])
const glass = { width: 1080, height: 900 }

function lookFrom(pose: ReturnType<typeof poseAtEntrance>): Projector {
  const projector = new Projector()
  Object.assign(projector.eye, pose, glass)
  projector.update()
  return projector
}

const looks = fc.record({
  x: fc.integer({ min: -4, max: 4 }),
  y: fc.integer({ min: 1, max: Math.floor(plan.rooms * plan.depth) - 1 }),
  z: fc.constant(1.6),
  heading: fc.integer({ min: 0, max: 359 }),
  pitch: fc.integer({ min: -30, max: 30 }),
  fov: fc.integer({ min: 30, max: 95 }),
})

test('whichever way one looks, what is chosen lies on the glass, faces the eye, is named once and comes largest first', () => {
  const seen = new MostSeen(plan, 40)
  const spot: Spot = { x: 0, y: 0, ahead: false }
  fc.assert(
    fc.property(looks, (pose) => {
      // Nobody stands inside a wall.
      fc.pre(Math.min(pose.y % plan.depth, plan.depth - (pose.y % plan.depth)) > 0.4)
      const projector = lookFrom(pose)
      seen.find(projector, -1)
      const chosen = [...seen.index.subarray(0, seen.count)]
      expect(new Set(chosen).size).toBe(chosen.length)
      const sizes = chosen.map((at) => {
        const { x, y, z, width, height, facing } = plan.hung[at] as Hung
        const [dx, dy] = [x - pose.x, y - pose.y]
        const slant = -(dx * Math.sin((facing * Math.PI) / 180) + dy * Math.cos((facing * Math.PI) / 180)) / Math.hypot(dx, dy, z - pose.z)
        expect(slant).toBeGreaterThan(0)
        return Math.sqrt(width * height * slant) / Math.max(0.5, Math.hypot(dx, dy, z - pose.z))
      })
      for (let at = 1; at < sizes.length; at += 1) expect(sizes[at]).toBeLessThanOrEqual((sizes[at - 1] as number) * 1.0001)
      // No picture whose middle is on the glass and that can be touched is smaller than one that was chosen, and missing.
      if (seen.count < 40)
        for (let px = 20; px < glass.width; px += 130)
          for (let py = 20; py < glass.height; py += 110) {
            const touched = pictureAt(plan, projector, px, py)
            if (touched === null || chosen.includes(touched)) continue
            const { x, y, z, width, height } = plan.hung[touched] as Hung
            projector.point(x, y, z, spot)
            expect((projector.focal * Math.sqrt(width * height)) / Math.hypot(x - pose.x, y - pose.y)).toBeLessThan(200)
          }
    }),
    { numRuns: 300 },
  )
})

test('who stands before a picture has it first, and touches it in the middle of where it is seen', () => {
  const seen = new MostSeen(plan, 40)
  const spot: Spot = { x: 0, y: 0, ahead: false }
  for (let at = 0; at < plan.hung.length; at += 37) {
    const hung = plan.hung[at] as Hung
    const projector = lookFrom(poseBefore(hung, glass))
    seen.find(projector, at)
    expect(seen.index[0]).toBe(at)
    projector.point(hung.x, hung.y, hung.z, spot)
    expect(pictureAt(plan, projector, spot.x, spot.y)).toBe(at)
  }
})

test('a wall between two rooms hides what hangs behind it, and the opening does not', () => {
  const projector = lookFrom({ ...poseAtEntrance(plan), x: -3.5 })
  const seen = new MostSeen(plan, 40)
  seen.find(projector, -1)
  const behind = [...seen.index.subarray(0, seen.count)].filter((at) => (plan.hung[at] as Hung).room > 0)
  for (const at of behind) {
    const { x, y, width } = plan.hung[at] as Hung
    const crossing = -3.5 + ((x + 3.5) * (plan.depth - projector.eye.y)) / (y - projector.eye.y)
    expect(Math.abs(crossing)).toBeLessThanOrEqual(ROOM.opening / 2 + width / 2)
  }
})
