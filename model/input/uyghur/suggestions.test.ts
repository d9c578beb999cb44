import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../search/fold.ts'
import { anyText } from '../testing/texts.ts'
import type { UyghurWord } from '../vocabulary.ts'
import { suggestions } from './suggestions.ts'

const counts: Readonly<Record<string, number>> = {
  مۇلازىمەت: 40,
  مۇئەللىم: 9,
  مەھەللە: 60,
  مەھەللىسى: 80,
  مەركىزى: 30,
  سۇغۇرتا: 20,
  سۇغۇرتىسى: 12,
  ئۆي: 70,
  ئىشىك: 5,
}
const words: UyghurWord[] = Object.entries(counts).map(([text, count]) => ({ text, folded: fold(text), count }))
const offered = (before: string, limit = 8) => suggestions(words, before, limit).map(({ text }) => text)

test('T8 a beginning offers whole words, the most frequent first', () => {
  expect(offered('مە')).toEqual(['مەھەللىسى', 'مەھەللە', 'مەركىزى'])
  expect(offered('بۇ مەھ')).toEqual(['مەھەللىسى', 'مەھەللە'])
  expect(offered('مە', 1)).toEqual(['مەھەللىسى'])
})

test('T8 the place of what was begun is taken, and nothing else', () => {
  expect(suggestions(words, 'بۇ سۇغ', 4)).toEqual([
    { text: 'سۇغۇرتا', replaces: 3 },
    { text: 'سۇغۇرتىسى', replaces: 3 },
  ])
})

test('T8 look-alike letters and a forgotten seat make no difference', () => {
  expect(offered('سوغ')).toContain('سۇغۇرتا')
  expect(offered('مولازی')).toEqual(['مۇلازىمەت'])
  expect(offered('وي')).toEqual(['ئۆي'])
})

test.each(['سۇغپر', 'سۇغر', 'سۇغغۇر', 'سغۇۇرت'])('T8 one wrong letter is mended: %s', (written) => {
  expect(offered(written)).toContain('سۇغۇرتا')
})

test('T8 what is written right comes before what was mended', () => {
  const near: UyghurWord[] = [
    { text: 'مەركەز', folded: fold('مەركەز'), count: 1 },
    { text: 'مەردانە', folded: fold('مەردانە'), count: 900 },
  ]
  expect(suggestions(near, 'مەرك', 8).map(({ text }) => text)).toEqual(['مەركەز', 'مەردانە'])
})

test('T8 the word that stands there is not offered, nor anything where no word is begun', () => {
  expect(offered('مەھەللە')).not.toContain('مەھەللە')
  for (const before of ['', 'مەھەللە ', 'abc', '老', 'ئ']) expect(offered(before)).toEqual([])
})

test('T8 whatever stands before the caret: at most eight, none twice, and they take the place of what is there', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'مەھلسۇغرتائ '), maxLength: 12 })),
      fc.oneof(fc.integer({ min: -3, max: 30 }), fc.constant(Number.NaN)),
      (before, limit) => {
        const found = suggestions(words, before, limit)
        expect(found.length).toBeLessThanOrEqual(Math.min(8, Math.max(0, limit || 0)))
        expect(new Set(found.map(({ text }) => text)).size).toBe(found.length)
        for (const { replaces } of found) {
          expect(replaces).toBeGreaterThanOrEqual(1)
          expect(replaces).toBeLessThanOrEqual(before.length)
        }
        expect(suggestions([...words].reverse(), before, limit)).toEqual(found)
      },
    ),
  )
})
