import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter, weekdayOf } from '../day.ts'
import { Calendar, exceptionsBy, isWorkingDay } from './calendar.ts'
import { openOn } from './hours.ts'

const name = { zh: '春节', ug: 'باھار بايرىمى' }
const calendar = Calendar.parse({
  years: [2027],
  source: { zh: '示例' },
  days: [
    { date: '2027-02-08', is: 'off', name },
    { date: '2027-02-09', is: 'off', name },
    { date: '2027-02-14', is: 'work', name },
    { date: '2027-02-20', is: 'work', name, like: 'fr' },
  ],
})
const hours = [
  { byday: ['mo' as const, 'tu' as const], opens: '09:00', closes: '12:00' },
  { byday: ['fr' as const], opens: '10:00', closes: '11:00' },
]

test('C15 an office that keeps the calendar is closed on days off and open on make-up days like the weekday they stand for', () => {
  const exceptions = exceptionsBy(calendar, hours, [])
  expect(openOn(hours, exceptions, '2027-02-08')).toEqual([])
  expect(openOn(hours, exceptions, '2027-02-14')).toEqual([{ from: 540, to: 720 }])
  expect(openOn(hours, exceptions, '2027-02-20')).toEqual([{ from: 600, to: 660 }])
  expect(openOn(hours, exceptions, '2027-02-15')).toEqual([{ from: 540, to: 720 }])
  expect(exceptions.find(({ date }) => date === '2027-02-08')?.reason).toEqual(name)
})

test('C15 a day that a place excepts itself stays as the place says', () => {
  const own = [{ date: '2027-02-08', opens: '14:00', closes: '15:00' }]
  expect(openOn(hours, exceptionsBy(calendar, hours, own), '2027-02-08')).toEqual([{ from: 840, to: 900 }])
})

test('C15 a day is worked, off, or unknown because its year is not in the calendar', () => {
  expect(isWorkingDay(calendar, '2027-02-08')).toBe(false)
  expect(isWorkingDay(calendar, '2027-02-14')).toBe(true)
  expect(isWorkingDay(calendar, '2027-02-13')).toBe(false)
  expect(isWorkingDay(calendar, '2027-02-15')).toBe(true)
  expect(isWorkingDay(calendar, '2028-02-15')).toBeNull()
})

test('C15 over every day of a whole year, with any calendar: off is closed, a make-up day is as its weekday, all else is as ever', () => {
  const date = fc.nat(364).map((days) => dayAfter('2027-01-01', days))
  const day = fc.record({ date, is: fc.constantFrom('off' as const, 'work' as const), name: fc.constant(name) })
  fc.assert(
    fc.property(fc.uniqueArray(day, { selector: (each) => each.date, maxLength: 30 }), (days) => {
      const exceptions = exceptionsBy({ ...calendar, days }, hours, [])
      for (let at = 0; at < 365; at++) {
        const today = dayAfter('2027-01-01', at)
        const known = days.find((each) => each.date === today)
        const wanted = known === undefined ? openOn(hours, [], today) : known.is === 'off' ? [] : openOn(hours, [], '2027-01-04')
        expect(openOn(hours, exceptions, today)).toEqual(wanted)
      }
      expect(weekdayOf('2027-01-04')).toBe('mo')
    }),
    { numRuns: 40 },
  )
})
