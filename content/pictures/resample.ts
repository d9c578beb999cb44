import { bearingOf, type Direction } from '../../model/content/cube.ts'

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
  const { pixels, width: w, height: h } = from
  let at = 0
  for (let row = 0; row < height; row++) {
    const v = ((row + 0.5) / height) * 2 - 1
    for (let column = 0; column < width; column++) {
      const { bearing, elevation } = bearingOf(lookAt(((column + 0.5) / width) * 2 - 1, v))
      let x = (bearing / 360 + 0.5) * w - 0.5
      if (x >= w - 0.5) x -= w
      const y = Math.min(Math.max((0.5 - elevation / 180) * h - 0.5, 0), h - 1)
      const left = Math.floor(x)
      const top = Math.floor(y)
      const fx = x - left
      const fy = y - top
      const column0 = ((left + w) % w) * 3
      const column1 = ((left + 1) % w) * 3
      const row0 = top * w * 3
      const row1 = Math.min(top + 1, h - 1) * w * 3
      const a = (1 - fx) * (1 - fy)
      const b = fx * (1 - fy)
      const c = (1 - fx) * fy
      const d = fx * fy
      for (let channel = 0; channel < 3; channel++) {
        out[at++] =
          (pixels[row0 + column0 + channel] as number) * a +
          (pixels[row0 + column1 + channel] as number) * b +
          (pixels[row1 + column0 + channel] as number) * c +
          (pixels[row1 + column1 + channel] as number) * d +
          0.5
      }
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
