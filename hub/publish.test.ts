import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderTarget } from '../content/bundle/folder-target.ts'
import { publishBundle } from '../content/bundle/publish.ts'
import { laidFolder, type Packs } from '../content/bundle/testing/laid-folder.ts'
import { verifyBundle } from '../content/bundle/verify.ts'
import { address } from '../model/bundle/address.ts'
import { BUNDLE, pack, road, TEN } from './testing/road.ts'

const bytesIn = (packs: Packs) => packs.reduce((sum, each) => sum + Buffer.byteLength(Object.values(each).join('')), 0)

test('B19 a bundle goes to an empty hub, is whole there, and serves; sent again, not one byte goes over', async () => {
  await using on = await road()
  await on.laid.lay(1, TEN)
  const first = await on.publish()
  expect(first).toMatchObject({ bundle: BUNDLE, version: 1, packsSent: 10, packsThere: 0 })
  expect(first.bytesSent).toBeGreaterThan(bytesIn(TEN))
  expect(await on.active()).toBe(1)
  expect(await verifyBundle({ folder: join(on.lobby.bundles, BUNDLE), pinned: on.laid.chain.firstRoot, onStep: () => undefined })).toMatchObject({
    ok: true,
    value: { deadWeight: [] },
  })
  expect(await on.publish()).toEqual({ bundle: BUNDLE, version: 1, packsSent: 0, packsThere: 10, bytesSent: 0 })
  expect(on.lobby.notes).toEqual([])
})

test('B19 after a change only what changed goes over', async () => {
  await using on = await road()
  await on.laid.lay(1, TEN)
  await on.publish()
  await on.laid.lay(2, [...TEN.slice(1), pack('new', 3000)])
  const delta = await on.publish()
  expect(delta).toMatchObject({ version: 2, packsSent: 1, packsThere: 9 })
  const small = statSync(join(on.laid.folder, 'manifest/2.json')).size + statSync(join(on.laid.folder, 'channel.json')).size
  expect(delta.bytesSent).toBe(3000 + small)
  expect(await on.active()).toBe(2)
})

test('B19 the publisher is cut after some packs; nothing serves yet, and the next run sends only the rest', async () => {
  await using on = await road()
  const many = Array.from({ length: 40 }, (_, at) => pack(`object-${at}`, 20_000))
  await on.laid.lay(1, many)
  for (const cutAfter of [1, 10]) {
    const cut = new AbortController()
    const before = on.there('pack').length
    const ended = on.publish({ signal: cut.signal }, (step, done) => {
      if (step === 'sending' && done === cutAfter) cut.abort()
    })
    await expect(ended).rejects.toThrow('aborted')
    expect(await on.active()).toBeNull()
    expect(existsSync(join(on.lobby.bundles, BUNDLE, 'channel.json'))).toBe(false)
    // What was in the middle of its way when the line was cut is not kept.
    await expect.poll(() => on.there('pack').filter((name) => name.endsWith('.half'))).toEqual([])
    expect(on.there('pack').length).toBeGreaterThanOrEqual(before + cutAfter)
  }
  const kept = on.there('pack').length
  expect(kept).toBeLessThan(40)
  expect(await on.publish()).toMatchObject({ packsSent: 40 - kept, packsThere: kept })
  expect(await on.active()).toBe(1)
})

test('B19 the channel goes last: cut between any two files, the version before goes on serving', async () => {
  await using on = await road()
  await on.laid.lay(1, TEN)
  await on.publish()
  await on.laid.lay(2, [pack('other'), ...TEN.slice(2)])
  const order: string[] = []
  const counting: typeof fetch = async (url, init) => {
    if (init?.method === 'PUT') {
      order.push(new URL(String(url)).pathname.replace(/[0-9a-f]{64}/, '…'))
      expect(await on.active()).toBe(1)
    }
    return fetch(url, init)
  }
  await on.publish({ fetch: counting })
  expect(order).toEqual([`/c/${BUNDLE}/pack/…`, `/c/${BUNDLE}/manifest/2.json`, `/c/${BUNDLE}/channel.json`])
  expect(await on.active()).toBe(2)
})

test('B19 a hub that has trouble, or no line, is asked again; at last the file is named', async () => {
  await using on = await road()
  await on.laid.lay(1, TEN)
  const calls = new Map<string, number>()
  const pauses: number[] = []
  const shaky: typeof fetch = (url, init) => {
    const what = `${init?.method} ${String(url)}`
    const call = (calls.get(what) ?? 0) + 1
    calls.set(what, call)
    if (call === 1) return Promise.reject(new TypeError('fetch failed'))
    if (call === 2) return Promise.resolve(new Response('busy', { status: 503 }))
    return fetch(url, init)
  }
  expect(await on.publish({ fetch: shaky, pause: async (ms) => void pauses.push(ms) })).toMatchObject({ packsSent: 10 })
  expect(pauses.length).toBeGreaterThan(20)
  pauses.length = 0
  const down: typeof fetch = () => Promise.reject(new TypeError('fetch failed'))
  expect(await on.refused({ fetch: down, pause: async (ms) => void pauses.push(ms) })).toMatchObject({ kind: 'no-line', file: 'root/1.json' })
  expect(pauses).toEqual([500, 2000, 8000, 20_000])
  // A hub whose own root is damaged says so, and not that there is no line.
  writeFileSync(join(on.lobby.bundles, BUNDLE, 'root', '1.json'), '{')
  await on.laid.lay(2, TEN.slice(1))
  expect((await on.refused()).said[1]).toContain('500 damaged-content: root/1.json')
  expect(on.lobby.notes.at(-1)).toContain('root/1.json')
})

test('B19 to a folder the same rules hold: what is missing is copied, the channel last, no way back', async () => {
  using laid = await laidFolder(BUNDLE)
  const stick = join(laid.home, 'stick')
  const run = () => publishBundle({ folder: laid.folder, target: () => folderTarget(stick, BUNDLE), onStep: () => undefined })
  await laid.lay(1, TEN)
  const old = readFileSync(join(laid.folder, 'channel.json'))
  expect(await run()).toMatchObject({ ok: true, value: { packsSent: 10 } })
  expect(await run()).toMatchObject({ ok: true, value: { packsSent: 0, bytesSent: 0 } })
  await laid.lay(2, TEN.slice(1))
  expect(await run()).toMatchObject({ ok: true, value: { packsSent: 0, packsThere: 9 } })
  expect(await verifyBundle({ folder: join(stick, BUNDLE), onStep: () => undefined })).toMatchObject({
    ok: true,
    value: { channel: { version: 2 }, deadWeight: [] },
  })
  laid.put('channel.json', old)
  expect(await run()).toMatchObject({ ok: false, problem: [{ kind: 'rollback' }] })
  using other = await laidFolder(BUNDLE)
  await other.lay(5, TEN)
  expect(await publishBundle({ folder: other.folder, target: () => folderTarget(stick, BUNDLE), onStep: () => undefined })).toMatchObject({
    ok: false,
    problem: [{ kind: 'other-root' }],
  })
})

test('B19 a bundle that is not whole is not published', async () => {
  await using on = await road()
  const { manifest } = await on.laid.lay(1, TEN)
  on.laid.put(`pack/${manifest.packs[4]?.[0]}`, 'damaged')
  expect(await on.refused()).toMatchObject({ kind: 'wrong-size', file: `pack/${manifest.packs[4]?.[0]}` })
  expect(existsSync(join(on.lobby.bundles, BUNDLE))).toBe(false)
})

test('A4 warnings lie beside the versions and are asked for every time', async () => {
  await using on = await road()
  await on.laid.lay(1, TEN)
  await on.publish()
  const ask = () => on.lobby.hub.inject(address.alerts(BUNDLE))
  expect((await ask()).statusCode).toBe(404)
  writeFileSync(join(on.lobby.bundles, BUNDLE, 'alerts.json'), '{"payload":"{}","signatures":[]}')
  const answer = await ask()
  expect([answer.statusCode, answer.body]).toEqual([200, '{"payload":"{}","signatures":[]}'])
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'application/json; charset=utf-8' })
})

test('B14 B19 what was taken back cannot be fetched from the hub any more once it is three versions past; the packs of kept versions stay', async () => {
  await using on = await road()
  const manifests: string[][] = []
  for (let version = 1; version <= 6; version++) {
    const { manifest } = await on.laid.lay(version, [pack('always'), pack(`only-${version}`)])
    manifests.push(manifest.packs.map(([hash]) => hash))
    await on.publish()
  }
  expect(on.there('manifest')).toEqual(['4.json', '5.json', '6.json'])
  expect(on.there('pack')).toEqual([...new Set(manifests.slice(3).flat())].sort())
  const [, taken] = manifests[0] as [string, string]
  expect((await on.lobby.hub.inject(address.pack(BUNDLE, taken))).statusCode).toBe(404)
  expect((await on.lobby.hub.inject(address.object(BUNDLE, 4, 'only-4.json'))).statusCode).toBe(200)
  expect(await verifyBundle({ folder: join(on.lobby.bundles, BUNDLE), onStep: () => undefined })).toMatchObject({
    ok: true,
    value: { before: [4, 5], deadWeight: [] },
  })
})

test('B19 a pack that is sent ahead of its manifest stays while another version begins to serve', async () => {
  await using on = await road()
  on.lobby.clock = Date.now()
  await on.laid.lay(1, TEN)
  const bytes = Buffer.from('the next version')
  const ahead = createHash('sha256').update(bytes).digest('hex')
  expect(await on.put(address.pack(BUNDLE, ahead), bytes)).toMatchObject({ status: 201 })
  await on.publish()
  expect(on.there('pack')).toContain(ahead)
})

test('what a power cut left of an upload goes after a day, when the next version is taken in', async () => {
  await using on = await road()
  await on.laid.lay(1, TEN)
  on.lobby.clock = Date.now()
  const folder = join(on.lobby.bundles, BUNDLE, 'pack')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'abc.half'), 'cut')
  await on.publish()
  expect(existsSync(join(folder, 'abc.half'))).toBe(true)
  on.lobby.clock += 2 * 86_400_000
  await on.laid.lay(2, TEN.slice(1))
  await on.publish()
  expect(existsSync(join(folder, 'abc.half'))).toBe(false)
})
