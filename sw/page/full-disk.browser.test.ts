// A disk that is really full, as Chromium tells it: the quota of this page is taken away while it runs.
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { HubDouble } from './testing/hub-double.ts'
import { type HubKey, hubKey, TestTerminal } from './testing/test-terminal.ts'

interface Storage {
  send(method: 'Storage.overrideQuotaForOrigin', params: { origin: string; quotaSize?: number }): Promise<void>
}
const storage = () => cdp() as unknown as Storage

let key: HubKey
let hub: HubDouble
let terminal: TestTerminal
beforeAll(async () => {
  key = await hubKey()
  const { usage = 0 } = await navigator.storage.estimate()
  await storage().send('Storage.overrideQuotaForOrigin', { origin: location.origin, quotaSize: usage + 300_000 })
})
beforeEach(() => {
  hub = new HubDouble()
  hub.otherwise = 'no-line'
  vi.stubGlobal('fetch', hub.fetch)
  terminal = new TestTerminal(key)
})
afterEach(async () => {
  await storage().send('Storage.overrideQuotaForOrigin', { origin: location.origin })
  terminal.end()
  vi.unstubAllGlobals()
})

test('Q2 when the disk is full there is no receipt, and the page can say why; all that was said before is still there, and goes out', async () => {
  const ids: string[] = []
  const letter = { category: 'ASK', locale: 'zh', sentences: [], said: [], text: '字'.repeat(2000), terminal: 'lobby-1' } as const
  let answer = await terminal.outbox.say(letter)
  for (; answer.ok; answer = await terminal.outbox.say(letter)) ids.push(answer.value.id)
  console.log(ids.length)
  expect(answer).toEqual({ ok: false, problem: { kind: 'disk-full' } })
  for (const id of ids) expect(await terminal.outbox.whereabouts(id)).toBe('waiting')
  hub.otherwise = 'kept'
  await terminal.outbox.drain(true)
  expect([...hub.kept.keys()].sort()).toEqual(ids.sort())
})
