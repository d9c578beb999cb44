import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LaidFolder, laidFolder } from '../bundle/testing/laid-folder.ts'
import { runCli, type Said } from '../testing/run-cli.ts'
import { goodFor } from './verify.ts'

const COMMON = { translation: { ug: 'human' }, status: 'published', validFrom: '2026-01-01', reviewBy: '2027-12-31', owner: { zh: '社区' } }
const card = (title: string) => ({ ...COMMON, id: 'guide:card', kind: 'guide', title: { zh: title } })
const hall = {
  ...COMMON,
  id: 'place:hall',
  kind: 'place',
  title: { zh: '便民厅' },
  placeType: 'office',
  address: { zh: '1 号楼' },
  hours: [{ byday: ['we'], opens: '09:00', closes: '12:00' }],
}
const home = {
  title: { zh: '小社区' },
  phone: '010-0000 0001',
  state: 'human',
  cover: null,
  counts: { guide: 1, place: 1, notice: 0, event: 0, viewpoint: 0 },
  notices: [],
  polePrefix: 'CG',
  drafts: false,
  emergency: [],
}
const packsWith = (title: string): Readonly<Record<string, string>>[] => [
  { 'item/guide/card.json': JSON.stringify(card(title)) },
  { 'home.json': JSON.stringify(home), 'item/place/hall.json': JSON.stringify(hall) },
]

let laid: LaidFolder
let bundles: string
beforeAll(async () => {
  laid = await laidFolder()
  bundles = join(laid.home, 'bundles')
  await laid.lay(1, packsWith('老年证'))
  await laid.lay(2, packsWith('老年优待证'), { issued: Math.floor(Date.now() / 1000) })
  writeFileSync(join(laid.home, 'root.json'), JSON.stringify(laid.chain.firstRoot))
  writeFileSync(
    join(bundles, 'terminal.json'),
    JSON.stringify({ id: 'lobby-1', title: { zh: '大厅' }, glass: { diagonalInch: 43, lowerEdgeMm: 700 }, stack: ['tiny'] }),
  )
})
afterAll(() => laid[Symbol.dispose]())
const run = (...args: string[]): Promise<Said> => runCli(laid.home, ...args)

test('verify: 0 and how long it is good; with the root in hand nothing is left to say', async () => {
  const own = await run('verify', laid.folder)
  expect(own).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /^tiny 第 2 版完整 · version 2 is whole: 2 packs, 3 objects, .*root 1\n有效期还剩 13 天 23 小时 · still good for 13 days 23 hours\n/,
    ),
  })
  expect(own.out).toContain('without --root this proves that the bundle is whole, not whose it is')
  expect(own.err).toContain('核对数据包 · checking packs 2/2')
  const pinned = await run('verify', laid.folder, '--root', 'root.json')
  expect([pinned.code, pinned.out.includes('--root')]).toEqual([0, false])
})

test('verify: 1 and the file’s name, in both languages', async () => {
  using broken = await laidFolder()
  const { manifest } = await broken.lay(1, packsWith('老年证'))
  const file = `pack/${manifest.packs[1]?.[0]}`
  broken.put(file, 'x')
  const { code, out, err } = await runCli(broken.home, 'verify', broken.folder)
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(new RegExp(`发现 1 处问题 · 1 problems\\n\\n {2}${file}\\n {4}长度不对：.* · has the wrong length: `))
  const stranger = await runCli(broken.home, 'verify', broken.folder, '--root', join(laid.home, 'root.json'))
  expect(stranger).toMatchObject({ code: 1, err: expect.stringContaining('  root/1.json\n    不是您手里那份根文件') })
})

test('diff: words for people, data for machines', async () => {
  const words = await run('diff', `${laid.folder}@1`, laid.folder)
  expect(words.code).toBe(0)
  for (const part of ['第 1 版 → 第 2 版', '修改 1 · 1 changed', '  ~ 老年优待证（guide:card）', '      title.zh: “老年证” → “老年优待证”', '3 次请求'])
    expect(words.out).toContain(part)
  const data = await run('diff', `${laid.folder}@1`, `${laid.folder}@2`, '--json')
  expect(JSON.parse(data.out)).toMatchObject({ changed: [{ id: 'guide:card' }], added: [], fetch: { requests: 3 } })
  expect((await run('diff', `${laid.folder}@2`, laid.folder)).out).toContain('内容没有变化 · nothing changed')
  expect(await run('diff', `${laid.folder}@9`, laid.folder)).toMatchObject({ code: 1, err: expect.stringContaining('manifest/9.json') })
})

test('show: what the terminal shows at that time, as lines and as data', async () => {
  const morning = await run('show', '--terminal', 'lobby-1', '--out', bundles, '--at', '2026-11-25T10:00')
  expect(morning).toMatchObject({ code: 0, err: '', out: expect.stringContaining('便民厅 → 12:00') })
  const data = await run('show', '--terminal', 'lobby-1', '--out', bundles, '--at', '2026-11-26T10:00', '--json')
  expect(JSON.parse(data.out)).toMatchObject({ terminal: { id: 'lobby-1' }, closed: [{ id: 'place:hall', day: '2026-12-02', opens: '09:00' }] })
  const untrusted = await run('show', '--terminal', 'lobby-1', '--out', bundles, '--at', '2026-11-25T10:00', '--clock-untrusted')
  expect(untrusted.out).toContain('时钟不可信，不说是否营业')
  expect(await run('show', '--terminal', 'lobby-2', '--out', bundles)).toMatchObject({
    code: 1,
    err: 'show: 没有终端 lobby-2，现有：lobby-1 · there is no terminal lobby-2; there is lobby-1\n',
  })
})

test('publish: to a folder, again, and not into itself', async () => {
  const stick = join(laid.home, 'stick')
  expect(await run('publish', laid.folder, '--to', stick)).toMatchObject({
    code: 0,
    out: expect.stringContaining('version 2 is published: 2 packs sent, 0 were there'),
  })
  expect(await run('publish', laid.folder, '--to', stick)).toMatchObject({ code: 0, out: expect.stringContaining('0 packs sent, 2 were there, 0.0 kB in all') })
  expect(readdirSync(stick)).toEqual(['tiny'])
  expect(await run('verify', join(stick, 'tiny'), '--root', 'root.json')).toMatchObject({ code: 0 })
  expect(await run('publish', laid.folder, '--to', bundles)).toMatchObject({
    code: 1,
    err: expect.stringContaining('wants another folder than the one it lies in'),
  })
  // No hub there: asked again a few times is for a hub; here the key is missing before anything is asked.
  expect(await run('publish', laid.folder, '--to', 'http://127.0.0.1:9', '--key', 'nowhere.txt')).toMatchObject({
    code: 1,
    err: expect.stringContaining('nowhere.txt'),
  })
  writeFileSync(join(laid.home, 'token.txt'), 'short')
  expect(await run('publish', laid.folder, '--to', 'http://127.0.0.1:9', '--key', 'token.txt')).toMatchObject({
    code: 1,
    err: expect.stringContaining('at least 20 letters'),
  })
  writeFileSync(join(laid.home, 'hub.json'), '{"seal":[]}')
  expect(await run('publish', laid.folder, '--to', 'http://127.0.0.1:9', '--key', 'hub.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('has no publishToken'),
  })
})

test('2: what is not understood shows how it is written', async () => {
  const wrong = [
    ['verify'],
    ['verify', 'a', '--rot', 'x'],
    ['diff', 'a'],
    ['show'],
    ['show', '--terminal', 'x', '--at', 'tomorrow'],
    ['show', '--terminal', 'x', '--at', '2026-02-30T10:00'],
    ['publish', 'a'],
    ['publish', 'a', '--to', 'https://hub.example'],
  ]
  for (const args of wrong) {
    const { code, err } = await run(...args)
    expect([args, code]).toEqual([args, 2])
    expect(err).toContain('npm run xinxiji -- <command>')
  }
})

test('1: no such folder is one sentence', async () => {
  for (const args of [
    ['verify', 'nowhere'],
    ['diff', 'nowhere', 'nowhere'],
    ['publish', 'nowhere', '--to', 'x'],
    ['show', '--terminal', 'x', '--out', 'nowhere'],
    ['verify', laid.folder, '--root', 'nowhere'],
  ]) {
    const { code, err } = await run(...args)
    expect([args, code, err.trim().split('\n').length]).toEqual([args, 1, 1])
    expect(err).toContain('nowhere')
  }
  expect(existsSync(join(laid.home, 'x'))).toBe(false)
})

test('how long a channel is good is said in days and hours, before and after', () => {
  expect(goodFor(3 * 86_400_000 + 5 * 3_600_000)).toEqual(['有效期还剩 3 天 5 小时', 'still good for 3 days 5 hours'])
  expect(goodFor(-86_400_000)[1]).toBe('expired 1 days 0 hours ago; terminals show it as possibly out of date')
  expect(goodFor(0)[1]).toContain('expired 0 days')
})
