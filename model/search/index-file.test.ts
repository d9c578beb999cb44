import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexOf, line, SECURITY, STREET } from '../testing/searched.ts'
import { Column } from './column.ts'
import { readSearchFile, type SearchFile } from './index-file.ts'
import { layIndex } from './lay-index.ts'
import { openIndex } from './open-index.ts'
import { search } from './search.ts'
import { searchedRow } from './searched-row.ts'

const lay = () =>
  layIndex(
    STREET.map((row) => searchedRow(row, () => '')),
    [SECURITY],
    ['CG-0001'],
  )
const broken = (change: (file: Record<string, unknown>) => void): unknown => {
  const file = structuredClone(lay()) as unknown as Record<string, unknown>
  change(file)
  return file
}

test('F10 the same rows make the same index to the byte, with tokens in the order of their code units', () => {
  expect(JSON.stringify(lay())).toBe(JSON.stringify(lay()))
  const terms = lay().terms.split('\n')
  expect(terms).toEqual([...terms].sort())
  expect(new Set(terms).size).toBe(terms.length)
})

test('F10 a group of synonyms reaches what has one of its words in a name, and only when none has, what has it beside', () => {
  const lamp = { zh: [{ zh: '路灯', sound: 'lu deng' }], ug: ['كوچا چىرىغى'] }
  const named = [line('guide:a', '路灯报修'), line('guide:b', '物业', { summary: { zh: '路灯坏了' } })]
  expect(
    layIndex(
      named.map((row) => searchedRow(row, () => '')),
      [lamp],
      [],
    ).also,
  ).toBe('0\n')
  expect(
    layIndex(
      named.slice(1).map((row) => searchedRow(row, () => '')),
      [lamp],
      [],
    ).also,
  ).toBe('0')
  const words = [line('guide:c', '幼儿园', { title: { zh: '设施', ug: 'ئاممىۋى ئەسلىھە' } })]
  // A nursery (يەسلى) does not stand in the middle of two other words.
  expect(
    layIndex(
      words.map((row) => searchedRow(row, () => '')),
      [{ zh: [], ug: ['يەسلى'] }],
      [],
    ).also,
  ).toBe('')
})

test('F10 an index of nothing opens and finds nothing', () => {
  const empty = indexOf([])
  expect(search(empty, '老年').hits).toEqual([])
  expect(search(empty, 'laonian').hits).toEqual([])
})

test('F11 a damaged index is none, whatever is wrong with it', () => {
  expect(readSearchFile(lay())).not.toBeNull()
  for (const raw of [null, undefined, 7, '', [], {}, { format: 'xinxiji-search/2' }]) expect(readSearchFile(raw)).toBeNull()
  for (const name of Object.keys(lay())) {
    expect(readSearchFile(broken((file) => delete file[name])), name).toBeNull()
    expect(readSearchFile(broken((file) => (file[name] = 1))), name).toBeNull()
  }
  expect(readSearchFile(broken((file) => (file['zh'] = `${file['zh']}\n`)))).toBeNull()
  expect(readSearchFile(broken((file) => (file['ids'] = String(file['ids']).replace('guide:', 'secret:'))))).toBeNull()
  expect(readSearchFile(broken((file) => (file['posts'] = String(file['posts']).slice(0, String(file['posts']).lastIndexOf('\n')))))).toBeNull()
})

test('F11 what points to nowhere opens nothing, or finds nothing', () => {
  const opened = (change: (file: Record<string, unknown>) => void) => {
    const file = readSearchFile(broken(change))
    return file === null ? null : openIndex(file)
  }
  expect(opened((file) => (file['posts'] = String(file['posts']).replaceAll('0', '-')))).toBeNull()
  expect(opened((file) => (file['also'] = String(file['also']).replace('0', '99')))).toBeNull()
  const far = opened((file) => (file['posts'] = String(file['posts']).replace(/[^\n]+/g, 'zzzz')))
  expect(far).not.toBeNull()
  if (far !== null) expect(search(far, 'laonian').hits).toEqual([])
})

test('F11 an index with any byte changed is read as an index or as none, and never throws', () => {
  const text = JSON.stringify(lay())
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 3 }), fc.constantFrom('老年', 'laonian', 'ئاشخانا', '27'), (at, other, typed) => {
      let raw: unknown
      try {
        raw = JSON.parse(text.slice(0, at) + other + text.slice(at + other.length))
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
        return
      }
      const file: SearchFile | null = readSearchFile(raw)
      const index = file === null ? null : openIndex(file)
      if (index !== null) search(index, typed)
    }),
    { numRuns: 500 },
  )
})

test('F4 a column tells of each line that has a part once, and how well', () => {
  const lines = fc.array(fc.array(fc.string({ unit: fc.constantFrom(...'ab '), maxLength: 6 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(lines, fc.string({ unit: fc.constantFrom(...'ab'), minLength: 1, maxLength: 3 }), (names, part) => {
      const told = new Map<number, number>()
      new Column(names.map((line) => line.join('\t')).join('\n'), names.length).find(part, (at, how) => {
        expect(told.has(at)).toBe(false)
        told.set(at, how)
      })
      const how = (name: string) => (name === part ? 3 : name.startsWith(part) ? 2 : name.includes(` ${part}`) ? 1.5 : name.includes(part) ? 1 : 0)
      for (const [at, line] of names.entries()) expect(told.get(at) ?? 0).toBe(Math.max(...line.map(how)))
    }),
  )
})
