import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Envelope } from '../../model/case/envelope.ts'
import { postOverHttp } from './post.ts'
import { HubDouble, type Outcome } from './testing/hub-double.ts'

const letter: Envelope = { id: '018bcfe5-6800-7abc-8def-0123456789ab', keyId: '0123456789abcdef', sealed: 'AAAA', hash: 'a'.repeat(64) }
const patience = () => new AbortController().signal
let hub: HubDouble
beforeEach(() => {
  hub = new HubDouble()
  vi.stubGlobal('fetch', hub.fetch)
})
afterEach(() => vi.unstubAllGlobals())

async function answerTo(outcome: Outcome): Promise<unknown> {
  hub.next = [outcome]
  return postOverHttp(letter, patience())
}

test('Q3 only an answer with this id and this hash says that the hub has it', async () => {
  expect(await answerTo('kept')).toEqual({ is: 'kept' })
  expect(await answerTo('kept')).toEqual({ is: 'kept' })
  expect(hub.kept.size).toBe(1)
})

test('Q3 a yes that echoes another hash, another id, or nothing is no yes', async () => {
  for (const outcome of ['other-hash', 'other-id', 'no-echo'] as const) expect(await answerTo(outcome)).toEqual({ is: 'busy', status: 200, retryAfterMs: null })
})

test('Q3 a portal page, a cut answer, an empty one, no line and too long a wait are all no line', async () => {
  for (const outcome of ['portal', 'answer-cut', 'empty-204', 'no-line', 'answer-lost', 'timeout', '400-html'] as const)
    expect([outcome, await answerTo(outcome)]).toEqual([outcome, { is: 'no-line' }])
})

test('Q7 the program in the cupboard that says there is no line speaks for all letters, whatever its status', async () => {
  const no = (code: string, status: number) => () => Promise.resolve(Response.json({ code, zh: '不行', ug: 'بولمايدۇ' }, { status }))
  vi.stubGlobal('fetch', no('no-line', 502))
  expect(await postOverHttp(letter, patience())).toEqual({ is: 'no-line' })
  vi.stubGlobal('fetch', no('trouble', 502))
  expect(await postOverHttp(letter, patience())).toEqual({ is: 'busy', status: 502, retryAfterMs: null })
})

test('Q3 a broken or busy hub keeps its place in the queue, and says for how long it is busy', async () => {
  expect(await answerTo('500')).toEqual({ is: 'busy', status: 500, retryAfterMs: null })
  expect(await answerTo('503-busy')).toEqual({ is: 'busy', status: 503, retryAfterMs: 30_000 })
  expect(await answerTo('429')).toEqual({ is: 'busy', status: 429, retryAfterMs: 30_000 })
  for (const [odd, ms] of [
    ['Wed, 21 Oct 2026 07:28:00 GMT', null],
    ['-5', null],
    ['0', null],
    ['1.5', 1500],
    ['', null],
  ] as const) {
    hub.retryAfter = odd
    expect([odd, await answerTo('429')]).toEqual([odd, { is: 'busy', status: 429, retryAfterMs: ms }])
  }
})

test('Q3 a hub that refuses says why, and that is not a yes either', async () => {
  expect(await answerTo('409')).toMatchObject({ is: 'refused', status: 409, why: expect.stringContaining('other-bytes') })
})

test('Q5 it is put under its own id, so that sending it twice is the same as once', async () => {
  const calls: [string, RequestInit][] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push([url, init])
    return Response.json({ id: letter.id, hash: letter.hash, receivedAt: 1, again: true })
  })
  expect(await postOverHttp(letter, patience())).toEqual({ is: 'kept' })
  expect(calls).toMatchObject([[`/sync/v1/cases/${letter.id}`, { method: 'PUT', body: JSON.stringify(letter), credentials: 'omit' }]])
})

test('Q3 whatever comes back, with whatever status, it counts as kept only with this id and this hash', async () => {
  const status = fc.integer({ min: 200, max: 599 }).filter((code) => ![204, 205, 304].includes(code))
  const body = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constant(JSON.stringify({ id: letter.id, hash: letter.hash, receivedAt: 1, again: false })),
    fc.constant(JSON.stringify({ id: letter.id, hash: letter.hash })),
  )
  await fc.assert(
    fc.asyncProperty(status, body, async (code, text) => {
      vi.stubGlobal('fetch', async () => new Response(text, { status: code }))
      const posted = await postOverHttp(letter, patience())
      const right = code < 300 && text === JSON.stringify({ id: letter.id, hash: letter.hash, receivedAt: 1, again: false })
      expect(posted.is === 'kept').toBe(right)
    }),
    { numRuns: 300 },
  )
})

test('a bug is not a missing line: what fetch never throws goes on', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new RangeError('a bug')
  })
  await expect(postOverHttp(letter, patience())).rejects.toThrow('a bug')
})
