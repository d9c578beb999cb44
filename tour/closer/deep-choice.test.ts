import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Deep, deepGrid, deepLevels, deepSize } from '../../model/content/deep.ts'
import { countOf, MOST_TILES, tilesFor } from './deep-choice.ts'
import { type Look, settleLook, type Shown } from './pan-zoom.ts'

const PLAIN = 2048
const side = fc.integer({ min: 300, max: 12_000 })
const deepPicture: fc.Arbitrary<Deep> = fc
  .record({ width: side, height: side })
  .filter((size) => deepLevels(size, PLAIN) > 0)
  .map((size) => ({ ...size, tile: 512, levels: deepLevels(size, PLAIN), at: 'deep/a' }))
const pane = fc.integer({ min: 60, max: 3840 })
const seen = fc
  .tuple(
    deepPicture,
    fc.record({ width: pane, height: pane }),
    fc.constantFrom(1, 2, 3),
    fc.record({ x: fc.nat(12_000), y: fc.nat(12_000), scale: fc.double({ min: 0, max: 5, noNaN: true }) }),
  )
  .map(([deep, glass, density, wish]): { deep: Deep; shown: Shown; look: Look; plain: number } => {
    const shown = { picture: deep, glass, density }
    return { deep, shown, look: settleLook(wish, shown), plain: Math.round((deep.width * PLAIN) / Math.max(deep.width, deep.height)) }
  })

test('B25 the wanted tiles cover all that is seen of the picture, and each of them is in sight', () => {
  fc.assert(
    fc.property(seen, ({ deep, shown: { glass, density }, look, plain }) => {
      const tiles = tilesFor(deep, plain, look, glass, density)
      if (tiles === null) return
      const size = deepSize(deep, tiles.level)
      const { columns, rows } = deepGrid(deep, tiles.level)
      for (const [[first, last], count, middle, window, length, span] of [
        [tiles.columns, columns, look.x, glass.width / look.scale, deep.width, (512 * deep.width) / size.width],
        [tiles.rows, rows, look.y, glass.height / look.scale, deep.height, (512 * deep.height) / size.height],
      ] as const) {
        const [from, to] = [Math.max(0, middle - window / 2), Math.min(length, middle + window / 2)]
        expect(first).toBeGreaterThanOrEqual(0)
        expect(last).toBeLessThan(count)
        expect(first * span).toBeLessThanOrEqual(from + 1e-6)
        expect((last + 1) * span).toBeGreaterThanOrEqual(to - 1e-6)
        expect((first + 1) * span).toBeGreaterThan(from - 1e-6)
        expect(last * span).toBeLessThan(to + 1e-6)
      }
      expect(countOf(tiles)).toBeLessThanOrEqual(MOST_TILES)
    }),
  )
})

test('B25 there is a pixel for each of the screen as long as the picture has one, and the level above would not do', () => {
  fc.assert(
    fc.property(seen, ({ deep, shown: { glass, density }, look, plain }) => {
      const wanted = look.scale * density
      const tiles = tilesFor(deep, plain, look, glass, density)
      if (tiles === null) return
      // Fewer than the screen has only where they would be too many.
      if (tiles.level > 0 && 2 ** -tiles.level < wanted - 1e-9) {
        const sharper = {
          ...tiles,
          level: tiles.level - 1,
          rows: [tiles.rows[0] * 2, tiles.rows[1] * 2 + 1],
          columns: [tiles.columns[0] * 2, tiles.columns[1] * 2 + 1],
        } as const
        expect(countOf(sharper)).toBeGreaterThan(MOST_TILES)
      }
      if (tiles.level < deep.levels - 1) expect(2 ** -(tiles.level + 1)).toBeLessThan(wanted + 1e-9)
    }),
  )
})

test('B25 seen whole on a terminal a picture wants no tile, and at its own size it wants the sharpest', () => {
  const deep: Deep = { width: 8000, height: 6000, tile: 512, levels: 2, at: 'deep/a' }
  const glass = { width: 1080, height: 900 }
  expect(tilesFor(deep, 2048, settleLook({ x: 0, y: 0, scale: 0 }, { picture: deep, glass, density: 1 }), glass, 1)).toBeNull()
  expect(tilesFor(deep, 2048, { x: 4000, y: 3000, scale: 1 }, glass, 1)).toEqual({ level: 0, rows: [4, 6], columns: [6, 8] })
  expect(tilesFor(deep, 2048, { x: 4000, y: 3000, scale: 0.4 }, glass, 1)).toMatchObject({ level: 1 })
})
