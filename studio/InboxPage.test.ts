import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test } from 'vitest'
import type { DeskCase } from '../model/case/desk.ts'
import { makeReceiptCode } from '../model/case/receipt.ts'
import { DIRECTION, LOCALES, type Locale, shown } from '../model/text.ts'
import { addWords, say, setLocale } from '../ui/language.ts'
import type { Desk, Inbox } from './inbox-store.ts'
import { InboxPage } from './InboxPage.tsx'
import { type PageSpeech, pageWords } from './page-words.ts'

const RECEIPT = makeReceiptCode(new Uint8Array(32).map((_, at) => at * 7))
const NOON = Date.parse('2026-11-22T04:32:00Z')

const lamp: DeskCase = {
  id: '018bcfe5-6800-7000-8000-000000000002',
  receivedAt: NOON,
  unopened: null,
  words: {
    format: 'xinxiji-words/1',
    receipt: RECEIPT,
    category: 'REPORT-LIGHT',
    locale: 'ug',
    sentences: ['lamp-out'],
    said: ['چىراغ يانمايدۇ'],
    text: 'كېچىسى قاراڭغۇ',
    pole: 'CG-0311',
    terminal: 'hall-1',
    saidAt: NOON - 26 * 60_000,
  },
}
const closed: DeskCase = { id: '018bcfe5-6800-7000-8000-000000000001', receivedAt: NOON - 1000, unopened: 'no-key', words: null }
const full: Desk = {
  cases: [lamp, closed],
  total: 70,
  checkedAt: NOON,
  names: {
    categories: new Map([['REPORT-LIGHT', { zh: '路灯不亮', ug: 'كوچا چىرىغى' }]]),
    terminals: new Map([['hall-1', { zh: '1 号楼大厅', ug: '1-بىنا زالى' }]]),
    base: null,
  },
}

function speechIn(locale: Locale): PageSpeech {
  addWords(pageWords)
  setLocale(locale)
  return { locale, dir: DIRECTION[locale], t: (key, values) => say(pageWords, key, values), text: (text) => shown(text, locale), setLocale }
}

const nothing = () => {}
const page = (inbox: Inbox, locale: Locale) =>
  renderToStaticMarkup(createElement(InboxPage, { inbox, speech: speechIn(locale), onKey: nothing, onLock: nothing, onOlder: nothing, onLocale: nothing }))
/** What is read on the page, without marks; codes and the resident's own words apart. */
const readable = (html: string) => html.replace(/<bdi[^>]*>.*?<\/bdi>/g, ' ').replace(/<[^>]+>/g, ' ')

const empty: Desk = { ...full, cases: [], total: 0 }
const STATES: readonly Inbox[] = [
  { is: 'no-key' },
  { is: 'loading' },
  { is: 'refused' },
  { is: 'no-line', desk: null },
  { is: 'no-line', desk: full },
  { is: 'cases', desk: full },
  { is: 'cases', desk: empty },
]

beforeEach(() => setLocale('zh'))

test('every state of the desk is a sentence in both languages', () => {
  const sentences: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
    'no-key': { zh: '请用服务器启动时给出的工作台链接打开', ug: 'ئۇلىنىش بىلەن ئېچىڭ' },
    loading: { zh: '正在取来信', ug: 'خەتلەر ئېلىنىۋاتىدۇ' },
    refused: { zh: '这把钥匙不对', ug: 'بۇ ئاچقۇچ توغرا ئەمەس' },
    'no-line': { zh: '现在连不上服务器', ug: 'ئۇلانغىلى بولمايدۇ' },
  }
  for (const locale of LOCALES) {
    for (const state of STATES) expect(readable(page(state, locale))).toContain(sentences[state.is]?.[locale] ?? '')
    expect(readable(page({ is: 'cases', desk: empty }, locale))).toContain({ zh: '还没有来信', ug: 'تېخى خەت كەلمىدى' }[locale])
  }
})

test('on the Uyghur page there is no letter of English and no unmarked Chinese', () => {
  for (const state of STATES) {
    const html = page(state, 'ug')
    expect(readable(html)).not.toMatch(/[a-z]/i)
    expect(readable(html.replace(/<button[^>]*lang="zh-Hans-CN".*?<\/button>/g, ''))).not.toMatch(/\p{Script=Han}/u)
  }
  expect(readable(page({ is: 'cases', desk: full }, 'zh'))).not.toMatch(/[a-z]/i)
})

test('a letter shows what was said in its own language and direction, where, when, and its receipt left to right', () => {
  const html = page({ is: 'cases', desk: full }, 'zh')
  expect(html).toContain('<span class="said" lang="ug-Arab-CN" dir="rtl">چىراغ يانمايدۇ</span>')
  expect(html).toContain('<blockquote lang="ug-Arab-CN" dir="rtl"><p>چىراغ يانمايدۇ</p><p>كېچىسى قاراڭغۇ</p></blockquote>')
  expect(html).toContain('<bdi dir="ltr">CG-0311</bdi>')
  expect(html).toMatch(/<bdi dir="ltr">\d{4} \d{4} \d{4}<\/bdi>/)
  for (const words of ['路灯不亮', '1 号楼大厅', '维吾尔文', '2026年11月22日', '说的时间']) expect(html).toContain(words)
})

test('while a name is not known the code stands there; a name without Uyghur is marked', () => {
  const without: Desk = { ...full, names: null }
  expect(page({ is: 'cases', desk: without }, 'ug')).toContain('<bdi dir="ltr">REPORT-LIGHT</bdi>')
  const onlyChinese: Desk = { ...full, names: { categories: new Map([['REPORT-LIGHT', { zh: '路灯不亮' }]]), terminals: new Map(), base: null } }
  const html = page({ is: 'cases', desk: onlyChinese }, 'ug')
  expect(html).toContain('<span class="said" lang="zh-Hans-CN" dir="ltr">路灯不亮</span>')
  expect(html).toContain('خەنزۇچىلا بار')
})

test('a letter that could not be opened says why', () => {
  const reasons: readonly (readonly [string | null, string])[] = [
    ['no-key', '另一把钥匙'],
    ['cannot-open', '被改动过'],
    ['wrong-hash', '损坏'],
    ['not-words', '读不懂'],
    ['something-new', '这封信打不开'],
    [null, '这封信打不开'],
  ]
  for (const [unopened, sentence] of reasons) expect(page({ is: 'cases', desk: { ...full, cases: [{ ...closed, unopened }] } }, 'zh')).toContain(sentence)
})

test('older letters can be asked for only when there are some', () => {
  expect(page({ is: 'cases', desk: full }, 'zh')).toContain('更早的来信')
  expect(page({ is: 'cases', desk: { ...full, total: 2 } }, 'zh')).not.toContain('更早的来信')
})

test('what a resident wrote is shown as words, never as a page', () => {
  const words = lamp.words === null ? null : { ...lamp.words, said: ['<img src=x onerror=alert(1)>'] }
  expect(page({ is: 'cases', desk: { ...full, cases: [{ ...lamp, words }] } }, 'zh')).not.toContain('<img')
})
