// What every fold of this folder owes: twice is once, no text grows without bound, and no letter ends in another script.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldInPlace, foldWords } from './fold.ts'
import { simplified, SYLLABLES } from './han.ts'
import { fromCyrillic, fromLatin } from './other-scripts.ts'
import { blur, piecesOf } from './pinyin.ts'
import { readable, readingsOf } from './reading.ts'
import { formsOf, lettersApart, root, skeleton, stages, stem } from './uyghur.ts'
import { wordsAlike } from './words-alike.ts'

const any = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'ابپتجچخدرزژسشغفقكگڭلمنەىو') }),
  fc.string({ unit: fc.integer({ min: 0x3400, max: 0x9fff }).map((code) => String.fromCodePoint(code)) }),
  fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzzhchsh') }),
)
const uyghur = fc.string({ unit: fc.constantFrom(...'ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە'), minLength: 1, maxLength: 24 }).map(fold)

const SCRIPTS = ['Han', 'Arabic', 'Latin', 'Cyrillic', 'Hiragana', 'Hangul', 'Greek', 'Hebrew', 'Devanagari'].map(
  (name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const,
)
const HAN = /^\p{Script=Han}$/u
const scriptsOf = (text: string) => SCRIPTS.filter(([, script]) => script.test(text)).map(([name]) => name)

test.each([
  ['fold', fold],
  ['stem', stem],
  ['root of a stem', (text: string) => root(stem(text))],
  ['blur', blur],
  ['simplified', simplified],
  ['readable', readable],
])('F1 %s: twice is the same as once', (_, folding) => {
  fc.assert(
    fc.property(any, (text) => folding(folding(text)) === folding(text)),
    { numRuns: 1000 },
  )
})

test('F1 no fold makes a word longer, and none of them throws', () => {
  fc.assert(
    fc.property(any, (text) => {
      for (const folding of [stem, root, skeleton, blur]) expect(folding(text).length).toBeLessThanOrEqual(text.length)
      expect(stages(text).length).toBeLessThanOrEqual(5)
      expect(foldWords(text).join('').length).toBeLessThanOrEqual(text.length * 18)
      for (const spelt of [...fromLatin(text), fromCyrillic(text)]) expect(spelt.length).toBeLessThanOrEqual(64 * 2)
    }),
    { numRuns: 1000 },
  )
})

test('F15 folding leads from no script into another', () => {
  // Compatibility forms of symbols (℡, ㍿) are letters written small; what they fold to is not another script's letter.
  const letters = fc
    .string({ unit: fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCodePoint(code)) })
    .filter((text) => text.normalize('NFKC') === text)
  fc.assert(
    fc.property(fc.oneof(letters, uyghur), (text) => {
      const before = scriptsOf(text.toLowerCase())
      for (const folding of [fold, stem, skeleton, blur, (word: string) => foldWords(word).join('')])
        for (const script of scriptsOf(folding(text))) expect(before, `${folding(text)} of ${text}`).toContain(script)
    }),
    { numRuns: 2000 },
  )
})

test('F15 Latin and Cyrillic letters become Uyghur ones only, and Hanzi stay Hanzi', () => {
  const latin = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzéöü'- ") })
  fc.assert(fc.property(latin, (text) => fromLatin(text).every((spelt) => scriptsOf(spelt).every((script) => script === 'Arabic'))))
  const cyrillic = fc.string({ unit: fc.constantFrom(...'абвгғдежҗзийкқлмнңоөпрстуүфхһчшәюя ') })
  fc.assert(fc.property(cyrillic, (text) => scriptsOf(fromCyrillic(text)).every((script) => script === 'Arabic')))
  // Every one there is; what lies between them in the table (the hexagrams) is no Hanzi.
  const hanzi = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, at) => String.fromCodePoint(0x3400 + at)).filter((letter) => HAN.test(letter))
  expect(hanzi.length).toBeGreaterThan(27_000)
  expect(hanzi.filter((letter) => !HAN.test(simplified(letter)))).toEqual([])
})

test('F13 a text folded in place is the text folded, and each of its letters knows where it stood', () => {
  fc.assert(
    fc.property(any, (text) => {
      const folded = foldInPlace(text)
      if (folded === null) return
      expect(folded.text).toBe(fold(text))
      for (let at = 0; at < folded.text.length; at++) {
        const [from, to] = [folded.from[at] as number, folded.to[at] as number]
        expect(fold(text.slice(from, to))).toContain(folded.text[at])
        expect(from).toBeGreaterThanOrEqual(at === 0 ? 0 : (folded.from[at - 1] as number))
      }
    }),
  )
  // Two Hangul letters with a hyphen between them join, and nobody can say where.
  expect(foldInPlace('\u1100-\u1161')).toBeNull()
})

test('F6 whatever letters are read as pinyin, the pieces are the letters, and only the last is half a syllable', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuwxyz'), minLength: 1, maxLength: 70 }), (typed) => {
      for (const pieces of piecesOf(typed, 3)) {
        expect(pieces.map(({ text }) => text).join('')).toBe(typed.slice(0, 64))
        for (const [at, piece] of pieces.entries()) {
          if (piece.is === 'whole') expect(SYLLABLES.has(piece.text)).toBe(true)
          if (piece.is === 'begun') expect(at).toBe(pieces.length - 1)
        }
      }
    }),
  )
})

test('F6 syllables that are typed in a row are found again among the ways to read them', () => {
  const syllables = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(syllables, (row) => {
      // Not always the same ones (xi an is xian), but never more, and all of them whole.
      const whole = piecesOf(row.join(''), 3).filter((way) => way.every(({ is }) => is === 'whole'))
      expect(whole.some((way) => way.length <= row.length)).toBe(true)
    }),
    { numRuns: 2000 },
  )
  // Found by this rule: whoever has typed bia is on the way to bian, and may mean bi a.
  expect(piecesOf('bia', 3).map((way) => way.map(({ is, text }) => `${is} ${text}`).join(', '))).toEqual(['begun bia', 'whole bi, whole a'])
  expect(piecesOf('fangan', 3).map((way) => way.map(({ text }) => text).join(' '))).toEqual(expect.arrayContaining(['fang an', 'fan gan']))
  expect(piecesOf('', 3)).toEqual([])
  expect(piecesOf('vvv', 3)).toEqual([])
})

test('F6 what is spoken alike is blurred alike, and a blurred syllable stays what it is', () => {
  for (const [one, other] of [
    ['zhi', 'zi'],
    ['chang', 'can'],
    ['sheng', 'sen'],
    ['nian', 'lian'],
    ['ren', 'len'],
    ['fu', 'hu'],
    ['ying', 'yin'],
  ] as const)
    expect(blur(one)).toBe(blur(other))
  expect(blur('bai')).not.toBe(blur('bei'))
  // Found by the first rule of this file: what is left must not begin like something spoken alike.
  expect(blur('zhhu')).toBe('zu')
})

test('F7 one stem for a word and its forms', () => {
  for (const forms of [
    ['كىنىشكا', 'كىنىشكىسى', 'كىنىشكىسىنى', 'كىنىشكىلار', 'كىنىشكىدىن'],
    ['كاپالەت', 'كاپالىتى', 'كاپالەتنىڭ'],
    ['مەكتەپ', 'مەكتىپى', 'مەكتەپكە', 'مەكتەپلەردە'],
  ])
    for (const form of forms) expect(wordsAlike(fold(form), fold(forms[0] as string)).like, form).toBeGreaterThanOrEqual(0.85)
  expect(stages(fold('دوختۇرلىرىمىزغا'))).toContain(fold('دوختۇر'))
  // Too little would be left of a short word.
  expect(stem(fold('كىملىك'))).toBe(fold('كىملىك'))
})

test('F7 a word is the same as itself, and how alike two words are lies between nothing and the same', () => {
  fc.assert(
    fc.property(uyghur, uyghur, (one, other) => {
      if (one !== '') expect(wordsAlike(one, one).like).toBe(1)
      const { like, letters } = wordsAlike(one, other)
      expect(like).toBeGreaterThanOrEqual(0)
      expect(like).toBeLessThanOrEqual(1)
      expect(letters).toBeLessThanOrEqual(other.length)
      expect(formsOf(one)).toEqual(formsOf(one))
    }),
  )
})

test('F8 letters apart: nothing for the same word, the same both ways, and little for what sounds alike', () => {
  fc.assert(
    fc.property(uyghur, uyghur, (one, other) => {
      expect(lettersApart(one, one)).toBe(0)
      expect(lettersApart(one, other)).toBeCloseTo(lettersApart(other, one), 9)
    }),
  )
  expect(lettersApart(fold('دوختۇر'), fold('دوخدۇر'))).toBeLessThan(0.5)
  expect(lettersApart(fold('دوختۇر'), fold('ئاشخانا'))).toBeGreaterThan(3)
})

test('F12 whatever is typed is read in a bounded number of ways, none of them empty', () => {
  fc.assert(
    fc.property(any, (typed) => {
      const readings = readingsOf(typed)
      expect(readings.length).toBeLessThanOrEqual(8)
      for (const reading of readings) {
        expect(reading.whole).not.toBe('')
        expect(reading.is === 'signs' ? reading.units.length : reading.words.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 1000 },
  )
})
