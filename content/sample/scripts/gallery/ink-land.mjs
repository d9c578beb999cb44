// Mountains, water, mist and sky in ink, pixel by pixel.
import { layered, noiseOf } from './chance.mjs'
import { colour, readAt } from './sheet.mjs'

const clamp = (n) => Math.min(1, Math.max(0, n))
const smooth = (a, b, n) => {
  const t = clamp((n - a) / (b - a))
  return t * t * (3 - 2 * t)
}

/** Rice paper or silk: cloudy tone and fine fibres. */
export function paper(sheet, word, much = 1) {
  const noise = noiseOf(`paper ${word}`)
  return sheet.shade((x, y) => 1 + much * (layered(noise, 3, x / 240, y / 240) * 0.035 + noise(x / 3, y / 23) * 0.006))
}

/** How high a ridge stands at `x` (0…1 of the sheet's width): 0…1. */
const RIDGES = {
  hills: (noise, x, rough) => 0.5 + 0.5 * layered(noise, 4, x * rough, 3.3),
  peaks: (noise, x, rough) => {
    let sum = 0
    let strength = 0.62
    let f = rough
    for (let i = 0; i < 6; i++) {
      sum += (1 - Math.abs(noise(x * f + i * 31, 7.7))) * strength
      strength *= 0.46
      f *= 2.1
    }
    return sum / 1.15
  },
  dunes: (noise, x, rough) => {
    const n = noise(x * rough, 1.5) * 0.8 + noise(x * rough * 0.5, 8.5) * 0.5
    return 0.4 + 0.5 * (1 - Math.abs(n)) - 0.1
  },
  // Steep single rocks, as on a river in the south.
  rocks: (noise, x, rough) => {
    let high = 0
    for (let i = -1; i < rough + 1; i++) {
      const centre = (i + 0.5 + noise(i * 3.7, 2.1) * 0.45) / rough
      const wide = (0.42 + 0.22 * noise(i * 5.1, 9.4)) / rough
      const tall = 0.42 + 0.58 * Math.abs(noise(i * 7.3, 4.6))
      const off = Math.abs(x - centre + noise(x * 9, i) * 0.012) / (wide * (x < centre ? 0.8 : 1.15))
      if (off < 1) high = Math.max(high, tall * (1 - off ** 1.5) ** 0.85)
    }
    return clamp(high + layered(noise, 4, x * 26, 5.5) * 0.11)
  },
}

/**
 * One range of mountains, covering what is behind it.
 *
 * @param range `shape` of RIDGES; `foot` and `high` in parts of the sheet's height; `rough` bumps across; `tone` 0…1; `fade` how deep the ink runs
 *   (parts of the height); `tint` ink; `mist` colour its foot dissolves into; `strokes` how much of the rock's grain shows; `snow` leaves the lit side bare
 */
export function range(sheet, word, { shape, foot, high, rough, tone, fade, tint = '#1d2228', mist, strokes = 0.5, snow = false, slope = 0 }) {
  const { width, height, rgb } = sheet
  const noise = noiseOf(`range ${word}`)
  const fine = noiseOf(`grain ${word}`)
  const ink = colour(tint)
  const ground = colour(mist)
  const deep = fade * height
  const ridge = new Float32Array(width + 1)
  for (let x = 0; x <= width; x++) ridge[x] = (foot - high * RIDGES[shape](noise, x / width, rough) + slope * (x / width - 0.5)) * height
  for (let x = 0; x < width; x++) {
    const lean = (readAt(ridge, width + 1, 1, x + 5, 0) || 0) - ridge[Math.max(0, x - 5)]
    for (let y = Math.max(0, Math.floor(ridge[x]) - 2); y < height; y++) {
      const d = y - ridge[x] + fine(x / 2.3, y / 2.3) * 1.1
      if (d < 0) continue
      const i = (y * width + x) * 3
      const hide = Math.min(1, d / 1.6) * (1 - smooth(deep * 1.7, deep * 3, d) * 0.75)
      for (let k = 0; k < 3; k++) rgb[i + k] += (ground[k] - rgb[i + k]) * hide
      const lump = layered(noise, 3, x / 70 + d / 160, d / 60 + 40)
      const vein = (1 - Math.abs(layered(fine, 2, x / 15 + d / 34 + lump * 1.4, d / 52))) ** 5
      const fog = 0.62 + 0.5 * noise(x / 210, y / 46 + 77)
      const run = Math.exp(-((d / deep) ** 1.25))
      let a
      if (snow) {
        const shadow = smooth(-0.02, 0.35, layered(fine, 3, x / 34 + d / 26, d / 44) + Math.sign(lean) * 0.28 - 0.08)
        a = tone * (run * (0.06 + shadow * 0.85 + vein * 0.35) + Math.exp(-d / 2.2) * 0.3)
      } else a = tone * (run * (0.62 + lump * 0.4 + vein * strokes) * (0.6 + 0.45 * fog) + Math.exp(-d / 3) * 0.16)
      a = clamp(a)
      for (let k = 0; k < 3; k++) rgb[i + k] *= 1 - a * (1 - ink[k])
    }
  }
  return ridge
}

/** Sky: colour that deepens towards the top (or `from` a height, parts of the sheet) with soft clouds left free. */
export function sky(sheet, word, { tint, much = 0.5, until = 0.7, clouds = 0.6 }) {
  const { width, height, rgb } = sheet
  const noise = noiseOf(`sky ${word}`)
  const c = colour(tint)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const up = clamp(1 - y / height / until)
      const free = smooth(0.05, 0.5, layered(noise, 4, x / 260, y / 95)) * clouds
      const a = clamp(up ** 0.8 * much * (1 - free))
      for (let k = 0; k < 3; k++) rgb[(y * width + x) * 3 + k] *= 1 - a * (1 - c[k])
    }
  }
}

/** Drifting mist: bands of `tint` around a height. */
export function mist(sheet, word, { tint, at, thick, much = 0.8 }) {
  const { width, height, rgb } = sheet
  const noise = noiseOf(`mist ${word}`)
  const c = colour(tint)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const off = (y / height - at + noise(x / 300, 3) * thick * 0.5) / thick
      const a = clamp(Math.exp(-off * off) * much * (0.72 + 0.5 * layered(noise, 3, x / 190, y / 36)))
      for (let k = 0; k < 3; k++) rgb[(y * width + x) * 3 + k] += (c[k] - rgb[(y * width + x) * 3 + k]) * a
    }
  }
}

/** Still water below `line` (parts of the height): what stands above, upside down, paler and trembling; `tint` deepens towards the viewer. */
export function water(sheet, word, { line, tint, much = 0.25, clear = 0.6 }) {
  const { width, height, rgb } = sheet
  const noise = noiseOf(`water ${word}`)
  const edge = Math.round(line * height)
  const c = colour(tint)
  const planes = [0, 1, 2].map((k) => Float32Array.from({ length: width * height }, (_, i) => rgb[i * 3 + k]))
  for (let y = edge; y < height; y++) {
    const down = y - edge
    for (let x = 0; x < width; x++) {
      const ripple = noise(x / 120, down / (4 + down * 0.05)) * (1 + down * 0.05)
      const gleam = smooth(0.5, 0.9, noise(x / 160 + 9, down / 5)) * 0.16
      for (let k = 0; k < 3; k++) {
        const i = (y * width + x) * 3 + k
        const seen = readAt(planes[k], width, height, x + ripple * 2, edge - down * 1.05 + ripple * 2.4)
        const own = rgb[i]
        rgb[i] = own + (seen - own) * clear * clamp(1 - down / (height - edge) / 1.4)
        rgb[i] *= 1 - much * (0.3 + (0.7 * down) / (height - edge)) * (1 - c[k])
        rgb[i] += (1 - rgb[i]) * gleam
      }
    }
  }
}

/** A soft disc: sun or moon, with a halo. */
export function disc(sheet, x, y, r, tint, halo = 0.25) {
  const { width, height, rgb } = sheet
  const c = colour(tint)
  for (let py = 0; py < height; py++) {
    for (let px = 0; px < width; px++) {
      const d = Math.hypot(px - x, py - y) / r
      if (d > 5) continue
      const a = clamp((1.02 - d) * r * 0.6) * 0.92 + halo * Math.exp(-d * 0.9) * (d > 1 ? 1 : 0)
      if (a <= 0) continue
      for (let k = 0; k < 3; k++) rgb[(py * width + px) * 3 + k] += (c[k] - rgb[(py * width + px) * 3 + k]) * clamp(a)
    }
  }
}

/** A round or fan-shaped picture: outside it lies a mount of plain paper. */
export function mount(sheet, inside, ground) {
  const { width, height, rgb } = sheet
  const c = colour(ground)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const a = 1 - clamp(inside(x, y))
      if (a > 0) for (let k = 0; k < 3; k++) rgb[(y * width + x) * 3 + k] += (c[k] - rgb[(y * width + x) * 3 + k]) * a
    }
  }
}
