import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHUNK_BYTES, Chunked } from './chunks.ts'
import { chunkCount, chunkPath, filmDescription, piecesOf, readChunked } from './pieces.ts'

const film = { path: 'video/walk.webm', size: 2 * CHUNK_BYTES + 10, chunkBytes: CHUNK_BYTES }

test('B18 a film is so many chunks, and seeking reads only those it needs', () => {
  expect(chunkCount(film)).toBe(3)
  expect(chunkPath(film, 2)).toBe('video/walk.webm/2')
  expect(piecesOf(film, CHUNK_BYTES - 1, CHUNK_BYTES + 1)).toEqual([
    { index: 0, from: CHUNK_BYTES - 1, to: CHUNK_BYTES },
    { index: 1, from: 0, to: 1 },
  ])
  expect(piecesOf(film, 2 * CHUNK_BYTES, Number.MAX_SAFE_INTEGER)).toEqual([{ index: 2, from: 0, to: 10 }])
  expect(piecesOf(film, film.size, film.size + 5)).toEqual([])
})

test('B18 the pieces of any stretch, laid end to end, are exactly that stretch, and no chunk is read that it does not touch', () => {
  const range = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 }), range, (size, chunkBytes, [from, to]) => {
      const whole = Array.from({ length: size }, (_, at) => at)
      const pieces = piecesOf({ size, chunkBytes }, from, to)
      const got = pieces.flatMap(({ index, from: a, to: b }) => whole.slice(index * chunkBytes, (index + 1) * chunkBytes).slice(a, b))
      expect(got).toEqual(whole.slice(Math.max(0, from), Math.max(0, to)))
      for (const { index, from: a, to: b } of pieces) {
        expect(b).toBeGreaterThan(a)
        expect(index).toBeLessThan(chunkCount({ size, chunkBytes }))
      }
    }),
  )
})

test('B18 a film’s description is read without its schema just as with it', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record({
      path: fc.oneof(fc.constantFrom('video/walk.webm', '../x', '', 'A', 'video/..', 'a\n'), fc.string()),
      type: fc.oneof(fc.constantFrom('video/webm', 'video', ''), fc.string()),
      size: fc.oneof(fc.constantFrom(0, 1, -1, 1.5, Number.NaN, 2 ** 53), fc.nat()),
      chunkBytes: fc.oneof(fc.constantFrom(0, 1, '1'), fc.nat()),
    }),
  )
  fc.assert(
    fc.property(anything, (raw) => {
      const read = Chunked.safeParse(raw)
      expect(readChunked(raw)).toEqual(read.success ? read.data : null)
    }),
    { numRuns: 2000 },
  )
})

test('B18 the description of a film stands beside it, and nothing else is a film', () => {
  expect(filmDescription('video/opening.webm')).toBe('video/opening.json')
  expect(filmDescription('video/walk.1.mp4')).toBe('video/walk.1.json')
  for (const path of ['video/opening.json', 'video/opening.webm/0', 'media/opening.webm', 'video/.webm', 'x/video/a.webm'])
    expect(filmDescription(path)).toBeNull()
})
