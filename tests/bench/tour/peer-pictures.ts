import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { FACES } from '../../../model/content/tour.ts'
import { QUALITY, readPanorama } from '../../../content/pictures/pyramid.ts'
import { resampleFace } from '../../../content/pictures/resample.ts'

/** The nearest to which a tile is cut; ours are of this size. */
const TILE_PX = 512
const BASE_WIDTH = 2048

/** A cube cut for a viewer: face and tile sizes of its levels in pixels, the coarsest first. */
export interface CutCube {
  readonly levels: readonly { readonly size: number; readonly tile: number }[]
  /** the number of the coarsest level */
  readonly from: number
}

/** An equirectangular picture cut into columns and rows. */
export interface CutStrip {
  readonly width: number
  readonly cols: number
  readonly rows: number
}

/** How a viewer wants its cube: tiles of 512 and what is left at the edges, or as many equal tiles as a power of two. */
export type Cutting = 'ragged' | 'even'

/** The levels of a face of so many pixels; each has half of the next, as viewers want it. */
export function cubeOf(size: number, cutting: Cutting): CutCube {
  const levels = []
  for (let at = size; at >= 384 || levels.length === 0; at /= 2) levels.unshift({ size: at, tile: cutting === 'ragged' ? Math.min(TILE_PX, at) : evenTile(at) })
  return { levels, from: cutting === 'ragged' ? 1 : 0 }
}

/** Of the two powers of two around it the one whose tiles are nearer to 512. */
function evenTile(size: number): number {
  const across = 2 ** Math.max(0, Math.round(Math.log2(size / TILE_PX)))
  return size / across
}

export function stripOf(width: number): CutStrip {
  const cols = 2 ** Math.round(Math.log2(width / TILE_PX))
  return { width, cols, rows: cols / 2 }
}

/** Makes a folder once: half of one is never taken for the whole. */
async function once(folder: string, make: (folder: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return
  const begun = `${folder}.begun`
  rmSync(begun, { recursive: true, force: true })
  mkdirSync(begun, { recursive: true })
  await make(begun)
  renameSync(begun, folder)
}

const webp = (picture: Sharp) => picture.webp({ quality: QUALITY, effort: 3 }).toBuffer()

/** Cuts a cube to `<folder>/<level>/<face>-<row>-<column>.webp`, the coarsest level with the lowest number, with the resampling and the quality of our own. */
export function cutCube(panorama: string, folder: string, { levels, from: first }: CutCube): Promise<void> {
  return once(folder, async (out) => {
    const from = await readPanorama(panorama)
    const sharpest = levels.at(-1)?.size ?? 0
    for (const face of FACES) {
      const whole = sharp(resampleFace(from, sharpest, face), { raw: { width: sharpest, height: sharpest, channels: 3 } })
      for (const [level, { size, tile }] of levels.entries()) {
        const into = join(out, String(first + level))
        mkdirSync(into, { recursive: true })
        const data = await whole.clone().resize(size, size, { kernel: 'lanczos3' }).raw().toBuffer()
        const across = Math.ceil(size / tile)
        for (let at = 0; at < across * across; at++) {
          const [row, column] = [Math.floor(at / across), at % across]
          const region = { left: column * tile, top: row * tile, width: Math.min(tile, size - column * tile), height: Math.min(tile, size - row * tile) }
          const picture = sharp(data, { raw: { width: size, height: size, channels: 3 } }).extract(region)
          writeFileSync(join(into, `${face}-${row}-${column}.webp`), await webp(picture))
        }
      }
    }
  })
}

/** Cuts an equirectangular picture to `<folder>/<column>-<row>.webp`, with the whole of it, 2048 across, as `base.webp`. */
export function cutStrip(panorama: string, folder: string, { width, cols, rows }: CutStrip): Promise<void> {
  return once(folder, async (out) => {
    const whole = sharp(panorama).resize(width, width / 2, { kernel: 'lanczos3', fit: 'fill' })
    const { data } = await whole.raw().toBuffer({ resolveWithObject: true })
    const raw = { raw: { width, height: width / 2, channels: 3 as const } }
    const [w, h] = [width / cols, width / 2 / rows]
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < cols; column++)
        writeFileSync(join(out, `${column}-${row}.webp`), await webp(sharp(data, raw).extract({ left: column * w, top: row * h, width: w, height: h })))
    writeFileSync(join(out, 'base.webp'), await webp(sharp(data, raw).resize(BASE_WIDTH, BASE_WIDTH / 2, { kernel: 'lanczos3' })))
  })
}

/** The whole picture in one file, `<folder>/whole.webp`. */
export function shrink(panorama: string, folder: string, width: number): Promise<void> {
  return once(folder, async (out) => {
    writeFileSync(join(out, 'whole.webp'), await webp(sharp(panorama).resize(width, width / 2, { kernel: 'lanczos3', fit: 'fill' })))
  })
}
