import { expect, test } from 'vitest'
import { readSearchFile } from '../../../model/search/index-file.ts'
import { openIndex } from '../../../model/search/open-index.ts'
import { search } from '../../../model/search/search.ts'
import { ourIndex, POLES } from './ours.ts'
import { makeQueries } from './queries.ts'
import { makeRecords } from './records.ts'
import { judge, keysOf, percent, percentile } from './result.ts'

test('F4 to F9 on a thousand generated records nine of ten labelled queries have an answer among the first three', () => {
  const { bytes, ordered } = ourIndex(makeRecords(1_000))
  const file = readSearchFile(JSON.parse(new TextDecoder().decode(bytes)))
  const index = file === null ? null : openIndex(file)
  if (index === null) throw new Error('bench: wants an index that opens')
  const queries = makeQueries(ordered, POLES)
  expect(queries.length).toBeGreaterThanOrEqual(300)
  const hits = judge(queries, ordered, (typed) => {
    const found = search(index, typed)
    return { records: found.hits.map(({ at }) => at), poles: found.poles }
  })
  expect(percent(hits)).toBeGreaterThanOrEqual(90)
})

test('the same seed makes the same records and the same queries', () => {
  const [one, other] = [makeRecords(300), makeRecords(300)]
  expect(one).toEqual(other)
  expect(makeQueries(one, POLES).map(({ typed }) => typed)).toEqual(makeQueries(other, POLES).map(({ typed }) => typed))
})

test('a hit is one of the first three, and a pole counts only as a pole', () => {
  const records = makeRecords(50)
  const wants = (at: number) => (record: (typeof records)[number]) => record === records[at]
  const queries = [
    { category: 'a', typed: '1', wants: wants(7) },
    { category: 'a', typed: '2', wants: wants(8) },
    { category: 'pole', typed: '3', wants: () => true, pole: 'CG-0003' },
  ]
  const hits = judge(queries, records, () => ({ records: [1, 2, 7, 8], poles: [] }))
  expect(hits.byCategory.get('a')).toEqual({ hit: 1, of: 2 })
  expect(hits.byCategory.get('pole')).toEqual({ hit: 0, of: 1 })
  expect(hits.missed).toEqual(['a: 2', 'pole: 3'])
  expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3)
  expect(percentile([], 0.5)).toBeNaN()
  expect(keysOf('老a')).toEqual(['老', '老a'])
})
