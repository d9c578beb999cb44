// A rule that no test holds is a wish, and a number that no rule book knows is a riddle.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const house = join(import.meta.dirname, '../..')
const ROOMS = ['model', 'ui', 'sw', 'tour', 'kiosk', 'studio', 'content', 'hub', 'tests']
const read = (file: string) => readFileSync(join(house, file), 'utf8')
const find = (pattern: string) => ROOMS.flatMap((room) => globSync(`${room}/**/${pattern}`, { cwd: house })).filter((file) => !file.includes('node_modules'))

/** Ids a text names, ranges spelt out: `B20 to B23`, `Q1, Q4`, `S1 and S2`. */
function idsIn(text: string): string[] {
  const ids: string[] = []
  for (const [, from, to] of text.matchAll(/\b([A-Z]\d{1,2})\b(?:\s*(?:to|–|-)\s*([A-Z]\d{1,2})\b)?/g)) {
    if (to === undefined || from?.[0] !== to[0]) ids.push(from as string, ...(to === undefined ? [] : [to]))
    else for (let number = Number(from?.slice(1)); number <= Number(to.slice(1)); number++) ids.push(`${to[0]}${number}`)
  }
  return ids
}

/** What comments call a rule: `Rule B7`, `Rules S1 to S6 and S9`. */
const quotedInComments = (source: string) =>
  [...source.matchAll(/\b[Rr]ules? ((?:[A-Z]\d{1,2}(?:\s*(?:,|to|and|–)\s*)?)+)/g)].flatMap(([, ids]) => idsIn(ids as string))
/** The ids that test names begin with: `'S6 the version before stays'`, `'Q3 Q5 whatever'`. */
const quotedInTests = (source: string) =>
  [...source.matchAll(/\btest(?:\.each\([\s\S]*?\))?\(\s*['"`]((?:[A-Z]\d{1,2} )+)|^ {2}\[\s*'((?:[A-Z]\d{1,2} )+)/gm)].flatMap(([, name, row]) =>
    idsIn(name ?? row ?? ''),
  )

const rules = new Map<string, string>()
for (const book of find('RULES.md')) for (const [, id] of read(book).matchAll(/^- \*\*([A-Z]\d{1,2})\*\* /gm)) rules.set(id as string, book)

const sources = [...find('*.ts'), ...find('*.tsx')].filter((file) => !file.startsWith('content/sample/'))
const isTest = (file: string) => /\.test\.tsx?$|-suite\.ts$|\.(journey|survey)\.ts$/.test(file)
const tested = new Set(sources.filter(isTest).flatMap((file) => quotedInTests(read(file))))

test('the rule books are found, and no number is given twice', () => {
  expect(find('RULES.md')).toEqual(expect.arrayContaining(['model/RULES.md', 'sw/RULES.md']))
  expect(rules.size).toBeGreaterThan(40)
  const given = find('RULES.md').flatMap((book) => [...read(book).matchAll(/^- \*\*([A-Z]\d{1,2})\*\* /gm)].map(([, id]) => id))
  expect(given.filter((id, at) => given.indexOf(id) < at)).toEqual([])
})

test('every rule is held by at least one test that has its number in its name', () => {
  expect([...rules.keys()].filter((id) => !tested.has(id))).toEqual([])
})

test('every number that a test name begins with is a rule', () => {
  const unknown = sources.filter(isTest).flatMap((file) =>
    quotedInTests(read(file))
      .filter((id) => !rules.has(id))
      .map((id) => `${file}: ${id}`),
  )
  expect(unknown).toEqual([])
})

test('every rule that code or a rule book speaks of exists', () => {
  const books = [...find('RULES.md')].flatMap((file) =>
    idsIn(read(file).replace(/`[^`]*`/g, ''))
      .filter((id) => !rules.has(id))
      .map((id) => `${file}: ${id}`),
  )
  const code = sources.flatMap((file) =>
    quotedInComments(read(file))
      .filter((id) => !rules.has(id))
      .map((id) => `${file}: ${id}`),
  )
  expect([...books, ...code]).toEqual([])
})

test('numbers are read out of sentences as people write them', () => {
  expect(quotedInComments('/** Rule B7. Rules S1 to S3, S5 and S9. See rules B20–B22; rule of thumb A4 */')).toEqual([
    'B7',
    'S1',
    'S2',
    'S3',
    'S5',
    'S9',
    'B20',
    'B21',
    'B22',
  ])
  expect(quotedInTests("test('B20 B22 a panorama', () => {\n  test(`S1 x`)\ntest('A4 paper')\ntest('no id')\n  ['S4 a row of a table', 1],")).toEqual([
    'B20',
    'B22',
    'S1',
    'A4',
    'S4',
  ])
})
