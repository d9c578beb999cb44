import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { Suspicion, suspicionOf } from './suspicion.ts'

const typed = (text: string, more: Partial<Parameters<typeof suspicionOf>[0]> = {}) => suspicionOf({ text, sentences: [], ...more }, false)
const part = { id: 1, kind: 'photo', type: 'image/webp', size: 1, chunks: 1, hash: 'a'.repeat(64), key: 'b'.repeat(43) } as const

test.each<[string, Suspicion | null]>([
  ['http://example.com/win', 'link'],
  ['看看 HTTPS://a.b 有奖', 'link'],
  ['加我www.abc.com领奖', 'link'],
  ['去 taobao-shop.xyz 买', 'link'],
  ['买药请上 abc.cn', 'link'],
  ['啊', 'too-short'],
  ['？', 'too-short'],
  ['', 'too-short'],
  ['   \n\t', 'too-short'],
  ['؟؟؟؟', 'too-short'],
  ['👍', 'too-short'],
  ['哈哈哈哈', 'repeated'],
  ['111111', 'repeated'],
  ['ھھھھھھ', 'repeated'],
  ['。。啊啊！啊啊', 'repeated'],
  ['asdfg', 'keyboard-run'],
  ['QWERTY', 'keyboard-run'],
  ['98765', 'keyboard-run'],
  ['a s d f g h', 'keyboard-run'],
  ['چۋېرت', 'keyboard-run'],
  // What people really write is read as they wrote it.
  ['灯坏了', null],
  ['漏水', null],
  ['哈哈哈', null],
  ['asd', null],
  ['3号楼2单元5层', null],
  ['电话 010-0000 1234，8:30.以后打', null],
  ['水费涨了 3.5 元。怎么回事', null],
  ['چىراغ يانمايدۇ', null],
  ['سۇ يوق', null],
  ['No water since 9.30', null],
])('K15 “%s” is put aside as %s', (text, suspicion) => {
  expect(typed(text)).toBe(suspicion)
})

describe('K15 whatever is said', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 50 }),
    fc.constantFrom('asdfg', 'http://a.b', '啊', '哈哈哈哈'),
  )

  test('there is an answer, the same each time, and one that the schema knows', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const suspicion = typed(text)
        expect(typed(text)).toBe(suspicion)
        if (suspicion !== null) expect(Suspicion.safeParse(suspicion).success).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('what can hurt somebody is never put aside, and neither is what was said without typing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(suspicionOf({ text, sentences: [] }, true)).toBeNull()
        expect(suspicionOf({ text, sentences: [], parts: [part] }, true)).toBeNull()
        for (const more of [{ sentences: ['dark'] }, { parts: [part] }]) expect([null, 'link']).toContain(typed(text, more))
      }),
    )
    expect(suspicionOf({ sentences: [] }, false)).toBeNull()
    expect(suspicionOf({ sentences: ['dark'], parts: [part] }, false)).toBeNull()
  })

  test('blanks and marks around words change nothing, a link in the middle of them everything', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('', ' ', '。', '\n', '！！', '\u2068'), (text, around) => {
        if (typed(text) !== 'link') expect(typed(`${around}${text}${around}`)).toBe(typed(text))
        expect(typed(`${text} http://x.y ${text}`)).toBe('link')
      }),
    )
  })

  test('a long text of one character, or of dots, takes no longer than it is', () => {
    for (const text of ['a'.repeat(4000), '.'.repeat(4000), 'a.'.repeat(2000), '-'.repeat(4000), 'www'.repeat(1300)])
      expect(['repeated', 'too-short', 'link', null]).toContain(typed(text))
  })
})

/** Every text in a language that stands somewhere in the sample. */
function textsOf(value: unknown, locale: 'zh' | 'ug', into: string[] = []): string[] {
  if (Array.isArray(value)) for (const each of value) textsOf(each, locale, into)
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) {
      if (key === locale && typeof each === 'string') into.push(each)
      else textsOf(each, locale, into)
    }
  return into
}

test.each(['zh', 'ug'] as const)('K15 no ordinary sentence of the sample in %s is put aside when somebody types it', (locale) => {
  const sample = join(import.meta.dirname, '../../content/sample')
  const files = [
    'report.yaml',
    'phrases.yaml',
    ...['guides', 'notices'].flatMap((folder) => readdirSync(join(sample, folder)).map((name) => join(folder, name))),
  ]
  const texts = files.filter((name) => name.endsWith('.yaml')).flatMap((name) => textsOf(parse(readFileSync(join(sample, name), 'utf8')), locale))
  const sentences = texts.flatMap((text) => text.split(/(?<=[。！？؟!?\n])/u)).filter((text) => /\p{L}.*\p{L}/su.test(text))
  expect(sentences.length).toBeGreaterThan(500)
  expect(sentences.filter((text) => typed(text) !== null)).toEqual([])
})
