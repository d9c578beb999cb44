import sharp from 'sharp'
import { levelsOf, tileSpan } from '../../model/content/cube.ts'
import { type Face, FACES, type Pyramid } from '../../model/content/tour.ts'
import { type Equirect, perspective, resample, resampleFace } from './resample.ts'

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

/** The largest panorama that is read: 16k across, 402 MB once it is open. */
export const PANORAMA_PIXELS = 16_384 * 8192

/** Reads a panorama; throws what sharp says when the picture is broken or not twice as wide as high. */
export async function readPanorama(file: string): Promise<Equirect> {
  const { data, info } = await sharp(file, { failOn: 'error', limitInputPixels: PANORAMA_PIXELS })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (info.width !== info.height * 2) throw new RangeError(`wants a picture twice as wide as high, came ${info.width}x${info.height}`)
  return { pixels: data, width: info.width, height: info.height }
}

/** The shape of the pyramid a panorama of this width gets. */
export function pyramidOf(panoramaWidth: number): Pyramid {
  const levels = levelsOf(panoramaWidth)
  return { tile: TILE_PX, levels, preview: Math.min(PREVIEW_PX, ...levels), format: 'webp' }
}

/** One face of a cube: its tiles on all levels, and its part of the preview strip, square, 3 bytes a pixel. */
export interface CutFace {
  readonly tiles: Picture[]
  readonly small: Uint8Array
}

/**
 * Cuts one face of a panorama on all levels. Paths are those of `Pyramid` in model/content/tour.ts, without `tour/<id>/`. Rule B22.
 *
 * @param atOnce how many tiles are encoded at a time
 */
export async function cutFace(from: Equirect, face: Face, atOnce = 1): Promise<CutFace> {
  const { levels, preview } = pyramidOf(from.width)
  const sharpest = levels[0] as number
  const whole = resampleFace(from, sharpest, face)
  const tiles: Picture[] = []
  for (const [level, size] of levels.entries()) {
    const pixels = level === 0 ? whole : await rgb(whole, sharpest, sharpest).resize(size, size, { kernel: 'lanczos3' }).raw().toBuffer()
    const across = Math.ceil(size / TILE_PX)
    const encode = async (at: number): Promise<Picture> => {
      const [row, column] = [Math.floor(at / across), at % across]
      const region = { left: column * TILE_PX, top: row * TILE_PX, width: tileSpan(size, TILE_PX, column), height: tileSpan(size, TILE_PX, row) }
      const bytes = await rgb(pixels, size, size).extract(region).webp({ quality: QUALITY, effort: 3 }).toBuffer()
      return { path: `${level}/${face}-${row}-${column}.webp`, bytes }
    }
    const cut: Picture[] = []
    let next = 0
    const lane = async () => {
      for (let at = next++; at < across * across; at = next++) cut[at] = await encode(at)
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
    tiles.push(...cut)
  }
  return { tiles, small: await rgb(whole, sharpest, sharpest).resize(preview, preview, { kernel: 'lanczos3' }).raw().toBuffer() }
}

/** The preview strip out of the small pictures of all faces, in the order of `FACES`. Rule B22. */
export async function joinPreview(small: readonly Uint8Array[]): Promise<Picture> {
  const size = Math.round(Math.sqrt((small[0] as Uint8Array).length / 3))
  const strip = new Uint8Array(size * FACES.length * size * 3)
  for (const [index, face] of small.entries())
    for (let row = 0; row < size; row++) strip.set(face.subarray(row * size * 3, (row + 1) * size * 3), (row * FACES.length + index) * size * 3)
  return {
    path: 'preview.webp',
    bytes: await rgb(strip, size * FACES.length, size)
      .webp({ quality: QUALITY, effort: 3 })
      .toBuffer(),
  }
}

/** A flat picture of what a visitor sees at a viewpoint, for the first screen. */
export async function cutView(from: Equirect, heading: number, width: number, height: number): Promise<Picture> {
  const pixels = resample(from, [width, height], perspective(heading, 4, 58, width / height))
  return { path: 'cover.webp', bytes: await rgb(pixels, width, height).webp({ quality: 80, effort: 4 }).toBuffer() }
}
