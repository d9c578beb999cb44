import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHANNELS, FEATURES, GRID, inkFeatures } from './features.ts'
import type { Ink } from './ink.ts'
import { WRITTEN } from './testing/written.ts'
import { tidyInk } from './tidy.ts'

const seen = (ink: Ink) => {
  const features = new Float32Array(FEATURES)
  inkFeatures(tidyInk(ink), features)
  return features
}
const written = fc.constantFrom(...Object.values(WRITTEN))

function expectAlike(a: Float32Array, b: Float32Array): void {
  let apart = 0
  for (let each = 0; each < FEATURES; each++) apart = Math.max(apart, Math.abs((a[each] as number) - (b[each] as number)))
  expect(apart).toBeLessThan(1e-4)
}

test('W2 in which order strokes are written makes no difference', () => {
  fc.assert(
    fc.property(
      written.chain((ink) => fc.tuple(fc.constant(ink), fc.shuffledSubarray([...ink], { minLength: ink.length }))),
      ([ink, shuffled]) => expectAlike(seen(shuffled), seen(ink)),
    ),
  )
})

test('W2 nor does where on the pad it stands and how large it is', () => {
  fc.assert(
    fc.property(
      written,
      fc.double({ min: 0.05, max: 40, noNaN: true }),
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: -5000, max: 5000 }),
      (ink, size, x, y) => expectAlike(seen(ink.map((stroke) => stroke.map(([px, py]) => [px * size + x, py * size + y] as const))), seen(ink)),
    ),
  )
})

test('W2 a stroke drawn the other way is another stroke: its ink lies in the opposite direction', () => {
  const [right, left] = [
    seen([
      [
        [0, 50],
        [100, 50],
      ],
    ]),
    seen([
      [
        [100, 50],
        [0, 50],
      ],
    ]),
  ]
  const total = (features: Float32Array, channel: number) => features.reduce((sum, value, at) => (at % CHANNELS === channel ? sum + value : sum), 0)
  expect(total(right, 0)).toBeGreaterThan(5)
  expect(total(right, 4)).toBe(0)
  expect(total(left, 0)).toBe(0)
  expect(total(left, 4)).toBeCloseTo(total(right, 0), 3)
})

test('W2 one flat stroke does not fill the grid: its ink stays in a row', () => {
  const rows = new Set<number>()
  for (const [at, value] of seen(WRITTEN['一'] as Ink).entries()) if (value > 0.2) rows.add(Math.floor(at / CHANNELS / GRID))
  expect(rows.size).toBeLessThanOrEqual(4)
})
