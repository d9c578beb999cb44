import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bearingOf, type Direction, directionOf, levelsOf, lookOf, tileSpan } from './cube.ts'
import { FACES, type Face } from './tour.ts'

const along = fc.double({ min: -1, max: 1, noNaN: true })
const off = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180)

test('B21 each side face looks where its name says, and its right edge lies clockwise', () => {
  for (const [face, bearing] of [
    ['f', 0],
    ['r', 90],
    ['b', 180],
    ['l', 270],
  ] as const) {
    expect(off(bearingOf(lookOf(face, 0, 0)).bearing, bearing)).toBeLessThan(1e-9)
    expect(off(bearingOf(lookOf(face, 1, 0)).bearing, bearing + 45)).toBeLessThan(1e-9)
    expect(bearingOf(lookOf(face, 0, -1)).elevation).toBeCloseTo(45)
    expect(bearingOf(lookOf(face, 0, 1)).elevation).toBeCloseTo(-45)
  }
  expect(bearingOf(lookOf('u', 0, 0)).elevation).toBe(90)
  expect(bearingOf(lookOf('d', 0, 0)).elevation).toBe(-90)
})

test('B21 turning right goes right on every side face: no face is mirrored', () => {
  fc.assert(
    fc.property(fc.constantFrom<Face>('f', 'r', 'b', 'l'), fc.double({ min: -1, max: 0.99, noNaN: true }), along, (face, u, v) => {
      const turn = bearingOf(lookOf(face, u + 0.01, v)).bearing - bearingOf(lookOf(face, u, v)).bearing
      expect(((turn + 540) % 360) - 180).toBeGreaterThan(0)
    }),
  )
})

type Edge = (t: number) => Direction
const edge =
  (face: Face, side: 'left' | 'right' | 'top' | 'bottom'): Edge =>
  (t) =>
    side === 'left' ? lookOf(face, -1, t) : side === 'right' ? lookOf(face, 1, t) : side === 'top' ? lookOf(face, t, -1) : lookOf(face, t, 1)
const flipped =
  (one: Edge): Edge =>
  (t) =>
    one(-t)

// Twelve edges of a cube, each shared by two faces.
const EDGES: readonly (readonly [string, Edge, Edge])[] = [
  ['f right is r left', edge('f', 'right'), edge('r', 'left')],
  ['r right is b left', edge('r', 'right'), edge('b', 'left')],
  ['b right is l left', edge('b', 'right'), edge('l', 'left')],
  ['l right is f left', edge('l', 'right'), edge('f', 'left')],
  ['f top is u bottom', edge('f', 'top'), edge('u', 'bottom')],
  ['r top is u right, upside down', edge('r', 'top'), flipped(edge('u', 'right'))],
  ['b top is u top, reversed', edge('b', 'top'), flipped(edge('u', 'top'))],
  ['l top is u left', edge('l', 'top'), edge('u', 'left')],
  ['f bottom is d top', edge('f', 'bottom'), edge('d', 'top')],
  ['r bottom is d right', edge('r', 'bottom'), edge('d', 'right')],
  ['b bottom is d bottom, reversed', edge('b', 'bottom'), flipped(edge('d', 'bottom'))],
  ['l bottom is d left, upside down', edge('l', 'bottom'), flipped(edge('d', 'left'))],
]

test('B22 the six faces join at all twelve edges, point by point', () => {
  fc.assert(
    fc.property(along, (t) => {
      for (const [name, one, other] of EDGES) expect([name, ...one(t)]).toEqual([name, ...other(t).map((part) => expect.closeTo(part, 12))])
    }),
  )
})

test('B21 every direction of the world is on some face', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 359.99, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }), (bearing, elevation) => {
      const [x, y, z] = directionOf(bearing, elevation)
      const reach = Math.max(Math.abs(x), Math.abs(y), Math.abs(z))
      const found = FACES.filter((face) => {
        const [cx, cy, cz] = lookOf(face, 0, 0)
        return Math.abs(x * cx + y * cy + z * cz - reach) < 1e-12
      })
      expect(found.length).toBeGreaterThan(0)
    }),
  )
})

test('B21 a bearing and a height make a direction, and the direction gives them back', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 359.999, noNaN: true }),
      fc.double({ min: -89, max: 89, noNaN: true }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (bearing, elevation, far) => {
        const [x, y, z] = directionOf(bearing, elevation)
        expect(Math.hypot(x, y, z)).toBeCloseTo(1, 9)
        const back = bearingOf([x * far, y * far, z * far])
        expect(off(back.bearing, bearing)).toBeLessThan(1e-6)
        expect(back.elevation).toBeCloseTo(elevation, 6)
        expect(back.bearing).toBeGreaterThanOrEqual(0)
        expect(back.bearing).toBeLessThanOrEqual(360)
      },
    ),
  )
})

test('B20 the levels of the sample’s cameras, and of larger and smaller ones', () => {
  expect(levelsOf(4096)).toEqual([1536, 768, 384])
  expect(levelsOf(8192)).toEqual([3072, 1536, 768, 384])
  expect(levelsOf(2048)).toEqual([1024, 512])
  expect(levelsOf(1500)).toEqual([512])
  expect(levelsOf(256)).toEqual([128])
})

test('B20 the sharpest face holds every pixel of the horizon, each level halves, and none but a small picture’s only one is under 384', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 16_384 }), (width) => {
      const levels = levelsOf(width)
      const [sharpest] = levels as [number, ...number[]]
      const step = sharpest < 512 ? 64 : 512
      expect(sharpest % step).toBe(0)
      expect(sharpest * Math.PI).toBeGreaterThanOrEqual(width)
      expect((sharpest - step) * Math.PI).toBeLessThan(width)
      for (const [i, level] of levels.entries()) if (i > 0) expect(level).toBe(Math.floor((levels[i - 1] as number) / 2))
      if (levels.length > 1) expect(Math.min(...levels)).toBeGreaterThanOrEqual(384)
      expect((levels.at(-1) as number) / 2).toBeLessThan(384)
    }),
  )
})

test('B22 the tiles of a row cover the face exactly, and only the last may be smaller', () => {
  fc.assert(
    fc.property(fc.integer({ min: 384, max: 6144 }), (size) => {
      const spans = Array.from({ length: Math.ceil(size / 512) }, (_, index) => tileSpan(size, 512, index))
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(size)
      expect(spans.slice(0, -1).every((span) => span === 512)).toBe(true)
      expect(Math.min(...spans)).toBeGreaterThan(0)
    }),
  )
})
