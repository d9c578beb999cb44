import sharp from 'sharp'
import type { Picture } from './pyramid.ts'

/** Long sides of the two sizes a photo is kept in, pixels. */
export const PHOTO_PX = { large: 2048, small: 640 } as const
/** The largest photo that is read; a phone's 50 megapixels are, a bomb is not. */
export const PHOTO_PIXELS = 64_000_000

export interface CutPhoto {
  readonly pictures: readonly [large: Picture, small: Picture]
  /** of the large one, upright */
  readonly width: number
  readonly height: number
}

/**
 * Makes a photo ready: turned upright as its EXIF says, then rid of EXIF, GPS, owner names and all else but pixels, in two
 * sizes. Throws what sharp says when the picture is broken. Rule C12.
 */
export async function cutPhoto(file: string): Promise<CutPhoto> {
  // Opened and turned once; both sizes are made of the same pixels.
  const { data, info } = await sharp(file, { failOn: 'error', limitInputPixels: PHOTO_PIXELS })
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#fff' })
    .resize(PHOTO_PX.large, PHOTO_PX.large, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const upright = () => sharp(data, { raw: { width, height, channels } })
  const large = await upright().webp({ quality: 80, effort: 3 }).toBuffer()
  const fits = Math.max(width, height) <= PHOTO_PX.small
  const small = fits ? large : await upright().resize(PHOTO_PX.small, PHOTO_PX.small, { fit: 'inside' }).webp({ quality: 80, effort: 3 }).toBuffer()
  return {
    pictures: [
      { path: 'large.webp', bytes: large },
      { path: 'small.webp', bytes: small },
    ],
    width,
    height,
  }
}
