import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter, epochOf } from '../day.ts'
import { Event, nextOccurrence } from './event.ts'

const choir = { start: '2026-11-25T15:00', end: '2026-11-25T16:30', weeklyUntil: '2026-12-16' }

test('C7 a choir every Wednesday: the next one is today until its last minute is over, then a week later', () => {
  expect(nextOccurrence(choir, '2026-11-01T09:00')).toEqual({ start: choir.start, end: choir.end })
  expect(nextOccurrence(choir, '2026-11-25T16:29')).toEqual({ start: choir.start, end: choir.end })
  expect(nextOccurrence(choir, '2026-11-25T16:30')).toEqual({ start: '2026-12-02T15:00', end: '2026-12-02T16:30' })
  expect(nextOccurrence(choir, '2026-12-10T00:00')?.start).toBe('2026-12-16T15:00')
})

test('C7 after the last Wednesday there is none left, and the last one is on the very day it says', () => {
  expect(nextOccurrence(choir, '2026-12-16T16:29')?.start).toBe('2026-12-16T15:00')
  expect(nextOccurrence(choir, '2026-12-16T16:30')).toBeNull()
  expect(nextOccurrence({ ...choir, weeklyUntil: '2026-12-15' }, '2026-12-10T00:00')).toBeNull()
})

test('C7 what happens once is over when it is over', () => {
  const once = { start: choir.start, end: choir.end }
  expect(nextOccurrence(once, '2026-11-25T16:29')).toEqual(once)
  expect(nextOccurrence(once, '2026-11-25T16:30')).toBeNull()
})

test('C7 a night that ends on the next day, and a year that ends in between', () => {
  const night = { start: '2026-12-31T20:00', end: '2027-01-01T01:00', weeklyUntil: '2027-02-01' }
  expect(nextOccurrence(night, '2027-01-01T00:59')?.start).toBe('2026-12-31T20:00')
  expect(nextOccurrence(night, '2027-01-01T01:00')).toEqual({ start: '2027-01-07T20:00', end: '2027-01-08T01:00' })
})

const wall = (minutes: number) =>
  `${dayAfter('2026-01-01', Math.floor(minutes / 1440))}T${String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

test('C7 the next time is a whole number of weeks later, not over, not past the last day, and none was left out', () => {
  const spans = fc.tuple(fc.nat(600_000), fc.integer({ min: 1, max: 3 * 1440 }), fc.nat(80), fc.nat(1_600_000))
  fc.assert(
    fc.property(spans, ([from, length, weeks, later]) => {
      const event = { start: wall(from), end: wall(from + length), weeklyUntil: wall(from + weeks * 10_080).slice(0, 10) }
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
  expect(Event.safeParse({ ...event, weeklyUntil: '2026-99-99' }).success).toBe(false)
})
