import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deepGrid, deepLevels, deepSize, deepTiles } from './deep.ts'
import { Media } from './media.ts'

const PLAIN = 2048
const side = fc.integer({ min: 1, max: 20_000 })

test('B25 a picture no larger than what is read anyway has no tiles, and one a pixel larger has', () => {
  expect(deepLevels({ width: 2048, height: 2048 }, PLAIN)).toBe(0)
  expect(deepLevels({ width: 2049, height: 10 }, PLAIN)).toBe(1)
  expect(deepLevels({ width: 10, height: 4096 }, PLAIN)).toBe(1)
  expect(deepLevels({ width: 8000, height: 6000 }, PLAIN)).toBe(2)
  expect(deepTiles({ width: 8000, height: 6000, tile: 512, levels: 2 })).toBe(16 * 12 + 8 * 6)
})

test('B25 every level is larger than the plain picture, the next would not be, and its tiles cover it and no more', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const levels = deepLevels({ width, height }, PLAIN)
      for (let level = 0; level < levels; level++) {
        const size = deepSize({ width, height }, level)
        expect(Math.max(size.width, size.height)).toBeGreaterThan(PLAIN)
        const { columns, rows } = deepGrid({ width, height, tile: 512 }, level)
        expect(columns * 512).toBeGreaterThanOrEqual(size.width)
        expect((columns - 1) * 512).toBeLessThan(size.width)
        expect(rows * 512).toBeGreaterThanOrEqual(size.height)
        expect((rows - 1) * 512).toBeLessThan(size.height)
      }
      const next = deepSize({ width, height }, levels)
      expect(Math.max(next.width, next.height)).toBeLessThanOrEqual(PLAIN)
    }),
  )
})

test('B25 a picture of a bundle from before there were tiles is read as it is', () => {
  const before = { src: 'media/a/large.webp', small: 'media/a/small.webp', width: 2048, height: 1000, sha256: 'ab', people: 'none' }
  expect(Media.parse(before)).toEqual(before)
  const deep = { width: 4000, height: 1953, tile: 512, levels: 1, at: 'deep/ab' }
  expect(Media.parse({ ...before, deep })).toEqual({ ...before, deep })
})
