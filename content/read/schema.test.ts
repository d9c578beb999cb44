import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Place } from '../../model/content/place.ts'
import { came, Problems, showProblem } from '../problem.ts'
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
  const value = readWith(Place, { ...hall, ...change }, 'places.csv', '4', problems)
  return { value, said: problems.found.map((problem) => `${problem.at} | ${problem.zh} | ${problem.en}`) }
}

test('a place that is whole is read, with what was left out filled in', () => {
  expect(read({})).toMatchObject({ value: { id: 'place:hall', hours: [], status: 'published' }, said: [] })
})

test('each thing that is wrong gets one sentence in each language: where, what was wanted, what came', () => {
  expect(read({ title: undefined }).said).toEqual(['4 title | 这一项必须填写 | this is missing and must be given'])
  expect(read({ title: '便民厅' }).said).toEqual(['4 title | 应为 object，现在是 便民厅 | wants object, came 便民厅'])
  expect(read({ placeType: 'office ' }).said[0]).toContain('4 placeType | 只能是 office、health、')
  expect(read({ placeType: 'shed' }).said[0]).toContain(', came shed')
  expect(read({ validFrom: '2026/01/01' }).said[0]).toMatch(/^4 validFrom \| 格式不对.*现在是 2026\/01\/01 \| wants the form .*, came 2026\/01\/01$/)
  expect(read({ validFrom: '2026-02-30' }).said).toEqual(['4 validFrom | 不存在或写法不对，现在是 2026-02-30 | wants a day that exists, came 2026-02-30'])
  expect(read({ title: { zh: '' } }).said[0]).toContain('4 title.zh | 至少 1')
  expect(read({ point: { x: 'abc', y: 4 } }).said).toEqual(['4 point.x | 应为 number，现在是 abc | wants number, came abc'])
})

test('everything that is wrong is told at once', () => {
  expect(read({ title: undefined, validFrom: '1', needs: ['cake'] }).said.map((line) => line.split(' |')[0])).toEqual(['4 title', '4 validFrom', '4 needs.0'])
})

test('C10 a field that is misspelt is named, on the outside and deep inside', () => {
  expect(read({ adress: { zh: '1 号楼' } }).said[0]).toMatch(/^4 adress \| 没有这个字段，请检查拼写 \| there is no such field; wanted id, title, /)
  expect(read({ title: { zh: '便民厅', uq: 'زال' } }).said).toEqual(['4 title.uq | 没有这个字段，请检查拼写 | there is no such field'])
  expect(read({ hours: [{ byday: ['mo'], opens: '09:00', closes: '12:00', close: '13:00' }] }).said).toEqual([
    '4 hours.0.close | 没有这个字段，请检查拼写 | there is no such field',
  ])
  expect(read({ exceptions: [{ date: '2027-01-01', closed: true, opens: '09:00' }] }).said).toEqual([
    '4 exceptions.0.opens | 没有这个字段，请检查拼写 | there is no such field',
  ])
})

test('C10 a field named like a part of every object is still unknown', () => {
  for (const name of ['constructor', 'toString', 'hasOwnProperty']) expect(read({ [name]: 'x' }).said[0]).toContain(`4 ${name} | 没有这个字段`)
  expect(read(JSON.parse('{"__proto__":{"status":"withdrawn"}}') as Record<string, unknown>).said[0]).toContain('4 __proto__ | 没有这个字段')
})

test('whatever a field holds, it is read or named in both languages on one line, and nothing throws', () => {
  fc.assert(
    fc.property(fc.constantFrom('title', 'validFrom', 'hours', 'exceptions', 'point', 'translation', 'phones', 'needs'), fc.anything(), (field, value) => {
      const { value: place, said } = read({ [field]: value })
      expect(place === null).toBe(said.length > 0)
      for (const line of said) expect(line).toMatch(/^4 [^|]*[\s\S]+ \| [\s\S]+ \| [\s\S]+$/)
    }),
  )
})

test('what came is told in a few words, however much it was', () => {
  expect(came(undefined)).toBe('nothing')
  expect(came({ a: 1 })).toBe('{"a":1}')
  expect(came('长'.repeat(500))).toHaveLength(58)
})

test('a problem on a terminal says where, then both sentences', () => {
  expect(showProblem({ file: 'places.csv', at: '4 title', zh: '这一项必须填写', en: 'this is missing' })).toBe(
    '  places.csv › 4 title\n    这一项必须填写\n    this is missing',
  )
  expect(showProblem({ file: 'a.txt', at: '', zh: '不认识', en: 'unknown' })).toBe('  a.txt\n    不认识\n    unknown')
})
