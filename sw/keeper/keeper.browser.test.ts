// The keeper of a shelf on a real browser's disk and locks; a bucket of the disk stands in for a full one.
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { address } from '../../model/bundle/address.ts'
import type { StickFile } from '../../model/shelf/keeper.ts'
import type { ShelfNews } from '../../model/shelf/message.ts'
import { sessionLock } from '../../model/shelf/session-lock.ts'
import { layVersion, testChain, type TestChain } from '../../model/testing/chain.ts'
import { answerFromShelf } from '../shelf/answer.ts'
import { ShelfReader } from '../shelf/reader.ts'
import { Reserve } from '../shelf/reserve.ts'
import { indexNumber } from '../shelf/index-file.ts'
import { DATA_AT } from '../shelf/slot.ts'
import { type Bucket, openBucket } from '../testing/bucket.ts'
import { Line } from '../testing/line.ts'
import { OpfsOfPage } from '../testing/opfs-of-page.ts'
import { Keeper } from './keeper.ts'

type Pack = Readonly<Record<string, string>>
const MB = 1_000_000
let chain: TestChain
let bucket: Bucket
let line: Line
let news: ShelfNews[]
let keeper: Keeper
let disk: OpfsOfPage
let reserve: Reserve
let cries: number
let bundle: string
let bundles = 0
beforeAll(async () => {
  chain = await testChain()
})
async function open(megabytes: number, pieces = 0): Promise<void> {
  bucket = await openBucket(megabytes * MB)
  line = new Line()
  news = []
  cries = 0
  bundle = `k${Date.now().toString(36)}-${++bundles}`
  disk = new OpfsOfPage(bucket.getDirectory())
  reserve = new Reserve(bucket.caches, pieces)
  keeper = new Keeper({
    disk,
    reserve,
    locks: navigator.locks,
    storage: navigator.storage,
    fetcher: (url, signal, headers) => line.fetch(url, signal, headers),
    firstRoot: chain.firstRoot,
    tell: (each) => news.push(each),
    cry: () => cries++,
    wallNow: () => 1_800_000_000_000,
    pace: { now: () => performance.now(), wait: async () => undefined },
    restMs: 0,
    lock: bundle,
  })
}
afterEach(() => bucket.end())

const lay = async (version: number, packs: readonly Pack[]) => {
  const laid = await layVersion(chain, bundle, version, packs)
  line.lay(laid.files)
  return laid
}
const read = async (version: number, path: string) => (await answerFromShelf(address.object(bundle, version, path), new ShelfReader(disk)))?.text()
const big = (name: string) => ({ [`tour/${name}.webp`]: name.padEnd(2 * MB, name) })

test('S14 the reserve is there before the first content, and content never gets it', async () => {
  await open(20, 2)
  await lay(1, [{ 'home.json': '1' }])
  await keeper.begin([bundle])
  await keeper.check()
  expect(await reserve.state()).toEqual({ bytes: 2 * 4_194_304, ofBytes: 2 * 4_194_304 })
  await lay(
    2,
    Array.from({ length: 8 }, (_, i) => big(String(i))),
  )
  await keeper.check()
  expect(news.at(-1)).toMatchObject({ is: 'refused', problem: { kind: 'disk-full' } })
  expect((await reserve.state()).bytes).toBe(2 * 4_194_304)
  expect(await read(1, 'home.json')).toBe('1')
})

test('S14 with no room for the reserve no content is fetched', async () => {
  await open(6, 2)
  await lay(1, [big('a')])
  await keeper.begin([bundle])
  await keeper.check()
  expect(news.at(-1)).toMatchObject({ is: 'refused', problem: { kind: 'disk-full', file: 'reserve' } })
  expect(line.packsAsked()).toEqual([])
})

test('S14 a new version that finds no room gets that of the version before, unless somebody stands on it', async () => {
  await open(7)
  await keeper.begin([bundle])
  await lay(1, [big('a')])
  await keeper.check()
  await lay(2, [big('b')])
  await keeper.check()
  let letGo: () => void = () => undefined
  const stands = navigator.locks.request(sessionLock(bundle, 1), { mode: 'shared' }, () => new Promise<void>((resolve) => (letGo = resolve)))
  await lay(3, [big('c'), big('d')])
  await keeper.check()
  expect(news.at(-1)).toMatchObject({ is: 'refused', problem: { kind: 'disk-full' } })
  expect((await read(1, 'tour/a.webp'))?.length).toBe(2 * MB)
  letGo()
  await stands
  // The browser frees what was dropped when nobody holds a piece of it any more; the check of the next minute finds the room.
  await expect.poll(() => keeper.check().then(() => news.at(-1))).toMatchObject({ is: 'active', version: 3 })
  expect([(await read(3, 'tour/d.webp'))?.length, await read(1, 'tour/a.webp')]).toEqual([2 * MB, undefined])
})

test('S14 residents’ words get the reserve piece by piece, then the version before, and what serves stays', async () => {
  await open(100, 2)
  await keeper.begin([bundle])
  await lay(1, [big('a')])
  await keeper.check()
  await lay(2, [big('b')])
  await keeper.check()
  expect([await keeper.makeRoom(), (await reserve.state()).bytes]).toEqual([true, 4_194_304])
  expect([await keeper.makeRoom(), (await reserve.state()).bytes]).toEqual([true, 0])
  expect((await read(1, 'tour/a.webp'))?.length).toBe(2 * MB)
  expect(await keeper.makeRoom()).toBe(true)
  expect(await read(1, 'tour/a.webp')).toBeUndefined()
  expect(await keeper.makeRoom()).toBe(false)
  expect((await read(2, 'tour/b.webp'))?.length).toBe(2 * MB)
  // With room again the reserve comes back before the next content.
  await lay(3, [big('c')])
  await keeper.check()
  expect((await reserve.state()).bytes).toBe(2 * 4_194_304)
})

test('S14 while something is fetched residents’ words do not wait for it, and it goes on afterwards', async () => {
  await open(100)
  const laid = await lay(1, [big('a'), big('b')])
  const slow = address.pack(bundle, laid.manifest.packs[1]?.[0] as string)
  let asked: () => void = () => undefined
  const isAsked = new Promise<void>((resolve) => (asked = resolve))
  line.instead.set(slow, (signal) => {
    asked()
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
  })
  await keeper.begin([bundle])
  const checking = keeper.check()
  await isAsked
  await keeper.makeRoom()
  await checking
  expect(cries).toBe(1)
  expect(news.at(-1)).toMatchObject({ is: 'refused', problem: { kind: 'no-line' } })
  line.instead.clear()
  await keeper.check()
  expect(news.at(-1)).toMatchObject({ is: 'active', version: 1 })
})

const onStick = (files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): StickFile[] =>
  [...files].map(([url, bytes]) => ({ path: url.replace('/c/', 'USB/'), file: new Blob([bytes]) }))

test('S17 a stick brings a bundle without a line, through the same checks; what is older, bent or for elsewhere is refused by name', async () => {
  await open(100)
  await keeper.begin([bundle])
  const first = await layVersion(chain, bundle, 1, [{ 'home.json': '1' }])
  const second = await layVersion(chain, bundle, 2, [{ 'home.json': '2' }])
  expect(await keeper.readStick(onStick(second.files))).toEqual([{ bundle, is: 'active', version: 2, problem: null }])
  expect(await read(2, 'home.json')).toBe('2')
  expect(await keeper.readStick(onStick(first.files))).toMatchObject([{ bundle, is: 'refused', problem: { kind: 'rollback', have: 2, came: 1 } }])
  const third = new Map((await layVersion(chain, bundle, 3, [{ 'home.json': '3' }])).files)
  for (const [url, bytes] of third) if (url.includes('/pack/')) third.set(url, bytes.map((byte) => byte ^ 1) as Uint8Array<ArrayBuffer>)
  expect(await keeper.readStick(onStick(third))).toMatchObject([{ is: 'refused', problem: { kind: 'wrong-hash' } }])
  const elsewhere = await layVersion(chain, 'elsewhere', 1, [{ 'home.json': '1' }])
  expect(await keeper.readStick(onStick(elsewhere.files))).toEqual([{ bundle: 'elsewhere', is: 'not-ours', version: null, problem: null }])
  expect(await keeper.readStick([])).toEqual([])
  expect(line.asked).toEqual([])
})

test('S17 a stick that was pulled out in the middle leaves what serves, and goes on when it is put in again', async () => {
  await open(100)
  await keeper.begin([bundle])
  const laid = await layVersion(chain, bundle, 1, [{ 'home.json': '1' }, { 'list/guide.json': '[]' }])
  const half = onStick(laid.files)
  half.splice(
    half.findIndex(({ path }) => path.includes('/pack/')),
    1,
  )
  expect(await keeper.readStick(half)).toMatchObject([{ is: 'refused', problem: { kind: 'no-line', status: 404 } }])
  expect(await keeper.readStick(onStick(laid.files))).toMatchObject([{ is: 'active', version: 1 }])
})

test('S10 staff see versions, bytes, coverage, the last check and what was mended', async () => {
  await open(100, 1)
  await keeper.begin([bundle, 'elsewhere'])
  const laid = await lay(1, [{ 'home.json': '1', 'empty.txt': '' }, { 'list/guide.json': '[1]' }])
  await keeper.check()
  const place = await new ShelfReader(disk).place(bundle, 1, 'home.json')
  await disk.bends(place?.slot as string, DATA_AT, Uint8Array.of(50))
  await keeper.lookForRot()
  expect(await keeper.health()).toMatchObject({
    bundles: [{ bundle, active: 1, previous: null, failed: null, objects: 3, bytes: 4, packs: 2, drafts: laid.manifest.drafts }],
    underWay: 0,
    persisted: expect.any(Boolean),
    usedBytes: expect.any(Number),
    reserve: { bytes: 4_194_304, ofBytes: 4_194_304 },
    checks: { [bundle]: { at: 1_800_000_000_000, news: { is: 'active', version: 1 } }, elsewhere: { news: { is: 'refused', problem: { kind: 'no-line' } } } },
    rot: { looked: 2, of: 2, bent: 1, doneAt: 1_800_000_000_000 },
  })
  expect(await read(1, 'home.json')).toBe('1')
})

test('S11 pages could not begin with a version: the one before serves, this one is not taken again, a later one is', async () => {
  await open(100)
  await keeper.begin([bundle])
  await lay(1, [{ 'home.json': '1' }])
  await keeper.check()
  await lay(2, [{ 'home.json': '2' }])
  await keeper.check()
  const active = async () => (await new ShelfReader(disk).serving(bundle))?.active
  await keeper.goBack(bundle, 1)
  expect(await active()).toBe(2)
  await keeper.goBack(bundle, 2)
  expect(await active()).toBe(1)
  await keeper.goBack(bundle, 1)
  expect(await active()).toBe(1)
  await keeper.check()
  expect([news.at(-1), await active()]).toMatchObject([{ is: 'refused', problem: { kind: 'failed-before', version: 2 } }, 1])
  await lay(3, [{ 'home.json': '3' }])
  await keeper.check()
  expect(await active()).toBe(3)
})

test('S11 staff give a version that went back another chance', async () => {
  await open(100)
  await keeper.begin([bundle])
  await lay(1, [{ 'home.json': '1' }])
  await keeper.check()
  await lay(2, [{ 'home.json': '2' }])
  await keeper.check()
  await keeper.goBack(bundle, 2)
  await keeper.check()
  expect(news.at(-1)).toMatchObject({ is: 'refused', problem: { kind: 'failed-before', version: 2 } })
  await keeper.forgive(bundle)
  expect(news.at(-1)).toMatchObject({ is: 'active', version: 2 })
})

test('S8 which terminal this is is written once, and again only when it has changed', async () => {
  await open(100)
  await keeper.begin([bundle])
  expect(await keeper.terminalFile()).toBeNull()
  await keeper.follow('lobby-1', undefined, '{"id":"lobby-1"}')
  const number = await indexNumber(disk)
  await keeper.follow('lobby-1', undefined, '{"id":"lobby-1"}')
  expect([await keeper.terminalFile(), await indexNumber(disk)]).toEqual(['{"id":"lobby-1"}', number])
  await keeper.follow('lobby-2', undefined, '{"id":"lobby-2"}')
  expect([await new ShelfReader(disk).terminal(), await indexNumber(disk)]).toEqual(['{"id":"lobby-2"}', number + 1])
})

test('S9 a check that finds nothing new lists no names and opens nothing that it has open', async () => {
  await open(100)
  await keeper.begin([bundle])
  await lay(1, [{ 'home.json': '1'.repeat(100) }, { 'list/guide.json': '2'.repeat(100) }])
  await keeper.check()
  // The second file of the index is written too, as on every terminal.
  await keeper.follow('lobby-1', undefined, '{"id":"lobby-1"}')
  await keeper.check()
  const [names, opened] = [vi.spyOn(disk, 'names'), vi.spyOn(FileSystemFileHandle.prototype, 'getFile')]
  for (let minutes = 0; minutes < 5; minutes++) await keeper.check()
  expect([names.mock.calls.length, opened.mock.calls.length]).toEqual([0, 0])
  expect(news.at(-1)).toMatchObject({ is: 'active', version: 1, changed: false })
  for (const spy of [names, opened]) spy.mockRestore()
})

test('S9 what several pages ask for at once is done one after the other, and nothing is fetched twice', async () => {
  await open(100)
  await keeper.begin([bundle])
  await lay(1, [{ 'home.json': '1' }])
  await Promise.all([keeper.check(), keeper.check(), keeper.check()])
  expect(line.asked.filter((url) => url === address.channel(bundle))).toHaveLength(3)
  expect(line.packsAsked()).toHaveLength(1)
})
