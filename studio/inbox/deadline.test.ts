import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWords, say, setLocale } from '../../ui/language.ts'
import { LOCALES, type Locale } from '../../model/text.ts'
import { pageWords } from '../page-words.ts'
import { termOf, termWords } from './deadline.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Sunday, 22 November 2026, noon in Asia/Shanghai. */
const NOON = Date.parse('2026-11-22T04:00:00Z')

function words(at: number, locale: Locale = 'zh'): string {
  addWords(pageWords)
  setLocale(locale)
  const { key, values } = termWords(at, NOON, locale)
  return say(pageWords, key, values).replace(/[\u2066-\u2069]/g, '')
}

test('K6 a term is said in hours and minutes while it is near, then as a day, and when it is past by how much', () => {
  const said: readonly (readonly [number, string])[] = [
    [NOON + 72 * MINUTE, '剩 1 小时 12 分'],
    [NOON + 20 * MINUTE, '剩 20 分'],
    [NOON - 20 * MINUTE, '逾期 20 分'],
    [NOON - 3 * HOUR - 5 * MINUTE, '逾期 3 小时 5 分'],
    [NOON - 50 * HOUR, '逾期 2 天'],
    [NOON + 30 * HOUR, '明天 18:00'],
    [NOON + 5 * 24 * HOUR, '11月27日前'],
  ]
  for (const [at, wanted] of said) expect(words(at)).toBe(wanted)
  expect(words(NOON + 30 * HOUR, 'ug')).toBe('ئەتە 18:00')
})

test('K6 at the very moment nothing is late yet, and a second later it is', () => {
  expect(termWords(NOON, NOON, 'zh').isLate).toBe(false)
  expect(termWords(NOON - 1000, NOON, 'zh')).toMatchObject({ isLate: true, values: { m: 1 } })
})

test('whatever the moment, a term is words in both languages, and late only when it is past', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 10_000_000_000 }), (away) => {
      for (const locale of LOCALES) {
        expect(words(NOON + away, locale)).toMatch(locale === 'zh' ? /\p{Script=Han}/u : /\p{Script=Arabic}/u)
        expect(words(NOON + away, locale)).not.toContain('{{')
      }
      expect(termWords(NOON + away, NOON, 'zh').isLate).toBe(away < 0)
    }),
  )
})

test('which term counts: taken on first, then ended; in the queue of the Uyghur desk the words that somebody waits for', () => {
  const at = (n: number) => ({ at: n, provisional: false })
  const row = { acceptBy: at(1), endBy: at(2), uyghurBy: 3 }
  expect(termOf({ ...row, state: 'received' })).toMatchObject({ of: 'accept', at: 1 })
  expect(termOf({ ...row, state: 'dispatched' })).toMatchObject({ of: 'end', at: 2 })
  expect(termOf({ ...row, state: 'fixed' })).toBeNull()
  expect(termOf({ ...row, state: 'archived' })).toBeNull()
  expect(termOf({ ...row, state: 'archived' }, true)).toMatchObject({ of: 'uyghur', at: 3 })
  expect(termOf({ ...row, uyghurBy: null, state: 'dispatched' }, true)).toMatchObject({ of: 'end' })
})
