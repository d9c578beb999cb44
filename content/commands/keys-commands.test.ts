import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFirstRoot, readNextRoot } from '../../model/bundle/root.ts'
import { HubKeys, readPressKeys, SigningKey } from '../keys.ts'
import { runCli } from '../testing/run-cli.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'xinxiji-cli-keys-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))
const run = (...args: string[]) => runCli(home, ...args)
const json = (file: string): unknown => JSON.parse(readFileSync(join(home, file), 'utf8'))
async function done(...args: string[]): Promise<string> {
  const { code, out, err } = await run(...args)
  expect([args, code, err]).toEqual([args, 0, ''])
  return out
}

test('B16 a key is replaced by one command, and the folder signs with the new one', async () => {
  await done('keys', 'k')
  const before = await readPressKeys(join(home, 'k'))
  expect(await done('keys', 'rotate', 'k', '--replace', 'content')).toMatch(
    /根文件第 2 版：content 的密钥 [0-9a-f]{16} 换成了 [0-9a-f]{16} · root 2: .*\n.*press and publish every bundle anew\n/,
  )
  const after = await readPressKeys(join(home, 'k'))
  expect([after.roots.length, after.content.keyId === before.content.keyId]).toEqual([2, false])
  expect(await done('keys', 'rotate', 'k', '--replace', 'seal')).toContain('start the hub again')
  expect(await run('keys', 'rotate', 'k', '--replace', 'root:0123456789abcdef')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no root key 0123456789abcdef'),
  })
  expect(await run('keys', 'rotate', 'nowhere', '--replace', 'content')).toMatchObject({ code: 1, err: expect.stringContaining('nowhere') })
})

test('B19 new keys hold a publisher’s token; old ones get it by one command, once', async () => {
  await done('keys', 'k')
  const made = HubKeys.parse(json('k/hub.json'))
  expect(made.publishToken?.length).toBeGreaterThanOrEqual(20)
  expect(await run('keys', 'publisher', 'k')).toMatchObject({ code: 1, err: expect.stringContaining('has a publishToken already') })
  const { publishToken: _, ...old } = made
  writeFileSync(join(home, 'k', 'hub.json'), JSON.stringify({ ...old, note: 'kept' }))
  await done('keys', 'publisher', 'k')
  expect(json('k/hub.json')).toMatchObject({ ...old, note: 'kept', publishToken: expect.stringMatching(/^\S{20,}$/) })
  expect(statSync(join(home, 'k', 'hub.json')).mode & 0o777).toBe(0o600)
})

test('B16 the ceremony: three people, three machines, no two keys in one place; later one of them is replaced', async () => {
  for (const name of ['a', 'b', 'c', 'content', 'channel', 'alert', 'newcomer']) {
    mkdirSync(join(home, name))
    await done('keys', 'new', `${name}/mine.json`)
    expect(statSync(join(home, name, 'mine.json')).mode & 0o777).toBe(0o600)
    expect(Object.keys(json(`${name}/mine.public.json`) as object).sort()).toEqual(['keyId', 'publicKey'])
  }
  await done('keys', 'new', 'seal.json', '--seal')
  const idOf = (name: string) => SigningKey.parse(json(`${name}/mine.json`)).keyId
  const people = ['a', 'b', 'c'].flatMap((name) => ['--root', `${name}/mine.public.json`])
  const others = ['content', 'channel', 'alert'].flatMap((name) => [`--${name}`, `${name}/mine.public.json`])
  expect(await done('keys', 'draft', 'root.txt', ...people, ...others, '--seal', 'seal.public.json')).toContain(
    `root     2/3  ${idOf('a')} ${idOf('b')} ${idOf('c')}`,
  )
  // Each sees what they sign.
  expect(await done('keys', 'sign', 'root.txt', '--label', 'root', '--key', 'a/mine.json')).toContain('根文件第 1 版 · root 1')
  await done('keys', 'sign', 'root.txt', '--label', 'root', '--key', 'c/mine.json', '--out', 'by-c.json')
  const byA = `root.txt.${idOf('a')}.sig.json`
  expect(await run('keys', 'assemble', 'root.txt', byA, '--out', 'root.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('签名不够：需要 2 位，来了 1 位'),
  })
  expect(await run('keys', 'assemble', 'root.txt', byA, byA, '--out', 'root.json')).toMatchObject({ code: 1, err: expect.stringContaining('has signed twice') })
  expect(await done('keys', 'assemble', 'root.txt', byA, 'by-c.json', '--out', 'root.json')).toContain('2 个签名都有效')
  const first = await readFirstRoot(json('root.json'))
  if (!first.ok) throw new Error(first.problem.kind)

  await done('keys', 'draft', 'root-2.txt', '--after', 'root.json', '--replace', `root:${idOf('a')}`, '--with', 'newcomer/mine.public.json')
  for (const name of ['b', 'c', 'newcomer']) await done('keys', 'sign', 'root-2.txt', '--label', 'root', '--key', `${name}/mine.json`, '--out', `${name}.sig`)
  expect(await run('keys', 'assemble', 'root-2.txt', 'b.sig', 'newcomer.sig', '--after', 'root.json', '--out', 'root-2.json')).toMatchObject({ code: 1 })
  await done('keys', 'assemble', 'root-2.txt', 'b.sig', 'c.sig', 'newcomer.sig', '--after', 'root.json', '--out', 'root-2.json')
  expect(await readNextRoot(json('root-2.json'), first.value)).toMatchObject({ ok: true, value: { version: 2 } })
})

test('2 and 1: what is not understood, and what is not there or no key', async () => {
  for (const args of [
    ['rotate', 'k'],
    ['rotate', 'k', '--replace', 'root'],
    ['new'],
    ['new', 'x.txt'],
    ['draft'],
    ['draft', 'x', '--root', 'a'],
    ['draft', 'x', '--after', 'a'],
    ['sign', 'x'],
    ['sign', 'x', '--label', 'letter', '--key', 'k'],
    ['assemble', 'x'],
    ['publisher'],
    ['a', 'b'],
  ])
    expect([args, (await run('keys', ...args)).code]).toEqual([args, 2])
  await done('keys', 'new', 'mine.json')
  expect(await run('keys', 'new', 'mine.json')).toMatchObject({ code: 1, err: expect.stringContaining('is there already and stays as it is') })
  writeFileSync(join(home, 'root.txt'), '{"not":"a root"}')
  expect(await run('keys', 'sign', 'root.txt', '--label', 'root', '--key', 'mine.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('不是根文件的草稿'),
  })
  expect(await run('keys', 'sign', 'root.txt', '--label', 'root', '--key', 'mine.public.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('mine.public.json 不是密钥'),
  })
  expect(await run('keys', 'sign', 'nowhere', '--label', 'root', '--key', 'mine.json')).toMatchObject({ code: 1 })
})
