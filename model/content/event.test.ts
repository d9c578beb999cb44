import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter, epochOf, WEEKDAYS, weekdayOf } from '../day.ts'
import { daysFrom, Event, nextOccurrence } from './event.ts'
import type { Repeats } from './repeats.ts'

const weekly = (until: string, more: Partial<Repeats> = {}): Repeats => ({ every: 'week', interval: 1, except: [], until, ...more })
const choir = { start: '2026-11-25T15:00', end: '2026-11-25T16:30', repeats: weekly('2026-12-16') }

test('C7 a choir every Wednesday: the next one is today until its last minute is over, then a week later', () => {
  expect(nextOccurrence(choir, '2026-11-01T09:00')).toEqual({ start: choir.start, end: choir.end })
  expect(nextOccurrence(choir, '2026-11-25T16:29')).toEqual({ start: choir.start, end: choir.end })
  expect(nextOccurrence(choir, '2026-11-25T16:30')).toEqual({ start: '2026-12-02T15:00', end: '2026-12-02T16:30' })
  expect(nextOccurrence(choir, '2026-12-10T00:00')?.start).toBe('2026-12-16T15:00')
})

test('C7 after the last Wednesday there is none left, and the last one is on the very day it says', () => {
  expect(nextOccurrence(choir, '2026-12-16T16:29')?.start).toBe('2026-12-16T15:00')
  expect(nextOccurrence(choir, '2026-12-16T16:30')).toBeNull()
  expect(nextOccurrence({ ...choir, repeats: weekly('2026-12-15') }, '2026-12-10T00:00')).toBeNull()
})

test('C7 what happens once is over when it is over', () => {
  const once = { start: choir.start, end: choir.end }
  expect(nextOccurrence(once, '2026-11-25T16:29')).toEqual(once)
  expect(nextOccurrence(once, '2026-11-25T16:30')).toBeNull()
})

test('C7 a night that ends on the next day, and a year that ends in between', () => {
  const night = { start: '2026-12-31T20:00', end: '2027-01-01T01:00', repeats: weekly('2027-02-01') }
  expect(nextOccurrence(night, '2027-01-01T00:59')?.start).toBe('2026-12-31T20:00')
  expect(nextOccurrence(night, '2027-01-01T01:00')).toEqual({ start: '2027-01-07T20:00', end: '2027-01-08T01:00' })
})

const wall = (minutes: number) =>
  `${dayAfter('2026-01-01', Math.floor(minutes / 1440))}T${String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

test('C7 the next time is a whole number of weeks later, not over, not past the last day, and none was left out', () => {
  const spans = fc.tuple(fc.nat(600_000), fc.integer({ min: 1, max: 3 * 1440 }), fc.nat(80), fc.nat(1_600_000))
  fc.assert(
    fc.property(spans, ([from, length, weeks, later]) => {
      const event = { start: wall(from), end: wall(from + length), repeats: weekly(wall(from + weeks * 10_080).slice(0, 10)) }
      const next = nextOccurrence(event, wall(later))
      // All of them, counted out one by one.
      const all = Array.from({ length: weeks + 1 }, (_, week) => from + week * 10_080)
      const wanted = all.find((start) => start + length > later)
      expect(next).toEqual(wanted === undefined ? null : { start: wall(wanted), end: wall(wanted + length) })
      if (next !== null) expect(epochOf(next.end) - epochOf(next.start)).toBe(length * 60_000)
    }),
  )
})

test('C7 an event of a day that does not exist, or that repeats until one, is refused', () => {
  const event = {
    id: 'event:choir',
    kind: 'event',
    title: { zh: '合唱' },
    translation: { ug: 'missing' },
    validFrom: '2026-11-01',
    reviewBy: '2027-11-01',
    owner: { zh: '社区' },
    ...choir,
    place: 'place:hall',
    body: { zh: '来唱歌' },
  }
  expect(Event.safeParse(event).success).toBe(true)
  expect(Event.safeParse({ ...event, start: '2026-02-30T15:00' }).success).toBe(false)
  expect(Event.safeParse({ ...event, repeats: { every: 'week', until: '2026-99-99' } }).success).toBe(false)
})

const days = (event: Parameters<typeof daysFrom>[0], from = '2026-01-01') => [...daysFrom(event, from)]

test('C7 every second week on several days, not on the days it leaves out, and the first day counts whatever its weekday', () => {
  const event = {
    start: '2026-11-25T09:00',
    end: '2026-11-25T10:00',
    repeats: weekly('2026-12-31', { interval: 2, byday: ['tu', 'fr'], except: ['2026-12-11'] }),
  }
  expect(days(event)).toEqual(['2026-11-25', '2026-11-27', '2026-12-08', '2026-12-22', '2026-12-25'])
})

test('C7 the second Saturday and the last Friday of each month', () => {
  const monthly = (on: Repeats['on'], until: string): Repeats => ({ every: 'month', interval: 1, except: [], until, on })
  const saturday = { start: '2026-11-14T09:00', end: '2026-11-14T10:00', repeats: monthly({ nth: 2, weekday: 'sa' }, '2027-02-28') }
  expect(days(saturday)).toEqual(['2026-11-14', '2026-12-12', '2027-01-09', '2027-02-13'])
  const friday = { start: '2026-11-27T09:00', end: '2026-11-27T10:00', repeats: monthly({ nth: -1, weekday: 'fr' }, '2027-02-28') }
  expect(days(friday)).toEqual(['2026-11-27', '2026-12-25', '2027-01-29', '2027-02-26'])
})

test('C7 an event that began on a Tuesday and comes every fourth Saturday has one in its first month, too; a day named twice is one day', () => {
  const event = {
    start: '2026-11-03T09:00',
    end: '2026-11-03T10:00',
    repeats: { every: 'month', interval: 1, except: [], until: '2027-01-31', on: { nth: 4, weekday: 'sa' } } satisfies Repeats,
  }
  expect(days(event)).toEqual(['2026-11-03', '2026-11-28', '2026-12-26', '2027-01-23'])
  expect(days({ ...event, repeats: weekly('2026-11-15', { byday: ['sa', 'sa'] }) })).toEqual(['2026-11-03', '2026-11-07', '2026-11-14'])
})

test('C7 the 31st comes only in months that have one', () => {
  const event = {
    start: '2026-10-31T09:00',
    end: '2026-10-31T10:00',
    repeats: { every: 'month', interval: 1, except: [], until: '2027-05-31' } satisfies Repeats,
  }
  expect(days(event)).toEqual(['2026-10-31', '2026-12-31', '2027-01-31', '2027-03-31', '2027-05-31'])
})

test('C7 over whole years and from any day: days come in order, none twice, and asking from later leaves out only what is past', () => {
  const repeats: fc.Arbitrary<Repeats> = fc.record({
    every: fc.constantFrom('week' as const, 'month' as const),
    interval: fc.integer({ min: 1, max: 4 }),
    byday: fc.option(fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }), { nil: undefined }),
    on: fc.option(fc.record({ nth: fc.constantFrom(1, 2, 3, 4, 5, -1 as const), weekday: fc.constantFrom(...WEEKDAYS) }), { nil: undefined }),
    until: fc.nat(1200).map((ahead) => dayAfter('2026-06-01', ahead)),
    except: fc.array(
      fc.nat(800).map((ahead) => dayAfter('2026-06-01', ahead)),
      { maxLength: 5 },
    ),
  })
  fc.assert(
    fc.property(fc.nat(400), repeats, fc.nat(1500), (first, made, later) => {
      const start = dayAfter('2026-06-01', first)
      const event = { start: `${start}T09:00`, end: `${start}T10:00`, repeats: made }
      const all = days(event)
      expect(all).toEqual([...new Set(all)].sort())
      const from = dayAfter('2026-06-01', later)
      expect(days(event, from)).toEqual(all.filter((day) => day >= from))
      for (const day of all) {
        expect(made.except).not.toContain(day)
        if (day === start) continue
        expect(day <= made.until).toBe(true)
        if (made.every === 'week') expect(made.byday ?? [weekdayOf(start)]).toContain(weekdayOf(day))
        else if (made.on !== undefined) expect(weekdayOf(day)).toBe(made.on.weekday)
        else expect(day.slice(8)).toBe(start.slice(8))
      }
      // With nothing left out, a week's event has its day in every week it should.
      if (made.every === 'week' && made.interval === 1 && made.byday === undefined && made.except.length === 0)
        for (let day = start; day <= made.until; day = dayAfter(day, 7)) expect(all).toContain(day)
    }),
    { numRuns: 300 },
  )
})
