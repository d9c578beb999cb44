import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { address } from '../../model/bundle/address.ts'
import { layVersion, testChain } from '../../model/testing/chain.ts'
import { Line } from '../testing/line.ts'
import { OpfsOfPage } from '../testing/opfs-of-page.ts'
import { TestShelf } from '../testing/test-shelf.ts'

const WHOLE = Array.from({ length: 2500 }, (_, at) => String.fromCharCode(33 + (at % 90))).join('')
const CHUNK = 1000
const film = { path: 'video/walk.webm', type: 'video/webm', size: WHOLE.length, chunkBytes: CHUNK }

let terminal: TestShelf
const disk = new OpfsOfPage()
afterAll(() => disk.end())
const url = (path: string) => address.object(terminal.bundle, 1, path)
beforeAll(async () => {
  const chain = await testChain()
  const line = new Line()
  terminal = new TestShelf('film', line, chain, disk)
  const chunks = (from: number, to: number) =>
    Object.fromEntries(Array.from({ length: to - from }, (_, i) => [`video/walk.webm/${from + i}`, WHOLE.slice((from + i) * CHUNK, (from + i + 1) * CHUNK)]))
  const packs: Record<string, string>[] = [
    {
      'home.json': '{"a":1}',
      'video/walk.json': JSON.stringify(film),
      'video/gone.json': JSON.stringify({ ...film, path: 'video/gone.webm' }),
      'video/bad.json': '{"path":1}',
    },
    chunks(0, 2),
    chunks(2, 3),
  ]
  line.lay((await layVersion(chain, terminal.bundle, 1, packs)).files)
  await terminal.check()
})

async function ask(path: string, range: string | null): Promise<{ status: number; body: string; headers: Record<string, string | null> } | null> {
  const answer = await terminal.answer(url(path), range)
  if (answer === null) return null
  const headers = Object.fromEntries(['content-type', 'content-range', 'content-length', 'accept-ranges'].map((name) => [name, answer.headers.get(name)]))
  return { status: answer.status, body: await answer.text(), headers }
}

test('S15 a film is answered as one file, whole, though it lies in pieces in two packs', async () => {
  expect(await ask('video/walk.webm', null)).toEqual({
    status: 200,
    body: WHOLE,
    headers: { 'content-type': 'video/webm', 'content-range': null, 'content-length': '2500', 'accept-ranges': 'bytes' },
  })
})

test('S15 a jump reads only the chunks it touches', async () => {
  const place = vi.spyOn(terminal.reader, 'place')
  expect(await ask('video/walk.webm', 'bytes=1990-2009')).toMatchObject({
    status: 206,
    body: WHOLE.slice(1990, 2010),
    headers: { 'content-range': 'bytes 1990-2009/2500', 'content-length': '20' },
  })
  expect(place.mock.calls.map(([, , path]) => path)).toEqual(['video/walk.webm', 'video/walk.json', 'video/walk.webm/1', 'video/walk.webm/2'])
  place.mockRestore()
})

test('S15 whatever range is asked for, the answer is exactly that stretch, or says that there is none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 3000 }), fc.option(fc.integer({ min: 0, max: 3000 })), async (from, to) => {
      const got = await ask('video/walk.webm', `bytes=${from}-${to ?? ''}`)
      if (to !== null && to < from) expect(got).toMatchObject({ status: 200, body: WHOLE })
      else if (from >= WHOLE.length) expect(got).toMatchObject({ status: 416, body: '', headers: { 'content-range': 'bytes */2500' } })
      else expect(got).toMatchObject({ status: 206, body: WHOLE.slice(from, (to ?? WHOLE.length) + 1) })
    }),
    { numRuns: 60 },
  )
})

test('S15 any other object answers for a range of itself too, as a sound needs it', async () => {
  expect(await ask('home.json', 'bytes=1-3')).toMatchObject({ status: 206, body: '"a"', headers: { 'content-range': 'bytes 1-3/7' } })
  expect(await ask('home.json', 'bytes=-2')).toMatchObject({ status: 206, body: '1}' })
})

test('S15 a film of which a chunk is not here, or whose description is none, is left to the line', async () => {
  for (const path of ['video/gone.webm', 'video/bad.webm', 'video/none.webm', 'video/walk.mp4'])
    expect([path, await ask(path, 'bytes=0-')]).toEqual([path, null])
})
