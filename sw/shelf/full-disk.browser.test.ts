// A disk that is really full, as Chromium tells it: a storage bucket of this page with room for one version and not for two.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { layVersion, testChain } from '../../model/testing/chain.ts'
import { type Bucket, openBucket } from '../testing/bucket.ts'
import { Line } from '../testing/line.ts'
import { answerFromShelf } from './answer.ts'
import { ShelfDatabase } from './database.ts'
import { PackShelf } from './packs.ts'
import { updateBundle } from './update.ts'

let bucket: Bucket
beforeEach(async () => {
  bucket = await openBucket(3_000_000)
})
afterEach(() => bucket.end())

test('S5 a version that does not fit is refused as a full disk, and the one before keeps serving whole', async () => {
  const chain = await testChain()
  const line = new Line()
  const reading = { database: new ShelfDatabase(bucket.indexedDB), packs: new PackShelf(bucket.caches) }
  const shelf = { ...reading, fetcher: line.fetch, firstRoot: chain.firstRoot, tell: () => undefined }
  const first = [{ 'home.json': '1', 'tour/v01.webp': 'a'.repeat(800_000) }]
  line.lay((await layVersion(chain, 'chenguangli', 1, first)).files)
  expect(await updateBundle('chenguangli', shelf)).toMatchObject({ ok: true })
  line.lay(
    (
      await layVersion(
        chain,
        'chenguangli',
        2,
        Array.from({ length: 6 }, (_, i) => ({ [`tour/v0${i}.webp`]: String(i).repeat(900_000) })),
      )
    ).files,
  )
  expect(await updateBundle('chenguangli', shelf)).toMatchObject({ ok: false, problem: { kind: 'disk-full' } })
  expect(await (await answerFromShelf('/c/chenguangli/active.json', reading))?.json()).toMatchObject({ version: 1 })
  for (const [path, text] of Object.entries(first[0] as object)) expect(await (await answerFromShelf(`/c/chenguangli/1/${path}`, reading))?.text()).toBe(text)
})

test('S5 an index that does not fit is refused as a full disk too', async () => {
  const chain = await testChain()
  const line = new Line()
  const shelf = {
    database: new ShelfDatabase(bucket.indexedDB),
    packs: new PackShelf(bucket.caches),
    fetcher: line.fetch,
    firstRoot: chain.firstRoot,
    tell: () => undefined,
  }
  // One byte each, and a long name: the packs are small, their index is not.
  const many = Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`${'a'.repeat(190)}${i}`, 'x']))
  line.lay((await layVersion(chain, 'chenguangli', 1, [many])).files)
  expect(await updateBundle('chenguangli', shelf)).toMatchObject({ ok: false, problem: { kind: 'disk-full', file: '/c/chenguangli/manifest/1.json' } })
})
