import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levelWanted } from './level.ts'

const LEVELS = [4096, 2048, 1024, 512]

test('a small picture wants a coarse level and a close look the sharpest', () => {
  expect(levelWanted(LEVELS, 200, null)).toBe(3)
  expect(levelWanted(LEVELS, 600, null)).toBe(2)
  expect(levelWanted(LEVELS, 800, null)).toBe(1)
  expect(levelWanted(LEVELS, 9000, null)).toBe(0)
})

test('zooming a little in and out at the edge of two levels does not change the picture to and fro', () => {
  expect(levelWanted(LEVELS, 725, null)).toBe(1)
  expect(levelWanted(LEVELS, 715, 1)).toBe(1)
  expect(levelWanted(LEVELS, 500, 1)).toBe(2)
})

test('the level is always one of the pyramid, and a closer look never wants a coarser one', () => {
  const focal = fc.double({ min: 1, max: 20_000, noNaN: true })
  fc.assert(
    fc.property(focal, focal, (a, b) => {
      const near = levelWanted(LEVELS, Math.max(a, b), null)
      const far = levelWanted(LEVELS, Math.min(a, b), null)
      expect(LEVELS[near]).toBeDefined()
      expect(near).toBeLessThanOrEqual(far)
    }),
  )
})
