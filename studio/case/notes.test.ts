import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COVER_CELLS } from '../../model/case/desk-act.ts'
import type { CaseEvent } from '../../model/case/event.ts'
import { cellBeside } from './CoverGrid.tsx'
import { notesWithoutUyghur } from './TranslateForm.tsx'

const by = { role: 'case-worker', id: 'a1' } as const

test('K9 a note waits for Uyghur until somebody has written it, the oldest first', () => {
  const events: CaseEvent[] = [
    { is: 'answer', seq: 1, at: 1, by, note: { zh: '一', machine: [] } },
    { is: 'answer', seq: 2, at: 2, by, note: { zh: '二', ug: 'ئىككى', machine: [] } },
    { is: 'answer', seq: 3, at: 3, by, note: { ug: 'ئۈچ', machine: [] } },
    { is: 'answer', seq: 4, at: 4, by, note: { zh: '四', machine: [] } },
  ]
  expect(notesWithoutUyghur(events).map(({ seq }) => seq)).toEqual([1, 4])
  expect(notesWithoutUyghur([...events, { is: 'translated', seq: 5, at: 5, by, of: 1, in: 'ug', text: 'بىر' }]).map(({ seq }) => seq)).toEqual([4])
})

test('arrows reach every cell of a photo, and stop at its edges', () => {
  const keys = fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End')
  fc.assert(
    fc.property(fc.nat(COVER_CELLS * COVER_CELLS - 1), keys, (cell, key) => {
      const to = cellBeside(cell, key)
      if (to === null) return
      expect(to).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThan(COVER_CELLS * COVER_CELLS)
      const back = new Map([
        ['ArrowRight', 'ArrowLeft'],
        ['ArrowLeft', 'ArrowRight'],
        ['ArrowUp', 'ArrowDown'],
        ['ArrowDown', 'ArrowUp'],
      ]).get(key)
      if (back !== undefined) expect(cellBeside(to, back)).toBe(cell)
    }),
  )
  expect(cellBeside(COVER_CELLS - 1, 'ArrowRight')).toBeNull()
  expect(cellBeside(0, 'ArrowUp')).toBeNull()
  expect(cellBeside(0, 'Enter')).toBeNull()
})
