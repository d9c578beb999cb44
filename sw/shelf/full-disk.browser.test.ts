// A disk that is really full, as Chromium tells it: a storage bucket of this page with room for so much and no more.
import { afterEach, beforeAll, expect, test } from 'vitest'
import { layVersion, testChain, type TestChain } from '../../model/testing/chain.ts'
import { type Bucket, openBucket } from '../testing/bucket.ts'
import { Line } from '../testing/line.ts'
import { OpfsOfPage } from '../testing/opfs-of-page.ts'
import { TestShelf } from '../testing/test-shelf.ts'

let chain: TestChain
let bucket: Bucket
beforeAll(async () => {
  chain = await testChain()
})
afterEach(() => bucket.end())

const FIRST = [{ 'home.json': '1', 'tour/v01.webp': 'a'.repeat(800_000) }]
const SECOND = Array.from({ length: 4 }, (_, i) => ({ [`tour/v0${i}.webp`]: String(i).repeat(500_000) }))

test('S5 however little room there is, what serves is whole, that it is full is an answer, and with room it goes on', async () => {
  const kinds = new Set<string>()
  for (const kilobytes of [200, 900, 1200, 1700, 2100, 2600, 3000, 5000]) {
    bucket = await openBucket(kilobytes * 1000)
    const line = new Line()
    const terminal = new TestShelf('chenguangli', line, chain, new OpfsOfPage(bucket.getDirectory()))
    line.lay((await layVersion(chain, 'chenguangli', 1, FIRST)).files)
    const first = await terminal.check()
    line.lay((await layVersion(chain, 'chenguangli', 2, SECOND)).files)
    const second = await terminal.check()
    for (const answer of [first, second]) kinds.add(answer.ok ? 'fits' : answer.problem.kind)
    const active = await terminal.active()
    expect([kilobytes, active]).toEqual([kilobytes, second.ok ? 2 : first.ok ? 1 : null])
    const packs = active === 1 ? FIRST : active === 2 ? SECOND : []
    for (const [path, text] of packs.flatMap((pack) => Object.entries(pack)))
      expect([kilobytes, path, (await terminal.read(active as number, path)) === text]).toEqual([kilobytes, path, true])
    await bucket.end()
  }
  expect([...kinds].sort()).toEqual(['disk-full', 'fits'])
  bucket = await openBucket(1_000_000)
})
