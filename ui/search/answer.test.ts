import { expect, test } from 'vitest'
import type { Row } from '../../model/content/views.ts'
import { indexOf, line, SECURITY, STREET } from '../../model/testing/searched.ts'
import { answer } from './answer.ts'
import { openLibrary, type Shelf } from './library.ts'

const shelf = (bundle: string, rows: readonly Row[], hides: readonly string[] = []): Shelf => ({
  bundle,
  index: indexOf(rows, [SECURITY], bundle === 'street' ? ['CG-0027'] : ['QU-0027']),
  lines: JSON.parse(JSON.stringify(rows)),
  indexMs: 1,
  hides: hides.map((id) => ({ id: id as Row['id'], reason: { zh: '这里不办' } })),
})
const ask = (shelves: readonly Shelf[], typed: string, day = '2026-11-25') => answer(openLibrary(shelves), { typed, day, meaning: null, whole: [] })
const ids = (given: ReturnType<typeof ask>) => given.kinds.map(({ kind, rows }) => [kind, ...rows.map(({ row, bundle }) => `${bundle} ${row.id}`)])

test('F14 what is found is laid out by kind, the kind with the best line first', () => {
  expect(ids(ask([shelf('street', STREET)], '食堂'))).toEqual([['place', 'street place:canteen']])
  expect(ids(ask([shelf('street', STREET)], 'laonian'))).toEqual([
    ['guide', 'street guide:elder-card'],
    ['place', 'street place:canteen'],
  ])
})

test('F14 B13 over a stack what a narrower bundle hides is not found, and an id is found once, in the nearest bundle', () => {
  const district = shelf('district', [
    line('guide:elder-card', '老年人优待证（区）'),
    line('guide:passport', '护照'),
    line('hotline:fire', '火警', { emergency: true }),
  ])
  const street = shelf('street', STREET, ['guide:passport', 'hotline:fire'])
  expect(ids(ask([district, street], '老年人优待证'))).toEqual([['guide', 'street guide:elder-card']])
  expect(ids(ask([district, street], '护照'))).toEqual([])
  expect(ids(ask([district, shelf('street', STREET)], '护照'))).toEqual([['guide', 'district guide:passport']])
  // Emergency numbers cannot be hidden.
  expect(ids(ask([district, street], '火警'))).toEqual([['hotline', 'district hotline:fire']])
})

test('F14 of what is worth the same the community’s own comes first', () => {
  const both = [shelf('district', [line('guide:a', '路灯报修')]), shelf('street', [line('guide:b', '路灯报修')])]
  expect(ids(ask(both, '路灯'))).toEqual([['guide', 'street guide:b', 'district guide:a']])
})

test('F14 C5 what has not begun or is over is not found', () => {
  const rows = [line('notice:soon', '停水通知', { validFrom: '2026-12-01' }), line('notice:over', '停水通知', { validTo: '2026-11-24' })]
  expect(ids(ask([shelf('street', rows)], '停水'))).toEqual([])
  expect(ids(ask([shelf('street', rows)], '停水', '2026-12-01'))).toEqual([['notice', 'street notice:soon']])
  expect(ids(ask([shelf('street', rows)], '停水', '2026-11-24'))).toEqual([['notice', 'street notice:over']])
})

test('P1 F14 poles are those of the community’s own bundle', () => {
  expect(ask([shelf('district', []), shelf('street', STREET)], '27').poles).toEqual(['CG-0027'])
})

test('F13 a line that was only found by mending says what was probably meant, and one that was not does not', () => {
  expect(ask([shelf('street', STREET)], '居主证').meant).toBe('居住证')
  expect(ask([shelf('street', STREET)], 'دوخدۇر').meant).toBe('دوختۇرى')
  for (const typed of ['居住证', 'juzhuzheng', 'دوختۇر', '低保', '0012', '完全没有的事']) expect(ask([shelf('street', STREET)], typed).meant, typed).toBeNull()
})

test('F11 a line that cannot be read is left out, and the others are found', () => {
  const whole = shelf('street', STREET)
  const lines = whole.lines.map((each, at) => (at === 0 ? { ...(each as object), title: { ug: 'ئا' } } : each))
  expect(ids(ask([{ ...whole, lines: [...lines, null, 7, { id: 9 }] }], 'laonian'))).toEqual([['place', 'street place:canteen']])
})

test('F12 of thousands of lines a page is sent the first, and of a kind that it asks for as many as it can show', () => {
  const many = Array.from({ length: 2_000 }, (_, at) => line(`guide:g${at}`, `报修路灯 ${at}`))
  const given = ask([shelf('street', many)], '路灯')
  expect(given.kinds[0]).toMatchObject({ count: 40, rows: { length: 12 } })
  expect(given.more).toBe(true)
  const whole = answer(openLibrary([shelf('street', many)]), { typed: '路灯', day: '2026-11-25', meaning: null, whole: ['guide'] })
  expect(whole.kinds[0]?.rows).toHaveLength(40)
})
