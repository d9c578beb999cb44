import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { layVersion, signedBy, testChain, type TestChain } from '../testing/chain.ts'
import { type Channel, MANIFEST_MAX_BYTES, readChannel, VERSION_LEAP } from './channel.ts'
import { BundleName } from './name.ts'
import { fromBase64url, toBase64url } from '../bytes.ts'

let chain: TestChain
let channel: Channel
beforeAll(async () => {
  chain = await testChain()
  channel = (await layVersion(chain, 'chenguangli', 12, [{ 'home.json': '{}' }])).channel
})

const read = async (change: Partial<Channel>, have = 0, bundle = 'chenguangli') =>
  readChannel(await signedBy('channel', { ...channel, ...change }, chain.channel), chain.rootFile, bundle, have)

test('a channel signed by the channel key says which version is the newest', async () => {
  expect(await read({})).toEqual({ ok: true, value: channel })
  expect(await read({}, 12)).toMatchObject({ ok: true })
})

test('B1 the keys of other roles cannot sign a channel', async () => {
  for (const key of [chain.content, ...chain.root]) {
    expect(await readChannel(await signedBy('channel', channel, key), chain.rootFile, 'chenguangli', 0)).toMatchObject({
      problem: { kind: 'bad-signature', file: 'channel.json', came: 0 },
    })
  }
})

test('B2 a manifest’s signature does not make a channel', async () => {
  expect(await readChannel(await signedBy('manifest', channel, chain.channel), chain.rootFile, 'chenguangli', 0)).toMatchObject({
    problem: { kind: 'bad-signature' },
  })
})

test('B5 the channel of the neighbours is not taken for our own', async () => {
  expect(await read({ bundle: 'xinghuali' })).toEqual({
    ok: false,
    problem: { kind: 'other-bundle', file: 'channel.json', wanted: 'chenguangli', came: 'xinghuali' },
  })
})

test('B6 an older version than this terminal has ever accepted is refused', async () => {
  expect(await read({}, 13)).toEqual({ ok: false, problem: { kind: 'rollback', file: 'channel.json', have: 13, came: 12 } })
})

test('B7 a version may not leap so far that no later one could follow', async () => {
  expect(await read({ version: 12 + VERSION_LEAP }, 12)).toMatchObject({ ok: true })
  expect(await read({ version: 13 + VERSION_LEAP }, 12)).toEqual({
    ok: false,
    problem: { kind: 'too-far-ahead', file: 'channel.json', have: 12, came: 13 + VERSION_LEAP },
  })
  // a new terminal has nothing to leap from
  expect(await read({ version: 5000 }, 0)).toMatchObject({ ok: true })
})

test('B6 B7 of all versions exactly those from the one we have to a leap above it are taken', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 4000 }), async (version, have) => {
      expect((await read({ version }, have)).ok).toBe(version >= have && version <= have + VERSION_LEAP)
    }),
    { numRuns: 100 },
  )
})

test('B8 a channel that promises a manifest larger than any may be is refused before one byte of it is fetched', async () => {
  expect(await read({ manifest: { sha256: channel.manifest.sha256, size: MANIFEST_MAX_BYTES + 1 } })).toMatchObject({
    problem: { kind: 'wrong-size', file: 'manifest' },
  })
})

test('B1 whichever byte of a channel or its signature is changed, it is refused', async () => {
  const signed = await signedBy('channel', channel, chain.channel)
  const [{ keyId, signature }] = signed.signatures as [{ keyId: string; signature: string }]
  await fc.assert(
    fc.asyncProperty(fc.nat(signed.payload.length - 1), fc.nat(63), async (at, byte) => {
      const payload = signed.payload.slice(0, at) + String.fromCharCode(signed.payload.charCodeAt(at) ^ 1) + signed.payload.slice(at + 1)
      expect(await readChannel({ ...signed, payload }, chain.rootFile, 'chenguangli', 0)).toMatchObject({ problem: { kind: 'bad-signature' } })
      const bytes = fromBase64url(signature) as Uint8Array<ArrayBuffer>
      bytes[byte] = (bytes[byte] as number) ^ 1
      expect(await readChannel({ ...signed, signatures: [{ keyId, signature: toBase64url(bytes) }] }, chain.rootFile, 'chenguangli', 0)).toMatchObject({
        problem: { kind: 'bad-signature' },
      })
    }),
    { numRuns: 60 },
  )
})

test('a channel that is signed and makes no sense is unreadable and says where', async () => {
  expect(await read({ version: 0 })).toMatchObject({ problem: { kind: 'unreadable', file: 'channel.json', wanted: 'version' } })
  expect(await read({ version: 1.5 })).toMatchObject({ problem: { kind: 'unreadable' } })
  expect(await read({ manifest: { sha256: 'abc', size: 1 } })).toMatchObject({ problem: { kind: 'unreadable', wanted: 'manifest.sha256' } })
})

test('a bundle’s name stands in addresses and on disks, so it is short and plain', () => {
  for (const right of ['a', 'chenguangli', 'jie-dao-2']) expect(BundleName.safeParse(right).success).toBe(true)
  for (const wrong of ['', '2a', 'A', 'a_b', 'a/b', '..', '晨光里', 'a'.repeat(33), 'a\n'])
    expect([wrong, BundleName.safeParse(wrong).success]).toEqual([wrong, false])
})
