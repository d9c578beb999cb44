// A disk that is really full, as Chromium tells it: a storage bucket of this page with room for a few letters.
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openBucket, type Bucket } from '../testing/bucket.ts'
import type { Said } from './outbox.ts'
import { HubDouble } from './testing/hub-double.ts'
import { hubKey, TestTerminal } from './testing/test-terminal.ts'

const usual = Dexie.dependencies.indexedDB
let bucket: Bucket
let hub: HubDouble
let terminal: TestTerminal
beforeEach(async () => {
  bucket = await openBucket(250_000)
  Dexie.dependencies.indexedDB = bucket.indexedDB
  // The storage library writes its own trace of every full disk.
  vi.spyOn(console, 'trace').mockImplementation(() => undefined)
  hub = new HubDouble()
  hub.otherwise = 'no-line'
  vi.stubGlobal('fetch', hub.fetch)
  terminal = new TestTerminal(await hubKey())
})
afterEach(async () => {
  terminal.end()
  Dexie.dependencies.indexedDB = usual
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  await bucket.end()
})

const letter: Said = { category: 'ASK', locale: 'zh', sentences: [], said: [], text: '字'.repeat(2000), terminal: 'lobby-1' }

test('Q2 when the disk is full there is no receipt, and the page can say why; all that was said before is still there, and goes out', async () => {
  const ids: string[] = []
  let answer = await terminal.outbox.say(letter)
  for (; answer.ok; answer = await terminal.outbox.say(letter)) ids.push(answer.value.id)
  expect(answer).toEqual({ ok: false, problem: { kind: 'disk-full' } })
  expect(ids.length).toBeGreaterThan(2)
  for (const id of ids) expect(await terminal.outbox.whereabouts(id)).toBe('waiting')
  hub.otherwise = 'kept'
  // With no room to note it, one that was sent may be sent again; it is kept once.
  while (hub.kept.size < ids.length) await terminal.outbox.drain(true)
  expect([[...hub.kept.keys()].sort(), hub.changed]).toEqual([ids.sort(), 0])
})
