import { afterEach, expect, test, vi } from 'vitest'
import { readPicture } from './picture.ts'

afterEach(() => vi.unstubAllGlobals())

const never = new AbortController().signal

function theShelfGives(answer: () => Promise<Response>) {
  vi.stubGlobal('fetch', answer)
}

test('a tile that lost its bytes on the shelf is broken, not a black square', async () => {
  theShelfGives(() => Promise.resolve(new Response(new Blob([]))))
  expect(await readPicture('t.webp', never)).toMatchObject({ ok: false, problem: { kind: 'broken', file: 't.webp' } })
})

test('a tile that cannot be decoded is broken', async () => {
  theShelfGives(() => Promise.resolve(new Response('not a picture')))
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('no', 'InvalidStateError')))
  expect(await readPicture('t.webp', never)).toMatchObject({ ok: false, problem: { kind: 'broken' } })
})

test('no line and no such file are answers', async () => {
  theShelfGives(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await readPicture('t.webp', never)).toMatchObject({ ok: false, problem: { kind: 'no-line' } })
  theShelfGives(() => Promise.resolve(new Response('', { status: 404 })))
  expect(await readPicture('t.webp', never)).toMatchObject({ ok: false, problem: { kind: 'no-line' } })
})

test('who has walked on is not told of a tile that was given up', async () => {
  const gone = new AbortController()
  gone.abort()
  theShelfGives(() => Promise.reject(new DOMException('gone', 'AbortError')))
  expect(await readPicture('t.webp', gone.signal)).toEqual({ ok: false, problem: { kind: 'not-wanted' } })
})

test('a fault of our own is not taken for a bad line', async () => {
  theShelfGives(() => Promise.reject(new RangeError('ours')))
  await expect(readPicture('t.webp', never)).rejects.toThrow('ours')
})
