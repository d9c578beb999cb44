// 邻里厅: tiles, stars and posters by artist 13; weaving, felt and patches by artist 14.
import { layered, noiseOf } from './chance.mjs'
import { between, colour, Sheet } from './sheet.mjs'
import { button } from './things.mjs'
import { closed, starIn, TILINGS } from './tiling.mjs'

const r1 = (n) => Math.round(n * 10) / 10
const dark = (hex, much) => between(hex, '#120c08', much)
const bright = (hex, much) => between(hex, '#ffffff', much)
const turn = (n, svg, x = 0, y = 0, from = 0) =>
  Array.from({ length: n }, (_, i) => `<g transform="translate(${r1(x)} ${r1(y)}) rotate(${r1(from + (i * 360) / n)})">${svg}</g>`).join('')
const picture = (slug, width, height, ground, draw) => ({
  slug,
  width,
  height,
  draw: async (c) => {
    const sheet = new Sheet(width, height, ground)
    await draw(sheet, c, noiseOf(`pattern ${slug}`))
    return sheet
  },
})
const soft = (sheet, noise, much = 0.05, size = 60) => sheet.shade((x, y) => 1 + layered(noise, 3, x / size, y / size) * much)

/** Stars with a double strap; `paint(n, i)` gives fills: polygon ground and star. */
const stars = (kind, width, height, apothem, angle, paint, strap) => {
  let under = ''
  let lines = ''
  for (const [i, p] of TILINGS[kind](width, height, apothem).entries()) {
    const star = starIn(p.points, angle)
    const [ground, fill, heart] = paint(p.n, i, p)
    under += `<path d="${closed(p.points)}" fill="${ground}" stroke="${ground}" stroke-width="1"/><path d="${closed(star)}" fill="${fill}"/>`
    if (heart) {
      const k = 0.42
      under += `<path d="${closed(star.map(([x, y]) => [p.x + (x - p.x) * k, p.y + (y - p.y) * k]))}" fill="${heart}"/>`
    }
    lines += closed(star)
  }
  return `${under}<path d="${lines}" fill="none" stroke="${strap[0]}" stroke-width="${strap[2]}" stroke-linejoin="round"/><path d="${lines}" fill="none" stroke="${strap[1]}" stroke-width="${strap[2] * 0.55}" stroke-linejoin="round"/>`
}

/** Tiles of a wall, each with its own rosette, glazed. */
const ROSES = [
  (a, b, d) =>
    `<rect x="-62" y="-62" width="124" height="124" fill="${a}"/>${turn(4, `<path d="M-62 -62Q-10 -56 0 0Q-56 -10 -62 -62Z" fill="${b}"/>`)}${turn(8, `<ellipse cy="-26" rx="7" ry="19" fill="${d}"/>`)}<circle r="9" fill="${a}"/>`,
  (a, b, d) =>
    `<rect x="-62" y="-62" width="124" height="124" fill="${b}"/><circle r="54" fill="${a}"/>${turn(8, `<path d="M0 0Q16 -30 0 -48Q-16 -30 0 0Z" fill="${d}"/>`)}<circle r="12" fill="${b}"/>${turn(4, `<circle cx="50" cy="50" r="9" fill="${d}"/>`)}`,
  (a, b, d) =>
    `<rect x="-62" y="-62" width="124" height="124" fill="${a}"/>${turn(4, `<path d="M0 -62L24 -24L62 0L0 0Z" fill="${b}"/><path d="M0 -40L14 -14L0 0Z" fill="${d}"/>`)}<circle r="12" fill="${a}" stroke="${d}" stroke-width="5"/>`,
  (a, b, d) =>
    `<rect x="-62" y="-62" width="124" height="124" fill="${d}"/>${turn(4, `<path d="M-62 -62H0A62 62 0 0 1 -62 0Z" fill="${a}"/><path d="M-62 -62H-26A36 36 0 0 1 -62 -26Z" fill="${b}"/>`)}${turn(4, `<path d="M0 0C22 -8 22 -34 0 -46C-22 -34 -22 -8 0 0Z" fill="${b}"/>`)}<circle r="8" fill="${d}"/>`,
]

const stone = [
  picture('pattern-eight-stars', 800, 800, '#0f5f78', async (s, _c, n) => {
    await s.lay(
      stars('octagons', 800, 800, 100, 1.18, (k, _i) => (k === 8 ? ['#0f5f78', '#f3ead2', '#c8932c'] : ['#0f5f78', '#2aa3a0', '']), ['#0b3d50', '#f7f0da', 9]),
    )
    soft(s, n, 0.07)
  }),
  picture('pattern-twelve-stars', 900, 700, '#7a1f2a', async (s, _c, n) => {
    await s.lay(
      stars('dodecagons', 900, 700, 150, 1.13, (k) => (k === 12 ? ['#7a1f2a', '#e9b64a', '#1d5a52'] : ['#1d5a52', '#f4e6c6', '']), ['#3d0e16', '#f9efd6', 8]),
    )
    soft(s, n, 0.07)
  }),
  picture('pattern-six-gardens', 640, 900, '#1f4a3a', async (s, _c, n) => {
    await s.lay(
      stars(
        'hexagons',
        640,
        900,
        80,
        1.05,
        (_k, _i, p) => [
          ['#2f6e52', '#1f4a3a', '#3f8a5c'][Math.abs(Math.round(p.x / 80 + p.y / 60)) % 3],
          ['#f2d9a0', '#f0c4b8', '#e9edd8'][Math.abs(Math.round(p.x / 160 + p.y / 138)) % 3],
          '#c8452f',
        ],
        ['#17352a', '#fbf4e0', 7],
      ),
    )
    soft(s, n, 0.07)
  }),
  picture('pattern-blue-tiles', 780, 930, '#e9e6dc', async (s, c, n) => {
    let out = ''
    for (let j = 0; j < 6; j++)
      for (let i = 0; i < 5; i++)
        out += `<g transform="translate(${90 + i * 150} ${90 + j * 150}) scale(1.14)"><clipPath id="t${i}${j}"><rect x="-62" y="-62" width="124" height="124" rx="4"/></clipPath><g clip-path="url(#t${i}${j})">${ROSES[
          (i * 2 + j * 3 + ((i * j) % 3)) % 4
        ](
          ...c.pick([
            ['#f3f1e6', '#1f4f9a', '#5aa0cc'],
            ['#1f4f9a', '#f3f1e6', '#e2b13c'],
            ['#cfe3ea', '#163a78', '#2f8f8a'],
            ['#f6efd9', '#2f8f8a', '#1f4f9a'],
          ]),
        )}</g></g>`
    await s.lay(out)
    s.shade((x, y) => {
      const [u, v] = [((x - 15) % 150) / 150, ((y - 15) % 150) / 150]
      return 1 + layered(n, 2, x / 40, y / 40) * 0.05 + Math.max(0, 0.14 - u * 0.5 - v * 0.5) * 0.9 - Math.max(0, u + v - 1.72) * 0.7
    })
  }),
  picture('pattern-brick-tower', 640, 940, '#c99a5e', async (s, c, n) => {
    let out = ''
    const [w, h] = [20, 12]
    const relief = (i, j) => {
      const band = Math.floor(j / 13) % 5
      const y = (j % 13) - 6
      const x = (((i % 12) + 12) % 12) - 6
      if (Math.abs(y) === 6) return 1
      if (band === 0) return Math.abs(x) + Math.abs(y) === 4 || Math.abs(x) + Math.abs(y) < 2
      if (band === 1) return (x + y + 60) % 6 < 2
      if (band === 2) return Math.abs(x) === Math.abs(y) || (Math.abs(x) < 2 && Math.abs(y) < 2)
      if (band === 3) return (Math.abs(x) + y + 60) % 6 < 2
      return Math.max(Math.abs(x), Math.abs(y)) % 2 === 0 && Math.abs(x) < 6
    }
    for (let j = 0; j < 79; j++)
      for (let i = -1; i < 33; i++) {
        const x = i * w + (j % 2 ? w / 2 : 0)
        const y = j * h
        const up = relief(i, j)
        const base = between(c.pick(['#c89558', '#bd8a4e', '#d4a468']), '#8a5a2c', c() * 0.2)
        out += up
          ? `<rect x="${x + 3}" y="${y + 4}" width="${w - 1}" height="${h - 1}" fill="#4a2c12" fill-opacity=".6"/><rect x="${x}" y="${y}" width="${w - 1.4}" height="${h - 1.4}" fill="${bright(base, 0.2)}"/><path d="M${x} ${y + h - 2}V${y}H${x + w - 2}" stroke="#fff0cc" stroke-opacity=".5" stroke-width="1.4" fill="none"/>`
          : `<rect x="${x}" y="${y}" width="${w - 1.4}" height="${h - 1.4}" fill="${dark(base, 0.3)}"/>`
      }
    await s.lay(`<rect width="640" height="940" fill="#6a4522"/>${out}`)
    s.shade((x, y) => (0.62 + 0.5 * Math.sin(Math.PI * Math.min(1, x / 640 + 0.12)) ** 0.8) * (1 + layered(n, 3, x / 60, y / 60) * 0.08))
  }),
  picture('pattern-ice-window', 760, 820, '#f0cfa0', async (s, c, n) => {
    await s.lay(
      '<defs><linearGradient id="s" x2="0" y2="1"><stop offset="0" stop-color="#7fb3d0"/><stop offset=".55" stop-color="#f4e2c0"/><stop offset="1" stop-color="#e79a6a"/></linearGradient></defs><rect width="760" height="820" fill="url(#s)"/><circle cx="500" cy="330" r="66" fill="#f9efc6"/><path d="M0 620Q150 480 300 590T560 540T760 600V820H0Z" fill="#6f9a7c"/><path d="M0 700Q200 620 380 690T760 670V820H0Z" fill="#3f6e58"/><path d="M130 640L170 420L210 640ZM230 660L262 470L294 660Z" fill="#2f5a4a"/>',
    )
    const seeds = Array.from({ length: 46 }, (_, i) => [40 + (i % 7) * 112 + c.bell() * 44, 50 + Math.floor(i / 7) * 118 + c.bell() * 44])
    for (let y = 0; y < 820; y++)
      for (let x = 0; x < 760; x++) {
        let [a, b] = [1e9, 1e9]
        let [p, q] = [0, 0]
        for (const [k, [sx, sy]] of seeds.entries()) {
          const d = (x - sx) ** 2 + (y - sy) ** 2
          if (d < a) {
            b = a
            q = p
            a = d
            p = k
          } else if (d < b) {
            b = d
            q = k
          }
        }
        const gap = (b - a) / (2 * Math.hypot(seeds[p][0] - seeds[q][0], seeds[p][1] - seeds[q][1]))
        const frame = Math.min(x - 26, y - 26, 734 - x, 794 - y)
        const i = (y * 760 + x) * 3
        const wood = gap < 6.5 || frame < 10
        if (wood) {
          const t = frame < 10 ? Math.min(1, Math.max(0, (10 - frame) / 40)) : gap / 6.5
          const c3 = colour(between('#8a4a26', '#5a2c14', frame < 10 ? 0.2 + t * 0.5 : 0.15 + t * 0.6))
          const f = 1 + layered(n, 2, x / 30, y / 7) * 0.14 + (frame < 10 ? 0 : ((seeds[p][1] - seeds[q][1]) / 300) * 0.5)
          for (let k = 0; k < 3; k++) s.rgb[i + k] = c3[k] * f
        } else if (gap < 14 || frame < 20) for (let k = 0; k < 3; k++) s.rgb[i + k] *= 0.8 + 0.2 * Math.min(1, Math.min((gap - 6.5) / 7.5, (frame - 10) / 10))
      }
  }),
  picture('pattern-sunrise-poster', 660, 920, '#f6d9a8', async (s, c, n) => {
    let out =
      Array.from({ length: 9 }, (_, i) => `<circle cx="330" cy="470" r="${430 - i * 42}" fill="${between('#f9e3b4', '#d8452f', i / 8)}"/>`).join('') +
      turn(24, '<path d="M-9 -460L9 -460L4 -250H-4Z" fill="#fdf3d8" fill-opacity=".5"/>', 330, 470)
    const blocks = [
      [30, 560, 110, '#1f4a5f'],
      [130, 470, 90, '#2c6a78'],
      [214, 600, 120, '#173a4c'],
      [330, 430, 96, '#245a6a'],
      [420, 540, 110, '#1b4456'],
      [524, 490, 106, '#2f7280'],
    ]
    for (const [x, y, w, hex] of blocks) {
      out += `<rect x="${x}" y="${y}" width="${w}" height="${920 - y}" fill="${hex}"/><rect x="${x}" y="${y}" width="${w * 0.3}" height="${920 - y}" fill="#f6b25e" fill-opacity=".28"/>`
      for (let j = 0; y + 30 + j * 46 < 800; j++)
        for (let i = 0; i < 3; i++)
          out += `<rect x="${x + 14 + (i * (w - 20)) / 3}" y="${y + 26 + j * 46}" width="${(w - 40) / 3.4}" height="22" fill="${c.chance(0.4) ? '#fbe3a0' : '#8fb8b8'}"/>`
    }
    out +=
      Array.from(
        { length: 7 },
        (_, i) => `<path d="M${i * 110 - 20} 840Q${i * 110 + 35} 750 ${i * 110 + 90} 840Z" fill="${['#2f7a4c', '#4f9a5a', '#1f5a3f'][i % 3]}"/>`,
      ).join('') +
      '<rect y="830" width="660" height="90" fill="#12303c"/>' +
      Array.from({ length: 12 }, (_, i) => `<path d="M${i * 60 - 20} 876q15 -14 30 0t30 0" stroke="#f6d9a8" stroke-width="5" fill="none"/>`).join('') +
      [
        [150, 200],
        [196, 180],
        [500, 240],
        [452, 160],
      ]
        .map(
          ([x, y]) =>
            `<path d="M${x - 20} ${y - 8}Q${x - 9} ${y - 18} ${x} ${y}Q${x + 9} ${y - 18} ${x + 20} ${y - 8}" stroke="#173a4c" stroke-width="4" fill="none"/>`,
        )
        .join('')
    await s.lay(out)
    soft(s, n, 0.06, 30)
  }),
  picture('pattern-lake-poster', 900, 640, '#123e56', async (s, c, n) => {
    let out =
      '<rect width="900" height="300" fill="#f3b183"/><circle cx="450" cy="300" r="150" fill="#e4573c"/><circle cx="450" cy="300" r="112" fill="#f08a4c"/><circle cx="450" cy="300" r="74" fill="#fbd58a"/><path d="M0 300L140 180L250 280L380 150L480 260L620 170L760 290L900 210V300Z" fill="#7a4a5c"/><path d="M0 300L90 240L200 300L330 220L420 300ZM520 300L640 232L760 300L850 250L900 300Z" fill="#4a3450"/><rect y="300" width="900" height="340" fill="#16506a"/>'
    for (let j = 0; j < 12; j++) {
      const y = 312 + j * j * 2.1 + j * 5
      const w = 60 + j * 30
      out += `<path d="M${450 - w} ${y}${Array.from({ length: Math.round(w / 15) }, () => 'q7.5 -8 15 0t15 0').join('')}" stroke="${between('#fbd58a', '#2f86a0', j / 11)}" stroke-width="${5 + j * 0.7}" fill="none"/>`
    }
    for (let i = 0; i < 20; i++) {
      const x = i < 10 ? i * 15 : 900 - (i - 10) * 15
      const h = c.range(90, 220)
      out += `<path d="M${x} 640Q${x + 8} ${640 - h * 0.5} ${x + c.bell() * 30} ${640 - h}Q${x - 6} ${640 - h * 0.5} ${x - 8} 640Z" fill="${c.pick(['#0f3a34', '#1c5a48', '#2f7a58'])}"/>`
    }
    out += '<g fill="#f6ead0"><path d="M600 470L700 470L676 500H622Z"/><path d="M650 466V380L700 458Z"/><path d="M644 466V396L612 458Z" fill="#e4573c"/></g>'
    await s.lay(out)
    soft(s, n, 0.06, 34)
  }),
  picture('pattern-pebble-path', 820, 820, '#5a5148', async (s, c, n) => {
    let out = ''
    const pebble = (x, y, a, l, w, hex) => {
      out += `<g transform="translate(${r1(x)} ${r1(y)}) rotate(${r1((a * 180) / Math.PI)})"><ellipse cx="1.5" cy="2.5" rx="${r1(l)}" ry="${r1(w)}" fill="#2a2420"/><ellipse rx="${r1(l)}" ry="${r1(w)}" fill="${between(hex, c.chance(0.5) ? '#000000' : '#ffffff', c() * 0.14)}"/><ellipse cx="${r1(-l * 0.25)}" cy="${r1(-w * 0.3)}" rx="${r1(l * 0.4)}" ry="${r1(w * 0.3)}" fill="#ffffff" fill-opacity=".28"/></g>`
    }
    for (let ring = 1; ring < 46; ring++) {
      const r = ring * 12.6
      const count = Math.max(6, Math.round((2 * Math.PI * r) / 17))
      for (let i = 0; i < count; i++) {
        const a = (i / count) * 6.2832 + (ring % 2) * (Math.PI / count)
        const petal = 150 + 112 * Math.abs(Math.cos(a * 4)) ** 0.8
        const [x, y] = [410 + Math.cos(a) * r, 410 + Math.sin(a) * r]
        if (x < -8 || y < -8 || x > 828 || y > 828) continue
        const hex =
          r < 58
            ? '#d9a441'
            : r < 72
              ? '#2f2c2a'
              : r < petal - 12
                ? Math.abs(Math.cos(a * 4)) > 0.86
                  ? '#b5483a'
                  : '#f0e6d2'
                : r < petal + 2
                  ? '#2f2c2a'
                  : r > 322 && r < 348
                    ? '#e9dfca'
                    : r > 348 && r < 374
                      ? '#3a4a44'
                      : r > 374 && r < 400
                        ? '#b5483a'
                        : (Math.floor((a / 6.2832) * 16) + Math.floor(r / 60)) % 2
                          ? '#8a9a8c'
                          : '#6f7f74'
        pebble(x, y, a + Math.PI / 2 + c.bell() * 0.12, 8.4, 5.8, hex)
      }
    }
    await s.lay(out)
    s.shade((x, y) => 1 + layered(n, 2, x / 90, y / 90) * 0.1)
  }),
  picture('pattern-wave-fans', 1000, 400, '#f4ecd8', async (s, _c, n) => {
    let out = ''
    const sets = [
      ['#15486a', '#f4ecd8'],
      ['#1f7a7a', '#f4ecd8'],
      ['#c8452f', '#f9e3b8'],
      ['#e2a63c', '#7a2a1a'],
      ['#5a9ab0', '#f4ecd8'],
      ['#2a3f6a', '#f0c88a'],
    ]
    for (let j = 0; j < 14; j++)
      for (let i = -1; i < 12; i++) {
        const [x, y] = [i * 96 + (j % 2) * 48, j * 36 + 24]
        const [a, b] = sets[(i * 5 + j * 3 + 60) % 6 === 2 ? 2 : (i + j * 2 + 60) % 6]
        out += `<circle cx="${x}" cy="${y}" r="50" fill="#fbf6e6"/>${[46, 35, 24, 13].map((r, k) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${k % 2 ? b : a}"/>`).join('')}`
      }
    await s.lay(out)
    soft(s, n, 0.07, 40)
  }),
  picture('pattern-row-of-arches', 700, 880, '#e9cfa0', async (s, _c, n) => {
    let out = ''
    for (let j = 0; j < 3; j++)
      for (let i = 0; i < 3; i++) {
        const [x, y] = [20 + i * 224, 20 + j * 286]
        const set = [
          ['#1f5f78', '#f3e3c0', '#d98a3c', '#7a1f2a'],
          ['#8a2a34', '#f6d9a0', '#1d5a52', '#f3ead2'],
          ['#2f7a5c', '#fbf0d4', '#c8452f', '#1f3f5f'],
          ['#c98a2c', '#fdf3da', '#1f4f7a', '#8a2a34'],
        ][(i + j * 2) % 4]
        out += `<rect x="${x}" y="${y}" width="212" height="274" fill="${set[0]}"/>`
        for (const [k, inset] of [
          [1, 14],
          [2, 34],
          [3, 54],
          [0, 74],
        ]) {
          const [l, r, top, low] = [x + inset, x + 212 - inset, y + inset * 0.86 + 6, y + 274]
          const m = (l + r) / 2
          out += `<path d="M${l} ${low}V${top + 90}C${l} ${top + 44} ${m - 16} ${top + 30} ${m} ${top}C${m + 16} ${top + 30} ${r} ${top + 44} ${r} ${top + 90}V${low}Z" fill="${set[k]}"/>`
        }
        out +=
          turn(8, `<path d="M0 -4Q7 -15 0 -24Q-7 -15 0 -4Z" fill="${set[1]}"/>`, x + 106, y + 190) +
          `<circle cx="${x + 30}" cy="${y + 30}" r="9" fill="${set[1]}"/><circle cx="${x + 182}" cy="${y + 30}" r="9" fill="${set[1]}"/>`
      }
    await s.lay(out)
    soft(s, n, 0.08, 36)
  }),
]

/** Weft over warp: fine ribs over a drawn pattern, and slightly uneven rows. */
const woven = (sheet, noise, rib = 4) =>
  sheet.shade(
    (x, y) =>
      1 +
      Math.sin((y * 6.283) / rib) * 0.07 +
      Math.sin((x * 6.283) / (rib * 1.5) + Math.floor(y / rib) * 3.14) * 0.045 +
      layered(noise, 2, x / 160, y / 12) * 0.07,
  )
const diamond = (x, y, w, h, hexes, steps = 5) =>
  hexes
    .map((hex, k) => {
      const s = 1 - k / hexes.length
      let d = ''
      for (let i = 0; i < steps; i++) {
        const [a, b] = [(w / 2) * s * ((steps - i) / steps), (h / 2) * s * ((i + 1) / steps)]
        d += `<rect x="${r1(x - a)}" y="${r1(y - b)}" width="${r1(a * 2)}" height="${r1(b * 2)}"/>`
      }
      return `<g fill="${hex}">${d}</g>`
    })
    .join('')

const cloth = [
  picture('pattern-step-kilim', 640, 920, '#8a2028', async (s, _c, n) => {
    let out = ''
    for (let j = 0; j < 5; j++)
      for (let i = 0; i < 3; i++)
        out += diamond(
          110 + i * 210,
          116 + j * 172,
          196,
          164,
          [
            ['#1b3a5c', '#f0dcb0', '#c8452f', '#e2a63c', '#1b3a5c'],
            ['#e2a63c', '#5a1a20', '#f0dcb0', '#1f6a5a', '#c8452f'],
            ['#1f6a5a', '#f0dcb0', '#e2a63c', '#8a2028', '#f0dcb0'],
          ][(i + j) % 3],
        )
    for (const y of [0, 880])
      out += `<rect y="${y}" width="640" height="40" fill="#1b3a5c"/>${Array.from({ length: 17 }, (_, i) => `<path d="M${i * 40 - 20} ${y + 40}L${i * 40} ${y}L${i * 40 + 20} ${y + 40}Z" fill="#e2a63c"/>`).join('')}`
    await s.lay(out)
    woven(s, n)
  }),
  picture('pattern-willow-basket', 800, 700, '#5a3a1c', async (s, _c, n) => {
    const w = 44
    for (let y = 0; y < 700; y++)
      for (let x = 0; x < 800; x++) {
        const [u, v] = [(x + y) / Math.SQRT2, (x - y) / Math.SQRT2 + 2000]
        const [i, j] = [Math.floor(u / w), Math.floor(v / w)]
        const over = (i + j) % 2 === 0
        const [along, across, k] = over ? [u / w - i, v / w - j, j] : [v / w - j, u / w - i, i]
        const gap = Math.min(across, 1 - across)
        const tone = colour(between('#e0b878', '#9a6430', (Math.sin(k * 12.9 + (over ? 4 : 0)) * 0.5 + 0.5) * 0.7))
        const f =
          gap < 0.05
            ? 0.28
            : (0.5 + 0.6 * Math.sin(Math.PI * across) ** 0.6) *
              (0.56 + 0.52 * Math.sin(Math.PI * along) ** 0.7) *
              (1 + Math.sin(across * 60 + k) * 0.045 + layered(n, 2, along * 3 + k * 7, across * 24) * 0.1)
        for (let q = 0; q < 3; q++) s.rgb[(y * 800 + x) * 3 + q] = tone[q] * f
      }
  }),
  picture('pattern-hundred-patches', 840, 840, '#f4ead8', async (s, c, n) => {
    let out = ''
    const hues = ['#c8303c', '#e9a23c', '#2f7a5c', '#2a5a94', '#8a4a8c', '#e67f98', '#f2e2b8', '#5aa0b4', '#d9643c', '#9ab85a', '#f6efdf', '#5a2f4a']
    for (let j = 0; j < 6; j++)
      for (let i = 0; i < 6; i++) {
        const [x, y] = [i * 140, j * 140]
        const [a, b, d] = c.shuffle(hues)
        const print = [
          () => Array.from({ length: 25 }, (_, k) => `<circle cx="${14 + (k % 5) * 28}" cy="${14 + Math.floor(k / 5) * 28}" r="6" fill="${b}"/>`).join(''),
          () => Array.from({ length: 7 }, (_, k) => `<rect x="${k * 20}" width="10" height="140" fill="${b}"/>`).join(''),
          () =>
            Array.from(
              { length: 9 },
              (_, k) =>
                turn(5, `<ellipse cy="-9" rx="5" ry="8" fill="${b}"/>`, 24 + (k % 3) * 46, 24 + Math.floor(k / 3) * 46) +
                `<circle cx="${24 + (k % 3) * 46}" cy="${24 + Math.floor(k / 3) * 46}" r="4.4" fill="${d}"/>`,
            ).join(''),
          () => `<path d="M0 0H140L0 140Z" fill="${b}"/>${turn(4, `<circle cy="-34" r="5" fill="${d}"/>`, 46, 46)}`,
          () => `<path d="M70 0L140 70L70 140L0 70Z" fill="${b}"/><path d="M70 32L108 70L70 108L32 70Z" fill="${d}"/>`,
          () =>
            Array.from(
              { length: 7 },
              (_, k) => `<rect y="${k * 20}" width="140" height="7" fill="${b}"/><rect x="${k * 20}" width="7" height="140" fill="${d}" fill-opacity=".6"/>`,
            ).join(''),
        ][(i * 5 + j * 2 + i * j) % 6]()
        out += `<svg x="${x}" y="${y}" width="140" height="140"><rect width="140" height="140" fill="${a}"/>${print}</svg><rect x="${x + 6}" y="${y + 6}" width="128" height="128" fill="none" stroke="#fffaf0" stroke-width="2.4" stroke-dasharray="8 6"/>`
      }
    await s.lay(out)
    s.shade((x, y) => {
      const [u, v] = [(x % 140) / 140, (y % 140) / 140]
      const puff = Math.min(u, 1 - u, v, 1 - v)
      return (
        (0.84 + 0.2 * Math.min(1, puff * 7)) *
        (1 + (0.5 - u) * 0.08 + (0.5 - v) * 0.1 + layered(n, 2, x / 50, y / 50) * 0.07 + Math.sin(x * 1.4) * Math.sin(y * 1.4) * 0.03)
      )
    })
  }),
  picture('pattern-indigo-knots', 700, 900, '#1c3468', async (s, c, n) => {
    const knots = []
    for (let j = 0; j < 5; j++) for (let i = 0; i < 4; i++) knots.push([90 + i * 174 + (j % 2) * 60 - 30, 96 + j * 178 + c.bell() * 8, c.range(66, 82)])
    for (let y = 0; y < 900; y++)
      for (let x = 0; x < 700; x++) {
        let white = 0
        for (const [kx, ky, r] of knots) {
          const d = Math.hypot(x - kx, y - ky)
          if (d > r * 1.35) continue
          const a = Math.atan2(y - ky, x - kx)
          const wob = d + layered(n, 2, Math.cos(a) * 3 + kx, Math.sin(a) * 3 + ky) * 9 + Math.sin(a * 22 + kx) * 3
          for (const t of [1, 0.68, 0.36])
            white = Math.max(white, Math.exp(-(((wob - r * t) / (5.5 * t + 2.4)) ** 2)) * (0.95 - 0.2 * Math.abs(Math.sin(a * 11 + t * 9))))
          white = Math.max(white, Math.exp(-((d / 7) ** 2)) * 0.9)
        }
        const crease = Math.exp(-(((x + Math.sin(y / 90) * 10) % 174) ** 2) / 30) * 0.25
        const t = Math.min(1, white + crease * 0.5 + Math.max(0, layered(n, 3, x / 130, y / 130)) * 0.2)
        const i = (y * 700 + x) * 3
        const [p, q] = [colour('#1b3368'), colour('#eaf0f4')]
        for (let k = 0; k < 3; k++)
          s.rgb[i + k] = (p[k] + (q[k] - p[k]) * t) * (1 + layered(n, 2, x / 34, y / 34) * 0.1 + Math.sin(x * 1.5) * Math.sin(y * 1.5) * 0.025)
      }
  }),
  picture('pattern-button-tree', 720, 860, '#efe6d2', async (s, c, n) => {
    s.shade((x, y) => 1 + Math.sin(x * 1.57) * Math.sin(y * 1.57) * 0.03 + layered(n, 2, x / 90, y / 90) * 0.04)
    let out = ''
    const put = (x, y, r, hex) => {
      out += `<circle cx="${r1(x + 3)}" cy="${r1(y + 5)}" r="${r1(r)}" fill="#3a2818" fill-opacity=".35"/>${button(r1(x), r1(y), r1(r), hex)}`
    }
    for (let i = 0; i < 15; i++) put(360 + Math.sin(i * 0.6) * 10, 800 - i * 25, 15 - i * 0.3, c.pick(['#7a4a2a', '#8f5a34', '#6a3c20']))
    for (const d of [-1, 1]) for (let i = 0; i < 7; i++) put(360 + d * (14 + i * 22), 470 - i * 22, 11, c.pick(['#7a4a2a', '#8f5a34']))
    const placed = []
    for (let tries = 0; tries < 5200 && placed.length < 250; tries++) {
      const r = c.range(9, 26) * (tries > 2200 ? 0.55 : 1)
      const a = c() * 6.283
      const q = Math.sqrt(c())
      const [x, y] = [360 + Math.cos(a) * q * 300, 290 + Math.sin(a) * q * 240]
      if (placed.some(([px, py, pr]) => Math.hypot(px - x, py - y) < pr + r + 1.5)) continue
      placed.push([x, y, r])
      put(x, y, r, c.pick(['#d8342c', '#f2a33c', '#f2c84a', '#5aa05a', '#3f8a8a', '#e67f98', '#7a5aa8', '#3f6fb0', '#c8452f', '#8fb84a']))
    }
    for (let i = 0; i < 26; i++) put(30 + i * 27, 826 + Math.sin(i) * 6, c.range(8, 14), c.pick(['#5aa05a', '#8fb84a', '#3f7a4a']))
    await s.lay(out)
  }),
  picture('pattern-yarn-balls', 860, 680, '#8a5a34', async (s, c, n) => {
    s.shade((x, y) => 1 + Math.sin((y + Math.sin(x / 130) * 8) / 7) * 0.04 + layered(n, 3, x / 200, y / 14) * 0.12)
    let out = ''
    for (const [k, [x, y, r, hex]] of [
      [180, 190, 120, '#c8303c'],
      [430, 150, 104, '#e9a23c'],
      [670, 190, 126, '#2f7a8a'],
      [290, 410, 132, '#f0e4cc'],
      [560, 400, 118, '#8a4a8c'],
      [770, 470, 84, '#9ab85a'],
      [100, 500, 92, '#3f5fa0'],
      [440, 590, 74, '#e67f98'],
    ].entries()) {
      out += `<ellipse cx="${x + 14}" cy="${y + r * 0.34}" rx="${r * 1.02}" ry="${r * 0.9}" fill="#1c0f06" fill-opacity=".4"/><clipPath id="y${k}"><circle cx="${x}" cy="${y}" r="${r}"/></clipPath><g clip-path="url(#y${k})"><circle cx="${x}" cy="${y}" r="${r}" fill="${dark(hex, 0.35)}"/>`
      for (let g = 0; g < 7; g++) {
        const a = c() * 180
        const off = c.range(-0.5, 0.5) * r
        for (let i = -7; i < 8; i++) {
          const d = off + i * 8.2
          out += `<g transform="translate(${x} ${y}) rotate(${r1(a)})"><path d="M${-r * 1.1} ${r1(d + 10)}Q0 ${r1(d - r * 0.42)} ${r * 1.1} ${r1(d + 10)}" stroke="${dark(hex, 0.28)}" stroke-width="8.6" fill="none"/><path d="M${-r * 1.1} ${r1(d + 9)}Q0 ${r1(d - r * 0.42 - 1)} ${r * 1.1} ${r1(d + 9)}" stroke="${between(hex, '#ffffff', c() * 0.16)}" stroke-width="5.4" fill="none"/></g>`
        }
      }
      out += `<radialGradient id="q${k}" cx=".34" cy=".3" r=".8"><stop offset="0" stop-color="#fff" stop-opacity=".34"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#120804" stop-opacity=".6"/></radialGradient><circle cx="${x}" cy="${y}" r="${r}" fill="url(#q${k})"/></g>`
    }
    out +=
      '<g fill="none" stroke-linecap="round"><path d="M40 640C140 560 240 660 330 620C420 585 400 540 470 560" stroke="#7a2028" stroke-width="9"/><path d="M40 638C140 558 240 658 330 618C420 583 400 538 470 558" stroke="#d8505a" stroke-width="5"/><path d="M620 640L850 300M690 660L840 330" stroke="#3a2410" stroke-width="13"/><path d="M618 636L848 296M688 656L838 326" stroke="#e0c08a" stroke-width="9"/></g><circle cx="850" cy="298" r="14" fill="#c89a54"/><circle cx="840" cy="328" r="14" fill="#c89a54"/>'
    await s.lay(out)
  }),
  picture('pattern-straw-mats', 820, 820, '#3f5a54', async (s, c, n) => {
    soft(s, n, 0.1, 90)
    let out = ''
    for (const [x, y, r, hexes] of [
      [250, 240, 200, ['#e3c27c', '#d9b468', '#c8452f']],
      [600, 230, 160, ['#e3c27c', '#2f7a5c', '#d9b468']],
      [240, 620, 164, ['#d9b468', '#e3c27c', '#7a3a6a']],
      [590, 590, 206, ['#e3c27c', '#d9b468', '#1f5f8a']],
    ]) {
      out += `<circle cx="${x + 8}" cy="${y + 12}" r="${r}" fill="#12201c" fill-opacity=".5"/><circle cx="${x}" cy="${y}" r="${r}" fill="#8a6a34"/>`
      for (let q = r - 8, ring = 0; q > 4; q -= 15, ring++) {
        const count = Math.max(5, Math.round((2 * Math.PI * q) / 12))
        for (let i = 0; i < count; i++) {
          const a = (i / count) * 6.283 + ring * 0.2
          const hex = ring % 4 === 1 || ring % 4 === 2 ? (i % 4 < 2 ? hexes[2] : hexes[1]) : hexes[(ring + i) % 2]
          out += `<ellipse transform="translate(${r1(x + Math.cos(a) * q)} ${r1(y + Math.sin(a) * q)}) rotate(${r1((a * 180) / Math.PI + 62)})" rx="10.4" ry="4.6" fill="${dark(hex, 0.3)}"/><ellipse transform="translate(${r1(x + Math.cos(a) * q - 0.8)} ${r1(y + Math.sin(a) * q - 1)}) rotate(${r1((a * 180) / Math.PI + 62)})" rx="9" ry="3.3" fill="${between(hex, '#ffffff', c() * 0.18)}"/>`
        }
      }
    }
    await s.lay(out)
  }),
  picture('pattern-felt-horns', 900, 620, '#b3322c', async (s, _c, n) => {
    const horn =
      'M0 60C-6 20 -10 -8 -40 -20C-76 -32 -104 -4 -92 26C-84 46 -58 46 -54 28C-52 14 -66 10 -70 20C-58 -6 -34 8 -30 40C-28 62 -36 84 -60 92C-30 104 -8 96 0 84C8 96 30 104 60 92C36 84 28 62 30 40C34 8 58 -6 70 20C66 10 52 14 54 28C58 46 84 46 92 26C104 -4 76 -32 40 -20C10 -8 6 20 0 60Z'
    const cell = (x, y, a, b, d, k = 1) =>
      `<g transform="translate(${x} ${y}) scale(${k})"><path d="M0 -140L128 0L0 140L-128 0Z" fill="${a}"/>${[0, 180].map((t) => `<path transform="rotate(${t}) translate(0 -74) scale(.72)" d="${horn}" fill="${b}"/>`).join('')}${[90, 270].map((t) => `<path transform="rotate(${t}) translate(0 -66) scale(.6)" d="${horn}" fill="${d}"/>`).join('')}<circle r="15" fill="${b}"/></g>`
    let out = '<rect x="18" y="18" width="864" height="584" fill="none" stroke="#f0d9a0" stroke-width="12"/>'
    for (const [i, x] of [170, 450, 730].entries()) out += cell(x, 310, ['#1f4a44', '#2a3f6a', '#1f4a44'][i], '#f3e6c8', '#e2a63c', 1.02)
    for (const x of [30, 310, 590, 870])
      for (const y of [110, 510])
        out += `<g transform="translate(${x} ${y})"><path transform="scale(.8) ${y > 300 ? '' : 'rotate(180)'}" d="${horn}" fill="#e8b24a"/></g>`
    for (const x of [310, 590]) out += `<circle cx="${x}" cy="310" r="26" fill="#f3e6c8"/><circle cx="${x}" cy="310" r="13" fill="#1f4a44"/>`
    await s.lay(out)
    const copy = Float32Array.from(s.rgb)
    for (let y = 0; y < 620; y++)
      for (let x = 0; x < 900; x++) {
        const px = Math.min(899, Math.max(0, Math.round(x + n(x / 4, y / 4) * 2.4)))
        const py = Math.min(619, Math.max(0, Math.round(y + n(x / 4 + 40, y / 4) * 2.4)))
        for (let k = 0; k < 3; k++) s.rgb[(y * 900 + x) * 3 + k] = copy[(py * 900 + px) * 3 + k]
      }
    s.shade((x, y) => 1 + layered(n, 3, x / 12, y / 12) * 0.11 + layered(n, 2, x / 120, y / 120) * 0.08)
  }),
  picture('pattern-paper-weave', 760, 760, '#f5efe2', async (s, _c, n) => {
    const w = 38
    for (let y = 0; y < 760; y++)
      for (let x = 0; x < 760; x++) {
        const [i, j] = [Math.floor(x / w), Math.floor(y / w)]
        const far = Math.max(Math.abs(i - 9.5), Math.abs(j - 9.5))
        const over = far < 3 ? (i + j) % 2 : far < 6.6 ? (i + j * 2 + 60) % 3 === 0 : (i - j + 60) % 4 < 2
        const [u, v] = [x / w - i, y / w - j]
        const hex = over ? between('#d8342c', '#f4c23c', j / 19) : between('#1f5fa0', '#3fb09a', i / 19)
        const c3 = colour(hex)
        const [a, b] = over ? [u, v] : [v, u]
        const f = (0.72 + 0.32 * Math.sin(Math.PI * a) ** 0.35) * (b < 0.035 || b > 0.965 ? 0.62 : 1) * (1 + layered(n, 2, x / 40, y / 40) * 0.05)
        for (let k = 0; k < 3; k++) s.rgb[(y * 760 + x) * 3 + k] = c3[k] * f
      }
  }),
  picture('pattern-carpet-runner', 1000, 360, '#5a1420', async (s, _c, n) => {
    let out = '<rect x="12" y="12" width="976" height="336" fill="#e2b060"/><rect x="22" y="22" width="956" height="316" fill="#17304e"/>'
    for (let i = 0; i < 40; i++) for (const y of [44, 316]) out += diamond(34 + i * 24, y, 20, 24, ['#c8452f', '#f3e0b4'], 3)
    out += '<rect x="58" y="66" width="884" height="228" fill="#e2b060"/><rect x="66" y="74" width="868" height="212" fill="#8a1c2a"/>'
    for (const [k, x] of [210, 500, 790].entries())
      out += `<circle cx="${x}" cy="180" r="94" fill="#17304e"/><circle cx="${x}" cy="180" r="84" fill="${['#c8452f', '#1f6a5a', '#c8452f'][k]}"/>${turn(16, '<path d="M0 -40Q14 -60 0 -80Q-14 -60 0 -40Z" fill="#f3e0b4"/>', x, 180)}<circle cx="${x}" cy="180" r="40" fill="#17304e"/>${turn(8, '<path d="M0 -6Q10 -22 0 -36Q-10 -22 0 -6Z" fill="#e2b060"/>', x, 180)}<circle cx="${x}" cy="180" r="9" fill="#c8452f"/>`
    for (const x of [92, 355, 645, 908])
      out +=
        diamond(x, 180, 74, 150, ['#e2b060', '#17304e', '#f3e0b4', '#1f6a5a'], 6) +
        [96, 264].map((y) => turn(6, '<ellipse cy="-11" rx="5" ry="9" fill="#f3e0b4"/>', x, y)).join('')
    await s.lay(out)
    woven(s, n, 3.6)
  }),
]

export const works = [...stone, ...cloth]
