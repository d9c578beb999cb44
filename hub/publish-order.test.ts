import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderTarget } from '../content/bundle/folder-target.ts'
import { hubTarget } from '../content/bundle/hub-target.ts'
import { publishBundle } from '../content/bundle/publish.ts'
import { laidFolder } from '../content/bundle/testing/laid-folder.ts'
import { verifyBundle } from '../content/bundle/verify.ts'
import { address } from '../model/bundle/address.ts'
import type { Root } from '../model/bundle/root.ts'
import { signedBy, testChain, testKey } from '../model/testing/chain.ts'
import { PUBLISH_TOKEN } from './testing/lobby.ts'
import { BUNDLE, pack, road, TEN } from './testing/road.ts'

test('B19 an older version does not come back, nor an older channel of the same version', async () => {
  await using on = await road()
  await on.laid.lay(1, TEN)
  const old = readFileSync(join(on.laid.folder, 'channel.json'))
  await on.publish()
  await on.laid.lay(2, TEN.slice(1), { issued: 1_800_000_100 })
  await on.publish()
  const second = readFileSync(join(on.laid.folder, 'channel.json'))
  expect(await on.put(address.channel(BUNDLE), old)).toMatchObject({ status: 409, code: 'older-content' })
  expect(await on.put(address.channel(BUNDLE), second)).toMatchObject({ status: 200 })
  on.laid.put('channel.json', old)
  expect(await on.refused()).toMatchObject({ kind: 'rollback', file: 'channel.json' })
  await on.laid.lay(2, TEN.slice(1), { issued: 1_800_000_099 })
  expect(await on.put(address.channel(BUNDLE), readFileSync(join(on.laid.folder, 'channel.json')))).toMatchObject({ status: 409, code: 'older-content' })
  expect(await on.active()).toBe(2)
  // A channel that the hub's disk has damaged does not open the way back; publishing anew heals it.
  writeFileSync(join(on.lobby.bundles, BUNDLE, 'channel.json'), '{')
  expect(await on.put(address.channel(BUNDLE), old)).toMatchObject({ status: 409, code: 'older-content' })
  expect(await on.put(address.channel(BUNDLE), second)).toMatchObject({ status: 201 })
})

test('B19 a channel is taken only when all it promises is there', async () => {
  await using on = await road()
  const { manifest } = await on.laid.lay(1, TEN)
  const bytes = (name: string) => readFileSync(join(on.laid.folder, name))
  const channel = () => on.put(address.channel(BUNDLE), bytes('channel.json'))
  const first = (await channel()) as { status: number; code: string | null; detail: string }
  expect(first).toMatchObject({ status: 409, code: 'content-first', detail: expect.stringContaining('root/1.json') })
  expect(await on.put(address.manifest(BUNDLE, 1), bytes('manifest/1.json'))).toMatchObject({ status: 409, code: 'content-first' })
  expect(await on.put(address.root(BUNDLE, 1), bytes('root/1.json'))).toMatchObject({ status: 201 })
  expect(await channel()).toMatchObject({ status: 409, code: 'content-first', detail: expect.stringContaining('manifest/1.json') })
  expect(await on.put(address.manifest(BUNDLE, 1), bytes('manifest/1.json'))).toMatchObject({ status: 201 })
  expect(await channel()).toMatchObject({ status: 409, code: 'content-first', detail: expect.stringContaining('pack/') })
  for (const [hash] of manifest.packs) await on.put(address.pack(BUNDLE, hash), bytes(`pack/${hash}`))
  writeFileSync(join(on.lobby.bundles, BUNDLE, 'pack', manifest.packs[3]?.[0] as string), 'cut by the disk')
  expect(await channel()).toMatchObject({ status: 409, detail: expect.stringContaining(manifest.packs[3]?.[0] as string) })
  expect(await on.active()).toBeNull()
  expect(await on.publish()).toMatchObject({ packsSent: 1, packsThere: 9 })
  expect(await on.active()).toBe(1)
})

test('B19 nothing that another has signed is taken in, although the token is right', async () => {
  await using on = await road()
  const { manifest, channel } = await on.laid.lay(1, TEN)
  await on.publish()
  const stranger = await testChain()
  const text = async (...signed: Parameters<typeof signedBy>) => JSON.stringify(await signedBy(...signed))
  const { content, channel: channelKey, root } = on.laid.chain
  const next = { ...manifest, version: 2 }
  for (const key of [stranger.content, channelKey, root[0]])
    expect(await on.put(address.manifest(BUNDLE, 2), await text('manifest', next, key))).toMatchObject({ status: 422, code: 'not-signed' })
  for (const key of [stranger.channel, content, root[0]])
    expect(await on.put(address.channel(BUNDLE), await text('channel', { ...channel, version: 2 }, key))).toMatchObject({ status: 422, code: 'not-signed' })
  expect(await on.put(address.manifest(BUNDLE, 3), await text('manifest', next, content))).toMatchObject({ status: 409, code: 'older-content' })
  expect(await on.put(address.manifest(BUNDLE, 2), await text('manifest', { ...next, bundle: 'other' }, content))).toMatchObject({
    status: 422,
    code: 'damaged-upload',
  })
  // The manifest of the version that serves is never written over, not even by the right key.
  expect(await on.put(address.manifest(BUNDLE, 1), await text('manifest', { ...manifest, drafts: true }, content))).toMatchObject({
    status: 409,
    code: 'other-content',
  })
  expect(await on.active()).toBe(1)
})

test('B16 B19 a root comes only after the one that is here; a new bundle begins with the pinned one', async () => {
  await using on = await road()
  await on.laid.lay(1, TEN)
  const stranger = await testChain()
  const text = async (...signed: Parameters<typeof signedBy>) => JSON.stringify(await signedBy(...signed))
  const [a, b] = on.laid.chain.root
  const root = (version: number, body: string) => on.put(address.root(BUNDLE, version), body)
  expect(await root(1, JSON.stringify(stranger.firstRoot))).toMatchObject({ status: 409, code: 'other-root' })
  expect(await root(2, JSON.stringify(on.laid.chain.firstRoot))).toMatchObject({ status: 409, code: 'other-root' })
  await on.publish()
  expect(await root(1, JSON.stringify(stranger.firstRoot))).toMatchObject({ status: 409, code: 'other-root' })
  const fresh = await testKey()
  const { rootFile } = on.laid.chain
  const second: Root = {
    ...rootFile,
    version: 2,
    keys: { ...rootFile.keys, [fresh.keyId]: fresh.publicKey },
    roles: { ...rootFile.roles, content: { keys: [fresh.keyId], threshold: 1 } },
  }
  expect(await root(2, await text('root', second, a))).toMatchObject({ status: 422, code: 'not-signed' })
  expect(await root(2, await text('root', second, a, a))).toMatchObject({ status: 422, code: 'not-signed' })
  expect(await root(3, await text('root', { ...second, version: 3 }, a, b))).toMatchObject({ status: 409, code: 'content-first' })
  expect(await root(2, await text('root', { ...second, version: 3 }, a, b))).toMatchObject({ status: 409, code: 'older-content' })
  const two = await text('root', second, a, b)
  expect(await root(2, two)).toMatchObject({ status: 201 })
  expect(await root(2, two)).toMatchObject({ status: 200 })
  // From now on what the old content key signs, and what still names the old root, is refused.
  await on.laid.lay(2, TEN.slice(1))
  expect(await on.put(address.manifest(BUNDLE, 2), readFileSync(join(on.laid.folder, 'manifest/2.json')))).toMatchObject({ status: 422, code: 'not-signed' })
  expect(await on.put(address.channel(BUNDLE), readFileSync(join(on.laid.folder, 'channel.json')))).toMatchObject({ status: 409, code: 'other-root' })
  using rotated = await laidFolder(BUNDLE, { ...on.laid.chain, content: fresh })
  rotated.put('root/2.json', two)
  await rotated.lay(2, TEN.slice(1), { rootVersion: 2 })
  const published = await publishBundle({
    folder: rotated.folder,
    // Whoever pins the second root publishes the first one all the same.
    pinned: JSON.parse(two),
    target: () => hubTarget({ hub: on.hub, bundle: BUNDLE, token: PUBLISH_TOKEN, fetch, pause: async () => undefined }),
    onStep: () => undefined,
  })
  expect(published).toMatchObject({ ok: true, value: { packsSent: 0, packsThere: 9 } })
  expect(await on.active()).toBe(2)
  const stick = join(on.laid.home, 'stick')
  expect(
    await publishBundle({ folder: rotated.folder, pinned: JSON.parse(two), target: () => folderTarget(stick, BUNDLE), onStep: () => undefined }),
  ).toMatchObject({ ok: true })
  expect(readdirSync(join(stick, BUNDLE, 'root'))).toEqual(['1.json', '2.json'])
})

test('B19 a hub without a pinned root takes in no new bundle', async () => {
  await using on = await road()
  await on.laid.lay(1, TEN)
  rmSync(join(on.lobby.folder, 'keys', 'root.json'))
  expect((await on.refused()).said[1]).toContain('409 other-root')
})

test('B19 two publishers at once: both end well, and what serves is whole and the newest', async () => {
  await using on = await road()
  await on.laid.lay(1, TEN)
  const same = await Promise.all([on.publish(), on.publish(), on.publish()])
  expect(same.map(({ version }) => version)).toEqual([1, 1, 1])
  using other = await laidFolder(BUNDLE, on.laid.chain)
  await other.lay(3, [...TEN.slice(3), pack('third')])
  await on.laid.lay(2, [...TEN.slice(2), pack('second')])
  const both = await Promise.allSettled([
    on.publish(),
    publishBundle({
      folder: other.folder,
      target: () => hubTarget({ hub: on.hub, bundle: BUNDLE, token: PUBLISH_TOKEN, fetch, pause: async () => undefined }),
      onStep: () => undefined,
    }),
  ])
  expect(both[1]).toMatchObject({ status: 'fulfilled', value: { ok: true } })
  expect(await on.active()).toBe(3)
  expect(await verifyBundle({ folder: join(on.lobby.bundles, BUNDLE), onStep: () => undefined })).toMatchObject({
    ok: true,
    value: { channel: { version: 3 } },
  })
  expect(on.there('pack').filter((name) => name.endsWith('.half'))).toEqual([])
})

test('B19 channels that arrive at the same moment, in whatever order, leave the newest version serving', async () => {
  await using on = await road()
  const channels: Buffer[] = []
  for (let version = 1; version <= 12; version++) {
    await on.laid.lay(version, [pack('same')])
    if (version === 1) await on.publish()
    else await on.put(address.manifest(BUNDLE, version), readFileSync(join(on.laid.folder, `manifest/${version}.json`)))
    channels.push(readFileSync(join(on.laid.folder, 'channel.json')))
  }
  const backwards = channels.toReversed().map((payload) =>
    on.lobby.hub.inject({
      method: 'PUT',
      url: address.channel(BUNDLE),
      payload,
      headers: { authorization: `Bearer ${PUBLISH_TOKEN}`, 'content-type': 'application/json' },
    }),
  )
  const codes = (await Promise.all(backwards)).map(({ statusCode }) => statusCode)
  expect([await on.active(), codes.filter((code) => ![201, 409].includes(code))]).toEqual([12, []])
})
