import { expect, test } from 'vitest'
import { DIRECTION, LOCALES, shown, Text, TRANSLATION_STATES } from './text.ts'

test('C3 a reader of Uyghur is shown Uyghur where there is some', () => {
  expect(shown({ zh: '老年证', ug: 'ياشانغانلار كىنىشكىسى' }, 'ug')).toEqual({ words: 'ياشانغانلار كىنىشكىسى', in: 'ug' })
  expect(shown({ zh: '老年证', ug: 'ياشانغانلار كىنىشكىسى' }, 'zh')).toEqual({ words: '老年证', in: 'zh' })
})

test('C3 where there is none, the Chinese is shown and never passed off as Uyghur', () => {
  expect(shown({ zh: '老年证' }, 'ug')).toEqual({ words: '老年证', in: 'zh' })
})

test('C3 an empty Uyghur text is refused, so that missing always looks missing', () => {
  expect(Text.safeParse({ zh: '老年证', ug: '' }).success).toBe(false)
  expect(Text.safeParse({ zh: '', ug: 'كىنىشكا' }).success).toBe(false)
})

test('Uyghur is read from the right; both languages and all states of a translation have their place', () => {
  expect(LOCALES.map((locale) => DIRECTION[locale])).toEqual(['ltr', 'rtl'])
  expect(TRANSLATION_STATES).toEqual(['reviewed', 'human', 'draft', 'machine', 'missing'])
})
