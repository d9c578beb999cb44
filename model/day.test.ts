import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ClockTime, Day, dayAfter, epochOf, minuteOf, WallTime, wallAt, WEEKDAYS, weekdayOf } from './day.ts'

const MINUTE_MS = 60_000
const day = fc.integer({ min: -25_000, max: 60_000 }).map((days) => dayAfter('2000-01-01', days))

test('the wall clock in Asia/Shanghai is eight hours ahead of UTC, at midnight as at noon', () => {
  expect(wallAt(Date.parse('2026-11-22T15:59:59.999Z'))).toEqual({ day: '2026-11-22', minute: 1439, weekday: 'su' })
  expect(wallAt(Date.parse('2026-11-22T16:00:00Z'))).toEqual({ day: '2026-11-23', minute: 0, weekday: 'mo' })
  expect(wallAt(Date.parse('2026-12-31T16:00:00Z')).day).toBe('2027-01-01')
})

test('every minute of whole years: the wall clock goes on by one and agrees with an independent one', () => {
  // Intl is asked in Node only, as a second opinion; pages never ask it.
  const other = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  let before = wallAt(Date.parse('2023-12-31T15:59:00Z'))
  for (let at = Date.parse('2023-12-31T16:00:00Z'); at < Date.parse('2026-12-31T16:00:00Z'); at += MINUTE_MS) {
    const wall = wallAt(at)
    if (wall.minute === 0) {
      expect([before.minute, dayAfter(before.day, 1), WEEKDAYS[(WEEKDAYS.indexOf(before.weekday) + 1) % 7]]).toEqual([1439, wall.day, wall.weekday])
      expect(other.format(at)).toBe(`${wall.day}, 00:00`)
      expect(weekdayOf(wall.day)).toBe(wall.weekday)
    } else if (wall.minute !== before.minute + 1 || wall.day !== before.day)
      throw new Error(`at ${at}: ${wall.day} ${wall.minute} after ${before.day} ${before.minute}`)
    before = wall
  }
})

test('a wall time and its moment are two ways to say the same', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 1439 }), (date, minute) => {
      const time = `${date}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      expect(WallTime.safeParse(time).success).toBe(true)
      expect(wallAt(epochOf(time))).toEqual({ day: date, minute, weekday: weekdayOf(date) })
      expect(wallAt(epochOf(time) + MINUTE_MS - 1).minute).toBe(minute)
    }),
  )
})

test('days are counted over month ends, leap days and back again', () => {
  expect(dayAfter('2024-02-28', 1)).toBe('2024-02-29')
  expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01')
  expect(dayAfter('2027-01-01', -1)).toBe('2026-12-31')
  fc.assert(
    fc.property(day, fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 }), (from, a, b) => {
      expect(dayAfter(dayAfter(from, a), b)).toBe(dayAfter(from, a + b))
      expect(dayAfter(from, a) < dayAfter(from, b)).toBe(a < b)
    }),
  )
})

test('the week has seven days and they come round', () => {
  fc.assert(
    fc.property(day, (date) => {
      expect(weekdayOf(dayAfter(date, 7))).toBe(weekdayOf(date))
      expect(new Set(Array.from({ length: 7 }, (_, i) => weekdayOf(dayAfter(date, i))))).toEqual(new Set(WEEKDAYS))
    }),
  )
})

test('a day that does not exist is no day, though the computer would take it for another', () => {
  for (const wrong of [
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2100-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-1-1',
    '26-01-01',
    '2026-01-01 ',
    '2026/01/01',
    '',
    'x'.repeat(10),
  ]) {
    expect([wrong, Day.safeParse(wrong).success]).toEqual([wrong, false])
    expect(WallTime.safeParse(`${wrong}T09:00`).success).toBe(false)
  }
  for (const right of ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01']) expect(Day.safeParse(right).success).toBe(true)
})

test('every real day is taken, and reading any text as a day never throws', () => {
  fc.assert(fc.property(day, (date) => Day.safeParse(date).success))
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d\d-\d\d$/)), (text) => {
      expect(Day.safeParse(text).success && dayAfter(text, 0) !== text).toBe(false)
    }),
  )
})

test('24:00 ends a day and begins none; 23:60 and 24:01 are no times', () => {
  expect(minuteOf('24:00')).toBe(1440)
  expect(minuteOf('09:05')).toBe(545)
  expect(ClockTime.safeParse('24:00').success).toBe(true)
  expect(WallTime.safeParse('2026-11-22T24:00').success).toBe(false)
  for (const wrong of ['24:01', '23:60', '9:00', '-1:00', '0900']) expect(ClockTime.safeParse(wrong).success).toBe(false)
})
