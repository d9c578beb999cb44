import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockTime, minutesAndSeconds } from './clock-time.ts'

test('a moment in a film is written as players write it', () => {
  expect([0, 5.9, 65, 600, 3599.99].map(clockTime)).toEqual(['0:00', '0:05', '1:05', '10:00', '59:59'])
  expect(clockTime(-1)).toBe('0:00')
})

test('minutes and seconds of any moment add up to it, less than a second off', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100_000, noNaN: true }), (seconds) => {
      const { m, s } = minutesAndSeconds(seconds)
      expect(s).toBeLessThan(60)
      expect(Math.abs(m * 60 + s - seconds)).toBeLessThan(1)
    }),
  )
})
