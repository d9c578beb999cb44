import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Place } from '../../model/content/place.ts'
import { came, Problems, showProblem, showWhere } from '../problem.ts'
import { readWith } from './schema.ts'

const hall = {
  id: 'place:hall',
  kind: 'place',
  title: { zh: '便民厅' },
  translation: { ug: 'missing' },
  validFrom: '2026-01-01',
  reviewBy: '2027-01-01',
  owner: { zh: '社区' },
  placeType: 'office',
  address: { zh: '1 号楼' },
}
function read(change: Record<string, unknown>): { value: Place | null; said: string[] } {
  const problems = new Problems()
  const value = readWith(Place, { ...hall, ...change }, { file: 'places.csv', line: 4 }, problems)
  return { value, said: problems.found.map((problem) => [showWhere(problem), ...problem.wrong, ...problem.mend].join(' | ')) }
}

test('a place that is whole is read, with what was left out filled in', () => {
  expect(read({})).toMatchObject({ value: { id: 'place:hall', hours: [], status: 'published' }, said: [] })
})

test('each thing that is wrong gets one sentence in each language: where, what came, how to mend it', () => {
  const at = 'places.csv:4 › '
  expect(read({ title: undefined }).said).toEqual([`${at}title | 没有填写 | it is missing | 这一项必须填写 | this must be given`])
  expect(read({ title: '便民厅' }).said).toEqual([
    `${at}title | 现在是“便民厅” | it is "便民厅" | 应为字段表，如 { zh: …, ug: … } | it wants a table of fields, like { zh: …, ug: … }`,
  ])
  expect(read({ placeType: 'shed' }).said[0]).toContain(`${at}placeType | 现在是“shed” | it is "shed" | 只能是 office、health、`)
  expect(read({ validFrom: '2026/01/01' }).said).toEqual([
    `${at}validFrom | 现在是“2026/01/01” | it is "2026/01/01" | 写成 2026-11-25 | write it like 2026-11-25`,
  ])
  expect(read({ validFrom: '2026-02-30' }).said).toEqual([
    `${at}validFrom | 现在是“2026-02-30” | it is "2026-02-30" | 日历上没有这一天，请改正 | write a day that exists`,
  ])
  expect(read({ title: { zh: '' } }).said).toEqual([`${at}title.zh | 现在是“” | it is "" | 请写上内容 | write something`])
  expect(read({ point: { x: 'abc', y: 4 } }).said).toEqual([`${at}point.x | 现在是“abc” | it is "abc" | 应为数字 | it wants a number`])
  expect(read({ phones: ['call us'] }).said).toEqual([
    `${at}phones.0 | 现在是“call us” | it is "call us" | 只用数字、空格和连字符 | use digits, spaces and hyphens`,
  ])
})

test('a form that could have been meant in two ways is told by the way it came nearest to', () => {
  expect(read({ exceptions: [{ date: '2027-01-01', opens: '9:00', closes: '12:00' }] }).said).toEqual([
    'places.csv:4 › exceptions.0.opens | 现在是“9:00” | it is "9:00" | 写成 09:00 | write it like 09:00',
  ])
})

test('everything that is wrong is told at once', () => {
  expect(read({ title: undefined, validFrom: '1', needs: ['cake'] }).said.map((line) => line.split(' |')[0])).toEqual([
    'places.csv:4 › title',
    'places.csv:4 › validFrom',
    'places.csv:4 › needs.0',
  ])
})

test('C10 a field that is misspelt is named, on the outside and deep inside', () => {
  expect(read({ adress: { zh: '1 号楼' } }).said[0]).toMatch(
    /^places.csv:4 › adress \| 没有这个字段 \| there is no such field \| 请检查拼写；可用的有 id、title、/,
  )
  expect(read({ title: { zh: '便民厅', uq: 'زال' } }).said).toEqual([
    'places.csv:4 › title.uq | 没有这个字段 | there is no such field | 请检查拼写 | check its spelling',
  ])
  expect(read({ hours: [{ byday: ['mo'], opens: '09:00', closes: '12:00', close: '13:00' }] }).said).toEqual([
    'places.csv:4 › hours.0.close | 没有这个字段 | there is no such field | 请检查拼写 | check its spelling',
  ])
  expect(read({ exceptions: [{ date: '2027-01-01', closed: true, opens: '09:00' }] }).said).toEqual([
    'places.csv:4 › exceptions.0.opens | 没有这个字段 | there is no such field | 请检查拼写 | check its spelling',
  ])
})

test('C10 a field named like a part of every object is still unknown', () => {
  for (const name of ['constructor', 'toString', 'hasOwnProperty']) expect(read({ [name]: 'x' }).said[0]).toContain(`places.csv:4 › ${name} | 没有这个字段`)
  expect(read(JSON.parse('{"__proto__":{"status":"withdrawn"}}') as Record<string, unknown>).said[0]).toContain('places.csv:4 › __proto__ | 没有这个字段')
})

test('whatever a field holds, it is read or named in both languages on one line, and nothing throws', () => {
  fc.assert(
    fc.property(fc.constantFrom('title', 'validFrom', 'hours', 'exceptions', 'point', 'translation', 'phones', 'needs'), fc.anything(), (field, value) => {
      const { value: place, said } = read({ [field]: value })
      expect(place === null).toBe(said.length > 0)
      for (const line of said) expect(line).toMatch(/^places.csv:4 [^|\n]* \| [^\n]+ \| [^\n]+ \| [^\n]+ \| [^\n]+$/)
    }),
  )
})

test('what came is told in a few words, however much it was', () => {
  expect(came(undefined)).toBe('nothing')
  expect(came({ a: 1, b: [1, 2] })).toBe('{ a, b }')
  expect(came([1, 2, 3])).toBe('[… 3]')
  const circle: unknown[] = []
  circle.push(circle)
  expect(came(circle)).toBe('[… 1]')
  expect(came('长'.repeat(500))).toHaveLength(58)
})

test('a problem as it is printed says where, what is wrong and how to mend it, in both languages', () => {
  const problem = {
    file: 'places.csv',
    line: 4,
    item: 'place:hall',
    field: 'title',
    wrong: ['没有填写', 'it is missing'],
    mend: ['必须填写', 'this must be given'],
  } as const
  expect(showProblem(problem)).toBe('  places.csv:4 › place:hall › title\n    没有填写；必须填写。\n    it is missing; this must be given.')
  expect(showProblem({ file: 'a.txt', wrong: ['不认识', 'unknown'], mend: ['拿走', 'take it away'] })).toBe(
    '  a.txt\n    不认识；拿走。\n    unknown; take it away.',
  )
})

test('of fifty thousand problems the first are kept and all are counted', () => {
  const problems = new Problems()
  for (let line = 1; line <= 50_000; line++) problems.add({ file: 'guides.csv', line }, ['错', 'wrong'], ['改', 'mend it'])
  expect([problems.count, problems.found.length, problems.found[0]?.line]).toEqual([50_000, 200, 1])
})
