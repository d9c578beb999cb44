// 书画厅: landscapes by artist 1, flowers, fruit and small creatures by artist 2.
import { blot, curve, even, fill, stroke, swell, taper } from './brush.mjs'
import { layered, noiseOf } from './chance.mjs'
import { disc, mist, mount, paper, range, sky, water } from './ink-land.mjs'
import { bamboo, birds, blossom, boat, branches, foliage, pavilion, pine, poplar, seal, spray, willow } from './ink-plants.mjs'
import { maskOf, Sheet, soften, warp } from './sheet.mjs'

/** Brushwork onto a sheet: `dry` leaves speckles free, `wet` lets the edge run (pixels), `tremble` roughens it. */
async function brushed(sheet, word, inner, hex, { dry = 0.25, wet = 0.6, tremble = 1.2, strength = 0.95 } = {}) {
  const { width, height } = sheet
  const noise = noiseOf(`brush ${word}`)
  let mask = await maskOf(width, height, inner)
  mask = warp(mask, width, height, noise, tremble, 5)
  if (wet >= 1) mask = soften(mask, width, height, wet)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) if (mask[i]) mask[i] *= 1 - dry * Math.max(0, layered(noise, 2, x / 4, y / 4) + 0.15)
  sheet.stain(mask, hex, strength)
}

/** A wash: broad and wet, with a darker rim where the water stopped. */
async function wash(sheet, word, inner, hex, strength = 0.5, run = 5) {
  const { width, height } = sheet
  const noise = noiseOf(`wash ${word}`)
  const mask = warp(await maskOf(width, height, inner), width, height, noise, run * 1.6, 22)
  const soft = soften(mask, width, height, run)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) soft[i] = Math.max(0, soft[i] * (0.72 + 0.42 * layered(noise, 3, x / 46, y / 46)) + mask[i] * (1 - soft[i]) * 0.3)
  sheet.stain(soft, hex, strength)
}

const INK = '#15181c'
const RICE = '#f4eddd'

const scene = (slug, width, height, ground, draw) => ({
  slug,
  width,
  height,
  async draw(chance) {
    const sheet = new Sheet(width, height, ground)
    paper(sheet, slug)
    await draw(sheet, chance, slug)
    return sheet
  },
})
const stamp = (sheet, chance, x, y, s = 40, kind) => sheet.lay(seal(chance, x, y, s, kind), () => 0.93)

const land = [
  scene('ink-morning-mist', 1000, 640, RICE, async (s, c, w) => {
    sky(s, w, { tint: '#c9b9a0', much: 0.35, until: 0.6 })
    disc(s, 712, 168, 44, '#c8452f', 0.16)
    const m = '#f3ecdd'
    range(s, `${w}1`, { shape: 'peaks', foot: 0.62, high: 0.42, rough: 3, tone: 0.4, fade: 0.16, mist: m, tint: '#4a6272' })
    mist(s, `${w}a`, { tint: m, at: 0.5, thick: 0.09 })
    range(s, `${w}2`, { shape: 'peaks', foot: 0.8, high: 0.46, rough: 3.4, tone: 0.72, fade: 0.18, mist: m, tint: '#2c4250' })
    mist(s, `${w}b`, { tint: m, at: 0.68, thick: 0.07, much: 0.7 })
    range(s, `${w}3`, { shape: 'peaks', foot: 1.02, high: 0.36, rough: 2.6, tone: 0.85, fade: 0.17, mist: m, strokes: 0.7, tint: '#1c2a30' })
    mist(s, `${w}c`, { tint: m, at: 0.88, thick: 0.06, much: 0.6 })
    range(s, `${w}4`, { shape: 'hills', foot: 1.12, high: 0.25, rough: 2.3, tone: 0.9, fade: 0.2, mist: m, strokes: 0.7, slope: -0.12 })
    await brushed(s, w, pine(c, 850, 560, 250, -0.22) + pine(c, 915, 570, 180, 0.12), INK)
    await brushed(s, `${w}b`, birds(c, 430, 190, 7, 170, 40, 13), INK)
    await stamp(s, c, 70, 575, 42, 1)
  }),
  scene('ink-lake-dawn', 1000, 560, '#f2e7d3', async (s, c, w) => {
    sky(s, w, { tint: '#d98d5c', much: 0.5, until: 0.62, clouds: 0.8 })
    disc(s, 330, 196, 34, '#d2472c', 0.3)
    range(s, `${w}1`, { shape: 'hills', foot: 0.52, high: 0.26, rough: 4, tone: 0.34, fade: 0.14, mist: '#f0dcc0', tint: '#54606c' })
    range(s, `${w}2`, { shape: 'hills', foot: 0.535, high: 0.14, rough: 6, tone: 0.6, fade: 0.08, mist: '#e9d6bb', tint: '#2c3a40' })
    mist(s, w, { tint: '#f4e4cb', at: 0.53, thick: 0.025, much: 0.9 })
    water(s, w, { line: 0.545, tint: '#7f93a0', much: 0.35, clear: 0.75 })
    await brushed(s, w, boat(c, 610, 400, 46), INK)
    await brushed(s, `${w}r`, reeds(c, 120, 560, 26, 150) + reeds(c, 905, 566, 20, 120), INK, { dry: 0.1 })
    await brushed(s, `${w}b`, birds(c, 640, 130, 5, 120, 26, 11), INK)
    await stamp(s, c, 948, 60, 36, 0)
  }),
  scene('ink-high-clouds', 640, 1000, RICE, async (s, c, w) => {
    const m = '#f2ebdc'
    sky(s, w, { tint: '#b8b6a6', much: 0.4, until: 0.5 })
    range(s, `${w}1`, { shape: 'rocks', foot: 0.5, high: 0.36, rough: 4, tone: 0.4, fade: 0.16, mist: m, tint: '#4c6472' })
    mist(s, `${w}a`, { tint: m, at: 0.42, thick: 0.05 })
    range(s, `${w}2`, { shape: 'rocks', foot: 0.76, high: 0.5, rough: 3, tone: 0.7, fade: 0.2, mist: m, tint: '#24343c', strokes: 0.8 })
    mist(s, `${w}b`, { tint: m, at: 0.63, thick: 0.055, much: 0.95 })
    range(s, `${w}3`, { shape: 'rocks', foot: 1.0, high: 0.34, rough: 3.4, tone: 0.85, fade: 0.16, mist: m, strokes: 0.9 })
    mist(s, `${w}c`, { tint: m, at: 0.9, thick: 0.035, much: 0.9 })
    await brushed(s, w, pine(c, 96, 905, 230, 0.3) + pine(c, 60, 940, 150, -0.1), INK)
    await brushed(s, `${w}p`, pavilion(c, 520, 905, 36), INK)
    await brushed(s, `${w}b`, birds(c, 360, 470, 6, 110, 26, 10), INK)
    await stamp(s, c, 578, 70, 40, 2)
  }),
  scene('ink-snow-range', 1000, 600, '#eef0ef', async (s, c, w) => {
    sky(s, w, { tint: '#7d93a8', much: 0.8, until: 0.85, clouds: 0.55 })
    range(s, `${w}1`, { shape: 'peaks', foot: 0.74, high: 0.56, rough: 2.4, tone: 0.5, fade: 0.3, mist: '#eef2f4', tint: '#3d5468', snow: true })
    range(s, `${w}2`, { shape: 'peaks', foot: 0.92, high: 0.46, rough: 3.6, tone: 0.78, fade: 0.3, mist: '#f1f4f5', tint: '#2c4256', snow: true })
    mist(s, w, { tint: '#eef2f3', at: 0.84, thick: 0.05, much: 0.85 })
    range(s, `${w}3`, { shape: 'hills', foot: 1.02, high: 0.12, rough: 5, tone: 0.8, fade: 0.1, mist: '#e8edef', tint: '#22303a' })
    let trees = ''
    for (let i = 0; i < 26; i++) trees += spruce(c, 30 + i * 38 + c.bell() * 22, 575 + c.range(-16, 20), c.range(38, 92))
    await brushed(s, w, trees, '#152028', { dry: 0.3 })
    await stamp(s, c, 60, 62, 38, 1)
  }),
  scene('ink-four-seasons', 1000, 320, RICE, async (s, c, w) => {
    const m = '#f3ecdd'
    range(s, `${w}1`, { shape: 'peaks', foot: 0.72, high: 0.5, rough: 6, tone: 0.3, fade: 0.2, mist: m, tint: '#55676e' })
    mist(s, `${w}a`, { tint: m, at: 0.6, thick: 0.1, much: 0.8 })
    range(s, `${w}2`, { shape: 'hills', foot: 0.98, high: 0.42, rough: 7, tone: 0.62, fade: 0.22, mist: m })
    // The year goes by from right to left: spring green, summer, autumn ochre, winter white.
    for (const [x, hex, much] of [
      [890, '#8fb26a', 0.5],
      [640, '#3f8a5c', 0.5],
      [380, '#c9792c', 0.58],
      [110, '#dfe6ea', 0],
    ])
      await wash(s, `${w}${x}`, `<ellipse cx="${x}" cy="240" rx="150" ry="74" fill="#000"/>`, hex, much, 30)
    mist(s, `${w}b`, { tint: '#eef1f2', at: 0.9, thick: 0.07, much: 0.6 })
    let trees = ''
    for (let i = 0; i < 14; i++) trees += poplar(c, 330 + i * 46 + c.bell() * 16, 296 + c.bell() * 8, c.range(56, 104))
    await brushed(s, w, trees, INK)
    const bare = branches(c, 150, 300, { long: 34, wide: 3.4, depth: 5 })
    const two = branches(c, 70, 306, { long: 26, wide: 2.6, depth: 5 })
    await brushed(s, `${w}t`, [...bare.drawn, ...two.drawn].map((d) => fill(d)).join(''), INK)
    const spring = branches(c, 945, 302, { long: 34, wide: 3.6, depth: 4 })
    await brushed(s, `${w}s`, spring.drawn.map((d) => fill(d)).join(''), INK)
    await s.lay(spring.ends.map(([x, y]) => blossom(c, x + c.bell() * 5, y + c.bell() * 5, 6, { hex: '#e08a98', heart: '#a04050' })).join(''), () => 0.9)
    await brushed(s, `${w}b`, birds(c, 520, 66, 9, 200, 30, 9), INK)
    await stamp(s, c, 40, 46, 30, 0)
  }),
  scene('ink-moon-poplars', 620, 940, '#d9dcda', async (s, c, w) => {
    sky(s, w, { tint: '#31465c', much: 0.86, until: 1.25, clouds: 0.4 })
    disc(s, 420, 240, 66, '#f7f2dd', 0.32)
    range(s, `${w}1`, { shape: 'hills', foot: 0.82, high: 0.14, rough: 2.6, tone: 0.5, fade: 0.14, mist: '#9fb0ba', tint: '#24384a' })
    mist(s, w, { tint: '#b9c5c8', at: 0.82, thick: 0.05, much: 0.8 })
    let back = ''
    for (let i = 0; i < 9; i++) back += poplar(c, 40 + i * 70 + c.bell() * 20, 800, c.range(240, 350))
    await brushed(s, `${w}b`, back, '#4b6478', { strength: 0.75, wet: 1 })
    mist(s, `${w}c`, { tint: '#a9b8be', at: 0.84, thick: 0.04, much: 0.7 })
    await brushed(s, w, poplar(c, 110, 910, 640) + poplar(c, 205, 930, 520) + poplar(c, 545, 920, 470), '#101a24')
    await stamp(s, c, 566, 70, 38, 3)
  }),
  scene('ink-desert', 1000, 520, '#f3e3c4', async (s, c, w) => {
    sky(s, w, { tint: '#d7a668', much: 0.4, until: 0.7 })
    disc(s, 760, 130, 40, '#e9512f', 0.22)
    range(s, `${w}0`, { shape: 'peaks', foot: 0.46, high: 0.12, rough: 4, tone: 0.2, fade: 0.08, mist: '#f1dfbd', tint: '#7a7f88' })
    range(s, `${w}1`, { shape: 'dunes', foot: 0.62, high: 0.24, rough: 3, tone: 0.42, fade: 0.14, mist: '#efd9b0', tint: '#b0783c', strokes: 0.15 })
    range(s, `${w}2`, { shape: 'dunes', foot: 0.84, high: 0.34, rough: 2, tone: 0.55, fade: 0.2, mist: '#ecd2a2', tint: '#96602c', strokes: 0.15, slope: -0.1 })
    range(s, `${w}3`, {
      shape: 'dunes',
      foot: 1.1,
      high: 0.36,
      rough: 1.5,
      tone: 0.62,
      fade: 0.26,
      mist: '#e8c890',
      tint: '#7d4a20',
      strokes: 0.12,
      slope: 0.16,
    })
    const old = branches(c, 190, 500, { long: 62, wide: 11, depth: 6, spread: 0.62, bend: 0.5, angle: -1.45 })
    await brushed(s, w, old.drawn.map((d) => fill(d)).join(''), '#2a1c12')
    await brushed(s, `${w}l`, foliage(c, old.ends, { size: 5, each: 3, scatter: 2.4 }), '#c98a1e', { strength: 0.85 })
    await brushed(s, `${w}b`, birds(c, 560, 120, 4, 90, 22, 10), INK)
    await stamp(s, c, 946, 470, 36, 2)
  }),
  scene('ink-after-rain', 700, 900, '#e9ebe6', async (s, c, w) => {
    sky(s, w, { tint: '#93a3a5', much: 0.5, until: 0.8 })
    range(s, `${w}1`, { shape: 'hills', foot: 0.46, high: 0.2, rough: 2.6, tone: 0.4, fade: 0.12, mist: '#e6eae6', tint: '#4d6470' })
    mist(s, w, { tint: '#eceeea', at: 0.46, thick: 0.06, much: 0.9 })
    range(s, `${w}2`, { shape: 'hills', foot: 0.66, high: 0.16, rough: 3, tone: 0.55, fade: 0.1, mist: '#e6eae4', tint: '#324a44' })
    mist(s, `${w}a`, { tint: '#eceeea', at: 0.66, thick: 0.05, much: 0.95 })
    water(s, w, { line: 0.7, tint: '#6f8a8c', much: 0.3, clear: 0.5 })
    await brushed(s, w, willow(c, 560, 800, 560, -0.14), '#2c4234', { wet: 1, strength: 0.85 })
    await wash(s, w, `<ellipse cx="490" cy="480" rx="150" ry="190" fill="#000" fill-opacity=".5"/>`, '#9db36a', 0.4, 26)
    await brushed(s, `${w}b`, boat(c, 210, 760, 50), INK, { wet: 1 })
    await brushed(
      s,
      `${w}k`,
      fill(
        stroke(
          [
            [420, 812],
            [560, 790],
            [700, 806],
          ],
          even(16),
          c,
          4,
        ),
        '#000',
        0.8,
      ),
      INK,
    )
    await stamp(s, c, 66, 70, 38, 0)
  }),
  scene('ink-cliff-pine', 600, 1000, RICE, async (s, c, w) => {
    sky(s, w, { tint: '#cdbf9f', much: 0.4, until: 0.8 })
    disc(s, 168, 196, 52, '#efe3c6', 0.1)
    range(s, `${w}1`, { shape: 'peaks', foot: 0.66, high: 0.3, rough: 2.2, tone: 0.26, fade: 0.12, mist: '#f2eadb', tint: '#56656c' })
    mist(s, w, { tint: '#f3ecdd', at: 0.64, thick: 0.06, much: 0.95 })
    range(s, `${w}2`, { shape: 'peaks', foot: 0.98, high: 0.42, rough: 1.2, tone: 0.85, fade: 0.3, mist: '#efe6d4', strokes: 1, slope: -0.5 })
    await brushed(s, w, pine(c, 372, 700, 470, -0.44), INK, { tremble: 1.6 })
    await brushed(s, `${w}b`, birds(c, 170, 400, 5, 90, 20, 9), INK)
    await stamp(s, c, 64, 936, 42, 1)
  }),
  scene('ink-autumn-lake', 900, 660, '#f4e8d2', async (s, c, w) => {
    sky(s, w, { tint: '#c9b48c', much: 0.4, until: 0.6 })
    range(s, `${w}1`, { shape: 'hills', foot: 0.46, high: 0.24, rough: 2.4, tone: 0.4, fade: 0.14, mist: '#f0e2c8', tint: '#566470' })
    mist(s, w, { tint: '#f4e8d2', at: 0.47, thick: 0.04, much: 0.9 })
    let trunks = ''
    const crowns = []
    for (let i = 0; i < 13; i++) {
      const x = 60 + i * 66 + c.bell() * 22
      const b = branches(c, x, 360 + c.bell() * 6, { long: c.range(22, 38), wide: 3, depth: 4, spread: 0.5 })
      trunks += b.drawn.map((d) => fill(d)).join('')
      crowns.push(...b.ends)
    }
    await brushed(s, w, trunks, '#3a2a20')
    for (const [hex, n] of [
      ['#c23b22', 0],
      ['#d9822b', 1],
      ['#e0ab3a', 2],
      ['#8c2f22', 3],
    ])
      await brushed(
        s,
        `${w}${n}`,
        foliage(
          c,
          crowns.filter((_, i) => i % 4 === n),
          { size: 6.4, each: 5, scatter: 2.6 },
        ),
        hex,
        { strength: 0.85 },
      )
    await brushed(
      s,
      `${w}g`,
      fill(
        stroke(
          [
            [0, 372],
            [300, 366],
            [600, 370],
            [900, 364],
          ],
          even(7),
          c,
          2,
        ),
        '#000',
        0.7,
      ),
      '#5a4630',
      { wet: 2 },
    )
    water(s, w, { line: 0.57, tint: '#8d9a9a', much: 0.22, clear: 0.8 })
    await brushed(s, `${w}d`, birds(c, 600, 96, 8, 180, 36, 11), INK)
    await stamp(s, c, 850, 610, 38, 3)
  }),
  scene('ink-lake-pavilion', 800, 800, '#ece6d6', async (s, c, w) => {
    sky(s, w, { tint: '#9fb0ae', much: 0.45, until: 0.7 })
    range(s, `${w}1`, { shape: 'rocks', foot: 0.56, high: 0.3, rough: 5, tone: 0.26, fade: 0.12, mist: '#ebe6d7', tint: '#5c7078' })
    mist(s, w, { tint: '#eee8d9', at: 0.54, thick: 0.05, much: 0.95 })
    await brushed(
      s,
      w,
      pavilion(c, 480, 468, 76) +
        fill(
          stroke(
            [
              [380, 476],
              [480, 466],
              [590, 478],
            ],
            swell(20),
            c,
            3,
          ),
          '#000',
          0.85,
        ) +
        willow(c, 390, 476, 200, -0.06),
      INK,
    )
    await brushed(
      s,
      `${w}h`,
      fill(
        stroke(
          [
            [590, 476],
            [700, 462],
            [810, 474],
          ],
          even(3),
          c,
          0.6,
        ),
      ) +
        [620, 660, 700, 740, 780]
          .map((x) =>
            fill(
              stroke(
                [
                  [x, 470],
                  [x, 494],
                ],
                even(2),
                c,
                0.3,
              ),
            ),
          )
          .join(''),
      INK,
    )
    water(s, w, { line: 0.6, tint: '#87989a', much: 0.24, clear: 0.8 })
    await brushed(s, `${w}l`, lotusLeaves(c, 130, 690, 7, 60), '#26382e', { wet: 1, strength: 0.75 })
    await s.lay(lotusFlower(c, 190, 620, 30), () => 0.92)
    await stamp(s, c, 740, 66, 40, 0)
  }),
  scene('ink-round-dusk', 820, 820, '#e6d3ae', async (s, c, w) => {
    sky(s, w, { tint: '#b2603e', much: 0.75, until: 0.75, clouds: 0.7 })
    disc(s, 520, 318, 50, '#f3c569', 0.35)
    range(s, `${w}1`, { shape: 'peaks', foot: 0.64, high: 0.24, rough: 3, tone: 0.42, fade: 0.12, mist: '#e8cfa0', tint: '#6a4a4a' })
    mist(s, w, { tint: '#ecd5a8', at: 0.62, thick: 0.04, much: 0.9 })
    range(s, `${w}2`, { shape: 'hills', foot: 0.84, high: 0.2, rough: 3, tone: 0.75, fade: 0.14, mist: '#e2c694', tint: '#43302e' })
    mist(s, `${w}a`, { tint: '#e9d2a6', at: 0.82, thick: 0.04, much: 0.8 })
    await brushed(s, w, birds(c, 400, 300, 12, 320, 90, 15), '#2a1a16')
    const t = branches(c, 640, 800, { long: 90, wide: 12, depth: 6, angle: -1.75, bend: 0.45 })
    await brushed(s, `${w}t`, t.drawn.map((d) => fill(d)).join(''), '#20140f')
    mount(s, (x, y) => 386 - Math.hypot(x - 410, y - 410), '#efe7d4')
    await s.lay(
      '<circle cx="410" cy="410" r="386" fill="none" stroke="#8a6a3c" stroke-width="4"/><circle cx="410" cy="410" r="394" fill="none" stroke="#b79a64" stroke-width="1.5"/>',
    )
    await stamp(s, c, 410, 740, 34, 1)
  }),
]

function spruce(c, x, y, h) {
  let out = fill(
    stroke(
      [
        [x, y],
        [x, y - h],
      ],
      (t) => 1.6 * (1 - t) + 0.4,
      c,
      0.2,
    ),
  )
  for (let i = 0; i < 9; i++) {
    const t = i / 9
    const py = y - h * (0.12 + t * 0.86)
    const r = h * 0.24 * (1 - t) + 2
    for (const side of [-1, 1])
      out += fill(
        stroke(
          [
            [x, py],
            [x + side * r * 0.6, py + r * 0.12],
            [x + side * r, py + r * 0.42],
          ],
          taper(h * 0.035 * (1 - t) + 0.8),
          c,
          0.4,
        ),
        '#000',
        0.85,
      )
  }
  return out
}

function reeds(c, x, y, n, high) {
  let out = ''
  for (let i = 0; i < n; i++) {
    const sx = x + c.bell() * 60
    const h = high * c.range(0.5, 1.1)
    const sway = c.bell() * 26
    out += fill(
      stroke(
        [
          [sx, y],
          [sx + sway * 0.3, y - h * 0.6],
          [sx + sway, y - h],
        ],
        taper(1.7),
        c,
        0.1,
      ),
      '#000',
      0.7,
    )
    if (c.chance(0.5))
      out += fill(
        stroke(
          [
            [sx, y],
            [sx + sway * 0.8, y - h * 0.4],
            [sx + sway * 2.4, y - h * 0.5],
          ],
          taper(2.2),
          c,
          0.2,
        ),
        '#000',
        0.6,
      )
    if (c.chance(0.35)) out += fill(blot(sx + sway, y - h - 6, 2.6, 10, c, 0.1), '#000', 0.8)
  }
  return out
}

function lotusLeaves(c, x, y, n, r) {
  let out = ''
  for (let i = 0; i < n; i++) {
    const lx = x + c.bell() * 130
    const ly = y + c.bell() * 60
    const s = r * c.range(0.5, 1.1)
    out += fill(blot(lx, ly, s, s * 0.36, c, 0.1), '#000', c.range(0.4, 0.8))
    for (let k = 0; k < 7; k++) {
      const a = (k / 7) * 6.28
      out += fill(
        stroke(
          [
            [lx, ly],
            [lx + Math.cos(a) * s * 0.85, ly + Math.sin(a) * s * 0.3],
          ],
          taper(1),
          c,
          0.1,
        ),
        '#000',
        0.5,
      )
    }
  }
  return out
}

/** A lotus: pointed petals, pale at the foot and pink at the tip. */
function lotusFlower(c, x, y, r) {
  let out = `<defs><linearGradient id="lf${Math.round(x)}" x1="0" y1="1" x2="0" y2="0"><stop offset="0" stop-color="#f8e7e2"/><stop offset=".6" stop-color="#efb3b4"/><stop offset="1" stop-color="#cf5a6c"/></linearGradient></defs>`
  const petal = (a, l, w) => {
    const p = `M0 0C${-w} ${-l * 0.35} ${-w * 0.8} ${-l * 0.8} 0 ${-l}C${w * 0.8} ${-l * 0.8} ${w} ${-l * 0.35} 0 0Z`
    return `<path transform="translate(${x} ${y}) rotate(${a})" d="${p}" fill="url(#lf${Math.round(x)})" stroke="#b0485a" stroke-width=".8"/>`
  }
  for (const a of [-78, 78, -58, 58]) out += petal(a + c.bell() * 4, r * 1.12, r * 0.36)
  for (const a of [-36, 36, -18, 18, 0]) out += petal(a + c.bell() * 4, r * 1.3, r * 0.38)
  for (const a of [-30, 30, -8]) out += petal(a + c.bell() * 6, r * 0.86, r * 0.34)
  return out
}

/** A grape vine's leaf with five points and veins. */
function vineLeaf(c, x, y, r, turn) {
  const points = []
  for (let i = 0; i < 20; i++) {
    const a = (i / 20) * Math.PI * 2
    const lobe = 0.68 + 0.32 * Math.abs(Math.cos(a * 2.5)) ** 0.7
    points.push([x + Math.cos(a + turn) * r * lobe * (1 + c.bell() * 0.06), y + Math.sin(a + turn) * r * lobe * (1 + c.bell() * 0.06)])
  }
  return `M${curve([...points, points[0]], 4)
    .map(([a, b]) => `${a.toFixed(1)} ${b.toFixed(1)}`)
    .join('L')}Z`
}
const veins = (c, x, y, r, turn) =>
  [0, 1.26, 2.51, 3.77, 5.03]
    .map((a) =>
      fill(
        stroke(
          [
            [x, y],
            [x + Math.cos(a + turn) * r * 0.45, y + Math.sin(a + turn) * r * 0.45 + c.bell() * 3],
            [x + Math.cos(a + turn) * r * 0.86, y + Math.sin(a + turn) * r * 0.86],
          ],
          taper(1.6),
          c,
          0.1,
        ),
        '#000',
        0.75,
      ),
    )
    .join('')

const flowers = [
  scene('ink-bamboo', 560, 980, RICE, async (s, c, w) => {
    const far = bamboo(c, 560, 980, {
      stems: [
        [390, 0.16, 0.8],
        [470, 0.14, 0.6],
      ],
      lean: 0.05,
      thick: 9,
    })
    await brushed(s, `${w}1`, far.stalks + far.leaves, '#5c6a66', { strength: 0.5, wet: 1 })
    const b = bamboo(c, 560, 980, {
      stems: [
        [150, 0.62, 1.15],
        [260, 0.5, 0.9],
      ],
      lean: 0.07,
      thick: 10,
      leaves: 10,
    })
    await brushed(s, `${w}2`, b.stalks, INK, { dry: 0.55 })
    await brushed(s, `${w}3`, b.leaves, INK, { dry: 0.15 })
    await stamp(s, c, 500, 916, 44, 2)
  }),
  scene('ink-bamboo-wind', 960, 560, '#efe9da', async (s, c, w) => {
    const far = bamboo(c, 960, 560, {
      stems: [
        [90, 0.2, 0.6],
        [600, 0.16, 0.5],
      ],
      lean: 0.42,
      thick: 9,
    })
    await brushed(s, `${w}1`, far.stalks + far.leaves, '#6d7a6c', { strength: 0.5, wet: 1 })
    const b = bamboo(c, 960, 560, {
      stems: [
        [180, 0.6, 0.8],
        [360, 0.55, 0.62],
      ],
      lean: 0.46,
      thick: 10,
      leaves: 8,
    })
    await brushed(s, `${w}2`, b.stalks, '#1f2a20', { dry: 0.5 })
    let leaves = ''
    for (let i = 0; i < 26; i++) leaves += spray(c, c.range(180, 760), c.range(40, 420), { n: 4, long: 76, tone: c.range(0.5, 0.95), turn: -0.85 })
    await brushed(s, `${w}3`, leaves, '#182018', { dry: 0.15 })
    const fan = (x, y) => {
      const a = Math.atan2(x - 480, 1010 - y)
      const r = Math.hypot(x - 480, 1010 - y)
      return Math.min(970 - r, r - 470, (0.5 - Math.abs(a)) * 600)
    }
    mount(s, fan, '#d9cdb2')
    await stamp(s, c, 300, 470, 30, 1)
  }),
  scene('ink-red-plum', 640, 960, RICE, async (s, c, w) => {
    await wash(s, w, '<ellipse cx="380" cy="420" rx="240" ry="330" fill="#000" fill-opacity=".7"/>', '#b9b5a8', 0.28, 50)
    const old = [
      [650, 980],
      [520, 800],
      [560, 640],
      [400, 520],
      [420, 360],
      [270, 230],
      [250, 90],
    ]
    await brushed(
      s,
      `${w}1`,
      fill(
        stroke(old, (t) => 30 * (1 - t) ** 0.8 + 4, c, 3.4),
        '#000',
        0.95,
      ),
      INK,
      { dry: 0.45, tremble: 1.8 },
    )
    const twigs = []
    const tips = []
    for (const [x, y, a, l] of [
      [545, 720, -2.3, 70],
      [520, 620, -0.7, 56],
      [410, 500, -2.6, 84],
      [425, 420, -0.6, 70],
      [330, 300, -2.7, 66],
      [290, 250, -1, 70],
      [255, 120, -1.9, 50],
    ]) {
      const b = branches(c, x, y, { long: l, wide: 6, angle: a, depth: 3, spread: 0.5, bend: 0.4, shrink: 0.78 })
      twigs.push(...b.drawn)
      tips.push(...b.ends)
    }
    await brushed(s, `${w}2`, twigs.map((d) => fill(d)).join(''), INK, { dry: 0.4 })
    let bloom = ''
    for (const [x, y] of c.shuffle(tips).slice(0, 74))
      bloom += c.chance(0.75)
        ? blossom(c, x + c.bell() * 9, y + c.bell() * 9, c.range(11, 19), { hex: c.pick(['#b3202c', '#c53a3e', '#a01a2c']) })
        : fill(blot(x, y, 6, 7, c), '#a01a2c', 0.9)
    await s.lay(bloom, () => 0.92)
    await stamp(s, c, 80, 880, 44, 3)
  }),
  scene('ink-white-plum', 820, 640, '#5d6a72', async (s, c, w) => {
    sky(s, w, { tint: '#2c3742', much: 0.6, until: 1.2, clouds: 0.5 })
    disc(s, 600, 200, 92, '#e8e4d2', 0.25)
    await brushed(
      s,
      `${w}1`,
      fill(
        stroke(
          [
            [-20, 560],
            [150, 470],
            [300, 500],
            [450, 380],
            [600, 400],
            [840, 250],
          ],
          (t) => 22 * (1 - t) + 4,
          c,
          3,
        ),
        '#000',
        1,
      ),
      '#0d1216',
      { dry: 0.5, tremble: 2.4, strength: 1 },
    )
    const tips = []
    const twigs = []
    for (const [x, y, a, l] of [
      [150, 470, -1.2, 70],
      [290, 490, -1.7, 60],
      [440, 390, -1.1, 76],
      [600, 398, -1.9, 70],
      [700, 335, -0.9, 60],
      [380, 440, 0.7, 50],
    ]) {
      const b = branches(c, x, y, { long: l, wide: 5, angle: a, depth: 3, bend: 0.4 })
      twigs.push(...b.drawn)
      tips.push(...b.ends)
    }
    await brushed(s, `${w}2`, twigs.map((d) => fill(d)).join(''), '#0d1216', { strength: 1 })
    await s.lay(
      tips
        .map(([x, y]) =>
          blossom(c, x + c.bell() * 9, y + c.bell() * 9, c.range(10, 17), { hex: c.pick(['#f6f4ea', '#fbeef0', '#ffffff']), heart: '#b28a3a', opacity: 0.96 }),
        )
        .join(''),
    )
    await stamp(s, c, 60, 60, 38, 2)
  }),
  scene('ink-orchid', 700, 700, '#f2ead8', async (s, c, w) => {
    let leaves = ''
    for (let i = 0; i < 22; i++) {
      const a = c.range(-1.25, 1.25)
      const l = c.range(230, 430)
      const x = 330 + c.bell() * 34
      leaves += fill(
        stroke(
          [
            [x, 600],
            [x + Math.sin(a) * l * 0.45, 600 - Math.cos(a) * l * 0.75],
            [x + Math.sin(a) * l * 0.95, 600 - Math.cos(a) * l * 0.85 + Math.abs(a) * l * 0.22],
          ],
          (t) => 6.4 * Math.sin(Math.PI * Math.min(1, t * 0.9 + 0.1)) ** 0.6 * (1 - t * 0.5),
          c,
          0.3,
        ),
        '#000',
        c.range(0.4, 0.95),
      )
    }
    await brushed(s, w, leaves, '#1c2c22', { dry: 0.3 })
    let bloom = ''
    for (const [x, y, r] of [
      [250, 300, 40],
      [405, 250, 46],
      [470, 360, 36],
      [330, 390, 34],
    ]) {
      bloom += fill(
        stroke(
          [
            [340, 600],
            [(x + 340) / 2 + 14, (y + 600) / 2],
            [x, y],
          ],
          even(1.8),
          c,
          0.2,
        ),
        '#4c6a3c',
        0.9,
      )
      for (const a of [-2.6, -1.9, -1.2, -0.5, 0.5])
        bloom += fill(
          stroke(
            [
              [x, y],
              [x + Math.cos(a) * r * 0.6, y + Math.sin(a) * r * 0.6 + 3],
              [x + Math.cos(a) * r * 1.1, y + Math.sin(a) * r],
            ],
            swell(r * 0.17),
            c,
            0.4,
          ),
          c.pick(['#a8b66a', '#8da650', '#b9c27e']),
          0.88,
        )
      bloom += fill(blot(x, y + 4, 5, 7, c), '#7a2436', 0.9)
    }
    await s.lay(bloom, () => 0.94)
    await brushed(s, `${w}r`, fill(blot(330, 640, 170, 30, c, 0.2), '#000', 0.35) + fill(blot(270, 636, 90, 22, c, 0.2), '#000', 0.5), '#2c2c2a', {
      dry: 0.5,
      wet: 7,
    })
    await stamp(s, c, 618, 618, 44, 0)
  }),
  scene('ink-lotus', 620, 920, '#eee9da', async (s, c, w) => {
    for (const [x, y, r, n] of [
      [180, 330, 170, 1],
      [470, 560, 190, 2],
      [140, 720, 140, 3],
    ]) {
      await wash(s, `${w}${n}`, fill(blot(x, y, r, r * 0.56, c, 0.16, c.bell() * 0.3)), '#1f2f2a', 0.86, 9)
      let v = ''
      for (let k = 0; k < 11; k++) {
        const a = (k / 11) * 6.28 + 0.2
        v += fill(
          stroke(
            [
              [x, y],
              [x + Math.cos(a) * r * 0.5, y + Math.sin(a) * r * 0.24],
              [x + Math.cos(a) * r * 0.92, y + Math.sin(a) * r * 0.5],
            ],
            taper(3),
            c,
            0.3,
          ),
          '#000',
          0.6,
        )
      }
      await brushed(
        s,
        `${w}v${n}`,
        v +
          fill(
            stroke(
              [
                [x, y + r * 0.3],
                [x + 16, y + 200],
                [x - 6, 940],
              ],
              even(4),
              c,
              0.6,
            ),
            '#000',
            0.55,
          ),
        '#0e1614',
      )
    }
    await brushed(
      s,
      `${w}s`,
      fill(
        stroke(
          [
            [360, 300],
            [380, 560],
            [350, 940],
          ],
          even(4.4),
          c,
          0.8,
        ),
        '#000',
        0.85,
      ) +
        fill(
          stroke(
            [
              [500, 190],
              [520, 400],
              [470, 940],
            ],
            even(3),
            c,
            0.8,
          ),
          '#000',
          0.7,
        ),
      '#24322a',
    )
    await s.lay(
      lotusFlower(c, 356, 312, 108) +
        `<g transform="translate(500 196) rotate(8)"><path d="M0 6C-26 -20 -20 -66 0 -92C20 -66 26 -20 0 6Z" fill="#d77684"/><path d="M0 6C-12 -20 -10 -60 0 -92C4 -60 6 -20 0 6Z" fill="#edb0b2"/></g>`,
      () => 0.95,
    )
    await stamp(s, c, 550, 860, 42, 0)
  }),
  scene('ink-lotus-scroll', 380, 1000, '#ece7d6', async (s, c, w) => {
    for (let i = 0; i < 7; i++)
      await wash(
        s,
        `${w}${i}`,
        fill(blot(c.range(70, 310), 300 + i * 92, c.range(70, 118), c.range(24, 44), c, 0.16)),
        c.pick(['#31473c', '#46604a', '#24352f']),
        0.7,
        7,
      )
    let stems = ''
    for (let i = 0; i < 11; i++) {
      const x = c.range(40, 340)
      stems += fill(
        stroke(
          [
            [x, 1010],
            [x + c.bell() * 30, 700],
            [x + c.bell() * 40, c.range(220, 500)],
          ],
          even(2.2),
          c,
          0.4,
        ),
        '#000',
        0.7,
      )
    }
    await brushed(s, w, stems, '#24352c')
    await s.lay(lotusFlower(c, 232, 262, 62) + lotusFlower(c, 122, 520, 44) + lotusFlower(c, 270, 700, 34), () => 0.95)
    let fly =
      fill(
        stroke(
          [
            [118, 150],
            [150, 168],
            [186, 196],
          ],
          even(2.2),
          c,
          0.1,
        ),
        '#7c2a24',
        0.95,
      ) + fill(blot(114, 148, 5, 5, c), '#3a1414')
    for (const [dx, dy] of [
      [-8, -40],
      [34, -34],
      [-34, 20],
      [16, 34],
    ])
      fly += fill(
        stroke(
          [
            [136, 160],
            [136 + dx * 0.6, 160 + dy * 0.6],
            [136 + dx, 160 + dy],
          ],
          swell(5),
          c,
          0.1,
        ),
        '#5d6a6a',
        0.5,
      )
    await s.lay(fly)
    await stamp(s, c, 326, 70, 36, 3)
  }),
  scene('ink-grapes', 720, 900, '#f2ebd9', async (s, c, w) => {
    await brushed(
      s,
      `${w}v`,
      fill(
        stroke(
          [
            [-10, 120],
            [160, 90],
            [330, 170],
            [520, 120],
            [740, 190],
          ],
          (t) => 9 - t * 4,
          c,
          1.4,
        ),
        '#000',
        0.95,
      ) +
        fill(
          stroke(
            [
              [330, 170],
              [350, 230],
              [340, 290],
            ],
            even(3),
            c,
            0.5,
          ),
        ) +
        fill(
          stroke(
            [
              [540, 128],
              [560, 200],
              [550, 300],
            ],
            even(3),
            c,
            0.5,
          ),
        ) +
        fill(
          stroke(
            [
              [170, 96],
              [180, 240],
              [160, 380],
            ],
            even(3),
            c,
            0.5,
          ),
        ),
      '#3a2a1c',
      { dry: 0.7, tremble: 2 },
    )
    for (const [x, y, r, t, n] of [
      [210, 190, 120, 0.4, 1],
      [470, 210, 130, 1.3, 2],
      [620, 300, 96, 2.2, 3],
      [90, 330, 90, 0.9, 4],
      [330, 90, 80, 2, 5],
    ]) {
      const d = vineLeaf(c, x, y, r, t)
      await wash(s, `${w}l${n}`, fill(d), c.pick(['#33503a', '#4c6a3a', '#28402f']), 0.8, 6)
      await brushed(s, `${w}w${n}`, veins(c, x, y, r, t), '#14201a')
    }
    for (const [x, y, n, hex, k] of [
      [340, 330, 62, ['#4a2a5c', '#5c3470', '#3a2450'], 1],
      [562, 400, 50, ['#5c3470', '#6d4a86', '#3a2450'], 2],
      [150, 460, 40, ['#8da650', '#a8b66a', '#7d9440'], 3],
    ]) {
      let g = ''
      for (let i = 0; i < n; i++) {
        const t = i / n
        const gx = x + c.range(-1, 1) * 96 * (1 - t) ** 0.7
        const gy = y + t ** 0.85 * 270 + c.bell() * 10
        const r = c.range(19, 24)
        const hue = c.pick(hex)
        g += `<circle cx="${gx}" cy="${gy}" r="${r}" fill="${hue}" fill-opacity=".86"/><circle cx="${gx}" cy="${gy}" r="${r - 1}" fill="none" stroke="#14101c" stroke-opacity=".35" stroke-width="2"/><ellipse cx="${gx - 6}" cy="${gy - 8}" rx="5" ry="3.4" fill="#fff" fill-opacity=".5" transform="rotate(-35 ${gx - 6} ${gy - 8})"/>`
      }
      const noise = noiseOf(`${w}g${k}`)
      await s.lay(g, (px, py) => 0.84 + 0.14 * noise(px / 14, py / 14))
    }
    let curls = ''
    for (const [x, y, d] of [
      [400, 160, 1],
      [640, 180, -1],
      [110, 110, 1],
    ])
      curls += fill(
        stroke(
          Array.from({ length: 16 }, (_, i) => [x + d * (i * 5) + Math.cos(i * 0.9) * (16 - i * 0.7), y + 20 + i * 5 + Math.sin(i * 0.9) * (14 - i * 0.6)]),
          even(1.3),
          c,
          0.1,
        ),
      )
    await brushed(s, `${w}c`, curls, INK)
    await stamp(s, c, 650, 830, 44, 2)
  }),
  scene('ink-pomegranate', 800, 700, '#f4ead6', async (s, c, w) => {
    await brushed(
      s,
      `${w}b`,
      fill(
        stroke(
          [
            [820, 80],
            [640, 150],
            [480, 120],
            [330, 210],
            [250, 330],
          ],
          (t) => 10 - t * 6,
          c,
          1.6,
        ),
        '#000',
        0.95,
      ) +
        fill(
          stroke(
            [
              [560, 130],
              [560, 230],
              [540, 330],
            ],
            even(3.4),
            c,
            0.8,
          ),
        ) +
        fill(
          stroke(
            [
              [640, 150],
              [700, 260],
              [690, 340],
            ],
            even(3),
            c,
            0.8,
          ),
        ),
      '#33241a',
      { dry: 0.7, tremble: 2 },
    )
    let leaves = ''
    for (let i = 0; i < 46; i++) {
      const t = c()
      const x = 820 - t * 560 + c.bell() * 50
      const y = 90 + t * 150 + c.bell() * 70
      const a = c.range(0.3, 2.8)
      leaves += fill(
        stroke(
          [
            [x, y],
            [x + Math.cos(a) * 26, y + Math.sin(a) * 30],
            [x + Math.cos(a + 0.2) * 58, y + Math.sin(a + 0.2) * 58],
          ],
          swell(9),
          c,
          0.4,
        ),
        c.pick(['#3c5a34', '#5a7440', '#2c4630', '#80904a']),
        c.range(0.6, 0.9),
      )
    }
    await s.lay(leaves, () => 0.94)
    for (const [x, y, r, n] of [
      [250, 430, 104, 1],
      [545, 420, 92, 2],
      [696, 410, 66, 3],
    ]) {
      const noise = noiseOf(`${w}f${n}`)
      const fruit = `<defs><radialGradient id="p${n}" cx=".36" cy=".32" r=".8"><stop offset="0" stop-color="#efb25a"/><stop offset=".35" stop-color="#d4553a"/><stop offset="1" stop-color="#8c1f22"/></radialGradient></defs><path d="${blot(x, y, r, r * 0.94, c, 0.05)}" fill="url(#p${n})"/><path d="M${x - r * 0.2} ${y + r * 0.86}l${-r * 0.14} ${r * 0.36}l${r * 0.22} ${-r * 0.14}l${r * 0.12} ${r * 0.24}l${r * 0.12} ${-r * 0.24}l${r * 0.22} ${r * 0.12}l${-r * 0.14} ${-r * 0.34}Z" fill="#a3352a"/>`
      await s.lay(fruit, (px, py) => 0.86 + 0.16 * layered(noise, 3, px / 26, py / 26))
    }
    // The first one has burst open: seeds like rubies.
    let open = fill('M196 372Q250 338 312 376Q330 440 284 500Q236 520 204 470Q180 420 196 372Z', '#f2d7b0', 0.96)
    for (let i = 0; i < 64; i++) {
      const a = c() * 6.28
      const q = Math.sqrt(c())
      const x = 254 + Math.cos(a) * q * 48
      const y = 430 + Math.sin(a) * q * 60
      open += `<path d="${blot(x, y, 7.4, 9, c, 0.12, c() * 3)}" fill="${c.pick(['#a8142c', '#c22c3e', '#8a1024', '#d84a58'])}"/><circle cx="${x - 2}" cy="${y - 3}" r="1.8" fill="#fff" fill-opacity=".7"/>`
    }
    await s.lay(open)
    await s.lay(
      [
        [420, 610],
        [452, 626],
        [478, 604],
      ]
        .map(([x, y]) => `<path d="${blot(x, y, 8, 10, c, 0.1, 1)}" fill="#b01a30"/>`)
        .join(''),
    )
    await stamp(s, c, 90, 90, 44, 1)
  }),
  scene('ink-chrysanthemum', 600, 820, '#f3ecd8', async (s, c, w) => {
    for (const [x, y, r, n] of [
      [200, 560, 70, 1],
      [400, 640, 80, 2],
      [300, 440, 60, 3],
      [450, 470, 54, 4],
      [130, 690, 66, 5],
      [320, 740, 80, 6],
    ]) {
      const d = vineLeaf(c, x, y, r, n)
      await wash(s, `${w}l${n}`, fill(d), c.pick(['#243a30', '#385044', '#1c2c26']), 0.78, 5)
      await brushed(s, `${w}v${n}`, veins(c, x, y, r, n), '#101814')
    }
    await brushed(
      s,
      `${w}s`,
      fill(
        stroke(
          [
            [300, 840],
            [290, 600],
            [250, 330],
          ],
          even(4),
          c,
          1,
        ),
      ) +
        fill(
          stroke(
            [
              [320, 840],
              [380, 600],
              [410, 260],
            ],
            even(3.6),
            c,
            1,
          ),
        ) +
        fill(
          stroke(
            [
              [290, 700],
              [180, 560],
              [140, 430],
            ],
            even(3),
            c,
            1,
          ),
        ),
      '#24321f',
    )
    let bloom = ''
    for (const [x, y, r, hexes] of [
      [410, 220, 104, ['#e2a52c', '#f0c04a', '#d28a1c']],
      [230, 300, 92, ['#f4d98a', '#f7e6b0', '#e6bf5a']],
      [130, 420, 58, ['#b4483a', '#c9604a', '#9a3430']],
    ]) {
      for (let ring = 4; ring > 0; ring--) {
        const n = 9 + ring * 5
        for (let i = 0; i < n; i++) {
          const a = (i / n) * 6.28 + ring * 0.4 + c.bell() * 0.1
          const l = (r * ring) / 4
          const curl = c.bell() * 0.5
          bloom += fill(
            stroke(
              [
                [x + Math.cos(a) * l * 0.15, y + Math.sin(a) * l * 0.13],
                [x + Math.cos(a) * l * 0.6, y + Math.sin(a) * l * 0.5],
                [x + Math.cos(a + curl) * l, y + Math.sin(a + curl) * l * 0.86],
              ],
              swell(r * 0.062),
              c,
              0.3,
            ),
            hexes[(i + ring) % 3],
            0.95,
          )
        }
      }
      bloom += fill(blot(x, y, r * 0.1, r * 0.09, c), '#8a5a14', 0.9)
    }
    await s.lay(bloom)
    await stamp(s, c, 530, 750, 42, 3)
  }),
  scene('ink-three-fish', 900, 600, '#e8e9e0', async (s, c, w) => {
    await wash(s, w, '<ellipse cx="450" cy="300" rx="420" ry="230" fill="#000" fill-opacity=".6"/>', '#a9bdb8', 0.42, 60)
    for (const [x, y, k, turn, hexes, n] of [
      [300, 220, 1.15, -14, ['#d8502e', '#e98a54'], 1],
      [560, 330, 1, 20, ['#2a2f33', '#5b6266'], 2],
      [360, 450, 0.86, -2, ['#e2a02c', '#f0c878'], 3],
    ]) {
      const g = (inner) => `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${k})">${inner}</g>`
      const body = 'M-150 0C-110 -52 -20 -60 60 -34C100 -22 120 -14 140 -6C150 -2 150 6 140 8C100 26 20 52 -50 46C-100 42 -140 22 -150 0Z'
      await brushed(
        s,
        `${w}f${n}`,
        g(
          fill('M136 0C170 -20 196 -64 232 -60C220 -36 214 -20 200 -4C220 14 232 40 236 66C196 58 168 22 136 4Z', '#000', 0.6) +
            fill('M-30 40C-40 70 -70 96 -96 100C-92 74 -80 56 -66 42Z', '#000', 0.55) +
            fill('M-40 -52C-14 -84 40 -88 66 -74C58 -58 52 -46 50 -34Z', '#000', 0.55),
        ),
        hexes[0],
        { wet: 3, dry: 0.5 },
      )
      await wash(s, `${w}g${n}`, g(fill(body)), hexes[1], 0.85, 4)
      await wash(
        s,
        `${w}h${n}`,
        g(fill('M-130 -16C-90 -54 0 -58 70 -30C110 -16 130 -10 140 -4C90 -2 40 -14 -20 -14C-70 -14 -110 -6 -130 -16Z')),
        hexes[0],
        0.9,
        4,
      )
      let scales = ''
      for (let i = 0; i < 8; i++)
        for (let j = -1; j < 2; j++)
          scales += fill(
            stroke(
              [
                [-66 + i * 22, j * 20 - 10],
                [-56 + i * 22, j * 20],
                [-66 + i * 22, j * 20 + 10],
              ],
              swell(1.3),
              c,
              0.1,
            ),
            '#000',
            0.45,
          )
      await brushed(
        s,
        `${w}s${n}`,
        g(
          scales +
            '<circle cx="-116" cy="-12" r="8.5"/>' +
            fill(
              stroke(
                [
                  [-84, -38],
                  [-74, -4],
                  [-86, 30],
                ],
                swell(2),
                c,
                0.2,
              ),
              '#000',
              0.7,
            ),
        ),
        '#14181a',
      )
      await s.lay(g('<circle cx="-118" cy="-14" r="3" fill="#fff"/>'))
    }
    await brushed(
      s,
      `${w}w`,
      [
        [640, 150],
        [690, 170],
        [600, 120],
        [160, 380],
        [210, 400],
      ]
        .map(([x, y]) =>
          fill(
            stroke(
              [
                [x, y],
                [x + 26, y + 8],
                [x + 60, y - 2],
              ],
              swell(4),
              c,
              0.4,
            ),
            '#000',
            0.7,
          ),
        )
        .join(''),
      '#4a6a50',
    )
    await stamp(s, c, 830, 530, 42, 0)
  }),
  scene('ink-sparrows-apricot', 960, 480, '#f3ecda', async (s, c, w) => {
    await brushed(
      s,
      `${w}b`,
      fill(
        stroke(
          [
            [-20, 330],
            [160, 280],
            [340, 320],
            [560, 250],
            [760, 290],
            [980, 200],
          ],
          (t) => 14 - t * 8,
          c,
          2.2,
        ),
        '#000',
        0.95,
      ),
      '#33261c',
      { dry: 0.45, tremble: 1.8 },
    )
    const twigs = []
    const tips = []
    for (const [x, y, a] of [
      [120, 290, -1.2],
      [300, 312, 0.8],
      [430, 290, -1.3],
      [640, 262, -1.6],
      [700, 280, 0.9],
      [840, 254, -1],
    ]) {
      const b = branches(c, x, y, { long: 60, wide: 4.6, angle: a, depth: 3, bend: 0.4 })
      twigs.push(...b.drawn)
      tips.push(...b.ends)
    }
    await brushed(s, `${w}t`, twigs.map((d) => fill(d)).join(''), '#33261c', { dry: 0.4 })
    await s.lay(
      tips
        .map(([x, y]) =>
          blossom(c, x + c.bell() * 10, y + c.bell() * 10, c.range(9, 15), { hex: c.pick(['#f3c6cc', '#f9e2e0', '#e9a5b0']), heart: '#a0485a', opacity: 0.95 }),
        )
        .join(''),
    )
    for (const [x, y, f, n] of [
      [250, 262, 1, 1],
      [335, 276, -1, 2],
      [590, 216, 1, 3],
    ]) {
      const g = (inner) => `<g transform="translate(${x} ${y}) scale(${f * 0.95} .95)">${inner}</g>`
      await wash(s, `${w}k${n}`, g(fill('M-36 10C-40 -16 -20 -36 4 -36C34 -36 46 -8 40 18C34 40 4 46 -14 38C-28 32 -35 22 -36 10Z')), '#c9b393', 0.8, 3)
      await brushed(
        s,
        `${w}w${n}`,
        g(
          fill('M-4 -10C16 -14 36 0 50 26C60 40 74 52 84 62C60 56 34 46 18 34C4 24 -8 4 -4 -10Z', '#000', 0.9) +
            fill('M-34 -8C-34 -34 -10 -48 8 -38C14 -34 16 -28 14 -22C0 -28 -20 -22 -34 -8Z', '#000', 0.8),
        ),
        '#6a4426',
        { dry: 0.6 },
      )
      await brushed(
        s,
        `${w}e${n}`,
        g(
          '<path d="M-34 -12L-52 -6L-33 -2Z"/><circle cx="-22" cy="-16" r="4.6"/><path d="M-24 -4C-18 0 -14 6 -16 12C-24 10 -28 4 -24 -4Z"/><path d="M-8 38l-2 16m10 -16l2 16" stroke="#000" stroke-width="2.4"/>',
        ),
        INK,
      )
      await s.lay(g('<circle cx="-23.5" cy="-17.5" r="1.6" fill="#fff"/>'))
    }
    await stamp(s, c, 900, 420, 40, 1)
  }),
]

export const works = [...land, ...flowers]
