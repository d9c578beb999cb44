import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FoundKind } from '../../ui/search/message.ts'
import { firstLines } from './use-steps.ts'

const row = (at: number) => ({ row: { id: `guide:g${at}` }, bundle: 'b', marks: { zh: [], ug: [], code: [] } }) as unknown as FoundKind['rows'][number]
const found = (lengths: readonly number[]): FoundKind[] =>
  lengths.map((length, kind) => ({ kind: 'guide', count: length, rows: Array.from({ length }, (_, at) => row(kind * 100 + at)) }))
const lines = (kinds: readonly FoundKind[]) => kinds.flatMap(({ rows }) => rows)

test('F14 the lines that are drawn first are the first ones, in their order, and with enough steps all are drawn', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 }), fc.integer({ min: 0, max: 120 }), (lengths, most) => {
      const kinds = found(lengths)
      const first = firstLines(kinds, most)
      expect(lines(first)).toEqual(lines(kinds).slice(0, most))
      expect(first.every(({ rows }) => rows.length > 0)).toBe(true)
    }),
  )
})

test('F14 a kind whose lines are all drawn is the same object, so that nothing of it is drawn again', () => {
  const kinds = found([3, 4])
  expect(firstLines(kinds, 5)[0]).toBe(kinds[0])
  expect(firstLines(kinds, 7)).toEqual(kinds)
})
