import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../testing/texts.ts'
import { afterTyping } from './after-typing.ts'

/** Types letters one after another as a finger does. */
const typed = (letters: string) => [...letters].reduce((text, letter) => afterTyping(text, letter).text, '')

test.each([
  ['ائىلە', 'ئائىلە'],
  ['ۇيغۇر', 'ئۇيغۇر'],
  ['ىشىك', 'ئىشىك'],
  ['ۆي', 'ئۆي'],
  ['ەمگەك', 'ئەمگەك'],
  ['سائەت', 'سائەت'],
  ['ساەت', 'سائەت'],
  ['مۇەللىم', 'مۇئەللىم'],
  ['قۇرئان', 'قۇرئان'],
  ['مەسئۇل', 'مەسئۇل'],
  ['تەبىىي', 'تەبىئىي'],
  ['ون ىككى', 'ئون ئىككى'],
  ['3-اي', '3-ئاي'],
  ['«ۇ»', '«ئۇ»'],
  ['سەھەر نۇرى', 'سەھەر نۇرى'],
])('T7 what is typed as %s is written %s', (keys, word) => {
  expect(typed(keys)).toBe(word)
})

test('T7 whoever types ئ by hand gets no second one', () => {
  expect(typed('ئائىلە')).toBe('ئائىلە')
  expect(typed('سائەت')).not.toContain('ئئ')
})

test('T7 one touch takes it back: the vowel alone stands there', () => {
  expect(afterTyping('', 'ا')).toEqual({ text: 'ئا', undo: 'ا' })
  expect(afterTyping('سا', 'ە')).toEqual({ text: 'سائە', undo: 'ساە' })
  expect(afterTyping('س', 'ا')).toEqual({ text: 'سا', undo: null })
})

test('T7 joiners, marks and direction signs before the caret make no difference', () => {
  expect(afterTyping('سا\u200d', 'ە').text).toBe('سا\u200dئە')
  expect(afterTyping('س\u0640', 'ا').undo).toBeNull()
  expect(afterTyping('\u2067', 'ا').undo).toBe('\u2067ا')
})

test('T7 nothing before the caret is ever changed, and at most one letter is added', () => {
  fc.assert(
    fc.property(anyText, fc.oneof(fc.constantFrom(...'اەېىوۇۆۈئبي'), fc.string({ unit: 'binary', maxLength: 3 })), (before, letter) => {
      const { text, undo } = afterTyping(before, letter)
      expect(text === before + letter || text === `${before}ئ${letter}`).toBe(true)
      expect(undo).toBe(text === before + letter ? null : before + letter)
    }),
  )
})
