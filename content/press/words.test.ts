import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readVocabulary, WordsFile } from '../../model/input/vocabulary.ts'
import { anyText } from '../../model/input/testing/texts.ts'
import { repeated } from './repeated.ts'
import { type Said, wordsFile } from './words.ts'

const name = (text: string): Said => ({ text, name: true })
const told = (text: string): Said => ({ text, name: false })
const words = (said: readonly Said[], phrases: readonly string[] = []) => {
  const { zh } = wordsFile(said, phrases)
  return new Map(zh.text.map((text, at) => [text, { sound: zh.sound[at], weight: zh.weight[at] as number }]))
}

test('T6 a name is a word whole and in sensible parts, with the sound that is typed', () => {
  const found = words([name('老年证的办理和补办'), name('团结湖社区（示例）'), name('策略女工')])
  expect(found.get('老年证')).toEqual({ sound: 'lao nian zheng', weight: 6 })
  expect([...found.keys()]).toEqual(expect.arrayContaining(['老年证的办理和补办', '办理', '补办', '团结湖社区', '示例']))
  expect(found.get('策略女工')?.sound).toBe('ce lue nv gong')
  expect(found.get('团结湖社区')?.weight).toBeGreaterThan(found.get('办理')?.weight ?? 0)
})

test('T6 what texts repeat with different neighbours is a word; what always stands in a longer one is none', () => {
  const texts = ['到便民服务大厅办', '去便民服务大厅问', '便民服务大厅在一楼', '来便民服务大厅吧']
  const found = words(texts.map(told))
  expect(found.has('便民服务大厅')).toBe(true)
  for (const part of ['便民服', '民服务', '务大厅', '服务大']) expect(found.has(part), part).toBe(false)
  expect(words(['只说一次的话'].map(told)).size).toBe(0)
})

test('T6 what residents say at any terminal is there too', () => {
  expect(words([], ['灯坏了', '助餐']).get('灯坏了')).toMatchObject({ sound: 'deng huai le' })
})

test('T6 characters that follow each other are counted, and Uyghur words in standard letters', () => {
  const { pairs, ug } = wordsFile([told('路灯坏了，路灯不亮'), told('مەھەللە مۇلازىمەت، مەھەللە 110 abc')], [])
  expect(pairs.next[pairs.of.indexOf('路')]).toBe('灯')
  expect(pairs.count[pairs.of.indexOf('路')]).toBe('1')
  expect(ug).toEqual({ text: ['مەھەللە', 'مۇلازىمەت'], count: [2, 1] })
})

test('T6 the same texts make the same file in whatever order they come, and it reads', () => {
  const said = [name('老年食堂'), told('老年食堂在南门'), told('南门的老年食堂'), told('去老年食堂'), told('ياشانغانلار ئاشخانىسى'), name('南门')]
  const once = JSON.stringify(wordsFile(said, ['助餐']))
  fc.assert(
    fc.property(fc.shuffledSubarray(said, { minLength: said.length }), (shuffled) => {
      expect(JSON.stringify(wordsFile(shuffled, ['助餐']))).toBe(once)
    }),
  )
  expect(readVocabulary(JSON.parse(once))?.words.some(({ text }) => text === '老年食堂')).toBe(true)
})

test('T6 whatever stands in texts, the file is one that terminals read', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ text: anyText, name: fc.boolean() }), { maxLength: 6 }), (said) => {
      const file = wordsFile(said, [])
      expect(WordsFile.safeParse(JSON.parse(JSON.stringify(file))).success).toBe(true)
      expect(file.zh.text.length).toBeLessThanOrEqual(8000)
    }),
    { numRuns: 60 },
  )
})

test('T6 what is repeated stands at least three times, and no more often than in the texts', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'老年食堂路灯'), minLength: 1, maxLength: 12 }), { maxLength: 30 }), (runs) => {
      for (const { text, count } of repeated(runs)) {
        let there = 0
        for (const run of runs) for (let at = run.indexOf(text); at >= 0; at = run.indexOf(text, at + 1)) there++
        expect(count).toBe(there)
        expect(count).toBeGreaterThanOrEqual(3)
      }
    }),
  )
})
