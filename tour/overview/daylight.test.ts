import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daylightOf } from './daylight.ts'
import { sunAt } from './sun.ts'

const at = (time: string) => daylightOf(sunAt(Date.parse(`${time}+08:00`), { latitude: 39.93, longitude: 116.46 }))
const bright = ({ ambient, direct }: ReturnType<typeof at>) => ambient[1] + direct[1]

test('noon is bright, dusk is warm, and at night windows are lit and less so towards the morning', () => {
  const [noon, dusk, evening, night] = [at('2026-06-21T12:14:00'), at('2026-06-21T19:15:00'), at('2026-06-21T21:30:00'), at('2026-06-22T03:00:00')]
  expect(bright(noon)).toBeGreaterThan(1)
  expect(noon.windows).toBe(0)
  expect(dusk.direct[0]).toBeGreaterThan(dusk.direct[2] * 2)
  expect(bright(evening)).toBeLessThan(bright(noon) / 2)
  expect(evening.windows).toBeGreaterThan(0.4)
  expect(night.windows).toBeLessThan(evening.windows / 4)
  expect(night.windows).toBeGreaterThan(0)
})

test('from one minute to the next the light never jumps, and a house can always be told from the night', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-01-01') }), (ms) => {
      const place = { latitude: 43.8, longitude: 87.6 }
      const [now, next] = [daylightOf(sunAt(ms, place)), daylightOf(sunAt(ms + 60_000, place))]
      for (const part of ['sky', 'ambient', 'direct'] as const)
        for (const [channel, value] of now[part].entries()) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
          expect(Math.abs(value - (next[part][channel] as number))).toBeLessThan(0.03)
        }
      expect(Math.abs(now.windows - next.windows)).toBeLessThan(0.03)
      expect(bright(now)).toBeGreaterThan(0.4)
    }),
  )
})
