import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { sha256, utf8 } from '../bytes.ts'
import { type LaidVersion, layVersion, signedBy, testChain, type TestChain } from '../testing/chain.ts'
import type { Channel } from './channel.ts'
import { checkPack, type Manifest, readManifest } from './manifest.ts'

let chain: TestChain
let laid: LaidVersion
const packs: readonly Readonly<Record<string, string>>[] = [
  { 'home.json': '{"title":"晨光里"}', 'list/guide.json': '[]' },
  { 'tour/v01/preview.webp': 'picture' },
]
beforeAll(async () => {
  chain = await testChain()
  laid = await layVersion(chain, 'chenguangli', 3, packs)
})

const read = ({ manifestBytes, channel }: Pick<LaidVersion, 'manifestBytes' | 'channel'>) => readManifest(manifestBytes, chain.rootFile, channel)
/** The same promise for other bytes: what a stolen channel key could sign. */
const promise = async (bytes: Uint8Array<ArrayBuffer>): Promise<Channel> => ({ ...laid.channel, manifest: { sha256: await sha256(bytes), size: bytes.length } })
const changed = (change: (manifest: Manifest) => Manifest, version = 3) => layVersion(chain, 'chenguangli', version, packs, { change })

test('B8 the manifest that the channel promised is read', async () => {
  expect(await read(laid)).toEqual({ ok: true, value: laid.manifest })
})

test('B8 whichever byte of a manifest is changed on its way, it is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(laid.manifestBytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const bytes = laid.manifestBytes.slice()
      bytes[at] = (bytes[at] as number) ^ flip
      expect(await readManifest(bytes, chain.rootFile, laid.channel)).toMatchObject({ ok: false, problem: { kind: 'wrong-hash', file: 'manifest/3.json' } })
    }),
    { numRuns: 100 },
  )
})

test('B8 a manifest cut short or grown is refused by its length', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(laid.manifestBytes.length - 1), async (length) => {
      expect(await readManifest(laid.manifestBytes.slice(0, length), chain.rootFile, laid.channel)).toMatchObject({
        problem: { kind: 'wrong-size', came: length },
      })
    }),
    { numRuns: 30 },
  )
})

test('B8 a stolen channel key alone cannot bring in content: the content key must have signed', async () => {
  for (const key of [chain.channel, ...chain.root]) {
    const bytes = utf8(JSON.stringify(await signedBy('manifest', laid.manifest, key)))
    expect(await readManifest(bytes, chain.rootFile, await promise(bytes))).toMatchObject({ problem: { kind: 'bad-signature', came: 0 } })
  }
  await fc.assert(
    fc.asyncProperty(fc.nat(laid.manifestBytes.length - 1), fc.integer({ min: 1, max: 127 }), async (at, flip) => {
      const bytes = laid.manifestBytes.slice()
      bytes[at] = (bytes[at] as number) ^ flip
      const answer = await readManifest(bytes, chain.rootFile, await promise(bytes))
      // What is left is a base64url letter whose spare bits say nothing: the signature is the same.
      if (answer.ok) expect(answer.value).toEqual(laid.manifest)
      else expect(['bad-signature', 'unreadable']).toContain(answer.problem.kind)
    }),
    { numRuns: 150 },
  )
})

test('B5 the neighbours’ manifest is refused, though the same people signed it', async () => {
  const theirs = await layVersion(chain, 'xinghuali', 3, packs)
  expect(await readManifest(theirs.manifestBytes, chain.rootFile, await promise(theirs.manifestBytes))).toMatchObject({
    problem: { kind: 'other-bundle', wanted: 'chenguangli', came: 'xinghuali' },
  })
})

test('B6 an older manifest under a newer channel is refused: versions are not mixed', async () => {
  const older = await layVersion(chain, 'chenguangli', 2, packs)
  expect(await readManifest(older.manifestBytes, chain.rootFile, laid.channel)).toMatchObject({ ok: false })
  expect(await readManifest(older.manifestBytes, chain.rootFile, await promise(older.manifestBytes))).toMatchObject({
    problem: { kind: 'rollback', have: 3, came: 2 },
  })
})

test('B8 what is no JSON, or no UTF-8, is unreadable even when the channel promised it', async () => {
  for (const bytes of [utf8('<html>portal</html>'), utf8(''), new Uint8Array([0xff, 0xfe, 0x00])]) {
    expect(await readManifest(bytes, chain.rootFile, await promise(bytes))).toMatchObject({ problem: { kind: 'unreadable', wanted: 'JSON in UTF-8' } })
  }
})

test('B9 an object that reaches over the end of its pack, or lies in no pack, is refused', async () => {
  const [first, ...rest] = laid.manifest.objects as [Manifest['objects'][number], ...Manifest['objects']]
  const [path, , , , hash] = first
  const packLength = laid.manifest.packs[0]?.[1] as number
  const outside: Manifest['objects'] = [
    [path, 9, 0, 1, hash],
    [path, 0, packLength, 1, hash],
    [path, 0, 0, packLength + 1, hash],
    [path, 0, Number.MAX_SAFE_INTEGER, 1, hash],
  ]
  for (const object of outside) {
    expect(await read(await changed((manifest) => ({ ...manifest, objects: [object, ...rest] })))).toMatchObject({
      problem: { kind: 'unreadable', wanted: 'home.json inside its pack' },
    })
  }
  expect(await read(await changed((manifest) => ({ ...manifest, objects: [[path, 0, packLength, 0, hash], ...rest] })))).toMatchObject({ ok: true })
})

test('B9 an object whose path climbs, or whose numbers are none, is refused', async () => {
  const [, ...rest] = laid.manifest.objects
  for (const object of [
    ['../sw.js', 0, 0, 1],
    ['Home.json', 0, 0, 1],
    ['home.json', 0, -1, 1],
    ['home.json', 0, 0.5, 1],
    ['home.json', -1, 0, 1],
  ] as const) {
    const answer = await read(
      await changed((manifest) => ({ ...manifest, objects: [[object[0], object[1], object[2], object[3], laid.manifest.objects[0]?.[4] as string], ...rest] })),
    )
    expect(answer).toMatchObject({ problem: { kind: 'unreadable' } })
  }
})

test('B10 whichever byte of a pack is changed, it is refused by its hash; cut or grown, by its length', async () => {
  const [hash, size] = laid.manifest.packs[0] as [string, number]
  const bytes = [...laid.files.entries()].find(([url]) => url.endsWith(hash))?.[1] as Uint8Array<ArrayBuffer>
  expect(await checkPack(bytes, [hash, size])).toEqual({ ok: true, value: true })
  await fc.assert(
    fc.asyncProperty(fc.nat(size - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const altered = bytes.slice()
      altered[at] = (altered[at] as number) ^ flip
      expect(await checkPack(altered, [hash, size])).toMatchObject({ problem: { kind: 'wrong-hash', file: `pack/${hash.slice(0, 16)}` } })
      expect(await checkPack(bytes.slice(0, at), [hash, size])).toMatchObject({ problem: { kind: 'wrong-size', wanted: size, came: at } })
    }),
    { numRuns: 60 },
  )
  expect(await checkPack(new Uint8Array(size + 1), [hash, size])).toMatchObject({ problem: { kind: 'wrong-size' } })
})
