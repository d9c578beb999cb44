import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochOf, WEEKDAYS } from '../../model/day.ts'
import { glassAt, PowerSchedule } from './power.ts'

const at = (time: string) => epochOf(time)
const nights = PowerSchedule.parse({
  dark: [
    { days: ['mo', 'tu', 'we', 'th', 'fr'], from: '22:00', to: '06:30' },
    { days: ['sa', 'su'], from: '23:00', to: '07:00' },
    { days: ['we'], from: '12:00', to: '13:00' },
  ],
  except: [
    { day: '2026-10-01', dark: 'never' },
    { day: '2026-10-02', dark: { from: '20:00', to: '24:00' } },
    { day: '2026-10-05', dark: 'whole-day' },
  ],
})

test('G9 a night belongs to the day on which it begins; its end is no longer dark', () => {
  // 2026-09-25 is a Friday.
  expect(glassAt(nights, at('2026-09-25T21:59'))).toEqual({ dark: false, changesAt: at('2026-09-25T22:00') })
  expect(glassAt(nights, at('2026-09-25T22:00'))).toEqual({ dark: true, changesAt: at('2026-09-26T06:30') })
  expect(glassAt(nights, at('2026-09-26T06:29')).dark).toBe(true)
  expect(glassAt(nights, at('2026-09-26T06:30'))).toEqual({ dark: false, changesAt: at('2026-09-26T23:00') })
  expect(glassAt(nights, at('2026-09-23T12:30'))).toEqual({ dark: true, changesAt: at('2026-09-23T13:00') })
})

test('G9 an exception takes the place of what begins on its day, and leaves the night before alone', () => {
  expect(glassAt(nights, at('2026-10-01T03:00')).dark).toBe(true)
  expect(glassAt(nights, at('2026-10-01T23:00'))).toEqual({ dark: false, changesAt: at('2026-10-02T20:00') })
  expect(glassAt(nights, at('2026-10-02T23:59'))).toEqual({ dark: true, changesAt: at('2026-10-03T00:00') })
  expect(glassAt(nights, at('2026-10-05T12:00'))).toEqual({ dark: true, changesAt: at('2026-10-06T00:00') })
})

test('G9 a schedule without stretches never changes', () => {
  expect(glassAt(PowerSchedule.parse({ dark: [] }), at('2026-10-05T12:00'))).toEqual({ dark: false, changesAt: null })
})

test('G9 a stretch that is none, a day that does not exist and a word nobody knows are refused', () => {
  for (const wrong of [
    { dark: [{ days: ['mo'], from: '22:00', to: '22:00' }] },
    { dark: [{ days: ['mo'], from: '24:00', to: '06:00' }] },
    { dark: [{ days: [], from: '22:00', to: '06:00' }] },
    { dark: [{ days: ['monday'], from: '22:00', to: '06:00' }] },
    { dark: [], except: [{ day: '2026-02-30', dark: 'never' }] },
    { dark: [], except: [{ day: '2026-02-03', dark: 'sometimes' }] },
    { dark: [], nights: true },
  ])
    expect(PowerSchedule.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
})

const two = (n: number) => String(n).padStart(2, '0')
const clockTime = fc.integer({ min: 0, max: 1439 }).map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`)
const stretch = fc.record({ from: clockTime, to: clockTime }).filter(({ from, to }) => from !== to)
const schedule = fc
  .record({
    dark: fc.array(
      fc.tuple(fc.subarray([...WEEKDAYS], { minLength: 1 }), stretch).map(([days, span]) => ({ days, ...span })),
      { maxLength: 4 },
    ),
    except: fc.uniqueArray(
      fc.record({
        day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${two(day)}`),
        dark: fc.oneof(fc.constantFrom('never' as const, 'whole-day' as const), stretch),
      }),
      { maxLength: 4, selector: ({ day }) => day },
    ),
  })
  .map((each) => PowerSchedule.parse(each))

test('G9 until the moment it names nothing changes, and then it does', () => {
  fc.assert(
    fc.property(schedule, fc.integer({ min: at('2026-01-28T00:00'), max: at('2026-03-05T00:00') }), (one, now) => {
      const { dark, changesAt } = glassAt(one, now)
      const until = changesAt ?? now + 7 * 86_400_000
      for (let between = now; between < until; between += 29 * 60_000) expect(glassAt(one, between).dark).toBe(dark)
      if (changesAt === null) return
      expect(changesAt).toBeGreaterThan(now)
      expect(glassAt(one, changesAt - 1).dark).toBe(dark)
      expect(glassAt(one, changesAt).dark).toBe(!dark)
    }),
    { numRuns: 60 },
  )
})
