import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitted, LONGEST_PX, within } from './mark.ts'

test('a mark stays on the glass, and one that is on it stays where it is', () => {
  const share = fc.double({ min: -3, max: 3, noNaN: true })
  fc.assert(
    fc.property(share, share, (x, y) => {
      const spot = within({ x, y })
      expect(Math.min(spot.x, spot.y)).toBeGreaterThanOrEqual(0)
      expect(Math.max(spot.x, spot.y)).toBeLessThanOrEqual(1)
      if (x >= 0 && x <= 1) expect(spot.x).toBe(x + 0)
    }),
  )
})

test('a picture is made smaller in one shape, never larger, and never to nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8000 }), fc.integer({ min: 1, max: 8000 }), (width, height) => {
      const size = fitted(width, height)
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(LONGEST_PX)
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1)
      expect(size.width).toBeLessThanOrEqual(width)
      // Each side is a whole number of pixels, so that the shape may be off by half a pixel of either.
      if (Math.min(size.width, size.height) > 1) expect(Math.abs(size.width * height - size.height * width)).toBeLessThanOrEqual((width + height) / 2 + 1e-6)
    }),
  )
  expect(fitted(1080, 1612)).toEqual({ width: 858, height: 1280 })
})
