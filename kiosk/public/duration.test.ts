import fc from 'fast-check'
import { expect, test } from 'vitest'
import { durationOf } from './duration.ts'

const MS = { minutes: 60_000, hours: 3_600_000, days: 24 * 3_600_000 }

test('K7 how long something took is said as people say it', () => {
  expect([0, 60_000, 2 * 3_600_000 + 8 * 60_000, 47 * 3_600_000, 48 * 3_600_000, 9.2 * 24 * 3_600_000].map(durationOf)).toEqual([
    { n: 1, unit: 'minutes' },
    { n: 1, unit: 'minutes' },
    { n: 3, unit: 'hours' },
    { n: 47, unit: 'hours' },
    { n: 2, unit: 'days' },
    { n: 10, unit: 'days' },
  ])
})

test('K7 it is never said shorter than it was, nor longer by a whole unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4e10 }), (ms) => {
      const { n, unit } = durationOf(ms)
      expect(n * MS[unit]).toBeGreaterThanOrEqual(ms)
      expect((n - 1) * MS[unit]).toBeLessThan(ms)
    }),
  )
})
