import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Problems } from '../problem.ts'
import { Folder } from '../read/files.ts'
import { readItems } from '../read/items.ts'
import { arrayInScript, importCatalogue } from './catalogue.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'xinxiji-catalogue-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const item = (name: string, code: string) => ({ name, link: `http://example.invalid/to?areaCode=1&itemCode=${code}&taskType=1`, qrcode: '' })
const catalogue = [
  { department: '示例民政局', items: [{ main_item: '未分类', sub_items: [item('老年证"办理"，含换证', 'A-001'), item('高龄津贴', 'A-002')] }] },
  { department: '示例公安局', items: [{ main_item: '户籍', sub_items: [item('居住证 [新办]', 'B-001')] }] },
]
function run(script: string): ReturnType<typeof importCatalogue> {
  writeFileSync(join(home, 'data.js'), script)
  return importCatalogue(join(home, 'data.js'), join(home, 'folder'), '示例区')
}
const scriptOf = (list: unknown) => `// 定义JSON数据\nconst data = ${JSON.stringify(list, null, 2)};\n`

test('a district’s catalogue becomes a folder that the press reads without a word', () => {
  expect(run(scriptOf(catalogue))).toEqual({ ok: true, value: { departments: 2, items: 3 } })
  const problems = new Problems()
  const { sources: items } = readItems(new Folder(join(home, 'folder'), problems), problems)
  expect(problems.found).toEqual([])
  expect(items.map(({ item: each }) => [each.id, each.title.zh, each.translation.ug])).toEqual([
    ['guide:a-001', '老年证"办理"，含换证', 'missing'],
    ['guide:a-002', '高龄津贴', 'missing'],
    ['guide:b-001', '居住证 [新办]', 'missing'],
  ])
  expect(items[2]?.item).toMatchObject({ itemCode: 'B-001', authority: { zh: '示例公安局' }, channels: ['window', 'online'] })
})

test('the script is read and never run, whatever stands in it', () => {
  const marker = join(home, 'it-ran')
  const traps = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'x'); globalThis.itRan = true; process.exit(3); throw new Error('it ran');`
  expect(run(`(() => { ${traps} })()\n${scriptOf(catalogue)}\n${traps}\nmodule.exports = [data];\n`)).toMatchObject({ ok: true, value: { items: 3 } })
  expect(existsSync(marker)).toBe(false)
  expect('itRan' in globalThis).toBe(false)
})

test('an array that would have to be worked out is not guessed', () => {
  for (const script of ['const data = [...other]', 'const data = [1 + 1]', 'const data = [`x`]', 'const data = [', 'const data = load()', '', '= []]']) {
    expect([script, arrayInScript(script)]).toEqual([script, script === '= []]' ? [] : undefined])
  }
})

test('any array written by a program is read back, whatever code stands around it and whatever its texts hold', () => {
  const value = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: fc.constantFrom(...'[]"\\{}=;x字') }),
      fc.integer(),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(fc.string({ maxLength: 3 }), tie('node'), { maxKeys: 3 }),
    ),
  })).node
  fc.assert(
    fc.property(fc.array(value, { maxLength: 5 }), fc.constantFrom('', ';', ';\nmodule.exports = [x]', ']'), (list, after) => {
      expect(arrayInScript(`const x = ${JSON.stringify(list)}${after}`)).toEqual(JSON.parse(JSON.stringify(list)))
    }),
    { numRuns: 300 },
  )
})

test('whatever comes as a script, reading it never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'= []"\\,{}1') })), (script) => {
      const read = arrayInScript(script)
      expect(read === undefined || Array.isArray(read)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('what is no catalogue is named, with where it is wrong, and nothing is written', () => {
  expect(run('const data = [{"department": "示例局", "items": [{"main_item": "x"}]}]')).toEqual({
    ok: false,
    problem: {
      file: join(home, 'data.js'),
      item: '0.items.0.sub_items',
      wrong: ['不是事项目录', 'is no service catalogue'],
      mend: [expect.stringContaining('sub_items'), expect.stringContaining('sub_items')],
    },
  })
  expect(readdirSync(home)).toEqual(['data.js'])
})

test('two items with one code, or one without a code, are named and none is dropped', () => {
  const twins = [{ department: '局', items: [{ main_item: 'x', sub_items: [item('甲', 'A 1'), item('乙', 'a-1')] }] }]
  expect(run(scriptOf(twins))).toMatchObject({ ok: false, problem: { item: '乙', wrong: ['事项编码与“甲”相同', 'has the same item code as 甲'] } })
  const none = [{ department: '局', items: [{ main_item: 'x', sub_items: [{ name: '丙', link: 'http://example.invalid/' }] }] }]
  expect(run(scriptOf(none))).toMatchObject({ ok: false, problem: { item: '丙', wrong: ['没有事项编码', 'has no item code in its link'] } })
  expect(existsSync(join(home, 'folder'))).toBe(false)
})

test('a folder that holds something already is not written over', () => {
  mkdirSync(join(home, 'folder'))
  writeFileSync(join(home, 'folder', 'guides.csv'), 'ours')
  expect(run(scriptOf(catalogue))).toMatchObject({ ok: false, problem: { wrong: ['文件夹不是空的', 'is not empty'] } })
  expect(readFileSync(join(home, 'folder', 'guides.csv'), 'utf8')).toBe('ours')
})
