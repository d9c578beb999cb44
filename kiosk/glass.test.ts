import { expect, test } from 'vitest'
import { pixelsPerMm } from './glass.ts'

test('a millimetre is 4.03 pixels on a 21.5 inch glass, 2.02 on 43 and 1.58 on 55', () => {
  for (const [inch, px] of [
    [21.5, 4.03],
    [43, 2.02],
    [55, 1.58],
  ] as const)
    expect(pixelsPerMm({ diagonalInch: inch, lowerEdgeMm: 800 }, 1080, 1920)).toBeCloseTo(px, 1)
})

test('a phone is no glass, and neither is a small window, whatever profile the hub hands out', () => {
  expect(pixelsPerMm({ diagonalInch: 21.5, lowerEdgeMm: 800 }, 390, 844)).toBeNull()
  expect(pixelsPerMm({ diagonalInch: 21.5, lowerEdgeMm: 800 }, 1600, 900)).toBeNull()
})
