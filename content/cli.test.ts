import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isStaffPin } from '../model/staff-pin.ts'
import { Terminal } from '../model/terminal.ts'
import { tinyDesk, type TinyDesk } from './testing/folder.ts'

const CLI = fileURLToPath(new URL('../hub/cli.ts', import.meta.url))
let desk: TinyDesk
beforeEach(async () => {
  desk = await tinyDesk()
})
afterEach(() => desk[Symbol.dispose]())

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: desk.home, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}
const press = (...more: string[]) => run('press', desk.folder, '--keys', desk.keysFolder, '--out', desk.out, '--cache', join(desk.home, 'cache'), ...more)

test('0: a folder is pressed and one line says what came of it; pressed again it says that nothing changed', () => {
  expect(press()).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /^tiny 第 1 版 · version 1: \d+ objects, [\d.]+ MB \([\d.]+ MB new\); ug reviewed 0, human \d+, draft 0, machine 0, missing 0\n$/,
    ),
    err: expect.stringContaining('完成 · done 1/1'),
  })
  expect(press().out).toContain('没有变化 · unchanged')
})

test('1: a folder with problems names each of them and writes nothing', () => {
  desk.put('价目表.xlsx', 'x')
  desk.change('guides/elder-card.yaml', 'place:hall', 'place:hal')
  const { code, out, err } = press()
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('发现 2 处问题，没有写入任何内容 · 2 problems, nothing was written')
  expect(err).toMatch(/^ {2}价目表\.xlsx\n {4}不认识这种文件.*\n {4}is of an unknown kind/m)
  expect(err).toMatch(/^ {2}guides\/elder-card\.yaml › .*places.*\n.*place:hal.*\n.*place:hal/m)
  expect(existsSync(desk.out)).toBe(false)
})

test('3: too little reviewed Uyghur is not pressed unless one says --drafts', () => {
  desk.change('hotlines.yaml', 'ug: human', 'ug: draft')
  expect(press()).toMatchObject({ code: 3, out: '', err: expect.stringMatching(/维吾尔文已审核 (\d+)\/\d+/) })
  expect(existsSync(desk.out)).toBe(false)
  expect(press('--drafts').code).toBe(0)
})

test('2: what is not understood shows how it is written', () => {
  for (const args of [[], ['dance'], ['press'], ['press', desk.folder], ['press', desk.folder, '--kyes', 'x'], ['keys'], ['catalogue', 'a.js']]) {
    const { code, err } = run(...args)
    expect([args, code]).toEqual([args, 2])
    expect(err).toContain('npm run xinxiji -- <command>')
  }
})

test('1: no folder, no keys, no catalogue: one sentence, no stack of code', () => {
  const said = [
    run('press', join(desk.home, 'nowhere'), '--keys', desk.keysFolder),
    run('press', desk.folder, '--keys', join(desk.home, 'nowhere')),
    run('catalogue', join(desk.home, 'no.js'), join(desk.home, 'new'), '--name', '区'),
  ]
  for (const { code, err } of said) {
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toContain(desk.home)
  }
})

test('keys are made where they are asked for', () => {
  expect(run('keys', 'new-keys')).toMatchObject({ code: 0, err: '' })
  expect(readdirSync(join(desk.home, 'new-keys'))).toContain('root.json')
})

test('a catalogue becomes a folder, and what is none is named', () => {
  const script = join(desk.home, 'data.js')
  writeFileSync(
    script,
    'const d = [{"department":"示例局","items":[{"main_item":"x","sub_items":[{"name":"老年证","link":"http://example.invalid/?itemCode=A1"}]}]}];\nprocess.exit(9)\n',
  )
  expect(run('catalogue', script, 'district', '--name', '示例区')).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 个部门、1 个事项 · 1 items of 1 departments'),
  })
  writeFileSync(script, 'const d = 1')
  expect(run('catalogue', script, 'other', '--name', '示例区')).toMatchObject({ code: 1, err: expect.stringContaining('不是事项目录') })
})

test('0: a terminal gets the PIN of its staff, and the file keeps none of its digits', async () => {
  const file = join(desk.home, 'terminal.json')
  writeFileSync(file, JSON.stringify({ id: 'lobby-1', title: { zh: '大厅' }, glass: { diagonalInch: 21.5, lowerEdgeMm: 800 }, stack: ['tiny'] }))
  expect(run('pin', file, '--pin', '482915')).toMatchObject({ code: 0, out: expect.stringContaining('482915') })
  const text = readFileSync(file, 'utf8')
  expect(text).not.toContain('482915')
  const { staff } = Terminal.parse(JSON.parse(text))
  if (staff === undefined) throw new Error('wants a PIN')
  expect([await isStaffPin('482915', staff), await isStaffPin('482916', staff)]).toEqual([true, false])
  expect(run('pin', file).out).toMatch(/PIN of terminal lobby-1: \d{6}\n$/)
  expect(run('pin', file, '--pin', '12')).toMatchObject({ code: 2 })
  expect(run('pin', join(desk.home, 'none.json'))).toMatchObject({ code: 1, err: expect.stringContaining('不是终端文件') })
})
