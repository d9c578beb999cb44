import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FolderItem } from '../../model/content/folder-item.ts'
import { TRANSLATION_STATES, type TranslationState } from '../../model/text.ts'
import type { Sourced } from '../read/items.ts'
import type { Community } from '../read/community.ts'
import { type Counted, coverageOf, gate, sourceHash, withTranslationState } from './translation.ts'

const guide: FolderItem = {
  id: 'guide:card',
  kind: 'guide',
  title: { zh: '老年证', ug: 'كىنىشكا' },
  translation: { ug: 'human' },
  status: 'published',
  validFrom: '2026-01-01',
  reviewBy: '2027-01-01',
  owner: { zh: '社区' },
  needs: [],
  places: [],
  related: [],
  media: [],
  materials: [{ name: { zh: '身份证' }, original: true, copies: 1, source: 'self' }],
  steps: [],
  lifeEvents: [],
  audiences: [],
  channels: [],
  phones: [],
  legalBasis: [],
  faq: [],
}
const translatedFrom = (of: string): FolderItem => ({ ...guide, translation: { ug: 'human', of } })

test('C4 a translation that was made from these Chinese words is up to date', () => {
  expect(withTranslationState(translatedFrom(sourceHash(guide)))).toEqual(translatedFrom(sourceHash(guide)))
  expect(withTranslationState(guide)).toEqual(guide)
})

test('C4 when any Chinese word changes, deep inside too, the Uyghur is out of date', () => {
  const of = sourceHash(guide)
  expect(withTranslationState({ ...translatedFrom(of), title: { zh: '老年优待证', ug: 'كىنىشكا' } } as FolderItem).translation.outdated).toBe(true)
  expect(
    withTranslationState({ ...translatedFrom(of), materials: [{ name: { zh: '户口本' }, original: true, copies: 1, source: 'self' }] } as FolderItem)
      .translation.outdated,
  ).toBe(true)
  expect(withTranslationState({ ...translatedFrom(of), summary: { zh: '新的一句' } } as FolderItem).translation.outdated).toBe(true)
})

test('C4 a better Uyghur word, or a date, does not make the Uyghur out of date, and the order of fields does not matter', () => {
  const of = sourceHash(guide)
  expect(sourceHash({ ...guide, title: { zh: '老年证', ug: 'باشقا' }, reviewBy: '2030-01-01' })).toBe(of)
  expect(sourceHash(Object.fromEntries(Object.entries(guide).reverse()) as FolderItem)).toBe(of)
  expect(of).toMatch(/^[0-9a-f]{16}$/)
})

const sourced = (kind: 'guide' | 'hotline', ug: TranslationState): Sourced => ({
  item: { ...guide, id: `${kind}:x`, kind, translation: { ug } } as FolderItem,
  where: { file: 'x' },
})
const content = (sources: readonly Sourced[], more: Partial<Counted> = {}): Counted => ({
  sources,
  artists: [],
  guided: [],
  community: { translation: 'human' } as Community,
  report: null,
  phrases: null,
  alertTemplates: null,
  ...more,
})
const states = fc.array(fc.record({ kind: fc.constantFrom('guide', 'hotline'), ug: fc.constantFrom(...TRANSLATION_STATES) }), { maxLength: 60 })

test('C2 only reviewed and human count: 95 of 100 pass, 94 do not', () => {
  const mix = (good: number) => content(Array.from({ length: 99 }, (_, i) => sourced('guide', i < good ? (i % 2 === 0 ? 'reviewed' : 'human') : 'machine')))
  expect(gate(mix(94))).toEqual({ passes: true, good: 95, of: 100 })
  expect(gate(mix(93))).toEqual({ passes: false, good: 94, of: 100 })
})

test('C2 every hotline must be reviewed, however good the rest is', () => {
  const rest = Array.from({ length: 98 }, () => sourced('guide', 'reviewed'))
  expect(gate(content([...rest, sourced('hotline', 'draft')]))).toMatchObject({ passes: false, good: 99, of: 100 })
  expect(gate(content([...rest, sourced('hotline', 'human')]))).toMatchObject({ passes: true })
})

test('C2 ready sentences and warnings must be reviewed, since they go out to one who needs them and cannot ask', () => {
  const rest = Array.from({ length: 200 }, () => sourced('guide', 'reviewed'))
  const draft = { translation: 'draft' as const }
  expect(gate(content(rest, { phrases: { ...draft, phrases: [] } })).passes).toBe(false)
  expect(gate(content(rest, { alertTemplates: { ...draft, templates: [] } })).passes).toBe(false)
  expect(gate(content(rest, { report: { ...draft, categories: [] } })).passes).toBe(true)
})

test('C2 the counts of a bundle add up to its items and the community’s own texts, and agree with the gate', () => {
  fc.assert(
    fc.property(states, (items) => {
      const counted = content(items.map(({ kind, ug }) => sourced(kind as 'guide' | 'hotline', ug)))
      const coverage = coverageOf(counted)
      expect(Object.values(coverage).reduce((sum, count) => sum + count, 0)).toBe(items.length + 1)
      expect(gate(counted).good).toBe(coverage.reviewed + coverage.human)
    }),
  )
})
