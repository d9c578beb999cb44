import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDictionary } from '../../../model/input/pinyin/dictionary.ts'
import { compilePinyin } from './compile.ts'
import { readJieba, readRime } from './source.ts'

const here = (file: string) => readFileSync(join(import.meta.dirname, file))
const RIME = `# a head
---
name: tiny
...

老	lao	900
老年	lao nian	300
年	nian	700
念	nian	20
爲	wei	800
略	lve	9
嗯	ng	40
呣	m	8
银行	yin hang	500
行	xing	600
没用过	mei yong guo	0
`
const JIEBA = '食堂 31 n\n老年 99 n\n张三丰 500 nr\n居庸关 29 ns\n挂号费 25 n\n一百二十 40 m\n哩哩啦啦 3 z\n'
const entries = () => {
  const known = readRime(RIME)
  return [...known, ...readJieba(JIEBA, known)]
}

test('T10 the dictionary is the one its recipe tells of, with both licences beside it', () => {
  const recipe = JSON.parse(here('recipe.json').toString('utf8')) as {
    output: { sha256: string; bytes: number }
    sources: { entries: number; version: string }[]
  }
  const bytes = here('pinyin.bin')
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(recipe.output.sha256)
  expect(bytes.length).toBe(recipe.output.bytes)
  const licence = here('pinyin-licence.txt').toString('utf8')
  for (const words of ['Apache License', 'Android Open Source Project', 'The MIT License', 'Sun Junyi', ...recipe.sources.map(({ version }) => version)])
    expect(licence).toContain(words)
  expect(readDictionary(bytes)?.lexicon.words.length).toBeGreaterThanOrEqual(recipe.sources.reduce((sum, { entries: count }) => sum + count, 0))
})

test('T10 it is at most 500 KB in gzip and 400 KB in brotli', () => {
  const bytes = here('pinyin.bin')
  expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(500_000)
  expect(brotliCompressSync(bytes).length).toBeLessThanOrEqual(400_000)
})

test('T10 the same entries make the same bytes, in whatever order they come', () => {
  const bytes = compilePinyin(entries())
  fc.assert(
    fc.property(fc.shuffledSubarray(entries(), { minLength: entries().length }), (shuffled) => {
      expect(compilePinyin(shuffled)).toEqual(bytes)
    }),
    { numRuns: 20 },
  )
})

test('T10 what goes in comes out: words, sounds and the order of how often they are used', () => {
  const dictionary = readDictionary(compilePinyin(entries()))
  if (dictionary === null) throw new Error('the compiled file does not read')
  const { syllables, lexicon } = dictionary
  expect(syllables).toEqual([...syllables].sort())
  expect(lexicon.words).toEqual(expect.arrayContaining(['老', '老年', '年', '念', '略', '嗯', '银行', '食堂', '挂号费']))
  expect(lexicon.words.indexOf('年')).toBe(lexicon.words.indexOf('念') - 1)
  // 银行 uses a reading that the source does not list for 行 alone.
  expect(syllables).toContain('hang')
  expect(syllables).toContain('lue')
})

test('T10 old forms, names, numbers, rare places and what nobody ever used are left out', () => {
  const { words } = readDictionary(compilePinyin(entries()))?.lexicon ?? { words: [] }
  for (const word of ['爲', '呣', '没用过', '张三丰', '居庸关', '一百二十', '哩哩啦啦']) expect(words).not.toContain(word)
})

test('T10 a source that is something else has no entries', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(readRime(text)).toEqual([])
      expect(readJieba(text, [])).toEqual([])
    }),
  )
})
