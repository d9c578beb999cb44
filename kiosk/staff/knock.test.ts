import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { KNOCKS, knock, NOT_KNOCKING } from './knock.ts'

const after = (pauses: readonly number[]) => {
  let [now, knocking] = [0, NOT_KNOCKING]
  for (const pause of pauses) {
    now += pause
    knocking = knock(knocking, now)
  }
  return knocking.count
}

test('five touches soon after one another open the door, four do not, and a pause begins anew', () => {
  expect(after([0, 600, 600, 600, 600])).toBe(KNOCKS)
  expect(after([0, 600, 600, 600])).toBe(4)
  expect(after([0, 600, 600, 600, 2_600])).toBe(1)
  expect(after([0, 600, 2_600, 600, 600, 600, 600])).toBe(KNOCKS)
})

test('however they come, the door opens only when the last five were without a pause', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 12 }), (pauses) => {
      const soon = pauses.slice(-KNOCKS + 1)
      expect(after(pauses) === KNOCKS).toBe(pauses.length >= KNOCKS && soon.every((pause) => pause <= 2_000))
    }),
  )
})
