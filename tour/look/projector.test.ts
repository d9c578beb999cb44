import fc from 'fast-check'
import { PerspectiveCamera, Vector3 } from 'three'
import { expect, test } from 'vitest'
import { directionOf } from '../../model/content/cube.ts'
import { placeCamera, toScene } from '../stage/axes.ts'
import { Projector, type Spot } from './projector.ts'

const spot = (): Spot => ({ x: -1, y: -1, ahead: false })

function lookingFrom(heading: number, pitch: number, fov = 75, width = 1080, height = 1200): Projector {
  const projector = new Projector()
  Object.assign(projector.eye, { heading, pitch, fov, width, height })
  projector.update()
  return projector
}

test('what lies straight ahead is seen in the middle, wherever one looks', () => {
  fc.assert(
    fc.property(fc.integer({ min: -720, max: 720 }), fc.integer({ min: -80, max: 80 }), (heading, pitch) => {
      const at = spot()
      lookingFrom(heading, pitch).direction(...directionOf(heading, pitch), at)
      expect(at.ahead).toBe(true)
      expect(at.x).toBeCloseTo(540, 6)
      expect(at.y).toBeCloseTo(600, 6)
    }),
  )
})

test('looking north, a lamp in the north-east stands on the right and one in the north-west on the left', () => {
  const projector = lookingFrom(0, 0)
  const east = spot()
  const west = spot()
  projector.direction(...directionOf(20, 0), east)
  projector.direction(...directionOf(-20, 0), west)
  expect(east.x).toBeGreaterThan(540)
  expect(west.x).toBeLessThan(540)
  expect(east.x - 540).toBeCloseTo(540 - west.x, 6)
})

test('what is behind is not ahead', () => {
  const at = spot()
  lookingFrom(0, 0).direction(...directionOf(180, 0), at)
  expect(at.ahead).toBe(false)
})

test('labels lie exactly where three.js draws what they name', () => {
  const angle = fc.double({ min: -360, max: 360, noNaN: true })
  const place = fc.double({ min: -200, max: 200, noNaN: true })
  const size = fc.integer({ min: 300, max: 2000 })
  fc.assert(
    fc.property(
      angle,
      fc.double({ min: -80, max: 80, noNaN: true }),
      fc.double({ min: 30, max: 95, noNaN: true }),
      fc.tuple(place, place, place),
      fc.tuple(place, place, place),
      fc.tuple(size, size),
      (heading, pitch, fov, from, to, [width, height]) => {
        const projector = new Projector()
        Object.assign(projector.eye, { x: from[0], y: from[1], z: from[2], heading, pitch, fov, width, height })
        projector.update()
        const camera = new PerspectiveCamera(50, 1, 0.5, 4000)
        camera.rotation.order = 'YXZ'
        placeCamera(camera, projector)
        camera.updateMatrixWorld()
        const at = spot()
        projector.point(...to, at)
        const seen = toScene(...to, new Vector3()).project(camera)
        const ahead = toScene(...to, new Vector3()).applyMatrix4(camera.matrixWorldInverse).z < -0.01
        fc.pre(ahead && Math.abs(seen.x) < 3 && Math.abs(seen.y) < 3)
        expect(at.ahead).toBe(true)
        expect(at.x).toBeCloseTo(((seen.x + 1) / 2) * width, 2)
        expect(at.y).toBeCloseTo(((1 - seen.y) / 2) * height, 2)
      },
    ),
  )
})

test('the same degrees are seen across the longer side, on a tall terminal as on a wide screen', () => {
  for (const [width, height] of [
    [1080, 1920],
    [1920, 1080],
  ] as const) {
    const at = spot()
    const projector = lookingFrom(0, 0, 75, width, height)
    if (width > height) projector.direction(...directionOf(37.5, 0), at)
    else projector.direction(...directionOf(0, 37.5), at)
    expect(width > height ? at.x : at.y).toBeCloseTo(width > height ? width : 0, 6)
  }
})
