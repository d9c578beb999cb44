import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backoffMs, LONGEST_MS } from './backoff.ts'

const tries = fc.integer({ min: 1, max: 1_000_000 })
const chance = fc.double({ min: 0, max: 1, noNaN: true })

test('Q6 the first try comes again after five seconds, then ten, and never later than a quarter of an hour', () => {
  expect([1, 2, 3, 4].map((count) => backoffMs(count, 1))).toEqual([5_000, 10_000, 20_000, 40_000])
  expect(backoffMs(9, 1)).toBe(LONGEST_MS)
  expect(backoffMs(1, 0)).toBe(4_000)
})

test('Q6 whatever chance says and however often it was tried, the wait is a whole number between four seconds and a quarter of an hour', () => {
  fc.assert(
    fc.property(tries, chance, (count, luck) => {
      const ms = backoffMs(count, luck)
      expect(Number.isInteger(ms)).toBe(true)
      expect(ms).toBeGreaterThanOrEqual(4_000)
      expect(ms).toBeLessThanOrEqual(LONGEST_MS)
    }),
  )
})

test('Q6 at the same chance a later try never comes sooner', () => {
  fc.assert(fc.property(tries, tries, chance, (a, b, luck) => backoffMs(Math.min(a, b), luck) <= backoffMs(Math.max(a, b), luck)))
})

test('Q6 a district whose line returns does not knock at once: a fifth of each wait is chance', () => {
  fc.assert(
    fc.property(tries, chance, chance, (count, a, b) => {
      const spread = Math.abs(backoffMs(count, a) - backoffMs(count, b))
      expect(spread).toBeLessThanOrEqual(backoffMs(count, 1) * 0.2 + 1)
    }),
  )
  expect(backoffMs(20, 1) - backoffMs(20, 0)).toBe(LONGEST_MS * 0.2)
})
