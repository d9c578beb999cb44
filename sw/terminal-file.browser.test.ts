import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepTerminalFile, terminalAnswer } from './terminal-file.ts'

const file = (id: string) => ({ id, title: { zh: '1 号楼大厅' }, glass: { diagonalInch: 21.5, lowerEdgeMm: 800 }, stack: ['chenguangli'] })
let line: () => Promise<Response>
let also: Promise<unknown>[]
beforeEach(async () => {
  await caches.delete('xinxiji-terminal')
  also = []
  vi.stubGlobal('fetch', () => line())
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** What a page is told; `null` for no answer. */
async function ask(): Promise<string | null> {
  const answer = await terminalAnswer((more) => also.push(more))
  await Promise.all(also)
  return answer.type === 'error' ? null : ((await answer.json()) as { id: string }).id
}
const brings = (id: string) => () => Promise.resolve(Response.json(file(id)))
const noLine = () => Promise.reject(new TypeError('Failed to fetch'))

test('S8 the first time the line says which terminal this is; from then on it is known without one', async () => {
  line = brings('lobby-1')
  expect(await ask()).toBe('lobby-1')
  line = noLine
  expect(await ask()).toBe('lobby-1')
})

test('S8 a page that came before the worker is followed by a check that keeps the file', async () => {
  line = brings('lobby-1')
  await keepTerminalFile()
  line = noLine
  expect(await keepTerminalFile()).toBeNull()
  expect(await ask()).toBe('lobby-1')
})

test('S8 what is kept answers at once, and what the line brings is for the next time', async () => {
  line = brings('lobby-1')
  await ask()
  line = brings('lobby-2')
  expect(await ask()).toBe('lobby-1')
  line = noLine
  expect(await ask()).toBe('lobby-2')
})

test('S8 a file that cannot be read never replaces the one that works', async () => {
  line = brings('lobby-1')
  await ask()
  for (const bad of [
    () => Response.json({ id: 'NOT ONE' }),
    () => new Response('<html>请登录</html>'),
    () => Response.json(file('lobby-9'), { status: 500 }),
    () => new Response('', { status: 404 }),
  ]) {
    line = () => Promise.resolve(bad())
    expect(await ask()).toBe('lobby-1')
  }
  line = noLine
  expect(await ask()).toBe('lobby-1')
})

test('S8 a line that stands still is given up, and holds up nobody', async () => {
  const asked: (RequestInit | undefined)[] = []
  vi.stubGlobal('fetch', (_: string, init?: RequestInit) => {
    asked.push(init)
    return Promise.reject(new DOMException('The operation timed out.', 'TimeoutError'))
  })
  expect(await keepTerminalFile()).toBeNull()
  expect(asked[0]?.signal).toBeInstanceOf(AbortSignal)
})

test('S8 with nothing kept and no line there is no answer, and the page says so', async () => {
  line = noLine
  expect(await ask()).toBeNull()
})

test('S8 with no room to keep it the line’s answer is still given', async () => {
  vi.spyOn(Cache.prototype, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  line = brings('lobby-1')
  expect(await ask()).toBe('lobby-1')
})
