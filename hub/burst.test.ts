import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BURST } from '../model/case/suspicion.ts'
import { makeBursts } from './burst.ts'
import { newCaseId } from './testing/resident.ts'

const SECOND = 1000
const NOON = Date.UTC(2026, 10, 25, 12)
const letter = (saidAt: number, terminal = 'hall-1') => ({ id: newCaseId(), terminal, saidAt })
/** So many letters, one after another. */
const letters = (count: number, everyMs: number, terminal = 'hall-1', from = NOON) =>
  Array.from({ length: count }, (_, at) => letter(from + at * everyMs, terminal))

describe('K15 many letters of one terminal at once', () => {
  test('twenty within five minutes are none, the next is one, and an hour later all is well again', () => {
    const isBurst = makeBursts()
    expect(letters(BURST.most, SECOND).map(isBurst)).toEqual(Array.from({ length: BURST.most }, () => false))
    expect(letters(3, SECOND, 'hall-1', NOON + 60 * SECOND).map(isBurst)).toEqual([true, true, true])
    expect(isBurst(letter(NOON + 3600 * SECOND))).toBe(false)
  })

  test('a hall where somebody speaks every fifteen seconds all day has none', () => {
    const isBurst = makeBursts()
    expect(letters(2000, BURST.withinMs / BURST.most).some(isBurst)).toBe(false)
  })

  test('a terminal that sends a day’s queue within a second is none, in whatever order it comes', () => {
    const isBurst = makeBursts()
    const queue = letters(200, 5 * 60 * SECOND)
    expect([...queue.filter((_, at) => at % 2 === 0), ...queue.filter((_, at) => at % 2 === 1).reverse()].some(isBurst)).toBe(false)
  })

  test('one letter that is sent a hundred times counts once, and other terminals do not count', () => {
    const isBurst = makeBursts()
    const again = letter(NOON)
    expect(Array.from({ length: 100 }, () => again).some(isBurst)).toBe(false)
    expect(Array.from({ length: 100 }, (_, at) => letter(NOON, `other-${at}`)).some(isBurst)).toBe(false)
    expect(letters(BURST.most - 1, SECOND).some(isBurst)).toBe(false)
    expect(isBurst(letter(NOON))).toBe(true)
  })

  test('a clock that goes back, or stands in 1970 or 2099, hides no burst and makes none', () => {
    const isBurst = makeBursts()
    for (const from of [NOON, 0, Date.UTC(2099, 0, 1), NOON - 10_000_000, -10_000_000]) {
      expect(letters(BURST.most, SECOND, 'hall-1', from).some(isBurst)).toBe(false)
      expect(isBurst(letter(from + 30 * SECOND))).toBe(true)
    }
  })

  test('among the letters it remembers it is right, whatever the moments, and it never throws', () => {
    const small = { most: 3, withinMs: 100 }
    const moment = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.double({ noNaN: true }))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b'), moment), { maxLength: 30 }), (said) => {
        const isBurst = makeBursts(small, 30, 2)
        const before: { terminal: string; saidAt: number }[] = []
        for (const [terminal, saidAt] of said) {
          before.push({ terminal, saidAt })
          const near = before.filter((each) => each.terminal === terminal).map((each) => each.saidAt)
          // A window of the time begins at one of the moments.
          const wanted = near.some(
            (from) =>
              from <= saidAt && saidAt - from < small.withinMs && near.filter((each) => each >= from && each - from < small.withinMs).length > small.most,
          )
          expect(isBurst(letter(saidAt, terminal))).toBe(wanted)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('it forgets the terminals that were silent for longest', () => {
    const isBurst = makeBursts(BURST, 80, 3)
    letters(BURST.most, SECOND).forEach(isBurst)
    for (const terminal of ['b', 'c', 'd']) isBurst(letter(NOON, terminal))
    expect(isBurst(letter(NOON))).toBe(false)
  })
})
