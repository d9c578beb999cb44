import { expect, test } from 'vitest'
import { askTerminalFile, readTerminalFile } from './terminal-file.ts'

const file = (id: string) => JSON.stringify({ id, title: { zh: '1 号楼大厅' }, glass: { diagonalInch: 21.5, lowerEdgeMm: 800 }, stack: ['chenguangli'] })
const asks = (line: typeof fetch) => askTerminalFile(line)

test('S8 the line says which terminal this is', async () => {
  const asked: [unknown, RequestInit | undefined][] = []
  const line: typeof fetch = async (url, init) => {
    asked.push([url, init])
    return new Response(file('lobby-1'))
  }
  expect(await asks(line)).toMatchObject({ terminal: { id: 'lobby-1' }, text: file('lobby-1') })
  // With a question mark, because without one the service worker answers with what is kept.
  expect(asked[0]?.[0]).toBe('/c/terminal.json?line')
  expect(asked[0]?.[1]?.signal).toBeInstanceOf(AbortSignal)
})

test('S8 a file that cannot be read is no answer, nor is a line that is not there or stands still', async () => {
  for (const line of [
    async () => new Response('{"id":"NOT ONE"}'),
    async () => new Response('<html>请登录</html>'),
    async () => new Response(file('lobby-9'), { status: 500 }),
    async () => new Response('', { status: 404 }),
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => Promise.reject(new DOMException('The operation timed out.', 'TimeoutError')),
  ] as (typeof fetch)[])
    expect(await asks(line)).toBeNull()
})

test('S8 a bug is not a missing line', async () => {
  await expect(asks(() => Promise.reject(new RangeError('a bug')))).rejects.toThrow('a bug')
})

test('S8 what is kept is read by its schema again', () => {
  expect(readTerminalFile(file('lobby-1'))?.terminal.id).toBe('lobby-1')
  for (const text of ['', 'null', '{}', file('lobby 1')]) expect(readTerminalFile(text)).toBeNull()
})
