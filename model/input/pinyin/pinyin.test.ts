import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, harmed } from '../testing/texts.ts'
import { NO_WORDS, readVocabulary, type Vocabulary } from '../vocabulary.ts'
import { readDictionary } from './dictionary.ts'
import type { PinyinEngine } from './engine.ts'
import { openPinyin } from './pinyin.ts'

const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../content/input/pinyin/pinyin.bin')))
const words = readVocabulary({
  format: 'xinxiji-words/1',
  zh: {
    text: ['老年食堂', '团结湖', '助餐', '暂住', '居住证办理', '都塔尔'],
    sound: ['lao nian shi tang', 'tuan jie hu', 'zhu can', 'zan zhu', 'ju zhu zheng ban li', 'du ta er'],
    weight: [12, 12, 12, 12, 12, 12],
  },
  pairs: { of: ['我', '画'], next: ['要', '展'], count: ['5', '9'] },
  ug: { text: [], count: [] },
}) as Vocabulary
const plain = openPinyin(bytes, NO_WORDS) as PinyinEngine
const engine = openPinyin(bytes, words) as PinyinEngine
const offered = (typed: string, { keys = 26 as 26 | 9, by = engine, before = '', limit = 40 } = {}) => by.candidates(typed, { keys, before, limit })
const texts = (typed: string, more: Parameters<typeof offered>[1] = {}) => offered(typed, more).map(({ text }) => text)

test.each([
  ['yanglaobaoxian', '养老保险'],
  ['shequ', '社区'],
  ['ludenghuaile', '路灯坏了'],
  ['woxiangwenyixia', '我想问一下'],
  ['lvshi', '律师'],
  ['nver', '女儿'],
  ['XiAn', '先'],
])('T3 spelt out: %s is %s', (typed, wanted) => {
  expect(offered(typed)[0]).toEqual({ text: wanted, used: typed.length })
})

test.each([
  ['ylbx', '养老保险', 5],
  ['yanglaobx', '养老保险', 1],
  ['yanglaobaox', '养老保险', 1],
  ['yanglaobaoxi', '养老保险', 1],
  ['sq', '社区', 5],
  ['lnst', '老年食堂', 1],
])('T3 first letters, mixed, or not to the end yet: %s finds %s', (typed, wanted, within) => {
  expect(texts(typed).slice(0, within)).toContain(wanted)
})

test('T3 an apostrophe parts syllables, and goes with the letters before it', () => {
  expect(texts('xian')[0]).toBe('先')
  expect(offered("xi'an")[0]).toEqual({ text: '西安', used: 5 })
  expect(offered("ni'")[0]).toEqual({ text: '你', used: 3 })
  expect(offered("ni'''hao")[0]).toEqual({ text: '你好', used: 8 })
  expect(texts("fang'an")[0]).toBe('方案')
  expect(texts("fan'gan")[0]).toBe('反感')
})

test('T3 nine keys: the digits of a telephone stand for their letters', () => {
  expect(texts('9264526', { keys: 9 })[0]).toBe('养老')
  expect(texts('9264526226', { keys: 9 }).slice(0, 3)).toContain('王老板')
  expect(texts('92645262269426', { keys: 9 })[0]).toBe('养老保险')
  expect(texts('74378', { keys: 9 }).slice(0, 5)).toContain('社区')
})

test('T3 what is shown above the keys is how the letters are read', () => {
  expect(engine.split('yanglao')).toBe("yang'lao")
  expect(engine.split('yanglaobx')).toBe("yang'lao'b'x")
  expect(engine.split('9264526')).toBe("yang'lao")
  expect(engine.split('shequv')).toBe("she'qu'v")
  expect(engine.split('')).toBe('')
})

test('T3 words for all letters come before words for the first of them, and single characters last', () => {
  const found = offered('shequfuwu', { by: plain })
  expect(found[0]).toEqual({ text: '社区服务', used: 9 })
  const used = found.filter(({ text }) => [...text].length > 1).map(({ used }) => used)
  expect(used).toEqual([...used].sort((a, b) => b - a))
  const lengths = found.map(({ text }) => [...text].length)
  expect(lengths.slice(lengths.indexOf(1))).toEqual(lengths.slice(lengths.indexOf(1)).map(() => 1))
  expect(found.find(({ text }) => text === '社')?.used).toBe(3)
})

test.each([
  ['sequ', '社区'],
  ['canjizen', '残疾证'],
  ['zengming', '证明'],
  ['laolian', '老年'],
  ['fuzhao', '护照'],
  ['xinzhen', '行政'],
])('T4 what sounds alike is found too: %s offers %s', (typed, wanted) => {
  expect(texts(typed)).toContain(wanted)
})

test('T4 and stands behind what is spelt right', () => {
  expect(texts('lanren').indexOf('懒人')).toBe(0)
  expect(texts('lanren').indexOf('男人')).toBeGreaterThan(0)
  expect(texts('shan')[0]).toBe('山')
  expect(texts('shan').indexOf('上')).toBeGreaterThan(0)
  expect(texts('san').indexOf('三')).toBeLessThan(texts('san', { limit: 400 }).indexOf('山'))
})

test('T5 words of the bundles come first', () => {
  expect(texts('zhucan')[0]).toBe('助餐')
  expect(texts('zanzhu')[0]).toBe('暂住')
  expect(texts('zanzhu', { by: plain })[0]).toBe('赞助')
  expect(texts('tuanjiehu')[0]).toBe('团结湖')
  expect(texts('wozaituanjiehu')[0]).toBe('我在团结湖')
})

test('T5 a word of the bundles is offered before it is typed to its end, behind three that take exactly these letters', () => {
  const found = offered('juzhuzheng')
  expect(found[0]?.text).toBe('居住证')
  expect(found.slice(0, 4)).toContainEqual({ text: '居住证办理', used: 10 })
})

test('T5 what stands left of the caret speaks with', () => {
  const rank = (before: string) => texts('zhan', { before }).indexOf('展')
  expect(rank('画')).toBeLessThan(rank(''))
})

test('T2 the same letters give the same candidates, whatever was typed before', () => {
  const once = offered('yanglaobx')
  for (const other of ['l', 'zzzz', 'yanglao', '老']) offered(other)
  expect(offered('yanglaobx')).toEqual(once)
  expect(offered('yanglaobx', { by: openPinyin(bytes, words) as PinyinEngine })).toEqual(once)
})

test.each([26, 9] as const)('T2 whatever is typed on %i keys: bounded, no text twice, each takes letters that are there', (keys) => {
  const typedOn =
    keys === 26
      ? fc.string({ unit: fc.constantFrom(..."abcdeghijlnoqsuvxyz'"), maxLength: 30 })
      : fc.string({ unit: fc.constantFrom(..."23456789'"), maxLength: 30 })
  fc.assert(
    fc.property(fc.oneof(anyText, typedOn), fc.oneof(fc.integer({ min: -1, max: 60 }), fc.constant(Number.NaN)), anyText, (typed, limit, before) => {
      const found = engine.candidates(typed, { keys, before, limit })
      expect(found.length).toBeLessThanOrEqual(Math.max(0, limit || 0))
      expect(new Set(found.map(({ text }) => text)).size).toBe(found.length)
      for (const { text, used } of found) {
        expect(text).not.toBe('')
        expect(used).toBeGreaterThanOrEqual(1)
        expect(used).toBeLessThanOrEqual(typed.length)
      }
      expect(engine.split(typed, keys).length).toBeLessThanOrEqual(200)
    }),
    { numRuns: 150 },
  )
})

test('T2 ten thousand letters are read as far as 64, and what follows waits', () => {
  for (const [typed, keys] of [
    ['nihao'.repeat(2000), 26],
    ['y'.repeat(10_000), 26],
    ['9'.repeat(10_000), 9],
    ["'".repeat(10_000), 26],
  ] as const) {
    const found = offered(typed, { keys })
    for (const { used } of found) expect(used).toBeLessThanOrEqual(64)
  }
  expect(offered('nihao'.repeat(2000))[0]?.used).toBeGreaterThanOrEqual(60)
})

test('T2 every character of the dictionary can be reached by its own syllable', () => {
  const dictionary = readDictionary(bytes)
  if (dictionary === null) throw new Error('the dictionary does not read')
  const { syllables, lexicon } = dictionary
  for (let child = lexicon.childFrom[0] as number; child < (lexicon.childFrom[1] as number); child++) {
    const node = lexicon.children[child] as number
    const syllable = syllables[lexicon.syllable[node] as number] as string
    const found = new Set(texts(syllable, { by: plain, limit: 500 }))
    const missing = lexicon.words.slice(lexicon.wordFrom[node], lexicon.wordFrom[node + 1]).filter((character) => !found.has(character))
    expect(missing, syllable).toEqual([])
  }
})

test('T1 a dictionary that is cut or damaged is no engine', () => {
  fc.assert(
    fc.property(harmed(bytes), (file) => {
      expect(openPinyin(file, NO_WORDS)).toBeNull()
    }),
    { numRuns: 40 },
  )
})
