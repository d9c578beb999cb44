import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentDay, contentWall, DRIFT_MS, trusted } from './clock.ts'
import { openBy, openNow, openOn } from './content/hours.ts'
import { wallAt } from './day.ts'

const signed = Date.UTC(2026, 10, 25, 4)

test('C16 a clock that starts in 1970 or 2000 after its battery died is not trusted, and content is judged by the last signed time', () => {
  for (const now of [0, Date.UTC(2000, 0, 1), signed - DRIFT_MS - 1]) {
    expect(trusted({ now, lastSigned: signed })).toBe(false)
    expect(contentDay({ now, lastSigned: signed })).toBe('2026-11-25')
  }
  expect(trusted({ now: signed - DRIFT_MS, lastSigned: signed })).toBe(true)
  expect(contentDay({ now: signed + 86_400_000, lastSigned: signed })).toBe('2026-11-26')
})

test('C16 a clock more than five minutes from the hub’s is not trusted, on either side', () => {
  for (const off of [DRIFT_MS, -DRIFT_MS, 0]) expect(trusted({ now: signed, off })).toBe(true)
  for (const off of [DRIFT_MS + 1, -DRIFT_MS - 1]) expect(trusted({ now: signed, off })).toBe(false)
})

test('C16 by an untrusted clock nothing is said to be open or closed, whatever the hours', () => {
  const hours = [{ byday: ['we' as const], opens: '09:00', closes: '17:00' }]
  expect(openBy(hours, [], { now: signed, lastSigned: signed })).toEqual({ is: 'open', until: 1020 })
  expect(openBy(hours, [], { now: signed, lastSigned: signed + DRIFT_MS + 1 })).toEqual({ is: 'unknown' })
  expect(openBy(hours, [], { now: signed, off: 600_000 })).toEqual({ is: 'unknown' })
})

test('C16 time for content never runs behind the last signed time, and a trusted clock is read as it stands', () => {
  const moments = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) })
  fc.assert(
    fc.property(moments, moments, (now, lastSigned) => {
      expect(contentWall({ now, lastSigned })).toEqual(wallAt(Math.max(now, lastSigned)))
      if (now >= lastSigned) expect(contentWall({ now, lastSigned })).toEqual(wallAt(now))
    }),
  )
})

test('C6 over every minute of two whole years "open now" agrees with a plain list of the minutes that are open', () => {
  const hours = [
    { byday: ['mo' as const, 'tu' as const, 'we' as const, 'th' as const, 'fr' as const], opens: '09:00', closes: '12:00' },
    { byday: ['mo' as const, 'tu' as const, 'we' as const, 'th' as const, 'fr' as const], opens: '13:30', closes: '17:30' },
    { byday: ['fr' as const], opens: '22:00', closes: '24:00' },
    { byday: ['sa' as const], opens: '00:00', closes: '02:00' },
  ]
  const exceptions = [
    { date: '2027-02-06', closed: true as const },
    { date: '2027-02-14', opens: '09:00', closes: '12:00' },
    { date: '2027-02-14', opens: '12:00', closes: '15:00' },
  ]
  let open = 0
  for (let day = Date.UTC(2026, 11, 31, 16); day < Date.UTC(2028, 11, 31, 16); day += 86_400_000) {
    const stretches = openOn(hours, exceptions, wallAt(day).day)
    for (let minute = 0; minute < 1440; minute++) {
      const inside = stretches.some(({ from, to }) => from <= minute && minute < to)
      if (inside) open++
      const now = openNow(hours, exceptions, { ...wallAt(day), minute })
      if ((now.is === 'open') !== inside) throw new Error(`${wallAt(day).day} ${minute}: ${JSON.stringify(now)}`)
      if (now.is === 'open' && stretches.some(({ from, to }) => from <= now.until && now.until < to))
        throw new Error(`${wallAt(day).day}: closes at ${now.until} although it goes on`)
      if (now.is === 'opens-today' && !stretches.some(({ from }) => from === now.at && from > minute))
        throw new Error(`${wallAt(day).day}: opens at ${now.at}?`)
    }
  }
  // 523 working days of 7 hours, 105 nights of 4, less one Saturday night’s two hours, and a Sunday of 6.
  expect(open).toBeGreaterThan(200_000)
})
