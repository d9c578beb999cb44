import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clampView, FOV, headingOf, PITCH, turnTo } from './view.ts'

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })

test('725 degrees are 5 degrees, and a quarter to the left of north is west', () => {
  expect(headingOf(725)).toBe(5)
  expect(headingOf(-90)).toBe(270)
  expect(headingOf(-1e-15)).toBe(0)
})

test('every heading lies in a circle', () => {
  fc.assert(
    fc.property(number, (degrees) => {
      const heading = headingOf(degrees)
      expect(heading).toBeGreaterThanOrEqual(0)
      expect(heading).toBeLessThan(360)
    }),
  )
})

test('from 350 to 10 degrees one turns 20 to the right, not 340 to the left', () => {
  expect(turnTo(350, 10)).toBe(20)
  expect(turnTo(10, 350)).toBe(-20)
  expect(turnTo(0, 180)).toBe(180)
})

test('the shortest turn leads there and is never more than half a circle', () => {
  fc.assert(
    fc.property(number, number, (from, to) => {
      const turn = turnTo(from, to)
      expect(Math.abs(turn)).toBeLessThanOrEqual(180)
      expect(Math.abs(turnTo(headingOf(from + turn), to))).toBeLessThan(1e-6)
    }),
  )
})

test('whatever a link says, the view can be shown', () => {
  const start = { viewpoint: 'v10', heading: 0, pitch: 0, fov: 75 }
  const anything = fc.option(fc.double(), { nil: undefined })
  fc.assert(
    fc.property(anything, anything, anything, (heading, pitch, fov) => {
      const wish = { ...(heading === undefined ? {} : { heading }), ...(pitch === undefined ? {} : { pitch }), ...(fov === undefined ? {} : { fov }) }
      const view = clampView(wish, start)
      expect(view.viewpoint).toBe('v10')
      expect(view.heading >= 0 && view.heading < 360).toBe(true)
      expect(view.pitch >= PITCH.least && view.pitch <= PITCH.most).toBe(true)
      expect(view.fov >= FOV.least && view.fov <= FOV.most).toBe(true)
    }),
  )
})
