import * as z from 'zod/mini'

const Count = z.number().check(z.int(), z.minimum(1))

/**
 * Where a picture is sharper than the 2048 pixels that everybody reads: its whole size and the tiles it is cut into. Level 0
 * is the whole size, each level after it half as large; levels end before one is no larger than the 2048. A tile is `tile` px
 * square, the last of a row or column smaller. Files: `<at>/<level>/<row>-<column>.webp`. Rule B25.
 */
export const Deep = z.object({ width: Count, height: Count, tile: Count, levels: Count, at: z.string() })
export type Deep = z.infer<typeof Deep>

/** A picture's size on a level, pixels. Rule B25. */
export function deepSize({ width, height }: Pick<Deep, 'width' | 'height'>, level: number): { readonly width: number; readonly height: number } {
  const half = 2 ** level
  return { width: Math.ceil(width / half), height: Math.ceil(height / half) }
}

/** How many levels are larger than what is read anyway; 0 for a picture that needs no tiles. @param plain long side of the plain picture, pixels. Rule B25. */
export function deepLevels(size: Pick<Deep, 'width' | 'height'>, plain: number): number {
  let levels = 0
  for (let at = deepSize(size, 0); Math.max(at.width, at.height) > plain; at = deepSize(size, levels)) levels++
  return levels
}

/** How many tiles lie beside and above one another on a level. Rule B25. */
export function deepGrid(deep: Pick<Deep, 'width' | 'height' | 'tile'>, level: number): { readonly columns: number; readonly rows: number } {
  const { width, height } = deepSize(deep, level)
  return { columns: Math.ceil(width / deep.tile), rows: Math.ceil(height / deep.tile) }
}

/** How many tiles there are on all levels. */
export function deepTiles(deep: Pick<Deep, 'width' | 'height' | 'tile' | 'levels'>): number {
  let tiles = 0
  for (let level = 0; level < deep.levels; level++) {
    const { columns, rows } = deepGrid(deep, level)
    tiles += columns * rows
  }
  return tiles
}

/** The file of one tile, under `at`. */
export const deepTile = (level: number, row: number, column: number): string => `${level}/${row}-${column}.webp`
