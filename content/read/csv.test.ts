import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problems } from '../problem.ts'
import { type CsvRow, readCsv, unflatten } from './csv.ts'

function read(text: string): { rows: CsvRow[]; problems: Problems['found'] } {
  const problems = new Problems()
  return { rows: readCsv(text, 'places.csv', problems), problems: problems.found }
}
const cells = (text: string) => read(text).rows.map((row) => row.cells)

test('a table as Excel saves it: a byte order mark, Windows lines, quotes where they are needed', () => {
  expect(read('\uFEFFslug,title@zh\r\nhall,"便民厅，一层"\r\n')).toEqual({
    rows: [{ line: 2, cells: { slug: 'hall', 'title@zh': '便民厅，一层' } }],
    problems: [],
  })
})

test('quotes inside quotes, commas and line breaks inside quotes', () => {
  expect(cells('a,b\n"他说""好""","一\n二,三"\n')).toEqual([{ a: '他说"好"', b: '一\n二,三' }])
  expect(cells('a,b\n"",""\n')).toEqual([])
  expect(cells('a,b\n"",x\n')).toEqual([{ a: '', b: 'x' }])
})

test('the line of a row is the line it begins on, also after a cell of several lines', () => {
  expect(read('a\n"1\n2\n3"\n4\n\n5').rows.map((row) => row.line)).toEqual([2, 5, 7])
})

test('lines ended as on an old Macintosh, and a last line without an end', () => {
  expect(cells('a,b\r1,2\r3,4')).toEqual([
    { a: '1', b: '2' },
    { a: '3', b: '4' },
  ])
  expect(cells('a,b\n1,2')).toEqual([{ a: '1', b: '2' }])
})

test('a row with a cell too many or too few is named with its line, and the other rows are still read', () => {
  expect(read('a,b\n1,2\n1,2,3\n1\n')).toMatchObject({
    rows: [{ line: 2, cells: { a: '1', b: '2' } }],
    problems: [
      { file: 'places.csv', line: 3, wrong: ['有 3 列', 'has 3 columns'], mend: [expect.stringContaining('应有 2 列'), expect.stringContaining('it wants 2')] },
      { file: 'places.csv', line: 4, wrong: ['有 1 列', 'has 1 columns'] },
    ],
  })
})

test('a quote that never closes is named with the line its row began on', () => {
  expect(read('a,b\n1,2\n1,"2\n3\n4')).toEqual({
    rows: [],
    problems: [{ file: 'places.csv', line: 3, wrong: ['引号没有结束', 'a quoted cell never ends'], mend: ['补上结束的引号', 'add the closing "'] }],
  })
})

test('letters behind a closing quote are named and not lost', () => {
  expect(read('a\n"1"2\n').problems).toEqual([
    {
      file: 'places.csv',
      line: 2,
      wrong: ['引号后面有多余的字', 'there are characters after a closing quote'],
      mend: ['引号后面只能是逗号或换行', 'put a comma or the end of the line there'],
    },
  ])
})

test('two columns of one name are named, because one of them would be lost', () => {
  expect(read('slug,title@zh, title@zh\nhall,甲,乙\n').problems).toEqual([
    {
      file: 'places.csv',
      line: 1,
      field: 'title@zh',
      wrong: ['有两列都叫“title@zh”', 'two columns are named title@zh'],
      mend: ['每列的名字只能用一次', 'give each column a name of its own'],
    },
  ])
})

test('an empty table is named', () => {
  for (const text of ['', '\uFEFF', '\r\n\r\n', ',,\n'])
    expect(read(text).problems).toEqual([
      { file: 'places.csv', wrong: ['表格是空的', 'the table is empty'], mend: ['第一行写列名', 'begin with a row of column names'] },
    ])
})

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const plain = (cell: string) => (/[",\r\n]/.test(cell) ? quoted(cell) : cell)
const cell = fc.oneof(fc.string({ unit: fc.constantFrom(...'",\n\r 甲乙ئاabc1') }), fc.string({ unit: 'binary' })).map((text) => text.trim())
const header = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z@_]{1,8}$/), { minLength: 1, maxLength: 5 })

test('whatever a table holds, written out and read again it is the same', () => {
  const table = header.chain((names) =>
    fc.record({ names: fc.constant(names), rows: fc.array(fc.array(cell, { minLength: names.length, maxLength: names.length }), { maxLength: 6 }) }),
  )
  fc.assert(
    fc.property(
      table,
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom(quoted, plain),
      fc.boolean(),
      fc.boolean(),
      ({ names, rows }, end, write, mark, last) => {
        const text = (mark ? '\uFEFF' : '') + [names, ...rows].map((row) => row.map(write).join(',')).join(end) + (last ? end : '')
        const wanted = rows.filter((row) => row.some((each) => each !== '')).map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])))
        const { rows: got, problems } = read(text)
        expect(problems).toEqual([])
        expect(got.map((row) => row.cells)).toEqual(wanted)
      },
    ),
    { numRuns: 500 },
  )
})

test('whatever text comes as a table, reading it ends, does not throw, and every row has the width of the header', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'",\n\ra') })), (text) => {
      const { rows } = read(text)
      for (const row of rows) {
        expect(row.line).toBeGreaterThan(1)
        expect(Object.keys(row.cells)).toEqual(Object.keys(rows[0]?.cells ?? {}))
      }
    }),
  )
})

test('columns of two languages become one text, and empty cells are left out', () => {
  expect(unflatten({ slug: 'hall', 'title@zh': '便民厅', 'title@ug': 'زال', 'summary@zh': '', 'summary@ug': '' })).toEqual({
    slug: 'hall',
    title: { zh: '便民厅', ug: 'زال' },
  })
  expect(unflatten({ 'title@ug': 'زال', 'title@zh': '便民厅' })).toEqual({ title: { ug: 'زال', zh: '便民厅' } })
})

test('a column in a language we do not speak, or beside a plain one of its name, stays as it is, to be named as unknown', () => {
  expect(unflatten({ 'title@zh': '便民厅', 'title@uq': 'زال' })).toEqual({ title: { zh: '便民厅' }, 'title@uq': 'زال' })
  expect(unflatten({ title: '便民厅', 'title@zh': '便民厅' })).toEqual({ title: '便民厅', 'title@zh': '便民厅' })
})

test('no column is lost, whatever it is called', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.oneof(fc.string(), fc.constantFrom('__proto__', '__proto__@zh', 'a@zh', 'a@ug', 'a', 'constructor', '@zh')),
        fc.stringMatching(/^[a-z]{1,4}$/),
      ),
      (row) => {
        const out = unflatten(row)
        const count = (value: unknown): number =>
          typeof value === 'object' && value !== null ? Object.values(value).reduce<number>((sum, each) => sum + count(each), 0) : 1
        expect(count(out)).toBe(Object.keys(row).length)
        expect(Object.getPrototypeOf(out)).toBe(Object.prototype)
      },
    ),
  )
})
