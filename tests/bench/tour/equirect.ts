import sharp from 'sharp'
import { seeded } from '../../generated/random.ts'

const WIDTH = 8192
const HEIGHT = 4096
/** Cells of noise across the picture, the coarsest first: half as strong each time they are half as large. */
const OCTAVES = [8, 16, 32, 64, 128, 256, 512, 1024, 2048] as const
/** Colours that no two neighbours share, so that it can be told which place is on the glass. */
const TINTS = [
  [70, 0, -50],
  [-50, 60, 0],
  [0, -50, 70],
  [60, 50, -60],
  [-60, 50, 50],
  [60, -60, 50],
] as const

/**
 * A panorama made of nothing, 8192 by 4096: noise on all scales, a chequer of 64 px to be sharp on, and lines of 3 px to be
 * lost when it is not. Its hue is that of its number. The same number makes the same picture.
 *
 * @returns JPEG
 */
export async function makeEquirect(number: number): Promise<Buffer> {
  const random = seeded(1000 + number)
  const light = new Float32Array(WIDTH * HEIGHT).fill(128)
  let strength = 40
  for (const across of OCTAVES) {
    const down = across / 2
    const cells = Buffer.from(Uint8Array.from({ length: across * down }, () => Math.floor(random() * 256)))
    const noise = await sharp(cells, { raw: { width: across, height: down, channels: 1 } })
      .resize(WIDTH, HEIGHT, { kernel: 'cubic', fit: 'fill' })
      .extractChannel(0)
      .raw()
      .toBuffer()
    for (let at = 0; at < light.length; at++) light[at] = (light[at] as number) + (((noise[at] as number) - 128) / 128) * strength
    strength /= 1.25
  }
  const tint = TINTS[number % TINTS.length] as (typeof TINTS)[number]
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3)
  for (let y = 0, at = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++, at++) {
      const chequer = ((x >> 6) + (y >> 6)) % 2 === 0 ? 10 : -10
      const line = x % 160 < 3 || y % 160 < 3 ? -45 : 0
      const value = (light[at] as number) + chequer + line
      for (let channel = 0; channel < 3; channel++) pixels[at * 3 + channel] = Math.min(255, Math.max(0, value + (tint[channel] as number)))
    }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer()
}
