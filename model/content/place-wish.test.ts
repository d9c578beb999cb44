import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesOnFoot } from './on-foot.ts'
import type { PlaceFact } from './place-facts.ts'
import { grants, type Looking, minutesTo, PLACE_WISHES, wishesAmong } from './place-wish.ts'

// A Monday, ten in the morning in Asia/Shanghai.
const TEN = Date.parse('2026-11-23T02:00:00Z')
const looking: Looking = { clock: { now: TEN, lastSigned: TEN - 86_400_000 }, from: [0, 0] }
const fact = (part: Partial<PlaceFact>): PlaceFact => ({ hours: [], exceptions: [], stepFree: false, ...part })
const open = fact({ hours: [{ byday: ['mo'], opens: '09:00', closes: '12:00' }] })

test('C23 a place is what is wished only when it is known to be', () => {
  expect(grants(open, ['open'], looking)).toBe(true)
  expect(grants(open, ['open', 'step-free'], looking)).toBe(false)
  expect(grants(fact({ stepFree: true, at: [30, 40] }), ['step-free', 'near'], looking)).toBe(true)
  expect(grants(fact({ at: [3000, 0] }), ['near'], looking)).toBe(false)
  for (const unknown of [fact({}), undefined]) for (const wish of PLACE_WISHES) expect(grants(unknown, [wish], looking)).toBe(false)
  expect(grants(undefined, [], looking)).toBe(true)
})

test('C23 by a clock that is not to be trusted nothing is called open, and from nowhere nothing is near', () => {
  expect(grants(open, ['open'], { ...looking, clock: { now: TEN, lastSigned: TEN + 86_400_000 } })).toBe(false)
  expect(minutesTo(fact({ at: [1, 1] }), { ...looking, from: null })).toBeNull()
  expect(grants(fact({ at: [1, 1] }), ['near'], { ...looking, from: null })).toBe(false)
})

test('C23 only a wish that sorts places out is offered', () => {
  expect(wishesAmong([open, fact({})], looking)).toEqual(['open'])
  expect(wishesAmong([open, open], looking)).toEqual([])
  expect(wishesAmong([fact({ at: [5, 5] }), fact({ at: [5000, 5] }), undefined], looking)).toEqual(['near'])
  expect(wishesAmong([], looking)).toEqual([])
})

const metres = fc.double({ min: -5000, max: 5000, noNaN: true })
const spot = fc.tuple(metres, metres)

test('C23 a walk is a whole number of minutes, as long there as back, never none, and longer the farther it is', () => {
  fc.assert(
    fc.property(spot, spot, (from, to) => {
      const minutes = minutesOnFoot(from, to)
      expect(Number.isInteger(minutes)).toBe(true)
      expect(minutes).toBeGreaterThanOrEqual(1)
      expect(minutesOnFoot(to, from)).toBe(minutes)
      const twice = minutesOnFoot(from, [from[0] + 2 * (to[0] - from[0]), from[1] + 2 * (to[1] - from[1])])
      expect(twice).toBeGreaterThanOrEqual(minutes)
    }),
  )
  expect(minutesOnFoot([0, 0], [0, 500])).toBe(14)
})
