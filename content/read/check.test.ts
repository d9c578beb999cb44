import { expect, test } from 'vitest'
import type { Item } from '../../model/content/views.ts'
import { Problems } from '../problem.ts'
import { checkReferences } from './check.ts'
import { Layout } from './layout.ts'

const common = {
  title: { zh: '名', ug: 'ئات' },
  translation: { ug: 'human' as const },
  status: 'published' as const,
  validFrom: '2026-01-01',
  reviewBy: '2027-01-01',
  owner: { zh: '社区' },
  needs: [],
  places: [] as string[],
  related: [] as string[],
}
const hall: Item = {
  ...common,
  id: 'place:hall',
  kind: 'place',
  placeType: 'office',
  address: { zh: '1 号楼' },
  phones: [],
  hours: [],
  exceptions: [],
  accessibility: [],
}
const card: Item = { ...common, id: 'guide:card', kind: 'guide', materials: [], steps: [], channels: [], phones: [], legalBasis: [], faq: [] }
const water: Item = { ...common, id: 'notice:water', kind: 'notice', noticeType: 'announcement', issuer: { zh: '物业' }, body: { zh: '停水' } }
const choir: Item = {
  ...common,
  id: 'event:choir',
  kind: 'event',
  start: '2026-11-25T15:00',
  end: '2026-11-25T16:00',
  place: 'place:hall',
  body: { zh: '唱歌' },
  eventStatus: 'scheduled',
}
const layout = Layout.parse({ buildings: [], poles: [{ no: 'CG-0001', x: 0, y: 0 }], viewpoints: [{ id: 'v01', x: 0, y: 0, z: 1.6, heading: 0, zh: '门口' }] })

function said(items: readonly Item[], plan: Layout | null = layout): string[] {
  const problems = new Problems()
  checkReferences(
    items.map((item, i) => ({ item, file: 'places.csv', at: String(i + 2) })),
    plan,
    problems,
  )
  return problems.found.map(({ at, zh, en }) => `${at} | ${zh} | ${en}`)
}

test('C9 a folder whose items know each other has nothing to say', () => {
  expect(
    said([
      hall,
      { ...card, places: ['place:hall'], related: ['notice:water'] },
      water,
      choir,
      { ...hall, id: 'place:gate', poleNo: 'CG-0001', viewpoint: 'v01' } as Item,
    ]),
  ).toEqual([])
})

test('C9 a place, a related item, a pole and a viewpoint that do not exist are each named', () => {
  expect(said([{ ...card, places: ['place:hal'], related: ['guide:gone'] }])).toEqual([
    '2 places | 没有“place:hal”，请检查编号 | names place:hal, which does not exist',
    '2 related | 没有“guide:gone”，请检查编号 | names guide:gone, which does not exist',
  ])
  expect(said([{ ...hall, poleNo: 'CG-9999', viewpoint: 'v99' } as Item])).toEqual([
    '2 poleNo | 没有“CG-9999”，请检查编号 | names CG-9999, which does not exist',
    '2 viewpoint | 没有“v99”，请检查编号 | names v99, which does not exist',
  ])
  expect(said([choir])).toEqual(['2 place | 没有“place:hall”，请检查编号 | names place:hall, which does not exist'])
})

test('C9 without a plan no pole and no viewpoint exists', () => {
  expect(said([{ ...hall, poleNo: 'CG-0001' } as Item], null)).toHaveLength(1)
})

test('a public hearing says its stage and until when one may object', () => {
  expect(said([{ ...water, noticeType: 'publicity' } as Item])).toEqual([
    '2 publicityStage | 公示应写明第几次公示和异议截止日 | a publicity notice wants publicityStage and objectUntil',
  ])
  expect(said([{ ...water, noticeType: 'publicity', publicityStage: 2, objectUntil: '2026-12-01' } as Item])).toEqual([])
})

test('nothing ends before it begins', () => {
  expect(said([{ ...water, validTo: '2025-12-31' }])).toEqual([
    '2 validTo | 结束日 2025-12-31 早于开始日 2026-01-01 | ends on 2025-12-31, before it begins on 2026-01-01',
  ])
  expect(said([hall, { ...choir, end: choir.start } as Item])).toEqual([
    '3 end | 结束时间应晚于开始时间 | ends at 2026-11-25T15:00, not after its start 2026-11-25T15:00',
  ])
})

test('a night shift in one stretch would never open, and is named', () => {
  const night = { ...hall, hours: [{ byday: ['mo'], opens: '22:00', closes: '06:00' }] } as Item
  expect(said([night])).toEqual([
    '2 hours | 关门 06:00 不晚于开门 22:00；过夜请分两段写 | closes at 06:00, not after it opens at 22:00; a night shift wants two stretches',
  ])
  expect(said([{ ...hall, exceptions: [{ date: '2027-01-01', opens: '09:00', closes: '09:00' }] } as Item])).toHaveLength(1)
  expect(
    said([
      {
        ...hall,
        hours: [
          { byday: ['mo'], opens: '22:00', closes: '24:00' },
          { byday: ['tu'], opens: '00:00', closes: '06:00' },
        ],
      } as Item,
    ]),
  ).toEqual([])
})

test('C2 the state of a translation agrees with whether there is one', () => {
  expect(said([{ ...card, title: { zh: '名' } }])).toEqual(['2 translation | 写着有维吾尔文，但标题没有 | says its Uyghur is human, but the title has none'])
  expect(said([{ ...card, translation: { ug: 'missing' } }])).toEqual([
    '2 translation | 写着没有维吾尔文，但标题有 | says its Uyghur is missing, but the title has one',
  ])
})
