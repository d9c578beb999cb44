import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sunAt } from './sun.ts'

const beijing = { latitude: 39.93, longitude: 116.46 }
const at = (time: string) => sunAt(Date.parse(`${time}+08:00`), beijing)
/** The height of the sun at its highest on a day, looked up minute by minute. */
const highest = (day: string) =>
  Math.max(...Array.from({ length: 1440 }, (_, minute) => sunAt(Date.parse(`${day}T00:00:00+08:00`) + minute * 60_000, beijing).elevation))

test('at noon of the longest and the shortest day, and when day and night are alike, the sun is as high as the almanac says', () => {
  expect(highest('2026-06-21')).toBeCloseTo(90 - 39.93 + 23.44, 1)
  expect(highest('2026-12-22')).toBeCloseTo(90 - 39.93 - 23.44, 1)
  expect(Math.abs(highest('2026-03-20') - (90 - 39.93))).toBeLessThan(0.4)
})

test('it rises and sets over Beijing when the almanac says so', () => {
  // 2026-12-21: rises 07:32, sets 16:53; with refraction and its own size the edge shows at -0.833 degrees.
  expect(at('2026-12-21T07:32:00').elevation).toBeCloseTo(-0.833, 0)
  expect(at('2026-12-21T16:53:00').elevation).toBeCloseTo(-0.833, 0)
  // 2026-06-21: rises 04:46, sets 19:46.
  expect(at('2026-06-21T04:46:00').elevation).toBeCloseTo(-0.833, 0)
  expect(at('2026-06-21T19:46:00').elevation).toBeCloseTo(-0.833, 0)
})

test('it stands in the east in the morning, in the south at its noon, in the west in the evening', () => {
  expect(Math.abs(at('2026-03-20T06:20:00').azimuth - 90)).toBeLessThan(3)
  const noon = at('2026-09-23T12:07:00')
  expect(Math.abs(noon.azimuth - 180)).toBeLessThan(1)
  expect(noon.hour).toBeCloseTo(12, 0)
  expect(Math.abs(at('2026-03-20T18:30:00').azimuth - 270)).toBeLessThan(3)
})

test('wherever and whenever, it is a direction, and the hour goes round once a day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.parse('1950-01-01'), max: Date.parse('2050-01-01') }),
      fc.double({ min: -89, max: 89, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      (ms, latitude, longitude) => {
        const sun = sunAt(ms, { latitude, longitude })
        expect(sun.azimuth).toBeGreaterThanOrEqual(0)
        expect(sun.azimuth).toBeLessThan(360.000001)
        expect(Math.abs(sun.elevation)).toBeLessThanOrEqual(90)
        expect(sun.hour).toBeGreaterThanOrEqual(0)
        expect(sun.hour).toBeLessThanOrEqual(24)
        const later = sunAt(ms + 3_600_000, { latitude, longitude })
        expect((later.hour - sun.hour + 24) % 24).toBeCloseTo(1, 1)
      },
    ),
  )
})
