import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fetchBounded, fetchJson, type Fetcher } from './bounded.ts'

const patience = () => new AbortController().signal
const answering =
  (make: () => Response | Promise<Response>): Fetcher =>
  async () =>
    make()
const streamed = (chunks: readonly Uint8Array[], headers: Record<string, string> = {}) => {
  let pulled = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks[pulled++]
      if (chunk === undefined) controller.close()
      else controller.enqueue(chunk)
    },
  })
  return new Response(body, { headers })
}
const get = (fetcher: Fetcher, max: number) => fetchBounded(fetcher, '/c/x/pack/1', max, patience())

test('S1 an answer that never ends is cut off as soon as it is longer than it may be', async () => {
  let sent = 0
  let cancelled = false
  const endless = () =>
    new Response(
      new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1000
          controller.enqueue(new Uint8Array(1000))
        },
        cancel() {
          cancelled = true
        },
      }),
    )
  expect(await get(answering(endless), 10_000)).toEqual({ ok: false, problem: { kind: 'wrong-size', file: '/c/x/pack/1', wanted: 10_000, came: 11_000 } })
  expect(cancelled).toBe(true)
  expect(sent).toBeLessThanOrEqual(13_000)
})

test('S1 what the headers say about the length is not believed', async () => {
  expect(
    await get(
      answering(() => streamed([new Uint8Array(20)], { 'content-length': '10' })),
      10,
    ),
  ).toMatchObject({ problem: { kind: 'wrong-size', wanted: 10, came: 20 } })
  expect(
    await get(
      answering(() => streamed([new Uint8Array(10)], { 'content-length': '99999999' })),
      10,
    ),
  ).toMatchObject({ ok: true })
})

test('S1 whatever pieces bytes come in, they are put together as they were or refused by their length', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 }), fc.nat(200), async (chunks, max) => {
      const whole = chunks.flatMap((chunk) => [...chunk])
      const got = await get(
        answering(() => streamed(chunks.map((chunk) => Uint8Array.from(chunk)))),
        max,
      )
      if (whole.length > max) expect(got).toMatchObject({ ok: false, problem: { kind: 'wrong-size' } })
      else expect(got.ok && [...got.value]).toEqual(whole)
    }),
  )
})

test('no line, a line that breaks in the middle, a hub that says no: each is an answer', async () => {
  expect(await get(() => Promise.reject(new TypeError('Failed to fetch')), 10)).toEqual({
    ok: false,
    problem: { kind: 'no-line', file: '/c/x/pack/1', status: 0 },
  })
  expect(await get(() => Promise.reject(new DOMException('given up', 'TimeoutError')), 10)).toMatchObject({ problem: { kind: 'no-line', status: 0 } })
  expect(
    await get(
      answering(() => new Response('no', { status: 503 })),
      10,
    ),
  ).toMatchObject({ problem: { kind: 'no-line', status: 503 } })
  expect(
    await get(
      answering(() => new Response(null, { status: 200 })),
      10,
    ),
  ).toMatchObject({ problem: { kind: 'no-line' } })
  const breaking = () =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(4))
        },
        pull() {
          throw new TypeError('network error')
        },
      }),
    )
  expect(await get(answering(breaking), 10)).toMatchObject({ problem: { kind: 'no-line', status: 200 } })
})

test('a bug is not a missing line', async () => {
  await expect(get(() => Promise.reject(new RangeError('a bug')), 10)).rejects.toThrow('a bug')
})

test('a small JSON file is read; a portal page in its place is unreadable', async () => {
  const read = (text: string) =>
    fetchJson(
      answering(() => new Response(text)),
      '/c/x/channel.json',
      100,
      patience(),
    )
  expect(await read('{"a":1}')).toEqual({ ok: true, value: { a: 1 } })
  expect(await read('<html>请登录</html>')).toEqual({ ok: false, problem: { kind: 'unreadable', file: '/c/x/channel.json', wanted: 'JSON' } })
  expect(await read('')).toMatchObject({ problem: { kind: 'unreadable' } })
  expect(await read(JSON.stringify('x'.repeat(200)))).toMatchObject({ problem: { kind: 'wrong-size' } })
})
