import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorkingDay } from '../content/calendar.ts'
import { dayAfter, epochOf, wallAt } from '../day.ts'
import { calendar, other, TestCase, worker } from '../testing/case.ts'
import { Clocks, DEFAULT_CLOCKS, deadlinesOf, overdue, uyghurBy } from './clocks.ts'
import { FEWEST, statisticsOf } from './statistics.ts'
import { afterWorkingDays } from './working-time.ts'

const at = (time: string, days: number) => {
  const { at: moment, provisional } = afterWorkingDays(calendar, epochOf(time), days)
  const { day, minute } = wallAt(moment)
  return `${day} ${minute / 60}${provisional ? ' ?' : ''}`
}

test('K6 working days: the day itself does not count, a weekend does not, a holiday does not, a Saturday that is worked does', () => {
  expect([at('2026-11-25T09:00', 1), at('2026-11-25T23:59', 1), at('2026-11-27T17:00', 1), at('2026-11-28T10:00', 1)]).toEqual([
    '2026-11-26 18',
    '2026-11-26 18',
    '2026-11-30 18',
    '2026-11-30 18',
  ])
  expect([at('2026-09-30T10:00', 1), at('2026-09-30T10:00', 2), at('2026-09-30T10:00', 3), at('2026-10-09T10:00', 1)]).toEqual([
    '2026-10-08 18',
    '2026-10-09 18',
    '2026-10-10 18',
    '2026-10-10 18',
  ])
})

test('K6 midnight is midnight in Shanghai, wherever the hub stands', () => {
  // 23:30 and 00:30 there are both the afternoon of one day in Greenwich.
  expect([at('2026-11-24T23:30', 1), at('2026-11-25T00:30', 1)]).toEqual(['2026-11-25 18', '2026-11-26 18'])
})

test('K6 a year that the calendar does not have yet: Monday to Friday, and the deadline says so', () => {
  expect([at('2026-12-30T10:00', 1), at('2026-12-31T10:00', 1), at('2026-12-30T10:00', 3)]).toEqual(['2026-12-31 18', '2027-01-01 18 ?', '2027-01-04 18 ?'])
})

test('K6 between a moment and its deadline lie exactly so many working days, and a later moment never has an earlier one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: epochOf('2026-01-01T00:00'), max: epochOf('2026-10-01T00:00') }),
      fc.integer({ min: 1, max: 40 }),
      fc.nat(10_000_000_000),
      (from, days, later) => {
        const { at: end } = afterWorkingDays(calendar, from, days)
        let worked = 0
        for (let day = dayAfter(wallAt(from).day, 1); day <= wallAt(end).day; day = dayAfter(day, 1)) if (isWorkingDay(calendar, day)) worked++
        expect(worked).toBe(days)
        expect(isWorkingDay(calendar, wallAt(end).day)).toBe(true)
        expect(afterWorkingDays(calendar, from + later, days).at).toBeGreaterThanOrEqual(end)
      },
    ),
  )
})

const step = (to: 'accepted' | 'fixed' | 'verified' | 'reopened' | 'refused', by: typeof worker | typeof other = worker) =>
  ({ is: 'step', to, by, reason: 'not-fixed' }) as const
const deadlines = (it: TestCase, hazard = false) => deadlinesOf(it.file, 'REPORT-COVER', hazard, DEFAULT_CLOCKS, calendar)

test('K6 a hazard has minutes, by night and on holidays; anything else has working days', () => {
  const night = new TestCase('2026-10-02T02:00')
  expect(deadlines(night, true)).toEqual({
    acceptBy: { at: epochOf('2026-10-02T02:30'), provisional: false },
    endBy: { at: epochOf('2026-10-03T02:00'), provisional: false },
  })
  expect(deadlines(night).acceptBy.at).toBe(epochOf('2026-10-08T18:00'))
})

test('K6 overdue is what the clock says now: not taken on, not done in time, done too late, done in time', () => {
  const it = new TestCase('2026-11-25T09:00')
  const late = (now: string) => overdue(it.file, deadlines(it), epochOf(now))
  expect([late('2026-11-26T18:00'), late('2026-11-26T18:01'), late('2026-12-02T18:01')]).toEqual([null, 'accept', 'end'])
  it.wants('2026-11-27T09:00', step('accepted'))
  expect([late('2026-12-02T18:00'), late('2026-12-02T18:01')]).toEqual([null, 'end'])
  it.wants('2026-12-02T17:00', step('fixed'))
  expect(late('2027-12-02T18:01')).toBeNull()
  it.wants('2026-12-03T09:00', { ...step('reopened', other), reason: 'not-fixed' })
  expect([late('2026-12-10T18:00'), late('2026-12-10T18:01')]).toEqual([null, 'end'])
})

test('K6 what was put off ends with the promised day, and never sooner than it would have', () => {
  const it = new TestCase('2026-11-25T09:00')
  it.wants('2026-11-25T10:00', { is: 'waiting', by: worker, reason: 'weather', until: '2026-11-26' })
  expect(deadlines(it).endBy.at).toBe(epochOf('2026-12-02T18:00'))
  it.wants('2026-11-25T11:00', { is: 'waiting', by: worker, reason: 'needs-parts', until: '2026-12-20' })
  expect(deadlines(it).endBy.at).toBe(epochOf('2026-12-20T18:00'))
})

test('K9 the words for a Uyghur reader have a deadline of their own, from the oldest note', () => {
  const it = new TestCase('2026-11-25T09:00')
  expect(uyghurBy(it.file, DEFAULT_CLOCKS, calendar)).toBeNull()
  it.wants('2026-11-27T10:00', { is: 'answer', by: worker, note: { zh: '明天来', machine: [] } })
  it.wants('2026-11-30T10:00', { is: 'answer', by: worker, note: { zh: '来了', machine: [] } })
  expect(uyghurBy(it.file, DEFAULT_CLOCKS, calendar)?.at).toBe(epochOf('2026-11-30T18:00'))
})

test('K6 the clocks of a community are read as they are written, and a clock of nothing is none', () => {
  expect(Clocks.parse(JSON.parse(JSON.stringify(DEFAULT_CLOCKS)))).toEqual(DEFAULT_CLOCKS)
  expect(Clocks.safeParse({ ...DEFAULT_CLOCKS, uyghur: { workingDays: 0 } }).success).toBe(false)
  expect(Clocks.safeParse({ ...DEFAULT_CLOCKS, hazard: { accept: {}, end: { minutes: 1 } } }).success).toBe(false)
})

test('K7 ten cases have figures and nine have none; times are kept back until ten have ended', () => {
  const ended = Array.from({ length: 11 }, (_, hours) => {
    const it = new TestCase('2026-11-25T09:00')
    it.wants('2026-11-25T09:01', step('accepted'))
    it.wants('2026-11-25T09:02', step('fixed'))
    it.wants(`2026-11-25T${String(10 + hours).padStart(2, '0')}:00`, step('verified', other))
    return { file: it.file, deadlines: deadlines(it) }
  })
  const open = new TestCase('2026-11-25T09:00')
  const waits = { file: open.file, deadlines: deadlines(open) }
  const now = epochOf('2027-01-01T00:00')
  const hour = 3_600_000
  expect(statisticsOf(ended.slice(0, FEWEST - 1), now)).toBeNull()
  expect(statisticsOf([...ended.slice(0, 9), waits], now)).toEqual({ count: 10, ended: 9, median: null, p90: null, overdue: 1, reopened: 0, refused: 0 })
  expect(statisticsOf(ended.slice(0, 10), now)).toEqual({ count: 10, ended: 10, median: 5 * hour, p90: 9 * hour, overdue: 0, reopened: 0, refused: 0 })
  expect(statisticsOf([...ended].reverse(), now)).toMatchObject({ median: 6 * hour, p90: 10 * hour })
})

test('K7 a case that was refused and opened again counts as both', () => {
  const cases = Array.from({ length: FEWEST }, () => {
    const it = new TestCase('2026-11-25T09:00')
    it.wants('2026-11-25T09:01', step('refused'))
    it.wants('2026-11-25T09:02', step('reopened'))
    return { file: it.file, deadlines: deadlines(it) }
  })
  expect(statisticsOf(cases, epochOf('2026-11-25T10:00'))).toMatchObject({ count: 10, ended: 0, refused: 10, reopened: 10, overdue: 0 })
})
