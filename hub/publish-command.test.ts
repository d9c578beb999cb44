import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { laidFolder } from '../content/bundle/testing/laid-folder.ts'
import { makeDevelopmentKeys } from '../content/keys.ts'
import { runCli } from '../content/testing/run-cli.ts'
import { address } from '../model/bundle/address.ts'
import { Active } from '../model/terminal.ts'
import { layHub, startHub } from './testing/child-hub.ts'
import { testFolder } from './testing/folder.ts'

const packs = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => ({ [`object-${from + at}.txt`]: `${from + at} `.repeat(40_000) }))
const active = async (hub: string) => Active.parse(await (await fetch(`${hub}${address.active('chenguangli')}`)).json()).version

test('B19 from the command line to a hub of its own: told how to add a token, published, the hub killed in the middle, gone on with', {
  timeout: 120_000,
}, async () => {
  await using folder = await testFolder()
  await layHub(folder.path)
  using laid = await laidFolder('chenguangli')
  await laid.lay(1, packs(0, 8))
  const keys = join(folder.path, 'data', 'keys')
  writeFileSync(join(keys, 'root.json'), JSON.stringify(laid.chain.firstRoot))
  writeFileSync(join(laid.home, 'token.txt'), `${'t'.repeat(30)}\n`)

  // A hub from before publishing goes on working, and says how it can be published to.
  const old = startHub(folder.path)
  const publishTo = (hub: string, key: string) => runCli(laid.home, 'publish', laid.folder, '--to', `${hub}/`, '--key', key)
  expect(await publishTo(await old.address, 'token.txt')).toMatchObject({
    code: 1,
    err: expect.stringContaining('403 publishing-off: keys/hub.json: has no publishToken; add one with'),
  })
  old.child.kill('SIGTERM')
  expect((await old.ended).code).toBe(0)
  expect(await runCli(laid.home, 'keys', 'publisher', keys)).toMatchObject({ code: 0 })

  const hub = startHub(folder.path)
  const at = await hub.address
  expect(await publishTo(at, 'token.txt')).toMatchObject({ code: 1, err: expect.stringContaining('401 no-publish-key') })
  const first = await publishTo(at, join(keys, 'hub.json'))
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining('version 1 is published: 8 packs sent, 0 were there') })
  expect(first.err).toContain('发送 · sending 8/8')
  expect(await active(at)).toBe(1)

  await laid.lay(2, packs(4, 40))
  const pack = join(folder.path, 'data', 'bundles', 'chenguangli', 'pack')
  const going = publishTo(at, join(keys, 'hub.json'))
  await expect.poll(() => readdirSync(pack).filter((name) => !name.endsWith('.half')).length, { interval: 2, timeout: 30_000 }).toBeGreaterThan(10)
  hub.child.kill('SIGKILL')
  await hub.ended
  expect(readdirSync(pack).filter((name) => !name.endsWith('.half')).length).toBeLessThan(40)
  // The publisher waits for the line; the hub comes back, still serving version 1, and the rest goes over.
  const again = startHub(folder.path, ['--port', new URL(at).port])
  expect(await active(await again.address)).toBe(1)
  expect(await going).toMatchObject({ code: 0, out: expect.stringContaining('version 2 is published: 32 packs sent, 4 were there') })
  expect(await active(at)).toBe(2)
  expect(readdirSync(pack).filter((name) => !name.endsWith('.half')).length).toBe(40)
  expect(await publishTo(at, join(keys, 'hub.json'))).toMatchObject({ code: 0, out: expect.stringContaining('0 packs sent, 36 were there, 0.0 kB in all') })
  expect(await runCli(laid.home, 'verify', join(folder.path, 'data', 'bundles', 'chenguangli'), '--root', join(keys, 'root.json'))).toMatchObject({ code: 0 })
  again.child.kill('SIGTERM')
  await again.ended
})

test('B19 development keys and their hub fit: what the house makes can be published to at once', { timeout: 60_000 }, async () => {
  await using folder = await testFolder()
  await layHub(folder.path)
  const keys = join(folder.path, 'data', 'keys')
  rmSync(keys, { recursive: true })
  await makeDevelopmentKeys(keys)
  const hub = startHub(folder.path)
  const { publishToken } = JSON.parse(readFileSync(join(keys, 'hub.json'), 'utf8')) as { publishToken: string }
  const answer = await fetch(`${await hub.address}${address.root('chenguangli', 1)}`, {
    method: 'PUT',
    body: readFileSync(join(keys, 'root.json')),
    headers: { authorization: `Bearer ${publishToken}`, 'content-type': 'application/json' },
  })
  expect(answer.status).toBe(201)
  hub.child.kill('SIGTERM')
  await hub.ended
})
