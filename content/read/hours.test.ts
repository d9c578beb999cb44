import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WEEKDAYS } from '../../model/day.ts'
import { Opening } from '../../model/content/place.ts'
import { parseExceptions, parseHours } from './hours.ts'

test('opening hours as staff write them', () => {
  expect(parseHours('mo-fr 09:00-12:00 13:30-17:30; sa 9:00-12:00')).toEqual([
    { byday: ['mo', 'tu', 'we', 'th', 'fr'], opens: '09:00', closes: '12:00' },
    { byday: ['mo', 'tu', 'we', 'th', 'fr'], opens: '13:30', closes: '17:30' },
    { byday: ['sa'], opens: '09:00', closes: '12:00' },
  ])
  expect(parseHours('mo,we-th 00:00-24:00')).toEqual([{ byday: ['mo', 'we', 'th'], opens: '00:00', closes: '24:00' }])
  expect(parseHours(' ; ')).toEqual([])
})

test('hours that are not understood are no hours at all: nothing of them is guessed', () => {
  for (const wrong of [
    '9-17',
    'mo-fr',
    'mo-fr 09:00',
    'fr-mo 09:00-17:00',
    'mo-fr-su 09:00-17:00',
    'mo, 09:00-17:00',
    '周一 09:00-17:00',
    'MO 09:00-17:00',
    'mo-fr 09:00-12:00,13:00-17:00',
    'mo 09:00–17:00',
    'mo 9-17',
    'mo 09:00-17:00 x',
  ]) {
    expect([wrong, parseHours(wrong)]).toEqual([wrong, null])
  }
})

test('days that differ, as staff write them', () => {
  expect(parseExceptions('2027-02-06 closed; 2027-02-14 9:00-17:00')).toEqual([
    { date: '2027-02-06', closed: true },
    { date: '2027-02-14', opens: '09:00', closes: '17:00' },
  ])
  for (const wrong of ['closed', '2027-02-06', '2027-02-06 closed all day', '2027-02-06 shut', '2027-02-06 09:00'])
    expect([wrong, parseExceptions(wrong)]).toEqual([wrong, null])
})

const clock = fc.integer({ min: 0, max: 1440 }).map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)

test('hours written out of what they mean are read as what they mean', () => {
  const group = fc.record({ days: fc.subarray([...WEEKDAYS], { minLength: 1 }), ranges: fc.array(fc.tuple(clock, clock), { minLength: 1, maxLength: 3 }) })
  fc.assert(
    fc.property(fc.array(group, { maxLength: 4 }), (groups) => {
      const text = groups.map(({ days, ranges }) => `${days.join(',')} ${ranges.map(([from, to]) => `${from}-${to}`).join(' ')}`).join('; ')
      const wanted = groups.flatMap(({ days, ranges }) => ranges.map(([opens, closes]) => ({ byday: days, opens, closes })))
      expect(parseHours(text)).toEqual(wanted)
      for (const opening of wanted) expect(Opening.safeParse(opening).success).toBe(true)
    }),
  )
})

test('whatever is written as hours, reading it never throws', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'mofrsatu-,; 09:12') }))
  fc.assert(fc.property(text, (written) => [parseHours(written), parseExceptions(written)].every((read) => read === null || Array.isArray(read))))
})
