// Flat views out of our own panoramas: with a straight lens, all around as a strip, or as a small planet; and their tones.
import { readPanorama } from '../../../pictures/pyramid.ts'
import { perspective, resample } from '../../../pictures/resample.ts'
import { layered, noiseOf } from './chance.mjs'
import { Sheet, soften } from './sheet.mjs'

const panoramas = new Map()
/** A panorama of the sample by its file name without ending; read once. */
export function panorama(name) {
  if (!panoramas.has(name)) panoramas.set(name, readPanorama(new URL(`../../panoramas/${name}.jpg`, import.meta.url).pathname))
  return panoramas.get(name)
}

/** Looks of the camera: where a pixel (u, v from -1 to 1) looks. */
const LENSES = {
  straight: ({ heading, pitch, fov }, aspect) => perspective(heading, pitch, fov, aspect),
  strip: ({ heading, pitch, fov }, aspect) => {
    const wide = (fov * Math.PI) / 180
    return (u, v) => {
      const a = (heading * Math.PI) / 180 + (u * wide) / 2
      return [Math.sin(a), Math.cos(a), Math.tan((pitch * Math.PI) / 180) - (v * wide) / 2 / aspect]
    }
  },
  planet:
    ({ heading, fov }, aspect) =>
    (u, v) => {
      const far = Math.hypot(u * aspect, v)
      const down = 2 * Math.atan(far * fov)
      const a = Math.atan2(u * aspect, -v) + (heading * Math.PI) / 180
      return [Math.sin(down) * Math.sin(a), Math.sin(down) * Math.cos(a), -Math.cos(down)]
    },
}

/** @param view `{ from, heading, pitch, fov, lens }`; degrees, `fov` upright (a strip: all its width) */
export async function look(view, width, height) {
  const sheet = new Sheet(width, height, '#000000')
  // Twice as fine, then halved: leaves and railings stay clean.
  const [w, h] = [width * 2, height * 2]
  const pixels = resample(await panorama(view.from), [w, h], LENSES[view.lens ?? 'straight']({ pitch: 0, ...view }, width / height))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let k = 0; k < 3; k++) {
        const i = (y * 2 * w + x * 2) * 3 + k
        sheet.rgb[(y * width + x) * 3 + k] = (pixels[i] + pixels[i + 3] + pixels[i + w * 3] + pixels[i + w * 3 + 3]) / 1020
      }
    }
  }
  return sheet
}

const clamp = (n) => Math.min(1, Math.max(0, n))
const curve = (n, much) => n + (n * n * (3 - 2 * n) - n) * much
const light = (r, g, b) => 0.3 * r + 0.59 * g + 0.11 * b
const mix = (a, b, t) => a.map((n, k) => n + (b[k] - n) * t)
/** How green (leaf or grass) a pixel is, 0…1. */
const leafy = (r, g, b) => clamp((g - Math.max(r * 0.96, b * 1.12)) * 7)
const duo = (dark, bright, much) => (r, g, b) => mix(dark, bright, curve(clamp(light(r, g, b)), much))

/** What a darkroom does: (r, g, b, x, y) → [r, g, b]; x, y 0…1. */
const TONES = {
  plain: (r, g, b) => [curve(clamp(r * 1.03 + 0.01), 0.3), curve(clamp(g * 1.02 + 0.01), 0.3), curve(clamp(b), 0.3)],
  gold: (r, g, b, _x, y) => {
    const w = 0.1 * (1 - y) + 0.05
    return [curve(clamp(r * 1.06 + w * 0.7), 0.5), curve(clamp(g * 1.0 + w * 0.34), 0.5), curve(clamp(b * 0.86 + 0.02), 0.45)]
  },
  vivid: (r, g, b) => {
    const l = light(r, g, b)
    return [r, g, b].map((n) => curve(clamp(l + (n - l) * 1.28 + 0.015), 0.45))
  },
  autumn: (r, g, b) => {
    const t = leafy(r, g, b)
    const l = light(r, g, b)
    return mix(
      [curve(clamp(r * 1.05 + 0.02), 0.4), curve(clamp(g), 0.4), curve(clamp(b * 0.93), 0.4)],
      [clamp(l * 1.75 + 0.05), clamp(l * 0.98), clamp(l * 0.26)],
      t * 0.92,
    )
  },
  blossom: (r, g, b, _x, y) => {
    const t = leafy(r, g, b) * clamp((0.62 - y) * 6)
    const l = light(r, g, b)
    return mix(
      [clamp(r * 1.06 + 0.03), clamp(g * 1.03 + 0.03), clamp(b * 1.04 + 0.04)],
      [clamp(l * 1.5 + 0.3), clamp(l * 1.06 + 0.16), clamp(l * 1.2 + 0.22)],
      t,
    )
  },
  winter: (r, g, b, _x, y) => {
    const t = leafy(r, g, b) * (y > 0.5 ? 1 : 0.75)
    const l = light(r, g, b)
    const cold = [clamp(l * 0.95 + r * 0.1), clamp(l * 0.98 + g * 0.1 + 0.01), clamp(l * 1.02 + b * 0.12 + 0.04)]
    return mix(cold, [clamp(0.66 + l * 0.66), clamp(0.7 + l * 0.62), clamp(0.77 + l * 0.5)], t * 0.9)
  },
  teal: (r, g, b) => {
    const l = curve(clamp(light(r, g, b)), 0.5)
    const c = mix([0.02, 0.13, 0.18], [1, 0.95, 0.86], l)
    return mix(
      [r, g, b].map((n) => curve(n, 0.4)),
      c,
      0.5,
    )
  },
  film: (r, g, b) => [0.06 + curve(r, 0.35) * 0.92, 0.05 + curve(g, 0.35) * 0.89, 0.09 + curve(b, 0.3) * 0.78],
  dusk: (r, g, b) => [clamp(curve(clamp(r * 1.5), 0.2)), clamp(curve(clamp(g * 1.42), 0.2)), clamp(curve(clamp(b * 1.5 + 0.01), 0.1))],
  mono: duo([0.03, 0.03, 0.035], [0.98, 0.97, 0.95], 0.75),
  sepia: duo([0.11, 0.065, 0.035], [0.98, 0.91, 0.77], 0.6),
  cyan: duo([0.01, 0.07, 0.2], [0.93, 0.96, 0.94], 0.65),
  pale: duo([0.3, 0.31, 0.33], [1, 1, 0.99], 0.35),
  faded: (r, g, b) => {
    const l = light(r, g, b)
    return mix([0.2 + r * 0.76, 0.15 + g * 0.74, 0.13 + b * 0.6], [0.18 + l * 0.78, 0.14 + l * 0.72, 0.1 + l * 0.58], 0.62)
  },
  green: duo([0.02, 0.09, 0.08], [0.95, 0.97, 0.88], 0.55),
}

/**
 * A print of a view: tone, glow of the bright parts, darker corners, and what the paper adds.
 *
 * @param finish `tone` of TONES; `glow` 0…1; `corners` 0…1; `mist` height 0…1 up to which fog lies; `snow` flakes;
 *   `lift` exposure
 */
export function develop(sheet, slug, { tone, glow = 0.18, corners = 0.22, mist = 0, snow = 0, lift = 1 }) {
  const { width, height, rgb } = sheet
  const change = TONES[tone]
  const noise = noiseOf(`print ${slug}`)
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 3) {
      let [r, g, b] = change(Math.min(1, rgb[i] * lift), Math.min(1, rgb[i + 1] * lift), Math.min(1, rgb[i + 2] * lift), x / width, y / height)
      if (mist) {
        const a = clamp(Math.exp(-(((y / height - mist) / 0.2) ** 2)) * (0.75 + 0.5 * layered(noise, 3, x / 210, y / 50)))
        ;[r, g, b] = mix([r, g, b], [0.9, 0.92, 0.91], a * 0.86)
      }
      const edge = ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) * 2
      const f = 1 - edge * edge * corners * 1.3 - edge * corners * 0.25
      rgb[i] = r * f
      rgb[i + 1] = g * f
      rgb[i + 2] = b * f
    }
  }
  if (glow) {
    for (let k = 0; k < 3; k++) {
      const bright = new Float32Array(width * height)
      for (let i = 0; i < bright.length; i++) bright[i] = Math.max(0, rgb[i * 3 + k] - 0.55)
      const soft = soften(bright, width, height, 18)
      for (let i = 0; i < bright.length; i++) rgb[i * 3 + k] = 1 - (1 - rgb[i * 3 + k]) * (1 - soft[i] * glow * 1.6)
    }
  }
  for (let n = 0; n < snow; n++) {
    const [fx, fy] = [(noise(n * 1.7, 3) * 0.5 + 0.5) * width, (noise(n * 2.3, 9) * 0.5 + 0.5) * height]
    const r = 1.1 + Math.abs(noise(n, 40)) * 3.4
    for (let y = Math.max(0, Math.floor(fy - r)); y < Math.min(height, fy + r); y++)
      for (let x = Math.max(0, Math.floor(fx - r)); x < Math.min(width, fx + r); x++) {
        const a = clamp(r - Math.hypot(x - fx, y - fy)) * 0.75
        for (let k = 0; k < 3; k++) rgb[(y * width + x) * 3 + k] += (0.98 - rgb[(y * width + x) * 3 + k]) * a
      }
  }
  return sheet
}

/** The same print with a white border, as from an old album. */
export function bordered(sheet, edge, hex = '#f4ecdb') {
  const out = new Sheet(sheet.width, sheet.height, hex)
  const [w, h] = [sheet.width - edge * 2, sheet.height - edge * 2]
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      for (let k = 0; k < 3; k++)
        out.rgb[((y + edge) * sheet.width + x + edge) * 3 + k] =
          sheet.rgb[(Math.floor((y / h) * sheet.height) * sheet.width + Math.floor((x / w) * sheet.width)) * 3 + k]
  return out
}
