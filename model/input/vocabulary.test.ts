import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from './testing/texts.ts'
import { joinVocabularies, NO_WORDS, readVocabulary, type Vocabulary, type WordsFile } from './vocabulary.ts'

const file: WordsFile = {
  format: 'xinxiji-words/1',
  zh: {
    text: ['老年食堂', '老年证', '路灯坏了'],
    sound: ['lao nian shi tang', 'lao nian zheng', 'lu deng huai le'],
    weight: [12, 24, 5],
  },
  pairs: { of: ['老', '路'], next: ['年人', '灯'], count: ['62', '3'] },
  ug: { text: ['مەھەللە', 'ئۆي'], count: [60, 7] },
}
const read = (raw: unknown) => readVocabulary(raw) as Vocabulary

test('T1 the words of a bundle are read, with their sounds, weights and folded Uyghur', () => {
  const { words, uyghur } = read(file)
  expect(words[0]).toEqual({ text: '老年食堂', sound: ['lao', 'nian', 'shi', 'tang'], weight: 12 })
  expect(uyghur).toEqual([
    { text: 'مەھەللە', folded: 'مەەەللە', count: 60 },
    { text: 'ئۆي', folded: 'وى', count: 7 },
  ])
  expect(read(file).pair('老', '年')).toBe(64)
  expect(read(file).pair('年', '老')).toBe(0)
})

test.each([
  ['nothing', undefined],
  ['another format', { ...file, format: 'xinxiji-words/2' }],
  ['columns of different lengths', { ...file, zh: { ...file.zh, weight: [1] } }],
  ['a weight that is none', { ...file, zh: { ...file.zh, weight: [1, Number.NaN, 3] } }],
  ['a word that is no text', { ...file, ug: { text: ['ئۆي', 7], count: [1, 2] } }],
  ['pairs that are missing', { ...file, pairs: undefined }],
  ['a word as long as a book', { ...file, ug: { text: ['ا'.repeat(10_000)], count: [1] } }],
])('T1 %s is no vocabulary', (_, raw) => {
  expect(readVocabulary(raw)).toBeNull()
})

test('T1 whatever stands in a file, reading it gives a vocabulary or null', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.record({ format: fc.constant('xinxiji-words/1'), zh: fc.jsonValue(), pairs: fc.jsonValue(), ug: fc.jsonValue() })),
      (raw) => {
        const vocabulary = readVocabulary(raw)
        expect(vocabulary === null || vocabulary.following('老').size <= 400).toBe(true)
      },
    ),
  )
})

test('T9 after the beginning of a word comes what goes on with it, the likeliest word first', () => {
  const after = (before: string) => [...read(file).following(before)].sort((a, b) => b[1] - a[1]).map(([character]) => character)
  expect(after('去老年').slice(0, 2)).toEqual(['证', '食'])
  expect(after('路')[0]).toBe('灯')
  expect(after('')[0]).toBe('老')
  expect(after('abc')[0]).toBe('老')
  // The texts know 老人 although no word has it.
  expect(after('老')).toContain('人')
})

test('T9 shares add up to at most one, whatever stands before the caret', () => {
  const vocabulary = read(file)
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'老年食堂路灯x') })), (before) => {
      const shares = vocabulary.following(before)
      expect(shares.size).toBeLessThanOrEqual(400)
      let sum = 0
      for (const share of shares.values()) {
        expect(share).toBeGreaterThan(0)
        sum += share
      }
      expect(sum).toBeLessThanOrEqual(1 + 1e-9)
      expect(vocabulary.following(before)).toEqual(shares)
    }),
  )
  expect(NO_WORDS.following('老').size).toBe(0)
})

test('T9 a stack of bundles speaks with the words of all', () => {
  const wide = read({
    ...file,
    zh: { text: ['老年证', '公交卡'], sound: ['lao nian zheng', 'gong jiao ka'], weight: [6, 9] },
    ug: { text: ['ئۆي'], count: [3] },
  })
  const both = joinVocabularies([read(file), wide])
  expect(both.words.map(({ text, weight }) => `${text} ${weight}`)).toEqual(['老年食堂 12', '老年证 30', '路灯坏了 5', '公交卡 9'])
  expect(both.uyghur.map(({ text, count }) => `${text} ${count}`)).toEqual(['مەھەللە 60', 'ئۆي 10'])
  expect(both.pair('老', '年')).toBe(128)
  expect(joinVocabularies([]).words).toEqual([])
})
