import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrayInScript, importCatalogue } from '../../content/import/catalogue.ts'
import { makeDevelopmentKeys, readPressKeys } from '../../content/keys.ts'
import { type Pressed, press } from '../../content/press/press.ts'
import { Manifest } from '../../model/bundle/manifest.ts'
import { List } from '../../model/content/views.ts'
import { readSearchFile } from '../../model/search/index-file.ts'
import { openIndex } from '../../model/search/open-index.ts'
import { search } from '../../model/search/search.ts'

const script = join(process.env['XINXIJI_TEST_DATA'] ?? '', 'civic', 'zwfw', 'bszl-data.js')
const folder = mkdtempSync(join(tmpdir(), 'xinxiji-catalogue-'))
const source = arrayInScript(readFileSync(script, 'utf8')) as { department: string; items: { sub_items: { name: string; link: string }[] }[] }[]
const items = source.flatMap((department) =>
  department.items.flatMap((heading) => heading.sub_items.map((item) => ({ ...item, department: department.department }))),
)
let pressed: Pressed
let rows: List['rows']

beforeAll(async () => {
  const imported = importCatalogue(script, join(folder, 'district'), '真实事项目录（测试）')
  expect(imported).toEqual({ ok: true, value: { departments: 34, items: 1135 } })
  await makeDevelopmentKeys(join(folder, 'keys'))
  const keys = await readPressKeys(join(folder, 'keys'))
  const options = {
    folder: join(folder, 'district'),
    keys,
    out: join(folder, 'bundles'),
    cache: join(folder, 'cache'),
    issued: 1_800_000_000,
    onStep: () => {},
  }
  expect(await press({ ...options, drafts: false })).toEqual({ is: 'gated', good: 0, of: 1136 })
  expect(readdirSync(folder)).not.toContain('bundles')
  pressed = await press({ ...options, drafts: true })
  rows = List.parse(JSON.parse(objectOf('list/guide.json'))).rows
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function objectOf(path: string): string {
  const bundle = join(folder, 'bundles', 'district')
  const manifest = Manifest.parse(JSON.parse((JSON.parse(readFileSync(join(bundle, 'manifest', '1.json'), 'utf8')) as { payload: string }).payload))
  const found = manifest.objects.find(([name]) => name === path)
  if (found === undefined) throw new Error(`held: the bundle wants ${path}, has none`)
  const [, pack, offset, size] = found
  return readFileSync(join(bundle, 'pack', (manifest.packs[pack] as [string, number])[0]))
    .subarray(offset, offset + size)
    .toString('utf8')
}

test('the real catalogue of 34 departments is pressed whole, with drafts, and says how much is untranslated', () => {
  expect(items).toHaveLength(1135)
  // The community's own words are counted with the items.
  expect(pressed).toMatchObject({ is: 'pressed', coverage: { reviewed: 0, human: 0, draft: 0, machine: 0, missing: 1136 } })
  expect(rows).toHaveLength(1135)
  expect(new Set(rows.map((row) => row.under?.zh)).size).toBe(34)
})

test('every one of the 1,135 items is found by its title, by a part of it, and by its national code', () => {
  const file = readSearchFile(JSON.parse(objectOf('search/index.json')))
  const index = file === null ? null : openIndex(file)
  if (index === null) throw new Error('held: wants an index that opens')
  const found = (typed: string) => search(index, typed).hits.map(({ id }) => id)
  const missed: string[] = []
  for (const item of items) {
    const code = new URLSearchParams(item.link.slice(item.link.indexOf('?') + 1)).get('itemCode') ?? ''
    const row = rows.find((each) => each.code === code)
    if (row === undefined || row.title.zh !== item.name || row.under?.zh !== item.department) missed.push(`${item.name}: no row`)
    else {
      // Two titles stand twice in the catalogue, so the right one is among the first two.
      if (!found(item.name).slice(0, 2).includes(row.id)) missed.push(`${item.name}: by title`)
      if (!found(item.name.slice(0, 6)).includes(row.id)) missed.push(`${item.name}: by its beginning`)
      if (found(code)[0] !== row.id) missed.push(`${item.name}: by code`)
    }
  }
  expect(missed).toEqual([])
})

test('the longest title has 110 characters and arrives whole', () => {
  const longest = rows.reduce((a, b) => (b.title.zh.length > a.title.zh.length ? b : a))
  expect(longest.title.zh).toHaveLength(110)
  expect(items.map((item) => item.name)).toContain(longest.title.zh)
})
