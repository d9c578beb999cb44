// 老物件厅: oil by lamplight from artist 11, gouache in flat tones from artist 12.
import { layered, noiseOf } from './chance.mjs'
import { between, Sheet } from './sheet.mjs'
import * as T from './things.mjs'

/** A thing and the shadow it throws to the right, both standing at (x, y). */
const stand = (x, y, k, svg, { soft, far = 0.34, lean = -56, dark = 0.5 }) =>
  `<g transform="translate(${x} ${y}) skewX(${lean}) scale(${k} ${k * far})" filter="url(#shade${soft})" opacity="${dark}">${svg}</g><g transform="translate(${x} ${y}) scale(${k})">${svg}</g>`
const SHADES =
  '<defs><filter id="shadesoft" x="-60%" y="-60%" width="220%" height="220%"><feColorMatrix values="0 0 0 0 0.05 0 0 0 0 0.03 0 0 0 0 0.02 0 0 0 1 0"/><feGaussianBlur stdDeviation="9"/></filter><filter id="shadehard" x="-60%" y="-60%" width="220%" height="220%"><feColorMatrix values="0 0 0 0 0.13 0 0 0 0 0.1 0 0 0 0 0.16 0 0 0 1 0"/></filter></defs>'

/** Lets neighbouring colours run together in patches, like a loaded brush: of four corners around a pixel the calmest wins (Kuwahara). */
function brushed(sheet, r) {
  const { width, height, rgb } = sheet
  const from = Float32Array.from(rgb)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let best = Number.POSITIVE_INFINITY
      let out = [0, 0, 0]
      for (const [sx, sy] of [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ]) {
        let [a, b, c, q, n] = [0, 0, 0, 0, 0]
        for (let j = 0; j <= r; j++) {
          const py = Math.min(height - 1, Math.max(0, y + j * sy))
          for (let i = 0; i <= r; i++) {
            const at = (py * width + Math.min(width - 1, Math.max(0, x + i * sx))) * 3
            a += from[at]
            b += from[at + 1]
            c += from[at + 2]
            const l = from[at] + from[at + 1] + from[at + 2]
            q += l * l
            n++
          }
        }
        const mean = (a + b + c) / n
        const calm = q / n - mean * mean
        if (calm < best) {
          best = calm
          out = [a / n, b / n, c / n]
        }
      }
      rgb.set(out, (y * width + x) * 3)
    }
  }
}

/** Oil: a dim room, light from the upper left, a table. */
const oil = (slug, width, height, { wall, table, edge = 0.66, light = [0.34, 0.36] }, things) => ({
  slug,
  width,
  height,
  draw: async (c) => {
    const sheet = new Sheet(width, height, wall)
    const noise = noiseOf(`oil ${slug}`)
    sheet.shade((x, y) => 1.35 - Math.hypot((x / width - light[0]) * 1.15, y / height - light[1]) * 1.35 + layered(noise, 3, x / 60, y / 90) * 0.22)
    const box = T.paintbox('oil', `o${slug.length}`)
    const svg = things(box, (x, y, k, s, more = {}) => stand(x, y, k, s, { soft: 'soft', ...more }), c)
    await sheet.lay(
      `${SHADES}<defs><linearGradient id="tb" x1="0" x2="1"><stop offset="0" stop-color="${between(table, '#fff0d0', 0.25)}"/><stop offset=".5" stop-color="${table}"/><stop offset="1" stop-color="${between(table, '#120c08', 0.6)}"/></linearGradient></defs><rect y="${edge * height}" width="${width}" height="${height}" fill="url(#tb)"/><rect y="${edge * height}" width="${width}" height="5" fill="#fff0d0" fill-opacity=".16"/>`,
    )
    for (let i = 0; i < 26; i++) {
      const y = edge * height + 8 + c() * height * (1 - edge)
      const a = c.range(0.03, 0.1)
      for (let x = 0; x < width; x++) {
        const py = Math.round(y + noise(x / 90, i) * 5)
        if (py > edge * height && py < height) for (let k = 0; k < 3; k++) sheet.rgb[(py * width + x) * 3 + k] *= 1 - a
      }
    }
    await sheet.lay(SHADES + box.defs() + svg)
    const strokes = noiseOf(`hand ${slug}`)
    const copy = Float32Array.from(sheet.rgb)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const px = Math.min(width - 1, Math.max(0, Math.round(x + strokes(x / 15, y / 15) * 1.9)))
        const py = Math.min(height - 1, Math.max(0, Math.round(y + strokes(x / 15 + 50, y / 15) * 1.9)))
        for (let k = 0; k < 3; k++) sheet.rgb[(y * width + x) * 3 + k] = copy[(py * width + px) * 3 + k]
      }
    brushed(sheet, 3)
    return sheet.shade((x, y) => 1 + layered(strokes, 2, x / 7 + y / 30, y / 18) * 0.07 - ((x / width - 0.45) ** 2 + (y / height - 0.45) ** 2) * 0.55)
  },
})

/** Gouache: wall and table in one colour each, a hard shadow, a little grain. */
const flat = (slug, width, height, { wall, table, edge = 0.64, shape = '' }, things) => ({
  slug,
  width,
  height,
  draw: async (c) => {
    const sheet = new Sheet(width, height, wall)
    const box = T.paintbox('flat', `f${slug.length}`)
    const svg = things(box, (x, y, k, s, more = {}) => stand(x, y, k, s, { soft: 'hard', dark: 0.26, ...more }), c)
    await sheet.lay(`${shape}${edge < 1 ? `<rect y="${edge * height}" width="${width}" height="${height}" fill="${table}"/>` : ''}`)
    await sheet.lay(SHADES + box.defs() + svg)
    const noise = noiseOf(`grain ${slug}`)
    return sheet.shade((x, y) => 1 + layered(noise, 2, x / 40, y / 26) * 0.05 + noise(x / 3, y / 3) * 0.018)
  },
})

const lamp = [
  oil(
    'things-teapot-bowls',
    860,
    660,
    { wall: '#4a3a2c', table: '#7a4f2c' },
    (b, on) => on(470, 590, 0.62, T.bowl(b)) + on(360, 560, 1.22, T.teapot(b)) + on(650, 610, 0.86, T.bowl(b)) + on(160, 610, 0.74, T.bowl(b, '#dfe6e8')),
  ),
  oil('things-oil-lantern', 620, 860, { wall: '#2a2c2c', table: '#4a3420', light: [0.48, 0.54], edge: 0.8 }, (b, on) =>
    on(300, 760, 1.36, T.lantern(b), { dark: 0.3 }),
  ),
  oil('things-ewer-basin', 820, 760, { wall: '#3c3f34', table: '#6a4426' }, (b, on) => on(560, 660, 1.05, T.basin(b)) + on(320, 640, 1.26, T.ewer(b))),
  oil(
    'things-dutar',
    560,
    940,
    { wall: '#5a3a2a', table: '#5f3b20', edge: 0.86 },
    (b, on) =>
      `<path d="M330 0L560 0L560 420Z" fill="#1c120c" fill-opacity=".35"/>${`<g transform="translate(310 880) rotate(9)"><g transform="translate(46 10)" filter="url(#shadesoft)" opacity=".5">${T.dutar(b)}</g>${T.dutar(b)}</g>`}` +
      on(120, 900, 0.7, T.bowl(b)),
  ),
  oil(
    'things-copper-samovar',
    700,
    860,
    { wall: '#3a2a2c', table: '#70452a', edge: 0.72 },
    (b, on) => on(330, 740, 1.4, T.samovar(b)) + on(560, 800, 0.8, T.bowl(b)) + on(110, 800, 0.74, T.bowl(b, '#e9e2cc')),
  ),
  oil('things-sewing-machine', 860, 640, { wall: '#46503f', table: '#5a3c24', edge: 0.9, light: [0.36, 0.34] }, (b, on) =>
    on(420, 430, 1.22, T.sewing(b), { far: 0.12 }),
  ),
  oil('things-quilts', 760, 720, { wall: '#5c4a3a', table: '#7a5230', edge: 0.8 }, (b, on) => on(350, 650, 1.22, T.quilts(b), { far: 0.2 })),
  oil(
    'things-nan-tea',
    900,
    600,
    { wall: '#44382c', table: '#8a5a30', edge: 0.42 },
    (b, on) =>
      `<path d="M120 330L760 300L860 560L60 580Z" fill="#b8303a"/><path d="M150 344L742 316L828 544L96 562Z" fill="none" stroke="#f0d8a0" stroke-width="6"/><ellipse cx="390" cy="500" rx="236" ry="70" fill="#1c0f08" fill-opacity=".45"/>${T.nan(360, 470, 220)}${T.nan(330, 436, 200)}${T.nan(378, 398, 190)}` +
      on(690, 470, 0.98, T.bowl(b)) +
      on(760, 380, 0.8, T.bowl(b)),
  ),
  oil('things-suitcase', 820, 640, { wall: '#3d4440', table: '#6a4a2e', edge: 0.7 }, (b, on) => on(390, 570, 1.2, T.suitcase(b), { far: 0.2 })),
  oil('things-alarm-clock', 660, 720, { wall: '#54402e', table: '#7a5230', edge: 0.76 }, (b, on) => on(310, 640, 1.36, T.clock(b))),
  oil(
    'things-radio',
    880,
    660,
    { wall: '#34403c', table: '#6a4426', edge: 0.76 },
    (b, on) => on(420, 590, 1.3, T.radio(b), { far: 0.22 }) + on(120, 610, 0.66, T.bowl(b)),
  ),
]
const day = [
  flat('things-enamel-mug', 700, 760, { wall: '#f2c9a0', table: '#d98a5a', shape: '<circle cx="350" cy="330" r="250" fill="#f7e0bd"/>' }, (b, on) =>
    on(330, 640, 1.7, T.mug(b)),
  ),
  flat(
    'things-bicycle',
    940,
    640,
    {
      wall: '#bcd8cf',
      table: '#e9d9b0',
      edge: 0.82,
      shape: '<rect x="520" y="60" width="300" height="330" fill="#8fb8ac"/><path d="M520 225H820M670 60V390" stroke="#e9f1ea" stroke-width="10"/>',
    },
    (b, on) => on(440, 590, 1.28, T.bicycle(b, '#23463e'), { far: 0.2 }),
  ),
  flat(
    'things-thermos-mug',
    640,
    900,
    {
      wall: '#a9c6d8',
      table: '#f0d9a8',
      edge: 0.72,
      shape: '<rect x="60" y="70" width="340" height="440" fill="#dceaf0"/><path d="M60 290H400M230 70V510" stroke="#ffffff" stroke-width="12"/>',
    },
    (b, on) => on(380, 800, 1.34, T.thermos(b)) + on(160, 840, 0.82, T.mug(b)),
  ),
  flat('things-abacus', 900, 560, { wall: '#e5b9a8', table: '#c96a52', edge: 0.5 }, (b, on) => on(430, 460, 1.16, T.abacus(b), { far: 0.16 })),
  flat(
    'things-television',
    820,
    760,
    { wall: '#f0dfae', table: '#c9a05a', edge: 0.82, shape: '<path d="M0 0H820V120Q410 190 0 120Z" fill="#e3c57e"/>' },
    (b, on) =>
      on(400, 650, 1.28, T.television(b), { far: 0.2 }) +
      `<path d="M170 226Q400 196 630 226L600 262Q400 240 200 262Z" fill="#fbf5e4"/>${Array.from({ length: 12 }, (_, i) => `<circle cx="${206 + i * 35}" cy="${264 - Math.abs(i - 5.5) * -1.2}" r="11" fill="#fbf5e4"/>`).join('')}`,
  ),
  flat('things-camera', 840, 620, { wall: '#d8d3c4', table: '#b49a78', edge: 0.56 }, (b, on) => on(430, 480, 1.34, T.camera(b), { far: 0.24 })),
  flat(
    'things-fan-melon',
    820,
    760,
    { wall: '#bfe0c8', table: '#f3e2b8', edge: 0.6, shape: '<circle cx="640" cy="170" r="110" fill="#f6d36a"/>' },
    (b, on) =>
      `<g transform="translate(330 560) rotate(-16)">${`<g transform="translate(34 20)" opacity=".22" filter="url(#shadehard)">${T.palmFan(b)}</g>`}${T.palmFan(b)}</g>` +
      on(560, 700, 1.2, T.melonSlice(b), { far: 0.2 }),
  ),
  flat(
    'things-scissors-thread',
    860,
    700,
    {
      wall: '#3f5f7a',
      table: '#3f5f7a',
      edge: 1.1,
      shape: `<g stroke="#547694" stroke-width="3">${Array.from({ length: 18 }, (_, i) => `<path d="M${i * 50} 0V700M0 ${i * 50}H860"/>`).join('')}</g>`,
    },
    (b, on) =>
      on(330, 420, 1.3, T.scissors(b), { lean: -10, far: 0.98 }) +
      ['#d8342c', '#f2b72c', '#3f9a48', '#e86f9a', '#f4efe0']
        .map((hex, i) => T.spool(b, 520 + (i % 3) * 112, 230 + Math.floor(i / 3) * 190 + (i % 2) * 30, hex))
        .join('') +
      [
        [560, 560, 40, '#f2e6c8'],
        [660, 600, 30, '#d8342c'],
        [740, 540, 36, '#8ac0b0'],
        [480, 620, 26, '#f2b72c'],
        [790, 640, 24, '#f4efe0'],
        [240, 110, 30, '#e86f9a'],
        [110, 560, 34, '#8ac0b0'],
      ]
        .map((q) => `<g transform="translate(6 8)" opacity=".3"><circle cx="${q[0]}" cy="${q[1]}" r="${q[2]}"/></g>${T.button(...q)}`)
        .join(''),
  ),
  flat(
    'things-paper-umbrella',
    760,
    760,
    { wall: '#e4ebe2', table: '#e4ebe2', edge: 1.1 },
    () =>
      `<g transform="translate(412 420)" opacity=".22" filter="url(#shadehard)">${T.umbrella('#c8452f', '#f6d9a0')}</g><g transform="translate(380 376)">${T.umbrella('#c8452f', '#f6d9a0')}${Array.from(
        { length: 7 },
        (_, i) => {
          const a = i * 0.9
          const [x, y] = [Math.cos(a) * 160, Math.sin(a) * 160]
          return `${Array.from(
            { length: 5 },
            (_, k) => `<circle cx="${x + Math.cos(k * 1.257) * 20}" cy="${y + Math.sin(k * 1.257) * 20}" r="15" fill="#fbe8d8"/>`,
          ).join('')}<circle cx="${x}" cy="${y}" r="10" fill="#f2b72c"/>`
        },
      ).join('')}<circle r="30" fill="#5a2a1a"/><circle r="15" fill="#d9b45a"/></g>`,
  ),
  flat(
    'things-stool-basin',
    700,
    820,
    {
      wall: '#f4d9c8',
      table: '#a8745a',
      edge: 0.7,
      shape: '<rect x="420" y="60" width="220" height="300" fill="#fbeee2"/><path d="M420 60H640V96H420Z" fill="#c9584a"/>',
    },
    (b, on) =>
      on(340, 740, 1.22, T.stool(b), { far: 0.26 }) +
      on(340, 530, 1.14, T.basin(b, '#f2efe4'), { dark: 0.12 }) +
      '<path d="M430 452C470 446 500 460 506 500L520 640H420L424 500C420 480 414 462 430 452Z" fill="#e9f0f2"/><path d="M422 560H514M421 590H517" stroke="#d8483a" stroke-width="9"/>' +
      '<circle cx="250" cy="462" r="20" fill="#d8483a"/><circle cx="286" cy="468" r="16" fill="#e8705a"/>',
  ),
]

export const works = [...lamp, ...day]
