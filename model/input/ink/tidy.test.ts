import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ink } from './ink.ts'
import { tidyInk } from './tidy.ts'

const anything = fc.array(fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), fc.tuple(fc.double(), fc.double())))))

test('W3 whatever is handed over as ink, what is left is finite, bounded, and tidy already', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      const tidy = tidyInk(raw as Ink)
      expect(tidy.length).toBeLessThanOrEqual(64)
      for (const stroke of tidy) {
        expect(stroke.length).toBeGreaterThan(0)
        expect(stroke.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
      }
      expect(tidyInk(tidy)).toEqual(tidy)
    }),
  )
})

test('W3 a stroke of ten thousand points is thinned evenly and keeps both ends', () => {
  const [stroke] = tidyInk([Array.from({ length: 10_000 }, (_, each) => [each, 0] as const)])
  expect(stroke).toHaveLength(256)
  expect(stroke?.[0]).toEqual([0, 0])
  expect(stroke?.at(-1)).toEqual([9999, 0])
  const gaps = (stroke ?? []).slice(1).map(([x], each) => x - (stroke?.[each]?.[0] ?? 0))
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
})

test('W3 no number, infinity and places beyond any panel are left out, the rest of the stroke stays', () => {
  expect(
    tidyInk([
      [
        [Number.NaN, 1],
        [1, 2],
        [Number.POSITIVE_INFINITY, 3],
        [4, 1e300],
        [5, 6],
      ],
      [],
    ]),
  ).toEqual([
    [
      [1, 2],
      [5, 6],
    ],
  ])
})
