import { expect, test } from 'vitest'
import { addWords, isolate, say, setLocale } from './language.ts'
import type { Word, Words } from './words/word.ts'

const word = (zh: string, ug: string): Word => ({ zh, ug, state: 'draft' })
const words = {
  'test.still': word('一次', 'بىر قېتىم'),
  'test.moving': word('第 {{n}} 次', '{{n}}-قېتىم'),
} satisfies Words
const late = { 'test.late': word('后来', 'كېيىن') } satisfies Words

test('a text is said in the language of the page, however often it changes', () => {
  addWords(words)
  for (let turn = 0; turn < 3; turn++) {
    setLocale('zh')
    expect(say(words, 'test.still')).toBe('一次')
    setLocale('ug')
    expect(say(words, 'test.still')).toBe('بىر قېتىم')
  }
})

test('a text with a value follows the value, which is kept left to right', () => {
  addWords(words)
  setLocale('ug')
  expect(say(words, 'test.moving', { n: 1 })).toBe(`${isolate(1)}-قېتىم`)
  expect(say(words, 'test.moving', { n: 2 })).toBe(`${isolate(2)}-قېتىم`)
})

test('a text that was asked for before its room had added it is found afterwards', () => {
  setLocale('zh')
  expect(say(late, 'test.late')).toBe('test.late')
  addWords(late)
  expect(say(late, 'test.late')).toBe('后来')
})
