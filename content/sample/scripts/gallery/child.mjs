// Two ways a child draws: wax crayons (scribbled, on rough paper) and watercolour with a pen. Both take the same shapes.
import { curve, open } from './brush.mjs'
import { layered, noiseOf } from './chance.mjs'
import { between, maskOf, Sheet, soften, warp } from './sheet.mjs'

/** Shapes as lists of points. */
export const circle = (x, y, rx, ry = rx, n = 26) =>
  Array.from({ length: n }, (_, i) => [x + Math.cos((i / n) * 6.283) * rx, y + Math.sin((i / n) * 6.283) * ry])
export const box = (x, y, w, h) => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
]
export const bow = (x, y, r, from, to, thick, n = 24) => [
  ...Array.from({ length: n + 1 }, (_, i) => {
    const a = from + ((to - from) * i) / n
    return [x + Math.cos(a) * r, y + Math.sin(a) * r]
  }),
  ...Array.from({ length: n + 1 }, (_, i) => {
    const a = to + ((from - to) * i) / n
    return [x + Math.cos(a) * (r - thick), y + Math.sin(a) * (r - thick)]
  }),
]

/** Where scan lines at an angle cross a shape: pairs of points, line by line. */
function hatch(points, angle, gap) {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const turned = points.map(([x, y]) => [x * c + y * s, -x * s + y * c])
  const ys = turned.map(([, y]) => y)
  const lines = []
  for (let y = Math.min(...ys) + gap * 0.4; y < Math.max(...ys); y += gap) {
    const hits = []
    for (let i = 0; i < turned.length; i++) {
      const [a, b] = [turned[i], turned[(i + 1) % turned.length]]
      if (a[1] <= y !== b[1] <= y) hits.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
    }
    hits.sort((p, q) => p - q)
    for (let i = 0; i + 1 < hits.length; i += 2)
      lines.push(
        [
          [hits[i], y],
          [hits[i + 1], y],
        ].map(([u, v]) => [u * c - v * s, u * s + v * c]),
      )
  }
  return lines
}

/** Wax crayons on paper of a colour. */
export class Crayons {
  constructor(chance, width, height, ground) {
    Object.assign(this, { chance, width, height, ground, out: [] })
  }

  /** Scribbles a shape full. */
  fill(points, hex, { angle = this.chance.range(-1.1, -0.5), gap = 6.4, w = 6.6, loose = 3.4 } = {}) {
    const { chance } = this
    const shake = (p, by) => [p[0] + chance.bell() * by, p[1] + chance.bell() * by]
    for (const [turn, step, wide, opacity] of [
      [angle, gap, w, 0.9],
      [angle + 0.5, gap * 1.8, w * 0.8, 0.55],
    ]) {
      let d = ''
      let last = null
      for (const [i, [a, b]] of hatch(points, turn, step).entries()) {
        const [from, to] = i % 2 ? [b, a] : [a, b]
        const near = last && Math.hypot(from[0] - last[0], from[1] - last[1]) < step * 4
        const [p, q] = [shake(from, loose), shake(to, loose)]
        const mid = shake([(p[0] + q[0]) / 2, (p[1] + q[1]) / 2], 2)
        d += `${near ? 'L' : 'M'}${p[0].toFixed(1)} ${p[1].toFixed(1)}Q${mid[0].toFixed(1)} ${mid[1].toFixed(1)} ${q[0].toFixed(1)} ${q[1].toFixed(1)}`
        last = to
      }
      this.out.push(
        `<path d="${d}" stroke="${between(hex, chance.chance(0.5) ? '#000000' : '#ffffff', chance() * 0.07)}" stroke-width="${wide}" stroke-opacity="${opacity}" fill="none"/>`,
      )
    }
    return this
  }

  /** A line pressed twice. */
  line(points, hex, w = 5, closed = false) {
    const { chance } = this
    for (let k = 0; k < 2; k++) {
      const shaken = points.map(([x, y]) => [x + chance.bell() * 2.6, y + chance.bell() * 2.6])
      this.out.push(
        `<path d="${open(curve(closed ? [...shaken, shaken[0]] : shaken, points.length > 8 ? 3 : 7))}" stroke="${hex}" stroke-width="${w * (k ? 0.7 : 1)}" stroke-opacity=".85" fill="none"/>`,
      )
    }
    return this
  }

  /** A straight-edged outline. */
  edge(points, hex, w = 5) {
    for (let i = 0; i < points.length; i++) this.line([points[i], points[(i + 1) % points.length]], hex, w)
    return this
  }

  async done(word) {
    const { width, height } = this
    const sheet = new Sheet(width, height, this.ground)
    const noise = noiseOf(`tooth ${word}`)
    const tooth = (x, y) => layered(noise, 2, x / 4.4, y / 4.4)
    sheet.shade((x, y) => 1 + tooth(x, y) * 0.02)
    // Wax stays on the hills of the paper and leaves its hollows bare.
    await sheet.lay(`<g stroke-linecap="round" stroke-linejoin="round">${this.out.join('')}</g>`, (x, y, a) =>
      Math.min(1, Math.max(0.1, 0.88 + tooth(x, y) * 1.05 + (a - 0.8) * 0.9)),
    )
    return sheet
  }
}

/** Watercolour in pools, then a pen. */
export class Watercolour {
  constructor(chance, width, height, ground) {
    Object.assign(this, { chance, width, height, ground, pools: [], pen: [] })
  }

  fill(points, hex, { strength = 0.85, hard = points.length < 9 } = {}) {
    const { chance } = this
    const shaken = points.map(([x, y]) => [x + chance.bell() * 2.5, y + chance.bell() * 2.5])
    const ring = hard ? shaken : curve([...shaken, shaken[0]], 4)
    this.pools.push([`<path d="M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z"/>`, hex, strength])
    return this
  }

  line(points, hex = '#2c2a30', w = 2.2, closed = false) {
    const { chance } = this
    const shaken = points.map(([x, y]) => [x + chance.bell() * 1.6, y + chance.bell() * 1.6])
    this.pen.push(
      `<path d="${open(curve(closed ? [...shaken, shaken[0]] : shaken, points.length > 8 ? 3 : 7))}" stroke="${hex}" stroke-width="${Math.min(w, 3.4)}" fill="none"/>`,
    )
    return this
  }

  edge(points, hex, w) {
    for (let i = 0; i < points.length; i++) this.line([points[i], points[(i + 1) % points.length]], hex, w)
    return this
  }

  async done(word) {
    const { width, height } = this
    const sheet = new Sheet(width, height, this.ground)
    const noise = noiseOf(`water ${word}`)
    sheet.shade((x, y) => 1 + layered(noise, 2, x / 5, y / 5) * 0.012 + layered(noise, 2, x / 220, y / 220) * 0.02)
    for (const [svg, hex, strength] of this.pools) {
      const mask = warp(await maskOf(width, height, svg), width, height, noise, 4.5, 16)
      const soft = soften(mask, width, height, 5)
      for (let y = 0, i = 0; y < height; y++)
        for (let x = 0; x < width; x++, i++)
          if (mask[i] > 0) mask[i] = mask[i] * (0.66 + 0.34 * layered(noise, 3, x / 60 + strength * 9, y / 60)) + mask[i] * Math.max(0, 0.95 - soft[i]) * 0.5
      // The brush leaves the picture under a thing free, so that its colour stays clean.
      sheet.cover(mask, this.ground, 0.86)
      sheet.stain(mask, hex, strength)
    }
    return sheet.lay(`<g stroke-linecap="round" stroke-linejoin="round" stroke-opacity=".9">${this.pen.join('')}</g>`)
  }
}
