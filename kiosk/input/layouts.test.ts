import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROWS, withoutLast } from './layouts.ts'

const LETTERS = 'ا ە ب پ ت ج چ خ د ر ز ژ س ش غ ف ق ك گ ڭ ل م ن ھ و ۇ ۆ ۈ ۋ ې ى ي ئ'.split(' ')

test('all 32 Uyghur letters and ئ have a key of their own, without a shift', () => {
  const keys = ROWS.ug.flat().filter((key) => !/\d/.test(key))
  expect([...keys].sort()).toEqual([...LETTERS].sort())
  expect(new Set(keys).size).toBe(33)
  for (const row of ROWS.ug) expect(row.length).toBeLessThanOrEqual(11)
})

test('both keyboards have every digit, and the Latin one every letter', () => {
  for (const layout of ['ug', 'latin'] as const) expect([...ROWS[layout][0]].sort().join('')).toBe('0123456789')
  expect(
    ROWS.latin
      .flat()
      .filter((key) => /[a-z]/.test(key))
      .sort()
      .join(''),
  ).toBe('abcdefghijklmnopqrstuvwxyz')
})

test('the delete key takes away one letter as people see it, never half of one', () => {
  expect(withoutLast('ئۇيغۇر')).toBe('ئۇيغۇ')
  expect(withoutLast('路灯👨‍👩‍👧')).toBe('路灯')
  expect(withoutLast('')).toBe('')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const shorter = withoutLast(text)
      expect(text.startsWith(shorter)).toBe(true)
      expect(shorter.length).toBeLessThan(text.length)
    }),
  )
})
