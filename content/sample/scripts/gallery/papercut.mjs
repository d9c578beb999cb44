// Folded and cut paper: what stays, what falls out, the shadow it throws, and the rings of a window flower.
import { layered, noiseOf } from './chance.mjs'
import { maskOf, Sheet, soften } from './sheet.mjs'

const r1 = (n) => Math.round(n * 10) / 10

/** Something that stays (`+`) or falls out (`-`), in the order of the scissors. */
export const keep = (svg) => ['+', svg]
export const hole = (svg) => ['-', svg]

/** The same again on the other side of the fold x = 0. */
export const folded = (svg) => `${svg}<g transform="scale(-1 1)">${svg}</g>`

/** `n` times around the middle. */
export const around = (n, svg, from = 0) => Array.from({ length: n }, (_, i) => `<g transform="rotate(${r1(from + (i * 360) / n)})">${svg}</g>`).join('')

/** Cut-outs of the trade, each centred in a box `w` wide and `h` high, pointing up (outwards). */
export const MOTIFS = {
  drop: (w, h) =>
    `<path d="M0 ${r1(-h / 2)}C${r1(w * 0.62)} ${r1(h * 0.05)} ${r1(w * 0.5)} ${r1(h / 2)} 0 ${r1(h / 2)}C${r1(-w * 0.5)} ${r1(h / 2)} ${r1(-w * 0.62)} ${r1(h * 0.05)} 0 ${r1(-h / 2)}Z"/>`,
  seed: (w, h) => `<path d="M0 ${r1(-h / 2)}Q${r1(w * 0.66)} 0 0 ${r1(h / 2)}Q${r1(-w * 0.66)} 0 0 ${r1(-h / 2)}Z"/>`,
  moon: (w, h) => `<path d="M${r1(-w / 2)} ${r1(h * 0.3)}Q0 ${r1(-h * 0.95)} ${r1(w / 2)} ${r1(h * 0.3)}Q0 ${r1(-h * 0.2)} ${r1(-w / 2)} ${r1(h * 0.3)}Z"/>`,
  gem: (w, h) => `<path d="M0 ${r1(-h / 2)}L${r1(w / 2)} 0L0 ${r1(h / 2)}L${r1(-w / 2)} 0Z"/>`,
  dot: (w, h) => `<circle r="${r1(Math.min(w, h) * 0.44)}"/>`,
  heart: (w, h) =>
    `<path d="M0 ${r1(h / 2)}C${r1(-w * 0.9)} ${r1(-h * 0.1)} ${r1(-w * 0.42)} ${r1(-h * 0.72)} 0 ${r1(-h * 0.2)}C${r1(w * 0.42)} ${r1(-h * 0.72)} ${r1(w * 0.9)} ${r1(-h * 0.1)} 0 ${r1(h / 2)}Z"/>`,
  curls: (w, h) =>
    folded(
      `<path d="M${r1(w * 0.07)} ${r1(h * 0.5)}C${r1(w * 0.1)} ${r1(-h * 0.1)} ${r1(w * 0.2)} ${r1(-h * 0.5)} ${r1(w * 0.36)} ${r1(-h * 0.42)}C${r1(w * 0.52)} ${r1(-h * 0.3)} ${r1(w * 0.44)} ${r1(h * 0.02)} ${r1(w * 0.3)} ${r1(-h * 0.06)}C${r1(w * 0.22)} ${r1(-h * 0.1)} ${r1(w * 0.26)} ${r1(-h * 0.2)} ${r1(w * 0.32)} ${r1(-h * 0.2)}C${r1(w * 0.2)} ${r1(-h * 0.3)} ${r1(w * 0.2)} ${r1(h * 0.1)} ${r1(w * 0.07)} ${r1(h * 0.5)}Z"/>`,
    ),
  leaves: (w, h) =>
    folded(
      `<path d="M${r1(w * 0.06)} ${r1(h * 0.5)}C${r1(w * 0.1)} 0 ${r1(w * 0.25)} ${r1(-h * 0.35)} ${r1(w * 0.5)} ${r1(-h * 0.5)}C${r1(w * 0.56)} ${r1(-h * 0.05)} ${r1(w * 0.36)} ${r1(h * 0.38)} ${r1(w * 0.06)} ${r1(h * 0.5)}Z"/>`,
    ),
  flower: (w, h) => around(5, `<ellipse cy="${r1(-Math.min(w, h) * 0.29)}" rx="${r1(Math.min(w, h) * 0.13)}" ry="${r1(Math.min(w, h) * 0.2)}"/>`),
  teeth: (w, h) => {
    const n = 5
    let d = `M${r1(-w / 2)} ${r1(h * 0.2)}`
    for (let i = 0; i < n; i++)
      d += `L${r1(-w / 2 + ((i + 0.5) * w) / n)} ${r1(-h * 0.42 + Math.abs(i - 2) * h * 0.06)}L${r1(-w / 2 + ((i + 1) * w) / n)} ${r1(h * 0.2)}`
    return `<path d="${d}Q0 ${r1(h * 0.5)} ${r1(-w / 2)} ${r1(h * 0.2)}Z"/>`
  },
  comb: (w, h) =>
    [-0.36, -0.12, 0.12, 0.36]
      .map(
        (t) =>
          `<path d="M${r1(t * w - w * 0.07)} ${r1(h * 0.42)}L${r1(t * w)} ${r1(-h * 0.5 + Math.abs(t) * h * 0.6)}L${r1(t * w + w * 0.07)} ${r1(h * 0.42)}Z"/>`,
      )
      .join(''),
}

/** A ring of `m` cut-outs between two radii; `wide` is the share of its arc that falls out. */
export function ring(kind, m, from, to, { wide = 0.66, deep = 0.84, turn = 0, flip = false } = {}) {
  const mid = (from + to) / 2
  const w = ((2 * Math.PI * mid) / m) * Math.min(0.86, wide * 1.14)
  const h = (to - from) * deep
  return hole(around(m, `<g transform="translate(0 ${r1(-mid)})${flip ? ' scale(1 -1)' : ''}">${MOTIFS[kind](w, h)}</g>`, turn))
}

/** Outlines of a window flower, `r` to its outermost points. */
export const EDGES = {
  scallop: (n, r) => polar((a) => r * (0.94 + 0.06 * Math.abs(Math.cos((a * n) / 2)))),
  petals: (n, r) => polar((a) => r * (0.8 + 0.2 * Math.abs(Math.cos((a * n) / 2)) ** 0.7)),
  star: (n, r) => polar((a) => r * (0.82 + 0.18 * (1 - Math.abs((((((a * n) / Math.PI) % 2) + 2) % 2) - 1)) ** 1.4)),
  teeth: (n, r) => polar((a) => r * (0.955 + 0.045 * (((a * n * 4) / (2 * Math.PI)) % 1 < 0.5 ? 1 : 0.1))),
  round: (_, r) => `<circle r="${r}"/>`,
}
function polar(radius) {
  const points = []
  for (let i = 0; i < 1440; i++) {
    const a = (i / 1440) * Math.PI * 2
    points.push(`${r1(Math.sin(a) * radius(a))} ${r1(-Math.cos(a) * radius(a))}`)
  }
  return `<path d="M${points.join('L')}Z"/>`
}

/**
 * The finished sheet.
 *
 * @param cuts list of `keep` and `hole`, about the middle of the sheet
 * @param look `ground` and `paper` colours; `under` an SVG of coloured paper pieces behind the cut, `lift` how far it stands off (pixels), `back` SVG on the ground
 */
export async function cutPaper(slug, width, height, cuts, { ground, paper, under = '', back = '', lift = 7, at = [0.5, 0.5], size = 1 }) {
  const place = (inner) => `<g transform="translate(${r1(width * at[0])} ${r1(height * at[1])}) scale(${size})">${inner}</g>`
  const steps = cuts.map(([what, svg]) => `<g fill="${what === '+' ? '#fff' : '#000'}" stroke="none">${svg}</g>`).join('')
  const whole = cuts
    .filter(([what]) => what === '+')
    .map(([, svg]) => svg)
    .join('')
  const masked = (id, inner, body) =>
    `<mask id="${id}" maskUnits="userSpaceOnUse" x="0" y="0" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#000"/>${inner}</mask><g mask="url(#${id})">${body}</g>`
  const sheet = new Sheet(width, height, ground)
  const noise = noiseOf(`paper ${slug}`)
  sheet.shade((x, y) => 1 + layered(noise, 3, x / 150, y / 150) * 0.03 - (((x - width / 2) / width) ** 2 + ((y - height / 2) / height) ** 2) * 0.16)
  if (back) await sheet.lay(back)
  const mask = await maskOf(width, height, masked('m', place(steps), `<rect width="${width}" height="${height}"/>`))
  const shifted = (dx, dy) => {
    const out = new Float32Array(mask.length)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) if (x - dx >= 0 && x - dx < width && y - dy >= 0 && y - dy < height) out[y * width + x] = mask[(y - dy) * width + x - dx]
    return out
  }
  if (under) await sheet.lay(masked('u', place(`<g fill="#fff">${whole}</g>`), place(under)))
  sheet.stain(soften(shifted(Math.round(lift * 0.7), lift), width, height, lift * 0.75), '#3a2418', 0.42)
  sheet.cover(mask, paper)
  const lit = shifted(-1, -1)
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] < 0.02) continue
    const edge = Math.max(0, mask[i] - shiftedAt(mask, i, width)) * 0.16 - Math.max(0, mask[i] - lit[i]) * 0.14
    const x = i % width
    const y = Math.floor(i / width)
    const f = 1 + mask[i] * (layered(noise, 2, x / 60, y / 60) * 0.05 + edge + 0.07 * (0.5 - y / height))
    for (let k = 0; k < 3; k++) sheet.rgb[i * 3 + k] *= f
  }
  return sheet
}
const shiftedAt = (mask, i, width) => mask[Math.max(0, i - width - 1)]
