import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wallAt } from '../../model/day.ts'
import { dayOfSeason, HOURS, momentOf, QUARTERS, quarterFor, quarterOf } from './hours.ts'

test('every quarter of a day is found again, and the last one begins the next day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: QUARTERS - 1 }), (quarter) => {
      const ms = momentOf('2026-11-29', quarter)
      expect(quarterOf(ms)).toBe(quarter)
      expect(wallAt(ms).day).toBe('2026-11-29')
    }),
  )
  expect(wallAt(momentOf('2026-12-31', QUARTERS))).toMatchObject({ day: '2027-01-01', minute: 0 })
})

test('a season is shown in the year one stands in', () => {
  expect(dayOfSeason('winter', '2026-11-29')).toBe('2026-12-21')
  expect(dayOfSeason('spring', '2028-02-29')).toBe('2028-03-20')
})

test('dusk comes early in winter and late in summer, and in Kashgar two hours later by the same clock', () => {
  const beijing = { latitude: 39.93, longitude: 116.46 }
  const kashgar = { latitude: 39.47, longitude: 75.99 }
  const clock = (quarter: number) => quarter / 4
  expect(clock(quarterFor('dusk', '2026-12-21', beijing))).toBeCloseTo(16.5, 0)
  expect(clock(quarterFor('dusk', '2026-06-21', beijing))).toBeCloseTo(19.5, 0)
  expect(clock(quarterFor('dusk', '2026-12-21', kashgar))).toBeCloseTo(19.2, 0)
  expect(clock(quarterFor('morning', '2026-12-21', beijing))).toBeCloseTo(8, 0)
  expect(clock(quarterFor('noon', '2026-06-21', kashgar))).toBeCloseTo(15, 0)
  for (const earth of [beijing, kashgar])
    for (const season of ['2026-03-20', '2026-06-21', '2026-12-21']) {
      const quarters = HOURS.map((hour) => quarterFor(hour, season, earth))
      expect(quarters).toEqual([...quarters].sort((a, b) => a - b))
    }
})
