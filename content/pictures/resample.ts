import { bearingOf, type Direction, lookOf } from '../../model/content/cube.ts'
import type { Face } from '../../model/content/tour.ts'

/** An equirectangular picture, 3 bytes a pixel, its centre looking north, bearings growing to the right. */
export interface Equirect {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * Draws a flat picture out of an equirectangular one, bilinear, wrapping at the back.
 *
 * @param lookAt direction a pixel centre looks at; `u` and `v` run from -1 to 1, right and down
 * @returns `size[0]` x `size[1]` pixels of 3 bytes
 */
export function resample(from: Equirect, [width, height]: readonly [number, number], lookAt: (u: number, v: number) => Direction): Uint8Array {
  const out = new Uint8Array(width * height * 3)
  let at = 0
  for (let row = 0; row < height; row++) {
    const v = ((row + 0.5) / height) * 2 - 1
    for (let column = 0; column < width; column++) {
      const { bearing, elevation } = bearingOf(lookAt(((column + 0.5) / width) * 2 - 1, v))
      at = blend(from, (bearing / 360 + 0.5) * from.width - 0.5, (0.5 - elevation / 180) * from.height - 0.5, out, at)
    }
  }
  return out
}

/** Writes one pixel blended from the four around (x, y), and gives where the next one goes. */
function blend({ pixels, width: w, height: h }: Equirect, x: number, y: number, out: Uint8Array, at: number): number {
  const inY = Math.min(Math.max(y, 0), h - 1)
  const left = Math.floor(x)
  const top = Math.floor(inY)
  const fx = x - left
  const fy = inY - top
  // x lies between -w and 2w, so one step of wrapping is enough on either side.
  const column0 = (left < 0 ? left + w : left >= w ? left - w : left) * 3
  const column1 = (left + 1 < 0 ? left + 1 + w : left + 1 >= w ? left + 1 - w : left + 1) * 3
  const row0 = top * w * 3
  const row1 = top + 1 < h ? row0 + w * 3 : row0
  const a = (1 - fx) * (1 - fy)
  const b = fx * (1 - fy)
  const c = (1 - fx) * fy
  const d = fx * fy
  const p00 = row0 + column0
  const p01 = row0 + column1
  const p10 = row1 + column0
  const p11 = row1 + column1
  out[at] = (pixels[p00] as number) * a + (pixels[p01] as number) * b + (pixels[p10] as number) * c + (pixels[p11] as number) * d + 0.5
  out[at + 1] = (pixels[p00 + 1] as number) * a + (pixels[p01 + 1] as number) * b + (pixels[p10 + 1] as number) * c + (pixels[p11 + 1] as number) * d + 0.5
  out[at + 2] = (pixels[p00 + 2] as number) * a + (pixels[p01 + 2] as number) * b + (pixels[p10 + 2] as number) * c + (pixels[p11 + 2] as number) * d + 0.5
  return at + 3
}

/**
 * The whole of one cube face, `size` pixels square: the same as `resample` with `lookOf`, more than twice as fast, because
 * on an upright face all pixels of a column share their bearing. Rounding may differ by one in 255. Rule B21.
 */
export function resampleFace(from: Equirect, size: number, face: Face): Uint8Array {
  if (face === 'u' || face === 'd') return resampleLid(from, size, face)
  const { width: w, height: h } = from
  const across = new Float64Array(size)
  // One over the distance to the face's plane: how steep a pixel of this column looks up or down.
  const steep = new Float64Array(size)
  for (let column = 0; column < size; column++) {
    const u = ((column + 0.5) / size) * 2 - 1
    across[column] = (bearingOf(lookOf(face, u, 0)).bearing / 360 + 0.5) * w - 0.5
    steep[column] = 1 / Math.sqrt(1 + u * u)
  }
  const out = new Uint8Array(size * size * 3)
  const down = h / Math.PI
  const middle = h / 2 - 0.5
  let at = 0
  for (let row = 0; row < size; row++) {
    const v = ((row + 0.5) / size) * 2 - 1
    for (let column = 0; column < size; column++) {
      at = blend(from, across[column] as number, middle + Math.atan(v * (steep[column] as number)) * down, out, at)
    }
  }
  return out
}

/** The face above or below, with the bearing of each pixel worked out without making a direction for it. */
function resampleLid(from: Equirect, size: number, face: 'u' | 'd'): Uint8Array {
  const { width: w, height: h } = from
  const out = new Uint8Array(size * size * 3)
  const [, north, up] = lookOf(face, 0, 1)
  let at = 0
  for (let row = 0; row < size; row++) {
    const y = (((row + 0.5) / size) * 2 - 1) * north
    for (let column = 0; column < size; column++) {
      const u = ((column + 0.5) / size) * 2 - 1
      const turn = Math.atan2(u, y) / (2 * Math.PI)
      const height = Math.atan2(up, Math.sqrt(u * u + y * y)) / Math.PI
      at = blend(from, ((turn < 0 ? turn + 1 : turn) + 0.5) * w - 0.5, (0.5 - height) * h - 0.5, out, at)
    }
  }
  return out
}

/** Where a camera looks: for a flat picture of `aspect` = width / height and a vertical field of view in degrees. */
export function perspective(heading: number, pitch: number, fov: number, aspect: number): (u: number, v: number) => Direction {
  const tall = Math.tan((fov * Math.PI) / 360)
  const wide = tall * aspect
  const h = (heading * Math.PI) / 180
  const p = (pitch * Math.PI) / 180
  return (u, v) => {
    const right = u * wide
    const forward = Math.cos(p) + v * tall * Math.sin(p)
    const up = Math.sin(p) - v * tall * Math.cos(p)
    return [forward * Math.sin(h) + right * Math.cos(h), forward * Math.cos(h) - right * Math.sin(h), up]
  }
}
