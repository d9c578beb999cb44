import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSigned } from '../model/bundle/signed.ts'
import { signersOf } from '../model/bundle/root.ts'
import { sha256, fromBase64url } from '../model/bytes.ts'
import { HubKeys, makeDevelopmentKeys, readPressKeys, signWith } from './keys.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'xinxiji-keys-')), 'keys')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

test('new keys make a root of three people of whom two must sign, and nobody else may read them', async () => {
  await makeDevelopmentKeys(folder)
  const keys = await readPressKeys(folder)
  expect(keys.root.roles.root).toMatchObject({ threshold: 2, keys: [expect.any(String), expect.any(String), expect.any(String)] })
  for (const file of ['root.json', 'root-keys.json', 'content.json', 'channel.json', 'alert.json', 'hub.json'])
    expect([file, statSync(join(folder, file)).mode & 0o777]).toEqual([file, 0o600])
  for (const [keyId, publicKey] of Object.entries(keys.root.keys))
    expect((await sha256(fromBase64url(publicKey) as Uint8Array<ArrayBuffer>)).slice(0, 16)).toBe(keyId)
})

test('the keys of one role sign for that role alone', async () => {
  await makeDevelopmentKeys(folder)
  const { root, content, channel } = await readPressKeys(folder)
  const signed = { payload: '{}', signatures: [await signWith(content, 'manifest', '{}')] }
  expect(await openSigned('manifest', 'm', signed, signersOf(root, 'content'))).toMatchObject({ ok: true })
  expect(await openSigned('manifest', 'm', signed, signersOf(root, 'channel'))).toMatchObject({ ok: false })
  expect(content.keyId).not.toBe(channel.keyId)
})

test('the hub can open what is sealed to the key the root names', async () => {
  await makeDevelopmentKeys(folder)
  const { root } = await readPressKeys(folder)
  const hub = HubKeys.parse(JSON.parse(readFileSync(join(folder, 'hub.json'), 'utf8')))
  expect(hub.seal[0]).toMatchObject(root.seal[0] as object)
  expect(fromBase64url(hub.seal[0]?.privateKey as string)).toHaveLength(32)
})

test('keys that are there are not made anew: a second start keeps them', async () => {
  await makeDevelopmentKeys(folder)
  const before = readFileSync(join(folder, 'root.json'), 'utf8')
  await makeDevelopmentKeys(folder)
  expect(readFileSync(join(folder, 'root.json'), 'utf8')).toBe(before)
})

test('a folder without keys, or with a root that was changed, says in one sentence what is wanted', async () => {
  await expect(readPressKeys(folder)).rejects.toThrow(
    `keys: wants ${join(folder, 'root.json')}, found none; make development keys with: npm run xinxiji -- keys ${folder}`,
  )
  await makeDevelopmentKeys(folder)
  const file = join(folder, 'root.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('\\"threshold\\":2', '\\"threshold\\":1'))
  await expect(readPressKeys(folder)).rejects.toThrow(`keys: ${file} is bad-signature`)
})
