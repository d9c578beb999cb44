// A sheet of paper or cloth that one can stain, cover and look at; and masks (how much colour lies where, 0…1).
import { createRequire } from 'node:module'

/** sharp comes from the house's own node_modules. */
export const sharp = createRequire(new URL('../../../../package.json', import.meta.url))('sharp')

/** '#rrggbb' as three numbers 0…1. */
export const colour = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)

/** Three numbers 0…1 as '#rrggbb'. */
export const hexOf = (rgb) =>
  `#${rgb
    .map((c) =>
      Math.round(Math.min(1, Math.max(0, c)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** The colour `t` (0…1) of the way from one to the other, both '#rrggbb'. */
export function between(from, to, t) {
  const a = colour(from)
  const b = colour(to)
  return hexOf(a.map((c, i) => c + (b[i] - c) * t))
}

/** An SVG's inside as raw RGBA, `width` x `height`. */
export async function rgbaOf(width, height, inner) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}">${inner}</svg>`
  return sharp(Buffer.from(svg), { unlimited: true }).ensureAlpha().raw().toBuffer()
}

/** How opaque an SVG's inside is, pixel by pixel, 0…1. */
export async function maskOf(width, height, inner) {
  const rgba = await rgbaOf(width, height, inner)
  const mask = new Float32Array(width * height)
  for (let i = 0; i < mask.length; i++) mask[i] = rgba[i * 4 + 3] / 255
  return mask
}

/** Softens a mask: two box blurs of `radius` pixels, so about a tent. */
export function soften(mask, width, height, radius) {
  const r = Math.max(1, Math.round(radius))
  let from = mask
  for (let pass = 0; pass < 2; pass++) {
    const across = new Float32Array(mask.length)
    for (let y = 0; y < height; y++) {
      let sum = 0
      const row = y * width
      for (let x = -r; x <= r; x++) sum += from[row + Math.min(width - 1, Math.max(0, x))]
      for (let x = 0; x < width; x++) {
        across[row + x] = sum / (2 * r + 1)
        sum += from[row + Math.min(width - 1, x + r + 1)] - from[row + Math.max(0, x - r)]
      }
    }
    const down = new Float32Array(mask.length)
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let y = -r; y <= r; y++) sum += across[Math.min(height - 1, Math.max(0, y)) * width + x]
      for (let y = 0; y < height; y++) {
        down[y * width + x] = sum / (2 * r + 1)
        sum += across[Math.min(height - 1, y + r + 1) * width + x] - across[Math.max(0, y - r) * width + x]
      }
    }
    from = down
  }
  return from
}

/** A mask or a channel read between its pixels; outside it repeats its edge. */
export function readAt(plane, width, height, x, y) {
  const cx = Math.min(width - 1.001, Math.max(0, x))
  const cy = Math.min(height - 1.001, Math.max(0, y))
  const x0 = Math.floor(cx)
  const y0 = Math.floor(cy)
  const fx = cx - x0
  const fy = cy - y0
  const i = y0 * width + x0
  return (plane[i] * (1 - fx) + plane[i + 1] * fx) * (1 - fy) + (plane[i + width] * (1 - fx) + plane[i + width + 1] * fx) * fy
}

/** A mask seen through uneven glass: each pixel is read `by` pixels away where `noise` says, bumps `size` pixels wide. */
export function warp(mask, width, height, noise, by, size) {
  const out = new Float32Array(mask.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dx = noise(x / size, y / size) * by
      const dy = noise(x / size + 91.7, y / size + 33.1) * by
      out[y * width + x] = readAt(mask, width, height, x + dx, y + dy)
    }
  }
  return out
}

export class Sheet {
  /** @param ground '#rrggbb' */
  constructor(width, height, ground) {
    this.width = width
    this.height = height
    this.rgb = new Float32Array(width * height * 3)
    const c = colour(ground)
    for (let i = 0; i < this.rgb.length; i++) this.rgb[i] = c[i % 3]
  }

  /** Transparent colour, as ink or watercolour: what lies under it shines through. */
  stain(mask, hex, strength = 1) {
    const c = colour(hex)
    for (let i = 0; i < mask.length; i++) {
      const a = Math.min(1, mask[i] * strength)
      if (a <= 0) continue
      for (let k = 0; k < 3; k++) this.rgb[i * 3 + k] *= 1 - a * (1 - c[k])
    }
    return this
  }

  /** Opaque colour, as paper, thread or gouache. */
  cover(mask, hex, strength = 1) {
    const c = colour(hex)
    for (let i = 0; i < mask.length; i++) {
      const a = Math.min(1, mask[i] * strength)
      if (a <= 0) continue
      for (let k = 0; k < 3; k++) this.rgb[i * 3 + k] += (c[k] - this.rgb[i * 3 + k]) * a
    }
    return this
  }

  /** Lays an SVG's inside over the sheet; `hold(x, y)` (0…1) says how much of it the ground takes. */
  async lay(inner, hold) {
    const { width, height, rgb } = this
    const over = await rgbaOf(width, height, inner)
    for (let y = 0, i = 0; y < height; y++) {
      for (let x = 0; x < width; x++, i++) {
        let a = over[i * 4 + 3] / 255
        if (a === 0) continue
        if (hold) a *= hold(x, y, a)
        for (let k = 0; k < 3; k++) rgb[i * 3 + k] += (over[i * 4 + k] / 255 - rgb[i * 3 + k]) * a
      }
    }
    return this
  }

  /** Makes each pixel lighter or darker: `light(x, y)` is a factor about 1. */
  shade(light) {
    const { width, height, rgb } = this
    for (let y = 0, i = 0; y < height; y++) {
      for (let x = 0; x < width; x++, i += 3) {
        const f = light(x, y)
        rgb[i] *= f
        rgb[i + 1] *= f
        rgb[i + 2] *= f
      }
    }
    return this
  }

  /** The pixels, 3 bytes each. */
  bytes() {
    const out = Buffer.alloc(this.rgb.length)
    for (let i = 0; i < out.length; i++) out[i] = Math.max(0, Math.min(255, Math.round(this.rgb[i] * 255)))
    return out
  }
}

/**
 * A JPEG of at most `most` bytes. Where fine detail is too dear the picture gets smaller, down to `least` pixels on its long side, before it gets coarse.
 *
 * @param pixels 3 bytes each
 * @returns the bytes, their quality and the size they have now
 */
export async function jpegOf(pixels, width, height, most, least = 700) {
  const raw = { raw: { width, height, channels: 3 } }
  const whole = Math.max(width, height)
  for (let long = whole; ; long = Math.max(least, Math.round(long * 0.92))) {
    const [w, h] = [Math.round((width * long) / whole), Math.round((height * long) / whole)]
    const last = long <= least
    for (let quality = 86; quality >= (last ? 46 : 72); quality -= 4) {
      let picture = long === whole ? sharp(pixels, raw) : sharp(pixels, raw).resize(w, h, { kernel: 'lanczos3' })
      // A little softness looks better than coarse blocks.
      if (quality < 62) picture = picture.blur(0.7)
      const bytes = await picture.jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:2:0' }).toBuffer()
      if (bytes.length <= most || (last && quality < 50)) return { bytes, quality, width: w, height: h }
    }
  }
}
