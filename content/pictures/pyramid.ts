import sharp from 'sharp'
import { levelsOf, lookOf, tileSpan } from '../../model/content/cube.ts'
import { FACES, type Pyramid } from '../../model/content/tour.ts'
import { type Equirect, perspective, resample } from './resample.ts'

/** One tile or strip, ready to be packed. */
export interface Picture {
  readonly path: string
  readonly bytes: Uint8Array
}

export const TILE_PX = 512
export const PREVIEW_PX = 256
/** WebP quality of tiles; 78 is the house's measured default (DESIGN §4). */
export const QUALITY = 78

const rgb = (pixels: Uint8Array, width: number, height: number) => sharp(pixels, { raw: { width, height, channels: 3 } })

/** Reads a panorama; throws what sharp says when the picture is broken or not twice as wide as high. */
export async function readPanorama(file: string): Promise<Equirect> {
  const { data, info } = await sharp(file, { failOn: 'error', limitInputPixels: 16384 * 8192 })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (info.width !== info.height * 2) throw new RangeError(`wants a picture twice as wide as high, came ${info.width}x${info.height}`)
  return { pixels: data, width: info.width, height: info.height }
}

/** The shape of the pyramid a panorama of this width gets. */
export function pyramidOf(panoramaWidth: number): Pyramid {
  return { tile: TILE_PX, levels: levelsOf(panoramaWidth), preview: PREVIEW_PX, format: 'webp' }
}

/** Cuts a panorama into its cube pyramid. Paths are those of `Pyramid` in model/content/tour.ts, without `tour/<id>/`. */
export async function cutPyramid(from: Equirect): Promise<Picture[]> {
  const { levels } = pyramidOf(from.width)
  const pictures: Picture[] = []
  const strip: { input: Buffer; raw: { width: number; height: number; channels: 3 }; left: number; top: number }[] = []
  for (const [faceIndex, face] of FACES.entries()) {
    const sharpest = levels[0] as number
    const whole = Buffer.from(resample(from, [sharpest, sharpest], (u, v) => lookOf(face, u, v)).buffer)
    for (const [level, size] of levels.entries()) {
      const pixels = level === 0 ? whole : await rgb(whole, sharpest, sharpest).resize(size, size, { kernel: 'lanczos3' }).raw().toBuffer()
      const across = Math.ceil(size / TILE_PX)
      for (let row = 0; row < across; row++) {
        for (let column = 0; column < across; column++) {
          const region = { left: column * TILE_PX, top: row * TILE_PX, width: tileSpan(size, TILE_PX, column), height: tileSpan(size, TILE_PX, row) }
          const bytes = await rgb(pixels, size, size).extract(region).webp({ quality: QUALITY, effort: 3 }).toBuffer()
          pictures.push({ path: `${level}/${face}-${row}-${column}.webp`, bytes })
        }
      }
    }
    const small = await rgb(whole, sharpest, sharpest).resize(PREVIEW_PX, PREVIEW_PX, { kernel: 'lanczos3' }).raw().toBuffer()
    strip.push({ input: small, raw: { width: PREVIEW_PX, height: PREVIEW_PX, channels: 3 }, left: faceIndex * PREVIEW_PX, top: 0 })
  }
  const preview = sharp({ create: { width: PREVIEW_PX * 6, height: PREVIEW_PX, channels: 3, background: '#000' } }).composite(strip)
  pictures.push({ path: 'preview.webp', bytes: await preview.webp({ quality: QUALITY, effort: 3 }).toBuffer() })
  return pictures
}

/** A flat picture of what a visitor sees at a viewpoint, for the first screen. */
export async function cutView(from: Equirect, heading: number, width: number, height: number): Promise<Uint8Array> {
  const pixels = resample(from, [width, height], perspective(heading, 4, 58, width / height))
  return rgb(pixels, width, height).webp({ quality: 80, effort: 4 }).toBuffer()
}
