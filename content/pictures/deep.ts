import sharp from 'sharp'
import { deepGrid, deepLevels, deepSize, deepTile } from '../../model/content/deep.ts'
import { PHOTO_PIXELS, PHOTO_PX } from './photo.ts'
import { type Picture, QUALITY, TILE_PX } from './pyramid.ts'

/** A picture's tiles on all levels, and its whole size, upright. */
export interface CutDeep {
  readonly pictures: readonly Picture[]
  readonly width: number
  readonly height: number
}

/**
 * Cuts a photo into tiles in its whole size and in halves of it: upright and rid of all but pixels, like the plain picture.
 * Throws what sharp says when the picture is broken. Rule B25.
 */
export async function cutDeep(file: string): Promise<CutDeep> {
  const { data, info } = await sharp(file, { failOn: 'error', limitInputPixels: PHOTO_PIXELS })
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const pictures: Picture[] = []
  const levels = deepLevels({ width, height }, PHOTO_PX.large)
  for (let level = 0; level < levels; level++) {
    const size = deepSize({ width, height }, level)
    const whole = sharp(data, { raw: { width, height, channels } })
    const pixels = level === 0 ? data : await whole.resize(size.width, size.height, { fit: 'fill', kernel: 'lanczos3' }).raw().toBuffer()
    const { columns, rows } = deepGrid({ width, height, tile: TILE_PX }, level)
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const [left, top] = [column * TILE_PX, row * TILE_PX]
        const bytes = await sharp(pixels, { raw: { ...size, channels } })
          .extract({ left, top, width: Math.min(TILE_PX, size.width - left), height: Math.min(TILE_PX, size.height - top) })
          .webp({ quality: QUALITY, effort: 3 })
          .toBuffer()
        pictures.push({ path: deepTile(level, row, column), bytes })
      }
  }
  return { pictures, width, height }
}
