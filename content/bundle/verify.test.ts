import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Root } from '../../model/bundle/root.ts'
import { Signed } from '../../model/bundle/signed.ts'
import { signedBy, testChain, testKey } from '../../model/testing/chain.ts'
import { type LaidFolder, laidFolder } from './testing/laid-folder.ts'
import { verifyBundle, type Verified } from './verify.ts'

let laid: LaidFolder
const ONE: Readonly<Record<string, string>>[] = [{ 'home.json': '{"title":"晨光里"}', 'list/guide.json': '[]' }, { 'tour/v01/preview.webp': 'picture' }]
const TWO: Readonly<Record<string, string>>[] = [...ONE.slice(1), { 'home.json': '{"title":"晨光里社区"}', 'list/guide.json': '[]' }]
beforeEach(async () => {
  laid = await laidFolder()
  await laid.lay(1, ONE)
  await laid.lay(2, TWO)
})
afterEach(() => laid[Symbol.dispose]())

const look = (pinned?: unknown) => verifyBundle({ folder: laid.folder, pinned, onStep: () => undefined })
async function whole(pinned?: unknown): Promise<Verified> {
  const found = await look(pinned)
  if (!found.ok) throw new Error(found.problem.map(({ file, said }) => `${file} ${said[1]}`).join('\n'))
  return found.value
}
async function refused(pinned?: unknown): Promise<[string, string][]> {
  const found = await look(pinned)
  return found.ok ? [] : found.problem.map(({ file, kind }) => [file, kind])
}
const read = (name: string) => readFileSync(join(laid.folder, name))
const FILES = () =>
  readdirSync(laid.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(laid.folder.length + 1))

test('B19 a bundle that is whole is found whole: by the pinned root, and by its own', async () => {
  const found = await whole(laid.chain.firstRoot)
  expect(found).toMatchObject({ channel: { version: 2 }, films: 0, rootsAhead: 0, deadWeight: [], before: [1] })
  expect(found.bytes).toBe(found.manifest.packs.reduce((sum, [, size]) => sum + size, 0))
  expect(await whole()).toEqual(found)
})

test('B19 one byte changed anywhere, in any file, is found and the file is named', async () => {
  const files = FILES()
  expect(files.length).toBe(7)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), fc.nat(1_000_000), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (name, at, flip, pinned) => {
      const right = read(name)
      const wrong = Buffer.from(right)
      wrong[at % wrong.length] = (wrong[at % wrong.length] as number) ^ flip
      laid.put(name, wrong)
      const found = await look(pinned ? laid.chain.firstRoot : undefined)
      laid.put(name, right)
      // A channel that now speaks of a root nobody has is named beside that root.
      const told = found.ok ? [] : found.problem.map(({ file, said }) => `${file} ${said[1]}`)
      expect([name, told]).toEqual([name, expect.arrayContaining([expect.stringContaining(name)])])
    }),
    { numRuns: 400, examples: [['channel.json', 524_768, 2, false]] },
  )
  expect(await refused()).toEqual([])
})

test('B19 a letter of a signature that says nothing is found changed all the same, in files of versions before too', async () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  for (const name of ['channel.json', 'root/1.json', 'manifest/1.json']) {
    const right = read(name)
    const signed = Signed.parse(JSON.parse(right.toString()))
    const [first, ...others] = signed.signatures as [Signed['signatures'][number], ...Signed['signatures']]
    // 64 bytes are 86 letters; of the last one only two bits count.
    const last = letters[letters.indexOf(first.signature.at(-1) as string) ^ 1] as string
    laid.put(name, JSON.stringify({ ...signed, signatures: [{ ...first, signature: first.signature.slice(0, -1) + last }, ...others] }))
    expect(await refused()).toEqual([[name, 'bad-signature']])
    laid.put(name, right)
  }
})

test('B19 a pack that is missing, cut, or grown is named with its whole name', async () => {
  const { manifest } = await whole()
  for (const [hash] of manifest.packs) {
    const file = `pack/${hash}`
    const right = read(file)
    truncateSync(join(laid.folder, file), right.length - 1)
    expect(await refused()).toEqual([[file, 'wrong-size']])
    laid.put(file, Buffer.concat([right, Buffer.from('x')]))
    expect(await refused()).toEqual([[file, 'wrong-size']])
    rmSync(join(laid.folder, file))
    expect(await refused()).toEqual([[file, 'missing']])
    mkdirSync(join(laid.folder, file))
    expect(await refused()).toEqual([[file, 'missing']])
    rmSync(join(laid.folder, file), { recursive: true })
    laid.put(file, right)
  }
})

test('B19 all packs that are wrong are named in one go', async () => {
  const { manifest } = await whole()
  for (const [hash] of manifest.packs) rmSync(join(laid.folder, 'pack', hash))
  expect(await refused()).toEqual(manifest.packs.map(([hash]) => [`pack/${hash}`, 'missing']))
})

test('B19 an object that is not what its manifest says is named inside its pack', async () => {
  const found = await laid.lay(3, TWO, {
    change: (manifest) => ({
      ...manifest,
      objects: manifest.objects.map(([path, pack, offset, size, hash]) => [path, pack, offset, path === 'home.json' ? size - 1 : size, hash]),
    }),
  })
  expect(await refused()).toEqual([[`pack/${found.manifest.packs[1]?.[0]} › home.json`, 'wrong-hash']])
})

test('B19 an older manifest put in the place of the newest is refused', async () => {
  laid.put('manifest/2.json', read('manifest/1.json'))
  expect(await refused()).toEqual([['manifest/2.json', expect.stringMatching(/wrong-(size|hash)/)]])
})

test('B19 a manifest or channel that another key signed is refused, also with a right hash', async () => {
  const stranger = await testChain()
  const { channel, manifest } = await laid.lay(2, TWO)
  for (const key of [stranger.channel, laid.chain.content, laid.chain.root[0]]) {
    laid.put('channel.json', JSON.stringify(await signedBy('channel', channel, key)))
    expect(await refused()).toEqual([['channel.json', 'bad-signature']])
  }
  const bytes = Buffer.from(JSON.stringify(await signedBy('manifest', manifest, laid.chain.channel)))
  const { createHash } = await import('node:crypto')
  laid.put('manifest/2.json', bytes)
  const promised = { ...channel, manifest: { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length } }
  laid.put('channel.json', JSON.stringify(await signedBy('channel', promised, laid.chain.channel)))
  expect(await refused()).toEqual([['manifest/2.json', 'bad-signature']])
})

test('B19 a bundle of somebody else, whole in itself, is refused by the root one holds and by nothing else', async () => {
  const stranger = await testChain()
  expect(await refused(stranger.firstRoot)).toEqual([['root/1.json', 'other-root']])
  expect(await refused()).toEqual([])
  expect(await refused({ payload: 1 })).toEqual([['--root', 'unreadable']])
  // A root file that says nothing is not the same as none.
  expect(await refused(null)).toEqual([['--root', 'unreadable']])
})

test('B19 a bundle in a folder of another name is another bundle', async () => {
  renameSync(laid.folder, join(laid.home, 'bundles', 'other'))
  expect(await verifyBundle({ folder: join(laid.home, 'bundles', 'other'), onStep: () => undefined })).toMatchObject({
    problem: [{ file: 'channel.json', kind: 'other-bundle' }],
  })
})

test('B19 what no manifest names is dead weight and no error; what an older version names is none', async () => {
  laid.put(`pack/${'0'.repeat(64)}`, 'left over')
  laid.put('pack/abc.half', 'cut')
  expect((await whole()).deadWeight).toEqual([
    { name: '0'.repeat(64), bytes: 9 },
    { name: 'abc.half', bytes: 3 },
  ])
  rmSync(join(laid.folder, 'manifest', '1.json'))
  const found = await whole()
  expect([found.before, found.deadWeight.length]).toEqual([[], 3])
})

test('B19 nothing there, or no JSON: the file is named and nothing is thrown', async () => {
  for (const name of ['channel.json', 'manifest/2.json', 'root/1.json']) {
    const right = read(name)
    for (const wrong of ['', '{', 'null', '[]', '{"payload":"{}","signatures":[]}', 'x'.repeat(1000)]) {
      laid.put(name, wrong)
      expect([name, wrong, (await refused()).map(([file]) => file)]).toEqual([name, wrong, [name]])
    }
    rmSync(join(laid.folder, name))
    expect(await refused()).toEqual([[name, 'missing']])
    laid.put(name, right)
  }
  laid.put('channel.json', 'x'.repeat(300_000))
  expect(await refused()).toEqual([['channel.json', 'wrong-size']])
  rmSync(laid.folder, { recursive: true })
  expect(await refused()).toEqual([['root/1.json', 'missing']])
})

test('B16 B19 a bundle after a rotation is followed 1→2, and a root that is left out or does not follow is named', async () => {
  const fresh = await testKey()
  const { root: people, rootFile } = laid.chain
  const next: Root = {
    ...rootFile,
    version: 2,
    keys: { ...rootFile.keys, [fresh.keyId]: fresh.publicKey },
    roles: { ...rootFile.roles, content: { keys: [fresh.keyId], threshold: 1 } },
  }
  const two = JSON.stringify(await signedBy('root', next, people[0], people[1]))
  laid.put('root/2.json', two)
  // The channel still names root 1: a press that was cut before its channel.
  expect((await whole()).rootsAhead).toBe(1)
  await laid.lay(3, TWO, { rootVersion: 2 })
  // Version 3 was signed by the content key that root 2 no longer allows.
  expect(await refused()).toEqual([['manifest/3.json', 'bad-signature']])
  const after = { ...laid.chain, content: fresh }
  using rotated = await laidFolder('tiny', after)
  await rotated.lay(3, TWO, { rootVersion: 2 })
  laid.put('manifest/3.json', readFileSync(join(rotated.folder, 'manifest/3.json')))
  laid.put('channel.json', readFileSync(join(rotated.folder, 'channel.json')))
  expect(await whole(laid.chain.firstRoot)).toMatchObject({ rootsAhead: 0, chain: { root: { version: 2 } }, before: [1, 2] })
  // whoever already holds root 2 needs root 1 no more
  expect(await whole(JSON.parse(two))).toMatchObject({ chain: { root: { version: 2 } } })
  rmSync(join(laid.folder, 'root', '2.json'))
  expect(await refused()).toEqual([['root/2.json', 'missing']])
  laid.put('root/3.json', two)
  expect(await refused()).toEqual([['root/2.json', 'missing']])
  rmSync(join(laid.folder, 'root', '3.json'))
  laid.put('root/2.json', JSON.stringify(await signedBy('root', next, people[0], people[0])))
  expect(await refused()).toEqual([['root/2.json', 'bad-signature']])
})

const FILM = { path: 'film/opening', type: 'video/webm', size: 25, chunkBytes: 10 }
const ITEM = JSON.stringify({ kind: 'video', chunks: 'film/opening.json' })
const CHUNKS = { 'film/opening/0': 'x'.repeat(10), 'film/opening/1': 'x'.repeat(10), 'film/opening/2': 'x'.repeat(5) }

test('B19 a root that lies beyond a gap is no root, although the channel does not ask for it', async () => {
  laid.put('root/3.json', JSON.stringify(laid.chain.firstRoot))
  expect(await refused()).toEqual([['root/2.json', 'missing']])
})

test('B18 B19 a film is whole when every one of its chunks is there in its length', async () => {
  await laid.lay(3, [{ 'film/opening.json': JSON.stringify(FILM), 'item/video/opening.json': ITEM }, CHUNKS])
  expect((await whole()).films).toBe(1)
  const wrong: [Record<string, string>, string][] = [
    [{ ...CHUNKS, 'film/opening/1': 'short' }, 'film/opening/1'],
    [{ 'film/opening/0': CHUNKS['film/opening/0'], 'film/opening/2': CHUNKS['film/opening/2'] }, 'film/opening/1'],
    [{ ...CHUNKS, 'film/opening/2': 'x'.repeat(10) }, 'film/opening/2'],
    [{ ...CHUNKS, 'film/opening/3': 'x' }, 'film/opening/3'],
  ]
  for (const [chunks, file] of wrong) {
    await laid.lay(3, [{ 'film/opening.json': JSON.stringify(FILM), 'item/video/opening.json': ITEM }, chunks])
    expect(await refused()).toEqual([[file, 'film']])
  }
  await laid.lay(3, [{ 'item/video/opening.json': ITEM }, CHUNKS])
  expect(await refused()).toEqual([['item/video/opening.json', 'film']])
})

test('progress is told pack by pack and ends at the end', async () => {
  const told: number[] = []
  await verifyBundle({ folder: laid.folder, onStep: (_step, done, of) => told.push(done, of) })
  expect(told).toEqual([0, 2, 1, 2, 2, 2])
})

test('a file in the place of a folder, and a folder in the place of a file, are found and not thrown', async () => {
  rmSync(join(laid.folder, 'pack'), { recursive: true })
  writeFileSync(join(laid.folder, 'pack'), 'x')
  expect((await refused()).every(([, kind]) => kind === 'missing')).toBe(true)
  rmSync(join(laid.folder, 'channel.json'))
  mkdirSync(join(laid.folder, 'channel.json'))
  expect(await refused()).toEqual([['channel.json', 'missing']])
})
