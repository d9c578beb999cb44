// Needle and thread: satin stitch, stem stitch, knots, crosses; as SVG lines with a little light on each.
import { curve } from './brush.mjs'
import { layered, noiseOf } from './chance.mjs'
import { between, maskOf, Sheet, soften } from './sheet.mjs'

const r1 = (n) => Math.round(n * 10) / 10
const line = (x1, y1, x2, y2, hex, w) => `<path d="M${r1(x1)} ${r1(y1)}L${r1(x2)} ${r1(y2)}" stroke="${hex}" stroke-width="${w}"/>`

/** One thread lying across: its middle catches the light. */
function thread(x1, y1, x2, y2, hex, w, shine = 0.3) {
  const [ax, ay, bx, by] = [x1 + (x2 - x1) * 0.28, y1 + (y2 - y1) * 0.28, x1 + (x2 - x1) * 0.72, y1 + (y2 - y1) * 0.72]
  return line(x1, y1, x2, y2, between(hex, '#000000', 0.16), w) + line(ax, ay, bx, by, between(hex, '#ffffff', shine * 0.5), w * 0.82)
}

/**
 * A petal or leaf in satin stitch from its foot at (x, y).
 *
 * @param angle radians the petal points to; `long`, `wide` pixels; `hexes` from foot to tip; `vein` makes two halves that meet; `tip` where it is widest (0…1)
 */
export function petal(chance, x, y, { angle, long, wide, hexes, vein = false, tip = 0.6, w = 2.1, bend = 0 }) {
  const out = []
  const step = 1.75
  const n = Math.round(long / step)
  const power = Math.log(0.5) / Math.log(tip)
  for (let i = 0; i <= n; i++) {
    const t = i / n
    const half = (wide / 2) * Math.sin(Math.PI * t ** power) ** 0.82
    if (half < 0.6) continue
    const turn = angle + bend * (t - 0.5)
    const [ux, uy] = [Math.cos(turn), Math.sin(turn)]
    const [nx, ny] = [-uy, ux]
    const px = x + Math.cos(angle) * long * t + nx * bend * long * 0.25 * Math.sin(Math.PI * t)
    const py = y + Math.sin(angle) * long * t + ny * bend * long * 0.25 * Math.sin(Math.PI * t)
    const at = Math.min(0.999, Math.max(0, t + chance.bell() * 0.09)) * (hexes.length - 1)
    const hex = between(hexes[Math.floor(at)], hexes[Math.min(hexes.length - 1, Math.floor(at) + 1)], at % 1)
    const l = half * (1 + chance.bell() * 0.03)
    const r = half * (1 + chance.bell() * 0.03)
    if (vein) {
      const lean = wide * 0.34
      out.push(thread(px, py, px + nx * l + ux * lean * (l / (wide / 2)), py + ny * l + uy * lean * (l / (wide / 2)), hex, w, 0.36))
      out.push(thread(px, py, px - nx * r + ux * lean * (r / (wide / 2)), py - ny * r + uy * lean * (r / (wide / 2)), between(hex, '#000000', 0.14), w, 0.2))
    } else
      out.push(thread(px - nx * r - ux * wide * 0.06, py - ny * r - uy * wide * 0.06, px + nx * l + ux * wide * 0.06, py + ny * l + uy * wide * 0.06, hex, w))
  }
  return out.join('')
}

/** Any outline filled with rows of parallel stitches; `id` names its clip. */
export function filled(chance, id, d, [x, y, w, h], angle, hexes, size = 2.2) {
  const out = []
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)]
  const reach = Math.hypot(w, h) / 2
  const [cx, cy] = [x + w / 2, y + h / 2]
  for (let off = -reach; off <= reach; off += size * 0.86) {
    let at = -reach + chance() * 16
    while (at < reach) {
      const long = 17 + chance() * 7
      const px = cx + ux * at - uy * off
      const py = cy + uy * at + ux * off
      out.push(thread(px, py, px + ux * long, py + uy * long, chance.pick(hexes), size, 0.28))
      at += long + 0.4
    }
  }
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${out.join('')}</g>`
}

/** Stem stitch along a smooth line. */
export function stem(chance, points, hexes, w = 2.6) {
  const path = curve(points, 14)
  const out = []
  for (let i = 0; i + 3 < path.length; i += 2) {
    const [x1, y1] = path[i]
    const [x2, y2] = path[Math.min(path.length - 1, i + 4)]
    const long = Math.hypot(x2 - x1, y2 - y1) || 1
    const [nx, ny] = [(-(y2 - y1) / long) * w * 0.3, ((x2 - x1) / long) * w * 0.3]
    out.push(thread(x1 - nx, y1 - ny, x2 + nx, y2 + ny, chance.pick(hexes), w, 0.3))
  }
  return out.join('')
}

/** A knot: a tiny round bead of thread. */
export const knot = (x, y, r, hex) =>
  `<circle cx="${r1(x)}" cy="${r1(y)}" r="${r}" fill="${between(hex, '#000000', 0.25)}"/><circle cx="${r1(x - r * 0.15)}" cy="${r1(y - r * 0.2)}" r="${r1(r * 0.72)}" fill="${hex}"/><circle cx="${r1(x - r * 0.3)}" cy="${r1(y - r * 0.36)}" r="${r1(r * 0.26)}" fill="${between(hex, '#ffffff', 0.6)}"/>`

/** A disc in rings of radial stitches, `rings` as [outer radius, colour] from outside in. */
export function disc(chance, x, y, rings, w = 2.2) {
  const out = []
  for (const [i, [to, hex]] of rings.entries()) {
    const from = rings[i + 1]?.[0] ?? 0
    const n = Math.max(10, Math.round((2 * Math.PI * to) / (w * 0.92)))
    for (let k = 0; k < n; k++) {
      const a = (k / n) * Math.PI * 2
      const o = to + chance.bell() * 1.2
      out.push(
        thread(
          x + Math.cos(a) * from,
          y + Math.sin(a) * from,
          x + Math.cos(a + 0.03) * o,
          y + Math.sin(a + 0.03) * o,
          between(hex, '#000000', 0.06 + 0.1 * chance() + 0.08 * Math.sin(a + 0.8)),
          w,
        ),
      )
    }
  }
  return out.join('')
}

/** Cross stitch: `cells(i, j)` gives a colour or nothing; `cell` pixels each. */
export function crosses(chance, left, top, columns, rows, cell, cells) {
  const out = []
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const hex = cells(i, j)
      if (!hex) continue
      const [x, y, c] = [left + i * cell, top + j * cell, cell * 0.94]
      const tone = between(hex, '#000000', chance() * 0.12)
      out.push(thread(x, y + c, x + c, y, between(tone, '#000000', 0.14), cell * 0.34, 0.1), thread(x, y, x + c, y + c, tone, cell * 0.36, 0.34))
    }
  }
  return out.join('')
}

/** A cloth ready for the needle: linen or cotton weave, or velvet. */
export function ground(word, width, height, hex, kind = 'linen') {
  const sheet = new Sheet(width, height, hex)
  const noise = noiseOf(`ground ${word}`)
  if (kind === 'velvet')
    return sheet.shade(
      (x, y) => 1 + layered(noise, 3, x / 120, y / 160) * 0.2 + noise(x / 4, y / 9) * 0.04 - ((x / width - 0.42) ** 2 + (y / height - 0.38) ** 2) * 0.9,
    )
  return sheet.shade(
    (x, y) =>
      1 +
      Math.sin(x * 1.57) * Math.sin(y * 1.57) * 0.035 +
      layered(noise, 2, x / 140, y / 140) * 0.035 +
      noise(x / 2, y / 40) * 0.014 +
      noise(x / 40, y / 2) * 0.014,
  )
}

/** Sews onto a sheet: first the thread's small shadow, then the thread. */
export async function sew(sheet, inner, depth = 2) {
  const { width, height } = sheet
  const all = `<g fill="none" stroke-linecap="round">${inner}</g>`
  const mask = await maskOf(width, height, `<g transform="translate(${depth} ${depth * 1.3})">${all}</g>`)
  sheet.stain(soften(mask, width, height, depth), '#1a120c', 0.6)
  return sheet.lay(all)
}
