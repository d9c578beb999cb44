import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { Falls, LATELY_MS } from './falls.ts'

test('G7 three falls in ten minutes count together, a fourth an hour later stands alone', () => {
  const falls = new Falls()
  for (const at of [0, 200_000, LATELY_MS - 1]) falls.add(at)
  expect(falls.lately(LATELY_MS - 1)).toBe(3)
  expect(falls.lately(LATELY_MS)).toBe(2)
  falls.add(4_200_000)
  expect([falls.lately(4_200_000), falls.ever]).toEqual([1, 4])
})

test('G7 the count is that of the last ten minutes, whatever the wall clock is set to meanwhile', () => {
  vi.useFakeTimers()
  fc.assert(
    fc.property(
      fc.array(fc.record({ after: fc.integer({ min: 0, max: 2 * LATELY_MS }), wall: fc.integer({ min: 0, max: 4e12 }) }), { maxLength: 40 }),
      (steps) => {
        const falls = new Falls()
        const all: number[] = []
        let at = 0
        for (const { after, wall } of steps) {
          at += after
          vi.setSystemTime(wall)
          falls.add(at)
          all.push(at)
          expect(falls.lately(at)).toBe(all.filter((each) => at - each < LATELY_MS).length)
        }
        expect(falls.ever).toBe(steps.length)
      },
    ),
  )
  vi.useRealTimers()
})
