import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter, WEEKDAYS, weekdayOf } from '../day.ts'
import { ALL_DAY, openNow, openOn } from './hours.ts'
import type { Exception, Opening } from './place.ts'

const desk: Opening[] = [
  { byday: ['mo', 'tu', 'we', 'th', 'fr'], opens: '13:30', closes: '17:30' },
  { byday: ['mo', 'tu', 'we', 'th', 'fr'], opens: '09:00', closes: '12:00' },
]
const at = (day: string, minute: number) => ({ day, minute, weekday: weekdayOf(day) })
const TUESDAY = '2026-11-24'
const SATURDAY = '2026-11-28'

test('C6 the service hall rests at noon: closed at 12:00 sharp, open again at 13:30 sharp', () => {
  expect(openOn(desk, [], TUESDAY)).toEqual([
    { from: 540, to: 720 },
    { from: 810, to: 1050 },
  ])
  expect(openNow(desk, [], at(TUESDAY, 539))).toEqual({ is: 'opens-today', at: 540 })
  expect(openNow(desk, [], at(TUESDAY, 540))).toEqual({ is: 'open', until: 720 })
  expect(openNow(desk, [], at(TUESDAY, 719))).toEqual({ is: 'open', until: 720 })
  expect(openNow(desk, [], at(TUESDAY, 720))).toEqual({ is: 'opens-today', at: 810 })
  expect(openNow(desk, [], at(TUESDAY, 810))).toEqual({ is: 'open', until: 1050 })
  expect(openNow(desk, [], at(TUESDAY, 1050))).toEqual({ is: 'closed-today' })
  expect(openNow(desk, [], at(SATURDAY, 600))).toEqual({ is: 'closed-today' })
})

test('C6 a holiday closes a Tuesday and a make-up Saturday opens instead', () => {
  const exceptions: Exception[] = [
    { date: TUESDAY, closed: true },
    { date: SATURDAY, opens: '10:00', closes: '16:00' },
  ]
  expect(openOn(desk, exceptions, TUESDAY)).toEqual([])
  expect(openNow(desk, exceptions, at(TUESDAY, 600))).toEqual({ is: 'closed-today' })
  expect(openNow(desk, exceptions, at(SATURDAY, 600))).toEqual({ is: 'open', until: 960 })
  expect(openNow(desk, exceptions, at('2026-11-25', 600))).toEqual({ is: 'open', until: 720 })
})

test('C6 an exception replaces the whole day: it does not add to the weekly hours', () => {
  const short: Exception[] = [{ date: TUESDAY, opens: '10:00', closes: '11:00' }]
  expect(openOn(desk, short, TUESDAY)).toEqual([{ from: 600, to: 660 }])
})

test('C6 two stretches that touch or overlap are one opening to a resident at the door', () => {
  const touching: Opening[] = [
    { byday: ['tu'], opens: '09:00', closes: '12:00' },
    { byday: ['tu'], opens: '12:00', closes: '15:00' },
    { byday: ['tu'], opens: '14:00', closes: '14:30' },
  ]
  expect(openNow(touching, [], at(TUESDAY, 600))).toEqual({ is: 'open', until: 900 })
})

test('C6 a night shift is two stretches that touch at midnight: one opening, which ends in the morning', () => {
  const night: Opening[] = [
    { byday: [...WEEKDAYS], opens: '22:00', closes: '24:00' },
    { byday: [...WEEKDAYS], opens: '00:00', closes: '06:00' },
  ]
  expect(openNow(night, [], at(TUESDAY, 1439))).toEqual({ is: 'open', until: 1440 + 360 })
  expect(openNow(night, [], at(TUESDAY, 0))).toEqual({ is: 'open', until: 360 })
})

test('C6 a place that states no hours is neither open nor closed', () => {
  expect(openNow([], [], at(TUESDAY, 600))).toEqual({ is: 'unknown' })
  // One day that differs says nothing of the others.
  expect(openNow([], [{ date: '2027-01-01', closed: true }], at(TUESDAY, 600))).toEqual({ is: 'unknown' })
})

test('C6 what never closes is told from what closes at midnight', () => {
  const always: Opening[] = [{ byday: [...WEEKDAYS], opens: '00:00', closes: '24:00' }]
  expect(openNow(always, [], at(TUESDAY, 600))).toEqual({ is: 'open', until: ALL_DAY })
  expect(openNow([{ byday: [...WEEKDAYS], opens: '09:00', closes: '24:00' }], [], at(TUESDAY, 600))).toEqual({ is: 'open', until: 1440 })
})

const clock = fc
  .integer({ min: 0, max: 96 })
  .map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`)
const opening = fc.record({ byday: fc.subarray([...WEEKDAYS], { minLength: 1 }), opens: clock, closes: clock })
const date = fc.integer({ min: 0, max: 9 }).map((days) => dayAfter(TUESDAY, days))
const exception: fc.Arbitrary<Exception> = fc.oneof(fc.record({ date, closed: fc.constant(true as const) }), fc.record({ date, opens: clock, closes: clock }))

test('C6 minute by minute, "open now" says what the hours of the day say', () => {
  fc.assert(
    fc.property(fc.array(opening, { maxLength: 4 }), fc.array(exception, { maxLength: 4 }), date, (hours, exceptions, day) => {
      const stretches = openOn(hours, exceptions, day)
      const tomorrow = openOn(hours, exceptions, dayAfter(day, 1))
      const isOpen = (minute: number) => (minute < 1440 ? stretches : tomorrow).some((stretch) => stretch.from <= minute % 1440 && minute % 1440 < stretch.to)
      for (let minute = 0; minute < 1440; minute++) {
        const now = openNow(hours, exceptions, at(day, minute))
        if (hours.length === 0 && !exceptions.some((each) => each.date === day)) {
          if (now.is !== 'unknown') throw new Error(`${minute}: ${now.is}`)
        } else if (isOpen(minute)) {
          let until = minute
          while (until < ALL_DAY && isOpen(until)) until++
          if (now.is !== 'open' || now.until !== until) throw new Error(`${minute}: wanted open until ${until}, came ${JSON.stringify(now)}`)
        } else {
          let next = minute
          while (next < 1440 && !isOpen(next)) next++
          const wanted = next < 1440 ? { is: 'opens-today', at: next } : { is: 'closed-today' }
          if (JSON.stringify(now) !== JSON.stringify(wanted)) throw new Error(`${minute}: wanted ${JSON.stringify(wanted)}, came ${JSON.stringify(now)}`)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('C6 the stretches of a day stand in order and none is empty or backward', () => {
  fc.assert(
    fc.property(fc.array(opening, { maxLength: 6 }), fc.array(exception, { maxLength: 4 }), date, (hours, exceptions, day) => {
      const stretches = openOn(hours, exceptions, day)
      for (const [i, stretch] of stretches.entries()) {
        expect(stretch.from).toBeLessThan(stretch.to)
        expect(stretch.from).toBeGreaterThanOrEqual(stretches[i - 1]?.from ?? 0)
      }
    }),
  )
})
