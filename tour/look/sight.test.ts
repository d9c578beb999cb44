import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inSight, wallOf } from './sight.ts'

const house = wallOf([
  [-16, 8],
  [40, 8],
  [40, 20],
  [-16, 20],
])

test('a pole behind building 4 is not seen from the garden in front of it', () => {
  expect(inSight(4, 33, 4, 2, [house])).toBe(false)
})

test('a pole on the same side of the house is seen', () => {
  expect(inSight(4, 33, 17, 35, [house])).toBe(true)
  expect(inSight(4, 33, 60, 21, [house])).toBe(true)
})

test('a line that only touches a corner is free', () => {
  expect(inSight(30, 30, 50, 10, [house])).toBe(true)
})

test('an L-shaped house lets one look through its inner corner', () => {
  const corner = wallOf([
    [0, 0],
    [20, 0],
    [20, 5],
    [5, 5],
    [5, 20],
    [0, 20],
  ])
  expect(inSight(10, 19, 19, 10, [corner])).toBe(true)
  expect(inSight(10, 10, -10, 10, [corner])).toBe(false)
})

test('who sees a pole is seen from it', () => {
  const place = fc.tuple(fc.integer({ min: -60, max: 80 }), fc.integer({ min: -40, max: 60 }))
  fc.assert(
    fc.property(place, place, ([ax, ay], [bx, by]) => {
      expect(inSight(ax, ay, bx, by, [house])).toBe(inSight(bx, by, ax, ay, [house]))
    }),
  )
})
