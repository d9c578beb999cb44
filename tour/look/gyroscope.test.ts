import fc from 'fast-check'
import { expect, test } from 'vitest'
import { turnTo } from '../view.ts'
import { Gyroscope, phoneLook } from './gyroscope.ts'

const near = ({ heading, pitch }: { heading: number; pitch: number }) => [Math.round(turnTo(0, heading)) + 0, Math.round(pitch) + 0]

test('a phone held upright looks where its back looks: north, west, east, and up and down when it is tilted', () => {
  expect(near(phoneLook(0, 90, 0))).toEqual([0, 0])
  // Alpha grows counter-clockwise, headings clockwise.
  expect(near(phoneLook(90, 90, 0))).toEqual([-90, 0])
  expect(near(phoneLook(270, 90, 0))).toEqual([90, 0])
  expect(near(phoneLook(0, 120, 0))).toEqual([0, 30])
  expect(near(phoneLook(0, 60, 0))).toEqual([0, -30])
  // Flat on a table its back looks down.
  expect(Math.round(phoneLook(37, 0, 0).pitch)).toBe(-90)
})

test('a phone held on its side looks level too', () => {
  expect(near(phoneLook(0, 0, 90))[1]).toBe(0)
  expect(near(phoneLook(0, 0, -90))[1]).toBe(0)
})

test('turned a little it turns the view as much, the short way across north; silent sensors turn nothing', () => {
  const gyroscope = new Gyroscope()
  expect(gyroscope.turned(null, null, null)).toBeNull()
  expect(gyroscope.turned(2, 90, 0)).toBeNull()
  const by = gyroscope.turned(358, 95, 0)
  expect(by?.heading).toBeCloseTo(4)
  expect(by?.pitch).toBeCloseTo(5)
})

test('however a phone is held the view stays a number, and looking straight down it does not spin', () => {
  const angle = fc.double({ min: -360, max: 360, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(angle, angle, angle), { maxLength: 20 }), (held) => {
      const gyroscope = new Gyroscope()
      for (const [alpha, beta, gamma] of held) {
        const by = gyroscope.turned(alpha, beta, gamma)
        if (by === null) continue
        expect(Number.isFinite(by.heading) && Math.abs(by.heading) <= 180).toBe(true)
        expect(Number.isFinite(by.pitch) && Math.abs(by.pitch) <= 180).toBe(true)
      }
    }),
  )
  const gyroscope = new Gyroscope()
  gyroscope.turned(0, 1, 1)
  expect(gyroscope.turned(180, 1, -1)?.heading).toBe(0)
})
