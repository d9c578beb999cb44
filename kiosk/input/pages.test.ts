import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pages, widthMm } from './pages.ts'

const candidate = (text: string) => ({ text, used: 1, replaces: 0 })

test('T15 eight characters stand side by side on a glass of 268 mm, as large as a title', () => {
  expect(pages([...'保宝堡抱饱褓葆促'].map(candidate), 230, 11)).toEqual([0])
})

test('T15 rows keep the order, lose nothing, fit, and each has one candidate at least', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'养老保险ئات') }), { maxLength: 60 }),
      fc.integer({ min: 5, max: 400 }),
      (texts, room) => {
        const all = texts.map(candidate)
        const starts = pages(all, room, 11)
        expect(starts[0]).toBe(0)
        for (const [row, from] of starts.entries()) {
          const here = all.slice(from, starts[row + 1] ?? all.length)
          if (all.length > 0) expect(here.length).toBeGreaterThan(0)
          const wide = here.reduce((sum, { text }) => sum + widthMm(text, 11) + 3, -3)
          if (here.length > 1) expect(wide).toBeLessThanOrEqual(room)
        }
      },
    ),
  )
})
