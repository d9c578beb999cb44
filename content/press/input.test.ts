import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openPinyin } from '../../model/input/pinyin/pinyin.ts'
import { openStrokes } from '../../model/input/strokes/strokes.ts'
import { readVocabulary, type Vocabulary } from '../../model/input/vocabulary.ts'
import { tinyDesk } from '../testing/folder.ts'
import { PressCache } from './cache.ts'
import { inputObjects, readPhrases } from './input.ts'
import { json } from './object.ts'

const home = mkdtempSync(join(tmpdir(), 'xinxiji-input-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const texts = [
  json('item/guide/elder-card.json', { title: { zh: '老年优待证', ug: 'ياشانغانلار كىنىشكىسى' }, places: [] }),
  json('list/guide.json', { rows: [{ title: { zh: '清单里才有的词' } }] }),
]
const made = (letters: 'used' | 'typed', cache = new PressCache(home)) => new Map(inputObjects(texts, letters, cache).map((object) => [object.path, object]))
const parsed = (bytes: Uint8Array | undefined): unknown => JSON.parse(new TextDecoder().decode(bytes))

test('T6 every bundle carries its words, and only a terminal’s own one what pinyin and strokes are read with, each with its licence', () => {
  expect([...made('used').keys()]).toEqual(['input/words.json'])
  const typed = made('typed')
  for (const path of ['input/phrases.json', 'input/pinyin.bin', 'input/pinyin-licence.txt', 'input/strokes.bin', 'input/strokes-licence.txt'])
    expect(typed.has(path), path).toBe(true)
  const vocabulary = readVocabulary(parsed(typed.get('input/words.json')?.read())) as Vocabulary
  const engine = openPinyin(typed.get('input/pinyin.bin')?.read() as Uint8Array, vocabulary)
  expect(engine?.candidates('laonianyoudaizheng', { keys: 26, before: '', limit: 1 })[0]?.text).toBe('老年优待证')
  expect(openStrokes(typed.get('input/strokes.bin')?.read() as Uint8Array)).not.toBeNull()
})

test('T6 words come from items, not again from the lists that repeat them', () => {
  const vocabulary = readVocabulary(parsed(made('used').get('input/words.json')?.read())) as Vocabulary
  const found = vocabulary.words.map(({ text }) => text)
  expect(found).toContain('老年优待证')
  expect(found).not.toContain('清单里才有的词')
  expect(vocabulary.uyghur.map(({ text }) => text)).toContain('كىنىشكىسى')
})

test('T6 with no text changed the words come from what was kept, byte for byte', () => {
  const first = made('used', new PressCache(join(home, 'anew')))
  const again = made('used', new PressCache(join(home, 'anew')))
  expect(again.get('input/words.json')?.hash).toBe(first.get('input/words.json')?.hash)
  expect(made('used', new PressCache(join(home, 'other'))).get('input/words.json')?.hash).toBe(first.get('input/words.json')?.hash)
})

test('T6 the phrases are read, and a changed title leaves them as they are', () => {
  const changed = new Map(
    inputObjects([json('item/x.json', { title: { zh: '别的' } })], 'typed', new PressCache(home)).map((object) => [object.path, object.hash]),
  )
  expect(changed.get('input/phrases.json')).toBe(made('typed').get('input/phrases.json')?.hash)
  expect(changed.get('input/words.json')).not.toBe(made('typed').get('input/words.json')?.hash)
  expect(readPhrases('# 说明 不算\n老年食堂 助餐\n\n灯坏了\n')).toEqual(['老年食堂', '助餐', '灯坏了'])
})

test('B11 T6 a folder pressed twice has the same words in the same version', async () => {
  using desk = await tinyDesk()
  expect(await desk.press()).toMatchObject({ is: 'pressed' })
  const words = readVocabulary(desk.object('input/words.json')) as Vocabulary
  expect(words.words.map(({ text }) => text)).toEqual(expect.arrayContaining(['老年证', '停水通知', '便民厅']))
  expect(await desk.press()).toMatchObject({ is: 'unchanged', version: 1 })
})
