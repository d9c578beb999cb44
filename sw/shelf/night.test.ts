import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochOf, wallAt } from '../../model/day.ts'
import { chanceOf, waitForNight } from './night.ts'

const PLAN = { night: { from: '23:30', to: '05:00' }, nightAboveBytes: 1000 } as const
const errand = { bytes: 5000, pressing: false, name: 'lobby-1 chenguangli 7' }
const at = (time: string) => ({ now: epochOf(time) })
const HOUR_MS = 3_600_000

test('S13 a large fetch waits for the night; a small one, a pressing one and one without a plan do not', () => {
  const noon = at('2026-11-25T12:00')
  expect(waitForNight(PLAN, errand, noon)).toBeGreaterThan(11 * HOUR_MS)
  expect(waitForNight(PLAN, { ...errand, bytes: 1000 }, noon)).toBe(0)
  expect(waitForNight(PLAN, { ...errand, pressing: true }, noon)).toBe(0)
  expect(waitForNight(undefined, errand, noon)).toBe(0)
  expect(waitForNight({ nightAboveBytes: 0 }, errand, noon)).toBe(0)
})

test('S13 in the night it goes, also past midnight, and in the morning it waits again', () => {
  for (const time of ['2026-11-25T02:20', '2026-11-25T04:59']) expect([time, waitForNight(PLAN, errand, at(time))]).toEqual([time, 0])
  for (const time of ['2026-11-25T05:00', '2026-11-25T23:29']) expect([time, waitForNight(PLAN, errand, at(time)) > 0]).toEqual([time, true])
})

test('S13 whenever it is asked: after the wait it is night, not later than a day, and asking then waits no more', () => {
  const clock = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  const write = ({ hour, minute }: { hour: number; minute: number }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  fc.assert(
    fc.property(clock, clock, fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }), fc.string(), (from, to, now, name) => {
      fc.pre(write(from) !== write(to))
      const plan = { night: { from: write(from), to: write(to) }, nightAboveBytes: 0 }
      const wait = waitForNight(plan, { ...errand, name }, { now })
      expect(wait).toBeGreaterThanOrEqual(0)
      expect(wait).toBeLessThanOrEqual(24 * HOUR_MS)
      expect(waitForNight(plan, { ...errand, name }, { now: now + wait })).toBe(0)
      const { minute } = wallAt(now + wait)
      const [a, b] = [from.hour * 60 + from.minute, to.hour * 60 + to.minute]
      expect(a < b ? minute >= a && minute < b : minute >= a || minute < b).toBe(true)
    }),
  )
})

test('S13 the terminals of a city begin one after the other in the first half of the night', () => {
  const plan = { night: { from: '01:00', to: '05:00' }, nightAboveBytes: 0 }
  const waits = Array.from({ length: 10_000 }, (_, i) => waitForNight(plan, { ...errand, name: `lobby-${i} chenguangli 7` }, at('2026-11-25T00:00')) / 60_000)
  const perQuarter = Array.from({ length: 8 }, (_, quarter) => waits.filter((wait) => Math.floor((wait - 60) / 15) === quarter).length)
  expect(perQuarter.reduce((a, b) => a + b)).toBe(10_000)
  for (const count of perQuarter) expect(count).toBeGreaterThan(1000)
})

test('S13 a clock that cannot be believed makes nobody wait', () => {
  expect(waitForNight(PLAN, errand, { now: 946_684_800_000, lastSigned: epochOf('2026-11-20T00:00') })).toBe(0)
  expect(waitForNight(PLAN, errand, { ...at('2026-11-25T12:00'), off: 3_600_000 })).toBe(0)
})

test('S13 chance out of a name is the same every time and spread from 0 to 1', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const chance = chanceOf(name)
      expect(chance).toBe(chanceOf(name))
      expect(chance).toBeGreaterThanOrEqual(0)
      expect(chance).toBeLessThan(1)
    }),
  )
})
