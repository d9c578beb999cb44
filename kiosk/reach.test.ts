import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pixelsPerMm } from './glass.ts'
import { beginsWithinReach, reachBand } from './reach.ts'

const band = (diagonalInch: number, lowerEdgeMm: number, width = 1080, height = 1920) => reachBand({ diagonalInch, lowerEdgeMm }, width, height)

test('on usual glasses the band lies from 800 to 1100 millimetres above the floor', () => {
  // 21.5 inches upright, its lower edge 800 above the floor: 4.03 pixels a millimetre.
  expect(band(21.5, 800)?.below).toBe(0)
  expect(band(21.5, 800)?.height).toBeCloseTo(300 * 4.034, -1)
  expect(band(43, 700)?.below).toBeCloseTo(100 * 2.017, 0)
  expect(band(43, 700)?.height).toBeCloseTo(300 * 2.017, 0)
})

test('of a glass that hangs too high its foot is used, of one that stands too low its head', () => {
  expect(band(55, 1200)?.below).toBe(0)
  expect(band(55, 1200)?.height).toBeCloseTo(240 * 1.577, 0)
  const low = band(21.5, 200)
  expect((low?.below ?? 0) + (low?.height ?? 0)).toBeCloseTo(1920, 5)
})

test('a glass of which most hangs out of reach begins with everything within it; a phone never does', () => {
  expect(beginsWithinReach({ diagonalInch: 21.5, lowerEdgeMm: 800 }, 1080, 1920)).toBe(false)
  expect(beginsWithinReach({ diagonalInch: 43, lowerEdgeMm: 700 }, 1080, 1920)).toBe(true)
  expect(beginsWithinReach({ diagonalInch: 43, lowerEdgeMm: 700 }, 390, 844)).toBe(false)
})

test('on any glass the band lies on it, holds a page, and is out of reach only where the glass leaves no other', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 7, max: 120, noNaN: true }),
      fc.double({ min: -500, max: 3000, noNaN: true }),
      fc.constantFrom([1080, 1920], [1920, 1080], [2160, 3840]),
      (diagonalInch, lowerEdgeMm, [width, height]) => {
        const glass = { diagonalInch, lowerEdgeMm }
        const found = reachBand(glass, width as number, height as number)
        const mm = pixelsPerMm(glass, width as number, height as number) ?? 0
        expect(found).not.toBeNull()
        const { below, height: high } = found ?? { below: -1, height: -1 }
        expect(below).toBeGreaterThanOrEqual(0)
        expect(below + high).toBeLessThanOrEqual((height as number) + 0.001)
        expect(high).toBeGreaterThanOrEqual(Math.min(240 * mm, height as number) - 0.001)
        const [from, to] = [lowerEdgeMm + below / mm, lowerEdgeMm + (below + high) / mm]
        if (high > 240 * mm + 0.001) expect(from >= 800 - 0.001 && to <= 1100 + 0.001).toBe(true)
      },
    ),
  )
})
