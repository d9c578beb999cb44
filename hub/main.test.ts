import { rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startHub, layHub } from './testing/child-hub.ts'
import { testFolder } from './testing/folder.ts'
import { closedEnvelope, newSealKey } from './testing/resident.ts'

test('the hub starts, says where it listens, serves, and closes cleanly when asked', { timeout: 60_000 }, async () => {
  await using folder = await testFolder()
  await layHub(folder.path)
  const hub = startHub(folder.path)
  const address = await hub.address
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const health = await (await fetch(`${address}/api/health`)).json()
  expect(health).toEqual({ ok: true, version: expect.stringMatching(/^\d+\.\d+\.\d+/) })
  const envelope = closedEnvelope()
  const kept = await fetch(`${address}/sync/v1/cases/${envelope.id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(envelope),
  })
  expect(kept.status).toBe(201)
  hub.child.kill('SIGTERM')
  expect(await hub.ended).toEqual({ code: 0, signal: null, said: `hub listening on ${address}\n`, complained: '' })
})

/** What the hub says when it cannot start: one sentence, and the exit code 1. */
async function complaint(folder: string, args: readonly string[] = []): Promise<string> {
  const { code, said, complained } = await startHub(folder, args).ended
  expect({ code, said, lines: complained.trimEnd().split('\n').length }).toEqual({ code: 1, said: '', lines: 1 })
  return complained.trimEnd().replaceAll(folder, '')
}

test('a hub that cannot start says in one sentence what it wants', { timeout: 60_000 }, async () => {
  await using folder = await testFolder()
  const keys = join(folder.path, 'data', 'keys', 'hub.json')
  expect(await complaint(folder.path)).toBe("hub: /data/keys/hub.json: wants the hub's keys, found no file")
  const key = await layHub(folder.path)
  await rm(join(folder.path, 'dist'), { recursive: true })
  expect(await complaint(folder.path)).toBe('hub: /dist: wants the folder of built pages, found none')
  await rm(join(folder.path, 'data', 'bundles'), { recursive: true })
  expect(await complaint(folder.path)).toBe('hub: /data/bundles: wants the folder of bundles, found none')
  await writeFile(keys, '{"seal":')
  expect(await complaint(folder.path)).toBe('hub: /data/keys/hub.json: wants whole JSON, came 8 bytes that are not')
  await writeFile(keys, JSON.stringify({ seal: [] }))
  expect(await complaint(folder.path)).toBe("hub: /data/keys/hub.json: seal is not as the hub's keys want it")
  await writeFile(keys, JSON.stringify({ seal: [{ ...key, privateKey: newSealKey().privateKey }] }))
  expect(await complaint(folder.path)).toBe(`hub: /data/keys/hub.json: the private key of ${key.keyId} wants to match its public key, it does not`)
  await writeFile(keys, JSON.stringify({ seal: [{ ...key, privateKey: 'short' }] }))
  expect(await complaint(folder.path)).toBe(`hub: /data/keys/hub.json: the private key of ${key.keyId} wants to match its public key, it does not`)
  expect(await complaint(folder.path, ['--port', '99999'])).toBe('hub: port: wants 0 to 65535, came "99999"')
  expect(await complaint(folder.path, ['--prot', '1'])).toMatch(/^hub: arguments: Unknown option '--prot'/)
})

test('the port is taken; the hub says so and leaves', { timeout: 60_000 }, async () => {
  await using folder = await testFolder()
  await layHub(folder.path)
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const taken = other.address()
  if (typeof taken !== 'object' || taken === null) throw new Error('wants a port')
  expect(await complaint(folder.path, ['--port', String(taken.port)])).toBe(`hub: port ${taken.port} on 127.0.0.1: wants to be free, another program has it`)
  await new Promise((resolve) => other.close(resolve))
})

test('a damaged database is not served over', { timeout: 60_000 }, async () => {
  await using folder = await testFolder()
  await layHub(folder.path)
  await writeFile(join(folder.path, 'data', 'hub.sqlite'), 'this is no database, it only has its name. '.repeat(40))
  expect(await complaint(folder.path)).toBe('hub: /data/hub.sqlite: wants to be opened, came: file is not a database')
})
