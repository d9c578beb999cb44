// The sample community, held to what it promises: enough of everything a sub-district really has, whole in Chinese, Uyghur
// honestly marked, and nothing of it real.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { decide, decisionFaults } from '../model/content/decision.ts'
import type { FolderItem } from '../model/content/folder-item.ts'
import { CASE_STEPS } from '../model/case/step.ts'
import { alertsAt } from '../model/content/alert.ts'
import { nextOccurrence } from '../model/content/event.ts'
import { openOn } from '../model/content/hours.ts'
import { usualPhrase } from '../model/content/phrase.ts'
import { slotsOf } from '../model/content/slots.ts'
import { Problems, showProblem } from './problem.ts'
import { type FolderContent, readFolder } from './press/read-folder.ts'
import { settle } from './press/settle.ts'

let sample: FolderContent
const of = <K extends FolderItem['kind']>(kind: K) =>
  sample.sources.map(({ item }) => item).filter((item): item is Extract<FolderItem, { kind: K }> => item.kind === kind)

beforeAll(() => {
  const problems = new Problems()
  const read = readFolder(join(import.meta.dirname, 'sample'), problems)
  if (read === null) throw new Error(problems.found.map(showProblem).join('\n'))
  sample = read
})

test('the sample has what a sub-district has, and the seven halls', () => {
  const live = settle(sample, '2026-12-01').sources.map(({ item }) => item)
  const count = (kind: FolderItem['kind']) => live.filter((item) => item.kind === kind).length
  expect(count('guide')).toBeGreaterThanOrEqual(40)
  expect(count('place')).toBeGreaterThanOrEqual(40)
  expect(count('notice')).toBeGreaterThanOrEqual(20)
  expect(count('event')).toBeGreaterThanOrEqual(12)
  expect(count('hotline')).toBeGreaterThanOrEqual(15)
  expect(count('hall')).toBe(7)
  expect(count('work')).toBeGreaterThanOrEqual(150)
  expect(count('album')).toBeGreaterThanOrEqual(7)
  expect(count('video')).toBe(2)
  expect(new Set(sample.artists.map((artist) => artist.slug)).size).toBe(14)
  for (const { displayName, consent } of sample.artists) {
    expect(displayName.zh).toMatch(/^示例作者 \d+$/)
    expect(consent.note?.zh).toContain('示例')
  }
})

test('C21 two guided tours lead through the place: short sentences, in both languages, each Uyghur one a draft', () => {
  expect(sample.guided.map(({ slug }) => slug)).toEqual(['park', 'newcomers'])
  for (const { translation, stops } of sample.guided) {
    expect(translation.ug).toBe('draft')
    expect(stops.length).toBeGreaterThanOrEqual(5)
    for (const { sentences } of stops) {
      expect(sentences.length).toBeGreaterThanOrEqual(2)
      expect(sentences.length).toBeLessThanOrEqual(4)
      for (const { zh, ug } of sentences) {
        expect(zh.length, zh).toBeLessThanOrEqual(24)
        expect(ug, zh).toMatch(/[\u0600-\u06ff]/)
        expect(ug, zh).not.toMatch(/[A-Za-z\p{Script=Han}]/u)
      }
    }
  }
})

test('notices go through all three stages of publicity, and covenants and public lists are there', () => {
  const notices = of('notice')
  const stages = new Map<string, Set<number>>()
  for (const { matter, publicityStage } of notices)
    if (matter !== undefined && publicityStage !== undefined) stages.set(matter, (stages.get(matter) ?? new Set()).add(publicityStage))
  expect([...stages.values()].filter((each) => each.size === 3).length).toBeGreaterThanOrEqual(1)
  expect(notices.filter(({ noticeType }) => noticeType === 'covenant').length).toBeGreaterThanOrEqual(2)
  expect(notices.filter(({ noticeType }) => noticeType === 'disclosure').length).toBeGreaterThanOrEqual(3)
  expect(notices.some(({ status }) => status === 'withdrawn')).toBe(true)
})

test('C18 at every step of a case there is a sentence to send, without a slot that somebody would have to fill', () => {
  const phrases = sample.phrases
  if (phrases === null) throw new Error('the sample has no phrases')
  expect(phrases.phrases.length).toBeGreaterThanOrEqual(40)
  for (const step of CASE_STEPS)
    for (const category of ['REPORT-LIGHT', 'ASK', 'SUGGEST', 'RATE', 'AGENT', 'DEPUTY', 'CONTENT', 'HELP']) {
      const usual = usualPhrase(phrases, step, category)
      expect(usual, `${step} of ${category}`).toBeDefined()
      expect(slotsOf(usual?.text.zh ?? '{none}')).toEqual([])
    }
})

test('C13 the decisions of guides are whole, and answering all by no never ends in "yes, you can"', () => {
  const decided = of('guide').flatMap(({ id, decision }) => (decision === undefined ? [] : [{ id, decision }]))
  expect(decided.length).toBeGreaterThanOrEqual(12)
  for (const { id, decision } of decided) {
    expect(decisionFaults(decision), id).toEqual([])
    expect(decide(decision, Array(5).fill(false)).is, id).toBe('ended')
  }
})

test('A2 the drill is a drill: it stands on no terminal after a plain start, and only where drills are shown', () => {
  expect(sample.drills).toHaveLength(1)
  const [drill] = sample.drills as [FolderContent['drills'][number]]
  const during = Date.parse(drill.effective ?? drill.sent) + 1000
  expect(alertsAt(sample.drills, during, 'lobby-1', false)).toEqual([])
  expect(alertsAt(sample.drills, during, 'lobby-1', true)).toHaveLength(1)
})

test('C7 no event takes place where its place is closed at that hour', () => {
  const places = new Map(of('place').map((place) => [place.id, place]))
  const closed: string[] = []
  for (const event of settle(sample, '2026-12-01')
    .sources.map(({ item }) => item)
    .filter((item) => item.kind === 'event')) {
    const place = places.get(event.place)
    if (place === undefined || place.hours.length === 0) continue
    let now = '2026-12-01T00:00'
    for (let times = 0; times < 30; times++) {
      const next = nextOccurrence(event, now)
      if (next === null) break
      const minute = Number(next.start.slice(11, 13)) * 60 + Number(next.start.slice(14))
      if (!openOn(place.hours, place.exceptions, next.start.slice(0, 10)).some(({ from, to }) => from <= minute && minute < to))
        closed.push(`${event.id} at ${next.start}`)
      now = next.end
    }
  }
  expect(closed).toEqual([])
})

/** Every string of the sample, with the place it stands in. */
function* strings(value: unknown, at: string): Generator<readonly [at: string, key: string, text: string]> {
  if (Array.isArray(value)) for (const [index, each] of value.entries()) yield* strings(each, `${at}.${index}`)
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) {
      if (typeof each === 'string') yield [`${at}.${key}`, key, each]
      else yield* strings(each, `${at}.${key}`)
    }
}
const everything = () => [
  ...strings(
    sample.sources.map(({ item }) => item),
    'items',
  ),
  ...strings([sample.artists, sample.calendar, sample.community, sample.report, sample.phrases, sample.alertTemplates, sample.drills, sample.stories], 'rest'),
]

test('Uyghur texts are in Uyghur letters: no Chinese and no Latin word among them', () => {
  const foreign = everything()
    .filter(([at, key]) => key === 'ug' && !/(translation|captions)\.ug$/.test(at))
    .map(([at, , text]) => [at, text.replace(/\{[a-z]+\}/g, '')] as const)
    .filter(([, text]) => /[\u4e00-\u9fffA-Za-z]/.test(text))
  // The prefix on the plates is written so on every plate.
  expect(foreign.filter(([, text]) => /[\u4e00-\u9fffA-Za-z]/.test(text.replace(/\bCG(-\d+)?\b/g, '').replace(/GPS|QR|WIFI|Wi-Fi/g, '')))).toEqual([])
  expect(everything().filter(([, key]) => key === 'ug').length).toBeGreaterThan(2000)
})

test('everything said in Chinese is said in Uyghur too, as a draft', () => {
  const missing: string[] = []
  const walk = (value: unknown, at: string): void => {
    if (Array.isArray(value)) for (const [index, each] of value.entries()) walk(each, `${at}.${index}`)
    else if (typeof value === 'object' && value !== null) {
      const record = value as Record<string, unknown>
      if (typeof record['zh'] === 'string' && record['ug'] === undefined) missing.push(`${at}: ${record['zh']}`)
      for (const [key, each] of Object.entries(record)) walk(each, `${at}.${key}`)
    }
  }
  walk(
    sample.sources.map(({ item }) => item),
    'items',
  )
  walk([sample.artists, sample.calendar, sample.community, sample.report, sample.phrases, sample.alertTemplates, sample.drills, sample.stories], 'rest')
  expect(missing).toEqual([])
  expect(new Set(sample.sources.map(({ item }) => item.translation.ug))).toEqual(new Set(['draft']))
})

test('no number in the sample can be dialled but those for emergencies and the public line', () => {
  // A mobile number, a landline with its area code, or anything that a field for telephone numbers holds.
  const inTexts = everything().flatMap(([at, , text]) =>
    [...text.matchAll(/(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[- ]?\d{4} ?\d{3,4})(?!\d)/g)].map(([number]) => `${at}: ${number}`),
  )
  const inFields = sample.sources.flatMap(({ item }) => ('phones' in item ? item.phones : []).map((number) => `${item.id}: ${number}`))
  const real = [...inTexts, ...inFields].filter((each) => !/: (010-0000 \d{4}|110|119|120|12345)$/.test(each))
  expect(real).toEqual([])
  expect(
    of('hotline')
      .map(({ number }) => number)
      .filter((number) => !/^(110|119|120|12345|010-0000 \d{4})$/.test(number)),
  ).toEqual([])
})

test('the README beside the sample says how much there is of each kind', () => {
  const readme = readFileSync(join(import.meta.dirname, 'sample/README.md'), 'utf8')
  for (const [kind, count] of [
    ['guides', of('guide').length],
    ['places', of('place').length],
    ['notices', of('notice').length],
    ['works', of('work').length],
  ] as const)
    expect(readme, `${count} ${kind}`).toContain(`${count} ${kind}`)
})
