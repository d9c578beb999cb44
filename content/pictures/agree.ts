import sharp from 'sharp'
import type { Equirect } from './resample.ts'

const WIDTH = 512
const HEIGHT = 256
// The band around the horizon, where houses stand; sky and ground look alike in every direction.
const TOP = 70
const BOTTOM = 150

/** The edges of a panorama around the horizon, small, their mean 0 and their length 1. */
export async function edgesOf({ pixels, width, height }: Equirect): Promise<Float32Array> {
  const grey = await sharp(pixels, { raw: { width, height, channels: 3 }, limitInputPixels: false })
    .greyscale()
    .resize(WIDTH, HEIGHT, { fit: 'fill' })
    .raw()
    .toBuffer()
  const at = (x: number, y: number) => grey[y * WIDTH + ((x + WIDTH) % WIDTH)] as number
  const edges = new Float32Array(WIDTH * (BOTTOM - TOP))
  let mean = 0
  for (let y = TOP; y < BOTTOM; y++)
    for (let x = 0; x < WIDTH; x++) {
      // The root keeps one black pole from outweighing a whole facade.
      const edge = Math.sqrt(Math.hypot(at(x + 1, y) - at(x - 1, y), at(x, y + 1) - at(x, y - 1)))
      edges[(y - TOP) * WIDTH + x] = edge
      mean += edge / edges.length
    }
  let length = 0
  for (const [i, edge] of edges.entries()) {
    edges[i] = edge - mean
    length += (edge - mean) ** 2
  }
  const scale = length === 0 ? 0 : 1 / Math.sqrt(length)
  return edges.map((edge) => edge * scale)
}

const LEAST_ALIKE = 0.4
const NEAR_DEGREES = 2.5

export type Agreement =
  | { readonly is: 'agrees'; readonly alike: number }
  /** `turned` is degrees clockwise; `alike` runs from 0 to 1 */
  | { readonly is: 'differs'; readonly alike: number; readonly mirrored: boolean; readonly turned: number }

/**
 * Whether two panoramas were taken by the same camera looking the same way: their edges fit best unturned and unmirrored,
 * and fit well. At another hour and in other years the houses still stand where they stood. Rule B24.
 */
export function agree(one: Float32Array, other: Float32Array): Agreement {
  let best = { alike: -1, mirrored: false, turned: 0 }
  for (const mirrored of [false, true]) {
    for (let shift = 0; shift < WIDTH; shift++) {
      let alike = 0
      for (let at = 0; at < one.length; at += WIDTH)
        for (let x = 0; x < WIDTH; x++) {
          const from = x + shift < WIDTH ? x + shift : x + shift - WIDTH
          alike += (one[at + x] as number) * (other[at + (mirrored ? WIDTH - 1 - from : from)] as number)
        }
      if (alike > best.alike) best = { alike, mirrored, turned: (shift > WIDTH / 2 ? shift - WIDTH : shift) * (360 / WIDTH) }
    }
  }
  if (!best.mirrored && Math.abs(best.turned) <= NEAR_DEGREES && best.alike >= LEAST_ALIKE) return { is: 'agrees', alike: best.alike }
  return { is: 'differs', ...best }
}
