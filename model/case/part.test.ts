import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHUNK_BYTES, CHUNKS_MAX, chunksOf, Part, PART_MAX_BYTES, type PartKind, VOICE_MAX_SECONDS } from './part.ts'

const part = (more: Partial<Part>): Part => ({
  id: 1,
  kind: 'photo',
  type: 'image/jpeg',
  size: 1,
  chunks: 1,
  hash: 'a'.repeat(64),
  key: 'b'.repeat(43),
  ...more,
})
const reads = (more: Partial<Part>) => Part.safeParse(part(more)).success

test('K19 a part has as many chunks as its bytes need, no more and no fewer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: PART_MAX_BYTES.photo }), fc.integer({ min: 1, max: CHUNKS_MAX }), (size, chunks) => {
      expect(reads({ size, chunks })).toBe(chunks === Math.ceil(size / CHUNK_BYTES))
      expect(reads({ size, chunks: chunksOf(size) })).toBe(true)
    }),
  )
})

test.each<[string, PartKind, number, boolean]>([
  ['the largest photo', 'photo', PART_MAX_BYTES.photo, true],
  ['a byte more', 'photo', PART_MAX_BYTES.photo + 1, false],
  ['the largest voice', 'voice', PART_MAX_BYTES.voice, true],
  ['a voice that an earlier terminal sealed', 'voice', 1024 * 1024, true],
  ['a voice as large as a photo', 'voice', PART_MAX_BYTES.photo, false],
  ['nothing', 'photo', 0, false],
])('K19 the size fits the kind: %s', (_, kind, size, fits) => {
  expect(reads({ kind, size, chunks: Math.max(1, chunksOf(size)) })).toBe(fits)
})

test('K19 the bytes of a voice are enough for its seconds at 64 kbit/s with a tenth for the container', () => {
  expect(PART_MAX_BYTES.voice).toBeGreaterThanOrEqual(VOICE_MAX_SECONDS * (64_000 / 8) * 1.09)
})
