import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compassOf, directionsFor, lengthOf, roundMetres } from './directions.ts'
import type { Leg } from './find-way.ts'

const leg = (from: number, bearing: number, metres: number, steps = false): Leg => ({ from, to: from + 1, bearing, metres, steps })

test('one sets out towards a point of the compass, then turns to a side; what leads straight on is one direction', () => {
  expect(directionsFor([leg(0, 2, 30), leg(1, 350, 20), leg(2, 80, 25), leg(3, 260, 5)], null)).toEqual([
    { go: { is: 'towards', point: 'north' }, metres: 50, from: 0, past: [1], to: 2, steps: false },
    { go: { is: 'turn', side: 'right' }, metres: 25, from: 2, past: [], to: 3, steps: false },
    { go: { is: 'turn', side: 'behind' }, metres: 5, from: 3, past: [], to: 4, steps: false },
  ])
})

test('whoever is on the way already is told how to turn from the way she came', () => {
  expect(directionsFor([leg(1, 270, 20)], leg(0, 0, 30))[0]?.go).toEqual({ is: 'turn', side: 'left' })
  expect(directionsFor([leg(1, 5, 20)], leg(0, 0, 30))[0]?.go).toEqual({ is: 'turn', side: 'ahead' })
})

test('steps are said where they are, also on a straight way', () => {
  expect(directionsFor([leg(0, 0, 30), leg(1, 0, 8, true), leg(2, 0, 30)], null).map(({ metres, steps }) => [metres, steps])).toEqual([
    [30, false],
    [8, true],
    [30, false],
  ])
})

test('where nobody knows the direction one just goes on, and behind it by the compass again', () => {
  expect(directionsFor([leg(0, 0, 30), leg(1, Number.NaN, Number.NaN), leg(2, 90, 30)], null).map(({ go }) => go)).toEqual([
    { is: 'towards', point: 'north' },
    { is: 'on' },
    { is: 'towards', point: 'east' },
  ])
})

test('every stretch is walked once, in order, and its metres are told once', () => {
  const degrees = fc.integer({ min: 0, max: 359 })
  fc.assert(
    fc.property(fc.array(fc.tuple(degrees, fc.integer({ min: 1, max: 90 }), fc.boolean()), { minLength: 1, maxLength: 30 }), (stretches) => {
      const legs = stretches.map(([bearing, metres, steps], at) => leg(at, bearing, metres, steps))
      const directions = directionsFor(legs, null)
      expect(directions.flatMap(({ from, past }) => [from, ...past])).toEqual(legs.map(({ from }) => from))
      expect(directions.at(-1)?.to).toBe(legs.length)
      expect(directions.reduce((sum, { metres }) => sum + metres, 0)).toBe(legs.reduce((sum, { metres }) => sum + metres, 0))
    }),
  )
})

test('a point of the compass is never more than half an eighth off, and metres are round as people say them', () => {
  expect([0, 44, 46, 90, 135, 181, 225, 270, 300, 359].map(compassOf)).toEqual([
    'north',
    'north-east',
    'north-east',
    'east',
    'south-east',
    'south',
    'south-west',
    'west',
    'north-west',
    'north',
  ])
  expect([0.2, 7.4, 19.6, 22, 43, 198, 204, 1234].map(roundMetres)).toEqual([1, 7, 20, 20, 45, 200, 200, 1230])
  expect(lengthOf([leg(0, 0, 30), leg(1, Number.NaN, Number.NaN), leg(2, 0, 90)])).toEqual({ metres: 120, minutes: 3 })
})
