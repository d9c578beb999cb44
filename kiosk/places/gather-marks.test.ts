import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Spot } from '../../model/content/spot.ts'
import { gatherMarks, inShort } from './gather-marks.ts'

test('numbers beside each other are said in short', () => {
  expect(inShort([])).toBe('')
  expect(inShort([4])).toBe('4')
  expect(inShort([1, 2])).toBe('1·2')
  expect(inShort([1, 2, 3, 5, 8, 9, 10])).toBe('1–3·5·8–10')
})

const read = (label: string): number[] =>
  label === ''
    ? []
    : label.split('·').flatMap((part) => {
        const [from = 0, to = from] = part.split('–').map(Number)
        return Array.from({ length: to - from + 1 }, (_, at) => from + at)
      })
const spot = fc.option(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })).map(([x, y]): Spot => [x, y]))

test('every place that is known has its mark and its number once, and no two marks lie on each other', () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 40 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 40 }), (spots, numbered, apart) => {
      const marks = gatherMarks(spots, numbered, apart)
      const numbers = marks.flatMap(({ label }) => read(label)).sort((a, b) => a - b)
      expect(numbers).toEqual(spots.slice(0, numbered).flatMap((each, at) => (each === null ? [] : [at + 1])))
      for (const [at, a] of marks.entries()) for (const b of marks.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(apart)
      for (const each of spots) if (each !== null) expect(marks.some(({ x, y }) => Math.hypot(x - each[0], y - each[1]) < apart)).toBe(true)
    }),
  )
})
