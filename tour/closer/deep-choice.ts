import { type Deep, deepGrid, deepSize } from '../../model/content/deep.ts'
import type { Look, Size } from './pan-zoom.ts'

/** Tiles of one level, a stretch of rows and columns, both ends included. */
export interface Tiles {
  readonly level: number
  readonly rows: readonly [first: number, last: number]
  readonly columns: readonly [first: number, last: number]
}

/**
 * How many tiles are held at most, and so how many are wanted: 96 of 512 by 512 pixels are 96 MiB once they are decoded. A glass
 * of 1080 by 1000 wants 25 at the worst, one of 4K 96.
 */
export const MOST_TILES = 96

/** How many tiles those are. */
export const countOf = ({ rows, columns }: Tiles): number => (rows[1] - rows[0] + 1) * (columns[1] - columns[0] + 1)

/**
 * The tiles that a look wants: of the coarsest level that has a pixel for each of the screen's, those in sight and no others;
 * of a coarser one when they would be too many. `null` where the plain picture is sharp enough.
 *
 * @param plain width of the plain picture, pixels
 * @param look at the picture in its whole size
 */
export function tilesFor(deep: Deep, plain: number, look: Look, glass: Size, density: number): Tiles | null {
  const wanted = look.scale * density
  if (wanted <= plain / deep.width) return null
  let level = Math.min(deep.levels - 1, Math.max(0, Math.floor(Math.log2(1 / wanted))))
  let tiles = inSight(deep, level, look, glass)
  while (countOf(tiles) > MOST_TILES) {
    if (++level >= deep.levels) return null
    tiles = inSight(deep, level, look, glass)
  }
  return tiles
}

function inSight(deep: Deep, level: number, { x, y, scale }: Look, glass: Size): Tiles {
  const size = deepSize(deep, level)
  const { rows, columns } = deepGrid(deep, level)
  return {
    level,
    rows: stretch(y, glass.height / scale, (deep.tile * deep.height) / size.height, rows),
    columns: stretch(x, glass.width / scale, (deep.tile * deep.width) / size.width, columns),
  }
}

/** Which of so many tiles a window meets; one whose edge it only touches is not in sight. */
function stretch(middle: number, window: number, span: number, count: number): readonly [number, number] {
  const first = Math.min(count - 1, Math.max(0, Math.floor((middle - window / 2) / span)))
  return [first, Math.max(first, Math.min(count - 1, Math.ceil((middle + window / 2) / span) - 1))]
}
