import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, isArabic } from './fold.ts'

const any = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.integer({ min: 0x0600, max: 0x06ff }).map((code) => String.fromCodePoint(code)) }),
)

test('F1 folding twice is the same as folding once, whatever the text', () => {
  fc.assert(
    fc.property(any, (text) => fold(fold(text)) === fold(text)),
    { numRuns: 2000 },
  )
})

test('F1 what joins only after something between it was dropped is joined in the first folding', () => {
  // Found by the rule above: two Hangul letters with a hyphen between them.
  expect(fold('\u1100-\u1161')).toBe('\uac00')
})

test('F1 folding never throws and a text does not grow without bound', () => {
  fc.assert(
    fc.property(any, (text) => {
      // The longest compatibility form (U+FDFA) has eighteen letters.
      expect(fold(text).length).toBeLessThanOrEqual(text.length * 18)
    }),
  )
  expect(fold('\ud800')).toBe('')
})

test('F1 a text put together from two folds as its two parts, joined', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'老年证ABCａｂ１2 ،,ئاپەېىھك') })
  fc.assert(fc.property(letters, letters, (one, other) => fold(one + other) === fold(one) + fold(other)))
})

test('F2 full-width letters and digits, case, spaces and punctuation make no difference', () => {
  expect(fold('ＣＧ－００２７')).toBe('cg0027')
  expect(fold('cg 0027')).toBe('cg0027')
  expect(fold('《老年人优待证》（办理）')).toBe(fold('老年人 优待证 办理'))
  expect(fold(' \t\u3000\u00a0\u2066\u2069\n')).toBe('')
})

test('F3 the seats and look-alike letters of Uyghur make no difference', () => {
  // with and without ئ
  expect(fold('ئالاھىدە')).toBe(fold('الاھىدە'))
  // Persian, Arabic and Uyghur k; Arabic and Uyghur h; the four y
  expect(fold('کىنىشکا')).toBe(fold('كىنىشكا'))
  expect(fold('مەھەللە')).toBe(fold('مه\u200dه\u200dه\u200dللة'))
  expect(fold('ياش')).toBe(fold('یاش'))
  expect(fold('ېلان')).toBe(fold('ىلان'))
  // the four rounded vowels
  expect(new Set(['تور', 'تۇر', 'تۆر', 'تۈر'].map(fold)).size).toBe(1)
})

test('F3 joiners, tatweel, vowel marks and presentation forms make no difference', () => {
  expect(fold('كـــىنىشكا')).toBe(fold('كىنىشكا'))
  expect(fold('كى\u200cنى\u200dشكا')).toBe(fold('كىنىشكا'))
  expect(fold('كَتَبَ')).toBe(fold('كتب'))
  expect(fold('\ufedb\ufe98\ufe90')).toBe(fold('كتب'))
})

test('F3 different words stay different', () => {
  const words = ['كىنىشكا', 'دوختۇر', 'ئاپتوبۇس', 'چىراغ', 'سۇ', 'توك', '老年证', '公交卡', 'bus']
  expect(new Set(words.map(fold)).size).toBe(words.length)
})

test('a folded text knows whether it is written in Arabic letters', () => {
  expect(isArabic(fold('چىراغ'))).toBe(true)
  expect(isArabic(fold('老年证 deng'))).toBe(false)
  expect(isArabic('')).toBe(false)
})
