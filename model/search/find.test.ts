import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Row } from '../content/views.ts'
import { find, searchable } from './find.ts'

const row = (id: string, zh: string, more: Partial<Row> = {}): Row => ({ id, title: { zh }, state: 'draft', validFrom: '2026-01-01', needs: [], ...more })

const rows = [
  row('guide:elder-card', '老年人优待证', {
    title: { zh: '老年人优待证', ug: 'ياشانغانلارنىڭ ئېتىبار كىنىشكىسى' },
    sound: 'lao nian ren you dai zheng',
    code: 'H-000507-001',
    under: { zh: '便民服务中心' },
  }),
  row('guide:residence', '居住证办理', { title: { zh: '居住证办理', ug: 'تۇرۇش كىنىشكىسى' }, sound: 'ju zhu zheng ban li' }),
  row('place:canteen', '老年食堂', {
    title: { zh: '老年食堂', ug: 'ياشانغانلار ئاشخانىسى' },
    sound: 'lao nian shi tang',
    code: '010-0000 0012',
    under: { zh: '3 号楼一层' },
  }),
  row('hotline:property', '物业', {
    title: { zh: '物业', ug: 'مۈلۈك باشقۇرۇش' },
    sound: 'wu ye',
    code: '010-0000 0002',
    summary: { zh: '水、电、电梯坏了打这里' },
  }),
].map(searchable)

test('F4 any part of a title finds it, in either language', () => {
  expect(find(rows, '优待')).toEqual(['guide:elder-card'])
  expect(find(rows, 'ئاشخانى')).toEqual(['place:canteen'])
  expect(find(rows, '居住证办理')).toEqual(['guide:residence'])
})

test('F4 the whole title comes before its beginning, its beginning before its middle, and the rest last', () => {
  const lamps = [row('guide:d', '报修', { summary: { zh: '路灯坏了' } }), row('guide:c', '报修路灯'), row('guide:b', '路灯报修'), row('guide:a', '路灯')].map(
    searchable,
  )
  expect(find(lamps, '路灯')).toEqual(['guide:a', 'guide:b', 'guide:c', 'guide:d'])
})

test('F4 rows of the same rank keep the order of the list', () => {
  const same = ['z', 'a', 'm'].map((id) => searchable(row(`guide:${id}`, '路灯报修')))
  expect(find(same, '路灯')).toEqual(['guide:z', 'guide:a', 'guide:m'])
})

test('F4 pinyin and its initials find a Chinese title', () => {
  expect(find(rows, 'laonian')).toEqual(['guide:elder-card', 'place:canteen'])
  expect(find(rows, 'Lao Nian Shi')).toEqual(['place:canteen'])
  expect(find(rows, 'lnr')).toEqual(['guide:elder-card'])
  expect(find(rows, 'wy')).toEqual(['hotline:property'])
  expect(find(rows, 'youdai')).toEqual(['guide:elder-card'])
  expect(find(rows, 'tang')).toEqual(['place:canteen'])
  // from where a syllable begins, not from its middle
  expect(find(rows, 'ang')).toEqual([])
})

test('F4 a telephone number or code is found by any part of it, with or without its hyphens', () => {
  expect(find(rows, '0000-0012')).toEqual(['place:canteen'])
  expect(find(rows, '000507')).toEqual(['guide:elder-card'])
  expect(find(rows, '０１０')).toEqual(['place:canteen', 'hotline:property'])
})

test('F4 a Uyghur word with a case ending finds the word without it, after those that have it', () => {
  expect(find(rows, 'ئاشخانىسىغا')).toEqual(['place:canteen'])
  expect(find([...rows].reverse(), 'ياشانغانلارنىڭ')).toEqual(['guide:elder-card', 'place:canteen'])
  expect(find(rows, 'كىنىشكىسىنى')).toEqual(['guide:elder-card', 'guide:residence'])
})

test('F4 office, address and summary are found too', () => {
  expect(find(rows, '便民')).toEqual(['guide:elder-card'])
  expect(find(rows, '电梯')).toEqual(['hotline:property'])
})

test('F4 nothing typed, or nothing but spaces, finds nothing', () => {
  for (const typed of ['', ' ', '\u3000', '，。', '\u200d']) expect(find(rows, typed)).toEqual([])
  expect(find(rows, '身份证复印')).toEqual([])
})

test('F4 whatever is typed, no row is found twice, and each one that is found exists', () => {
  const ids = new Set(rows.map((each) => each.row.id))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'老年证居住laonizheg01 ياشكىنسغلردە') })), (typed) => {
      const found = find(rows, typed)
      expect(new Set(found).size).toBe(found.length)
      expect(found.every((id) => ids.has(id))).toBe(true)
    }),
  )
})

test('F4 every part of every title finds its own row', () => {
  fc.assert(
    fc.property(fc.constantFrom(...rows), fc.constantFrom<'zh' | 'ug'>('zh', 'ug'), fc.nat(), fc.integer({ min: 1, max: 30 }), (each, locale, from, length) => {
      const title = each.row.title[locale] ?? each.row.title.zh
      const part = title.slice(from % title.length, (from % title.length) + length)
      if (part.replace(/[\sئ]/g, '') !== '') expect(find(rows, part)).toContain(each.row.id)
    }),
  )
})
