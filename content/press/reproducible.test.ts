import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { Signed } from '../../model/bundle/signed.ts'
import { tinyDesk } from '../testing/folder.ts'

const once = join(import.meta.dirname, '../testing/press-once.ts')
const payloadIn = (folder: string) => Signed.parse(JSON.parse(readFileSync(join(folder, 'tiny/manifest/1.json'), 'utf8'))).payload

test('B11 two folders written in another order at another time, pressed in another zone and language, make the same packs to the last byte', async () => {
  using desk = await tinyDesk()
  const other = join(desk.home, 'other')
  const files = (readdirSync(desk.folder, { recursive: true, withFileTypes: true }) as { isFile(): boolean; parentPath: string; name: string }[])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(desk.folder.length + 1))
  for (const [at, file] of [...files].reverse().entries()) {
    mkdirSync(dirname(join(other, file)), { recursive: true })
    writeFileSync(join(other, file), readFileSync(join(desk.folder, file)))
    utimesSync(join(other, file), 1_000_000_000 + at * 86_400, 1_200_000_000 - at * 3600)
  }
  const run = (folder: string, name: string, env: Record<string, string>) => {
    const out = join(desk.home, `out-${name}`)
    const printed = execFileSync(process.execPath, [once, folder, desk.keysFolder, out, join(desk.home, `cache-${name}`)], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    })
    expect(JSON.parse(printed)).toMatchObject({ is: 'pressed', version: 1 })
    return out
  }
  const here = run(desk.folder, 'here', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' })
  const there = run(other, 'there', { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })
  expect(readdirSync(join(there, 'tiny/pack')).sort()).toEqual(readdirSync(join(here, 'tiny/pack')).sort())
  expect(payloadIn(there)).toBe(payloadIn(here))
  // The same folder under another name, pressed with what the first run kept, is the same too.
  cpSync(join(desk.home, 'cache-here'), join(desk.home, 'cache-kept'), { recursive: true })
  expect(payloadIn(run(other, 'kept', { TZ: 'UTC' }))).toBe(payloadIn(here))
})
