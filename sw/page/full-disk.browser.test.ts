// A disk that is really full, as Chromium tells it: a storage bucket of this page with room for a few letters.
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openBucket, type Bucket } from '../testing/bucket.ts'
import type { Said } from './seal-report.ts'
import { HubDouble } from './testing/hub-double.ts'
import { opfsDiskIn } from './testing/opfs-disk.ts'
import { hubKey, TestTerminal } from './testing/test-terminal.ts'

const MB = 1024 * 1024
const usual = Dexie.dependencies.indexedDB
let bucket: Bucket
let hub: HubDouble
let terminal: TestTerminal | null = null

async function openTerminal(quota: number, withJournal: boolean): Promise<TestTerminal> {
  bucket = await openBucket(quota)
  Dexie.dependencies.indexedDB = bucket.indexedDB
  terminal = await TestTerminal.open(await hubKey(), withJournal ? opfsDiskIn(() => bucket.getDirectory()) : null)
  return terminal
}

beforeEach(() => {
  // The storage library writes its own trace of every full disk.
  vi.spyOn(console, 'trace').mockImplementation(() => undefined)
  hub = new HubDouble()
  hub.otherwise = 'no-line'
  vi.stubGlobal('fetch', hub.fetch)
})
afterEach(async () => {
  await terminal?.end()
  terminal = null
  Dexie.dependencies.indexedDB = usual
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  await bucket.end()
})

const letter: Said = { category: 'ASK', locale: 'zh', sentences: [], said: [], text: '字'.repeat(2000), terminal: 'lobby-1' }

/** Fills what is left of the bucket with things in Cache Storage, the last of them small. */
async function fillsUp(cache: Cache): Promise<number> {
  let things = 0
  for (const size of [MB, 64 * 1024]) {
    for (;;) {
      try {
        await cache.put(`/ballast/${things}`, new Response(new Uint8Array(size)))
        things++
      } catch (error) {
        if ((error as DOMException).name !== 'QuotaExceededError') throw error
        break
      }
    }
  }
  return things
}

test('Q2 when the disk is full there is no receipt, and the page can say why; all that was said before is still there, and goes out', async () => {
  const { outbox } = await openTerminal(250_000, false)
  const ids: string[] = []
  let answer = await outbox.say(letter)
  for (; answer.ok; answer = await outbox.say(letter)) ids.push(answer.value.id)
  expect(answer).toEqual({ ok: false, problem: { kind: 'disk-full' } })
  expect(ids.length).toBeGreaterThan(2)
  for (const id of ids) expect(await outbox.whereabouts(id)).toBe('waiting')
  hub.otherwise = 'kept'
  // With no room to note it, one that was sent may be sent again; it is kept once.
  while (hub.kept.size < ids.length) await outbox.drain(true)
  expect([[...hub.kept.keys()].sort(), hub.changed]).toEqual([ids.sort(), 0])
})

test('Q12 a disk too full for a journal leaves one copy, and staff see why', async () => {
  const { outbox } = await openTerminal(2 * MB, true)
  expect((await outbox.say(letter)).ok).toBe(true)
  await outbox.drain()
  expect(outbox.health.get()).toMatchObject({ copies: 1, waiting: 1 })
  expect(outbox.health.get().trouble).toContain('QuotaExceededError')
})

test('Q16 content yields: after the disk was full a thousand reports more get their receipt, in both copies', { timeout: 300_000 }, async () => {
  const { outbox } = await openTerminal(40 * MB, true)
  await outbox.drain()
  expect(outbox.health.get().copies).toBe(2)
  const cache = await bucket.caches.open('content')
  const ballast = await fillsUp(cache)
  expect(ballast).toBeGreaterThan(10)
  let freed = 0
  ;(terminal as TestTerminal).makeRoom = async () => {
    const [oldest] = await cache.keys()
    freed++
    return oldest !== undefined && cache.delete(oldest)
  }
  const photo = { kind: 'photo' as const, type: 'image/jpeg', bytes: new Uint8Array(300_000) }
  for (let at = 0; at < 1_000; at++) {
    // The journal was made long enough for a thousand letters; photos are what makes it grow.
    const answer = await outbox.say({ ...letter, text: `第 ${at} 句，路灯坏了。` }, at % 50 === 0 ? [photo] : [])
    if (!answer.ok) throw new Error(`report ${at} after the disk was full: ${answer.problem.kind}, ${freed} things freed`)
  }
  await outbox.drain()
  expect(outbox.health.get()).toMatchObject({ copies: 2, waiting: 1_000 })
  expect(freed).toBeGreaterThan(0)
  expect((await cache.keys()).length).toBeLessThan(ballast)
})
