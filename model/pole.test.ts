import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Poles } from './content/tour.ts'
import { findPole } from './pole.ts'

const polesOf = (numbers: readonly number[]): Poles => ({
  prefix: 'CG',
  no: numbers.map((number) => `CG-${String(number).padStart(4, '0')}`),
  x: numbers.map(() => 0),
  y: numbers.map(() => 0),
  viewpoint: numbers.map(() => 'v01'),
  heading: numbers.map(() => 0),
  distance: numbers.map(() => 0),
})
const poles = polesOf([1, 2, 27, 28, 30, 1769])

test('P1 the digits on the plate find the pole, and leading zeros may be left out', () => {
  for (const typed of ['27', '027', '0027', '00027']) expect(findPole(poles, typed)).toEqual({ is: 'found', index: 2, no: 'CG-0027' })
  expect(findPole(poles, '1769')).toEqual({ is: 'found', index: 5, no: 'CG-1769' })
})

test('P1 a number that does not exist comes with up to three that do, the nearest first', () => {
  expect(findPole(poles, '29')).toEqual({ is: 'none', near: ['CG-0028', 'CG-0030', 'CG-0027'] })
  expect(findPole(polesOf([5]), '9')).toEqual({ is: 'none', near: ['CG-0005'] })
  expect(findPole(polesOf([]), '9')).toEqual({ is: 'none', near: [] })
})

test('P1 before anything is typed nobody is told that it is wrong', () => {
  expect(findPole(poles, '')).toEqual({ is: 'typing' })
})

test('P1 whatever is typed, there is an answer and no throw; what is found really has that number', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 999_999 }), { maxLength: 40 })
  fc.assert(
    fc.property(numbers, fc.oneof(fc.string(), fc.stringMatching(/^\d{0,7}$/)), (all, typed) => {
      const found = findPole(polesOf(all), typed)
      if (found.is === 'found') expect(Number(found.no.slice(3))).toBe(Number(typed))
      else expect(/^\d{1,6}$/.test(typed) && all.includes(Number(typed))).toBe(false)
      if (found.is === 'none' && /^\d{1,6}$/.test(typed)) {
        const off = (no: string) => Math.abs(Number(no.slice(3)) - Number(typed))
        const best = all
          .map((number) => Math.abs(number - Number(typed)))
          .sort((a, b) => a - b)
          .slice(0, 3)
        expect(found.near.map(off)).toEqual(best)
      }
    }),
  )
})

test('P1 every pole is found by its own digits, with or without zeros', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(numbers, (all) => {
      for (const [index, number] of all.entries()) {
        expect(findPole(polesOf(all), String(number))).toMatchObject({ is: 'found', index })
        expect(findPole(polesOf(all), String(number).padStart(4, '0'))).toMatchObject({ is: 'found', index })
      }
    }),
  )
})
