// Atlas silk: motifs dyed into the warp, so that every thread is a little off and all edges feather up and down.
import { chanceOf, layered, noiseOf } from './chance.mjs'
import { colour, readAt, rgbaOf, Sheet } from './sheet.mjs'

const r1 = (n) => Math.round(n * 10) / 10

/** Outlines symmetrical about x = 0 in a box `w` wide and `h` high about the middle. */
const SHAPES = {
  almond: (w, h) => `M0 ${-h / 2}C${w * 0.7} ${-h * 0.12} ${w * 0.56} ${h * 0.42} 0 ${h / 2}C${-w * 0.56} ${h * 0.42} ${-w * 0.7} ${-h * 0.12} 0 ${-h / 2}Z`,
  gem: (w, h) => `M0 ${-h / 2}L${w / 2} 0L0 ${h / 2}L${-w / 2} 0Z`,
  comb: (w, h) => {
    const n = 6
    let right = ''
    for (let i = 0; i < n; i++) {
      const y = -h / 2 + (i / n) * h
      const reach = (w / 2) * (0.45 + 0.55 * Math.sin(((i + 0.8) / n) * Math.PI))
      right += `L${r1(w * 0.1)} ${r1(y)}L${r1(reach)} ${r1(y - h * 0.05)}L${r1(reach)} ${r1(y + h * 0.035)}L${r1(w * 0.1)} ${r1(y + h * 0.09)}`
    }
    const left = right
      .slice(1)
      .split('L')
      .reverse()
      .map((p) => {
        const [x, y] = p.split(' ').map(Number)
        return `L${-x} ${y}`
      })
      .join('')
    return `M0 ${-h / 2 - h * 0.06}${right}L0 ${h / 2}${left}Z`
  },
  tulip: (w, h) =>
    `M0 ${h / 2}C${w * 0.2} ${h * 0.3} ${w * 0.52} ${h * 0.26} ${w * 0.5} ${-h * 0.12}L${w * 0.4} ${-h * 0.46}L${w * 0.2} ${-h * 0.16}L0 ${-h / 2}L${-w * 0.2} ${-h * 0.16}L${-w * 0.4} ${-h * 0.46}L${-w * 0.5} ${-h * 0.12}C${-w * 0.52} ${h * 0.26} ${-w * 0.2} ${h * 0.3} 0 ${h / 2}Z`,
  steps: (w, h) => {
    const n = 5
    let d = `M0 ${-h / 2}`
    for (let i = 0; i < n; i++) d += `H${r1((w / 2) * ((i + 1) / n))}V${r1(-h / 2 + ((i + 1) / n) * h * 0.5)}`
    for (let i = n - 1; i >= 0; i--) d += `H${r1((w / 2) * ((i + 0.5) / n))}V${r1(h / 2 - (i / n) * h * 0.5)}`
    for (let i = 0; i < n; i++) d += `H${r1((-w / 2) * ((i + 0.5) / n))}V${r1(h / 2 - ((i + 1) / n) * h * 0.5)}`
    for (let i = n - 1; i >= 0; i--) d += `H${r1((-w / 2) * ((i + 0.5) / n))}V${r1(-h / 2 + (i / n) * h * 0.5)}`
    return `${d}Z`
  },
  arrow: (w, h) => `M0 ${-h / 2}L${w / 2} ${-h * 0.05}L${w / 2} ${h * 0.28}L0 ${-h * 0.1}L${-w / 2} ${h * 0.28}L${-w / 2} ${-h * 0.05}Z`,
  ring: (w, h) => `M0 ${-h / 2}A${w / 2} ${h / 2} 0 0 1 0 ${h / 2}A${w / 2} ${h / 2} 0 0 1 0 ${-h / 2}Z`,
  horn: (w, h) =>
    `M0 ${h / 2}L${w * 0.12} ${h * 0.5}C${w * 0.1} ${h * 0.05} ${w * 0.16} ${-h * 0.1} ${w * 0.3} ${-h * 0.1}C${w * 0.42} ${-h * 0.08} ${w * 0.4} ${h * 0.14} ${w * 0.28} ${h * 0.1}L${w * 0.26} ${h * 0.24}C${w * 0.56} ${h * 0.32} ${w * 0.6} ${-h * 0.34} ${w * 0.3} ${-h * 0.36}C${w * 0.16} ${-h * 0.36} ${w * 0.06} ${-h * 0.3} 0 ${-h * 0.5}C${-w * 0.06} ${-h * 0.3} ${-w * 0.16} ${-h * 0.36} ${-w * 0.3} ${-h * 0.36}C${-w * 0.6} ${-h * 0.34} ${-w * 0.56} ${h * 0.32} ${-w * 0.26} ${h * 0.24}L${-w * 0.28} ${h * 0.1}C${-w * 0.4} ${h * 0.14} ${-w * 0.42} ${-h * 0.08} ${-w * 0.3} ${-h * 0.1}C${-w * 0.16} ${-h * 0.1} ${-w * 0.1} ${h * 0.05} ${-w * 0.12} ${h * 0.5}Z`,
}

/** One motif, ring within ring, each in its own dye. */
const nest = (x, y, kind, w, h, dyes) =>
  dyes
    .map((dye, i) => {
      const k = 1 - i * (0.82 / dyes.length)
      return `<path transform="translate(${r1(x)} ${r1(y)})" d="${SHAPES[kind](w * k, h * k)}" fill="${dye}"/>`
    })
    .join('')

/**
 * A cloth's pattern before weaving, as SVG.
 *
 * @param columns `{ wide, ground, stack: [[shape, part of the column's width, height, dyes], …], gap, shift }` or `{ wide, ground, stripes: [dyes] }`, repeated to the edge
 */
export function pattern(width, height, columns) {
  let x = 0
  let out = ''
  for (let i = 0; x < width; i = (i + 1) % columns.length) {
    const { wide, ground, stack, gap = 12, shift = 0, stripes } = columns[i]
    out += `<rect x="${x}" y="-40" width="${wide}" height="${height + 80}" fill="${ground}"/>`
    if (stripes)
      for (const [k, dye] of stripes.entries())
        out += `<rect x="${x + (wide * (k * 2 + 1)) / (stripes.length * 2 + 1)}" y="-40" width="${wide / (stripes.length * 2 + 1)}" height="${height + 80}" fill="${dye}"/>`
    if (stack) {
      const whole = stack.reduce((sum, [, , h]) => sum + h + gap, 0)
      let y = -whole + shift * whole - 40
      for (let k = 0; y < height + 160; k = (k + 1) % stack.length) {
        const [kind, part, h, dyes] = stack[k]
        out += nest(x + wide / 2, y + h / 2, kind, wide * part, h, dyes)
        y += h + gap
      }
    }
    x += wide
  }
  return out
}

/** Weaves a pattern: thread by thread a little up or down, with the sheen of silk. */
export async function weave(word, width, height, svg, { feather = 9, thread = 4 } = {}) {
  const rgba = await rgbaOf(width, height, svg)
  const sheet = new Sheet(width, height, '#000000')
  const noise = noiseOf(`ikat ${word}`)
  const chance = chanceOf(`threads ${word}`)
  const own = Array.from({ length: Math.ceil(width / thread) + 1 }, () => chance.bell())
  const planes = [0, 1, 2].map((k) => Float32Array.from({ length: width * height }, (_, i) => rgba[i * 4 + k] / 255))
  for (let x = 0; x < width; x++) {
    const t = Math.floor(x / thread)
    for (let y = 0; y < height; y++) {
      const dy = own[t] * feather * (0.55 + 0.45 * noise(t / 3 + 5, y / 90)) + noise(x / 34, y / 130) * feather * 0.9
      for (let k = 0; k < 3; k++) {
        const a = readAt(planes[k], width, height, x, y + dy)
        const b = readAt(planes[k], width, height, x, y + dy + own[(t * 7) % own.length] * feather * 1.3)
        sheet.rgb[(y * width + x) * 3 + k] = a * 0.68 + b * 0.32
      }
    }
  }
  return sheet.shade((x, y) => 0.97 + own[Math.floor(x / thread)] * 0.02 + 0.06 * layered(noise, 2, x / 90, y / 260))
}

/** Hangs a cloth in soft folds: `folds` across, `deep` how strongly they shade. */
export function drape(sheet, word, { folds = 5, deep = 0.3, lean = 0.12 } = {}) {
  const { width, height, rgb } = sheet
  const noise = noiseOf(`drape ${word}`)
  const planes = [0, 1, 2].map((k) => Float32Array.from({ length: width * height }, (_, i) => rgb[i * 3 + k]))
  const wave = (x, y) => {
    const u = x / width + (y / height) * lean * noise(2, y / height + 0.3) + noise(x / width, y / height / 2) * 0.05
    return Math.sin(u * folds * 6.283 + noise(u * 3, 1.2) * 2) * (0.65 + 0.35 * noise(u * 4, y / height)) + 0.3 * Math.sin(u * folds * 14 + y / height)
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const here = wave(x, y)
      const slope = wave(x + 6, y) - wave(x - 6, y)
      const light = 1 + here * deep * 0.42 - slope * deep * 0.85 + Math.max(0, here - 0.62) * 0.4
      for (let k = 0; k < 3; k++) rgb[(y * width + x) * 3 + k] = readAt(planes[k], width, height, x + here * 13, y + here * 5) * light
    }
  }
  return sheet
}

/** Part of one cloth laid onto another sheet, with its shadow; `inside(x, y)` is below 0 outside, in pixels from the edge. */
export function onto(sheet, cloth, { left, top, inside, light = () => 1, shadow = 16 }) {
  const { width, height, rgb } = sheet
  const dark = colour('#20140c')
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3
      const d = inside(x, y)
      if (d < 0) {
        const s = Math.max(0, 1 + inside(x - shadow * 0.35, y - shadow * 0.5) / shadow) ** 2 * 0.5
        for (let k = 0; k < 3; k++) rgb[i + k] += (dark[k] - rgb[i + k]) * Math.min(0.5, s)
        continue
      }
      const a = Math.min(1, d)
      const f = light(x, y)
      const [cx, cy] = [(((x - left) % cloth.width) + cloth.width) % cloth.width, (((y - top) % cloth.height) + cloth.height) % cloth.height]
      const from = (Math.floor(cy) * cloth.width + Math.floor(cx)) * 3
      for (let k = 0; k < 3; k++) rgb[i + k] += (cloth.rgb[from + k] * f - rgb[i + k]) * a
    }
  }
}
