import { createServer } from 'node:http'
import { once } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'
import { watchHeadphones } from './headphones.ts'

afterEach(() => vi.unstubAllGlobals())

test('V7 headphones are told by the program in the cupboard, and only where the profile says so, on the terminal itself', async () => {
  const asked: string[] = []
  let plugged: boolean | null = false
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ plugged }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const real = globalThis.fetch
  // A page's own addresses begin at its host; a test has no page.
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => real(new URL(url, `http://127.0.0.1:${port}`), init))

  watchHeadphones({}, '127.0.0.1', () => expect.unreachable())()
  watchHeadphones({ headphones: true }, 'xinxi.example', () => expect.unreachable())()
  expect(asked).toEqual([])

  const heard: boolean[] = []
  const stop = watchHeadphones({ headphones: true }, 'localhost', (now) => heard.push(now))
  await expect.poll(() => asked).toContain('/local/headphones')
  plugged = true
  await expect.poll(() => heard, { timeout: 20_000 }).toEqual([true])
  // One that cannot tell any more changes nothing.
  plugged = null
  const before = asked.length
  await expect.poll(() => asked.length, { timeout: 20_000 }).toBeGreaterThan(before + 1)
  expect(heard).toEqual([true])
  plugged = false
  await expect.poll(() => heard, { timeout: 20_000 }).toEqual([true, false])
  stop()
  server.close()
})
