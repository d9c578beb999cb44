import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allWords } from './all.ts'
import type { Word } from './word.ts'

const words: readonly (readonly [string, Word])[] = Object.entries(allWords)
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
// The other language's own name stands on its pill as its readers write it.
const PILLS = ['common.language.zh', 'common.language.ug']

test('every interface text stands in both languages, and both leave the same places for values', () => {
  expect(words.length).toBeGreaterThan(150)
  for (const [key, word] of words) {
    expect(word.zh.trim(), key).not.toBe('')
    expect(word.ug.trim(), key).not.toBe('')
    expect(holes(word.ug), key).toEqual(holes(word.zh))
  }
})

test('no Uyghur text holds a Chinese or Latin letter, and no Chinese text an Arabic one', () => {
  for (const [key, word] of words.filter(([name]) => !PILLS.includes(name))) {
    expect(word.ug.replace(/\{\{\w+\}\}/g, ''), key).not.toMatch(/[A-Za-z\p{Script=Han}]/u)
    expect(word.zh, key).not.toMatch(/\p{Script=Arabic}/u)
  }
})

test('Uyghur is written in standard letters: no look-alikes from other alphabets, no hidden direction marks', () => {
  const standard = new Set('ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە،؛؟۔')
  for (const [key, word] of words.filter(([name]) => name !== 'common.language.zh')) {
    const strange = [...word.ug].filter((letter) => /\p{Script=Arabic}|\p{Cf}/u.test(letter) && !standard.has(letter))
    expect(strange, key).toEqual([])
  }
})

test('a text is called reviewed only when somebody signed it, and nobody has yet', () => {
  expect(words.filter(([, word]) => word.state === 'reviewed')).toEqual([])
  for (const [key, word] of words.filter(([name, each]) => each.state === 'human' && !PILLS.includes(name))) expect(word.from, key).toBeTruthy()
})

test('no text is kept that no page says', () => {
  const house = join(import.meta.dirname, '../..')
  const files = ['kiosk', 'tour', 'studio', 'ui'].flatMap((room) => globSync(`${room}/**/*.{ts,tsx}`, { cwd: house }))
  const source = files
    .filter((file) => !file.startsWith('ui/words/') && !file.includes('.test.'))
    .map((file) => readFileSync(join(house, file), 'utf8'))
    .join('\n')
  // `kiosk.need.${need}`: a key that ends in a value is used when its beginning is.
  const beginnings = [...source.matchAll(/`([a-z]\w*\.[\w.]*)\$\{/g)].map(([, beginning]) => beginning as string)
  const unsaid = words.map(([key]) => key).filter((key) => !source.includes(`'${key}'`) && !beginnings.some((beginning) => key.startsWith(beginning)))
  expect(unsaid).toEqual([])
})
