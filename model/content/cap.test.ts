import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Alert } from './alert.ts'
import { toCap } from './cap.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
// XML 1.0 §2.2: what a document may hold, not even written as a number otherwise.
const CHAR = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u

/** Reads a document of elements, attributes and text as XML 1.0 wants it; throws at the first thing that is not well formed. */
function parseXml(source: string): Element {
  if (!CHAR.test(source)) throw new Error('a character that XML does not have')
  let at = 0
  const fail = (wanted: string): never => {
    throw new Error(`at ${at}: wants ${wanted}, came ${JSON.stringify(source.slice(at, at + 20))}`)
  }
  const take = (pattern: RegExp, wanted: string): RegExpExecArray => {
    const sticky = new RegExp(pattern.source, 'uy')
    sticky.lastIndex = at
    const found = sticky.exec(source) ?? fail(wanted)
    at = sticky.lastIndex
    return found
  }
  const decode = (raw: string): string => {
    if (raw.includes('<') || raw.includes(']]>')) throw new Error(`text holds markup: ${raw}`)
    return raw.replace(
      /&([^;]*;?)/g,
      (_, name: string) =>
        ENTITIES[name.replace(/;$/, '')] ??
        (() => {
          throw new Error(`no entity &${name}`)
        })(),
    )
  }
  function element(): Element {
    const [, name] = take(/<([A-Za-z_][\w.-]*)/, 'a tag') as unknown as [string, string]
    const attributes: Record<string, string> = {}
    while (/\s/.test(source[at] ?? '')) {
      take(/\s+/, 'a space')
      if (source[at] === '>') break
      const [, key, value] = take(/([A-Za-z_:][\w:.-]*)="([^"<]*)"/, 'an attribute') as unknown as [string, string, string]
      if (key in attributes) fail('each attribute once')
      attributes[key] = decode(value)
    }
    take(/>/, '>')
    const children: Element[] = []
    let text = ''
    for (;;) {
      text += decode(take(/[^<]*/, 'text')[0])
      if (source.startsWith('</', at)) break
      children.push(element())
    }
    const [, end] = take(/<\/([A-Za-z_][\w.-]*)\s*>/, `</${name}>`) as unknown as [string, string]
    if (end !== name) fail(`</${name}>`)
    return { name, attributes, children, text }
  }
  take(/<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, 'a declaration')
  const root = element()
  take(/\s*$/, 'the end')
  return root
}

const child = (element: Element, name: string) => element.children.filter((each) => each.name === name)
const textOf = (element: Element, name: string) => child(element, name)[0]?.text

const rain: Alert = {
  identifier: 'CG-2',
  sender: 'chenguangli',
  sent: '2026-11-25T15:00:00+08:00',
  status: 'Exercise',
  msgType: 'Update',
  references: ['CG-1'],
  category: 'Met',
  urgency: 'Expected',
  severity: 'Severe',
  certainty: 'Likely',
  effective: '2026-11-25T16:00:00+08:00',
  expires: '2026-11-25T21:00:00+08:00',
  event: { zh: '暴雨', ug: 'قارا يامغۇر' },
  headline: { zh: '今晚有暴雨', ug: 'بۈگۈن كەچ قارا يامغۇر ياغىدۇ' },
  instruction: { zh: '请待在家里', ug: 'ئۆيدە تۇرۇڭ' },
  areaDesc: { zh: '晨光里社区', ug: 'سەھەر نۇرى مەھەللىسى' },
  terminals: [],
  sourceRef: '示例 2026-03 号',
  translation: 'draft',
}

const before = { identifier: 'CG-1', sender: 'chenguangli-desk', sent: '2026-11-25T09:30:00+08:00' }

test('the parser of this test is strict: what is not well formed is refused', () => {
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  expect(parseXml(`${head}<a b="1">x &amp; <c>y</c></a>\n`)).toMatchObject({
    name: 'a',
    attributes: { b: '1' },
    text: 'x & ',
    children: [{ name: 'c', text: 'y' }],
  })
  for (const wrong of [
    '<a>',
    '<a></b>',
    '<a>&</a>',
    '<a>&nbsp;</a>',
    '<a b=1></a>',
    '<a b="1" b="2"></a>',
    '<a>]]></a>',
    '<a>\u0001</a>',
    '<a></a><b></b>',
    '<a>\uFFFE</a>',
    '<a',
    '',
  ])
    expect(() => parseXml(head + wrong)).toThrow()
})

test('A3 a warning becomes a CAP 1.2 message with one info for each language, each naming its language', () => {
  const cap = parseXml(toCap(rain, [before]))
  expect(cap).toMatchObject({ name: 'alert', attributes: { xmlns: 'urn:oasis:names:tc:emergency:cap:1.2' } })
  const [zh, ug] = child(cap, 'info') as [Element, Element]
  expect(child(cap, 'info')).toHaveLength(2)
  expect([textOf(zh, 'language'), textOf(zh, 'headline'), textOf(zh, 'instruction')]).toEqual(['zh-CN', '今晚有暴雨', '请待在家里'])
  expect([textOf(ug, 'language'), textOf(ug, 'headline'), textOf(ug, 'event')]).toEqual(['ug-CN', 'بۈگۈن كەچ قارا يامغۇر ياغىدۇ', 'قارا يامغۇر'])
  for (const info of [zh, ug]) expect([textOf(info, 'severity'), textOf(info, 'expires')]).toEqual(['Severe', '2026-11-25T21:00:00+08:00'])
  expect(textOf(child(ug, 'area')[0] as Element, 'areaDesc')).toBe('سەھەر نۇرى مەھەللىسى')
})

test('A3 what an update refers to stands with its own sender and time, and what is not known is not made up', () => {
  expect(textOf(parseXml(toCap(rain, [before])), 'references')).toBe('chenguangli-desk,CG-1,2026-11-25T09:30:00+08:00')
  expect(() => toCap(rain)).toThrow('refers to CG-1')
})

test('A3 the elements stand in the order that CAP 1.2 gives them', () => {
  const cap = parseXml(toCap(rain, [before]))
  expect(cap.children.map(({ name }) => name)).toEqual(['identifier', 'sender', 'sent', 'status', 'msgType', 'source', 'scope', 'references', 'info', 'info'])
  expect(child(cap, 'info')[0]?.children.map(({ name }) => name)).toEqual([
    'language',
    'category',
    'event',
    'urgency',
    'severity',
    'certainty',
    'effective',
    'expires',
    'headline',
    'instruction',
    'area',
  ])
  expect([textOf(cap, 'status'), textOf(cap, 'msgType'), textOf(cap, 'scope')]).toEqual(['Exercise', 'Update', 'Public'])
})

test('A3 a language without words has no info, and no Chinese stands under the name of Uyghur', () => {
  for (const field of ['event', 'headline', 'instruction'] as const) {
    const cap = parseXml(toCap({ ...rain, [field]: { zh: '只有中文' } }, [before]))
    expect(child(cap, 'info').map((info) => textOf(info, 'language'))).toEqual(['zh-CN'])
  }
})

const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(']]>', '<b>&amp;</b>', '"\'', '\u0000\u0008', '\uD800', '<!--', '&#x0;'),
)
const text = fc.record({ zh: words, ug: words })
/** What of a text XML has characters for, with its line ends as a parser gives them. */
const kept = (value: string) => value.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')

test('A3 whatever words staff write, the message is well formed and says exactly them', () => {
  fc.assert(
    fc.property(text, text, text, text, words, (event, headline, instruction, areaDesc, sourceRef) => {
      const cap = parseXml(toCap({ ...rain, event, headline, instruction, areaDesc, sourceRef }, [before]))
      expect(textOf(cap, 'source')).toBe(kept(sourceRef))
      for (const [at, locale] of [
        [0, 'zh'],
        [1, 'ug'],
      ] as const) {
        const info = child(cap, 'info')[at] as Element
        expect([textOf(info, 'event'), textOf(info, 'headline'), textOf(info, 'instruction')]).toEqual([
          kept(event[locale]),
          kept(headline[locale]),
          kept(instruction[locale]),
        ])
        expect(textOf(child(info, 'area')[0] as Element, 'areaDesc')).toBe(kept(areaDesc[locale]))
      }
    }),
    { numRuns: 300 },
  )
})
