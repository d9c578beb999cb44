// node albums.mjs [album…]: draws the albums' photographs into content/sample/media/albums. The works must have been drawn before.
import { mkdir, writeFile } from 'node:fs/promises'
import { jpegOf, sharp } from './sheet.mjs'
import { laid } from './tabletop.mjs'
import * as T from './things.mjs'
import { develop, look } from './views.mjs'

/** Bytes one photograph may take; the ten albums then stay under 4 MB. */
const MOST = 45_000

const view =
  (from, heading, pitch, fov, finish = { tone: 'plain' }) =>
  async (word) =>
    develop(await look({ from, heading, pitch, fov }, 1200, 800), word, { corners: 0.14, glow: 0.12, ...finish })
const table =
  (items, more = {}) =>
  (word) =>
    laid(word, items, more)
const gold = { tone: 'gold' }
const dusk = { tone: 'dusk', glow: 0.2, lift: 0.98 }
const old = { tone: 'faded', corners: 0.3 }
const box = T.paintbox('oil', 'a')
const tools = `<g transform="translate(960 560) scale(.92)"><g transform="translate(8 12)" opacity=".35">${T.scissors(box)}</g>${T.scissors(box)}</g>`
const paperPile =
  '<g transform="translate(330 420)">' +
  [
    [-8, '#8e1018', 0],
    [-3, '#b3141c', 14],
    [4, '#c9202a', -6],
    [-1, '#d62a34', 8],
  ]
    .map(
      ([a, hex, d]) =>
        `<rect x="${-210 + d}" y="${-190 - d}" width="420" height="380" transform="rotate(${a})" fill="${hex}" stroke="#7a0c14" stroke-opacity=".4"/>`,
    )
    .join('') +
  '<path d="M-200 -180L200 -186L210 196Z" fill="#e4505a"/><path d="M-200 -180L210 196" stroke="#8e1018" stroke-width="2"/></g>' +
  Array.from(
    { length: 26 },
    (_, i) =>
      `<path transform="translate(${620 + ((i * 97) % 500)} ${90 + ((i * 61) % 640)}) rotate(${i * 47})" d="M0 0Q14 -12 28 0Q14 -4 0 0Z" fill="#c9202a"/>`,
  ).join('')
const thread = T.paintbox('oil', 's')
const spools =
  ['#d8342c', '#f2b72c', '#3f9a48', '#2f6fb4', '#e86f9a'].map((hex, i) => T.spool(thread, 830 + (i % 3) * 110, 300 + Math.floor(i / 3) * 190, hex)).join('') +
  [
    [840, 600, 30, '#f2e6c8'],
    [920, 660, 24, '#d8342c'],
    [1010, 610, 28, '#8ac0b0'],
    [1090, 670, 22, '#f2b72c'],
  ]
    .map((q) => T.button(...q))
    .join('') +
  thread.defs()
const crayons = ['#d8342c', '#ef8a2b', '#f7c92e', '#3f9a48', '#2f78c4', '#7b4fa8']
  .map(
    (hex, i) =>
      `<g transform="translate(${180 + i * 62} ${650 + (i % 3) * 16}) rotate(${-70 + i * 9})"><rect x="3" y="5" width="150" height="24" rx="4" fill="#000" fill-opacity=".25"/><rect width="150" height="24" rx="4" fill="${hex}"/><rect x="26" width="80" height="24" fill="#fff" fill-opacity=".3"/><path d="M150 2L176 12L150 22Z" fill="${hex}"/></g>`,
  )
  .join('')
const brushes = [0, 1, 2]
  .map(
    (i) =>
      `<g transform="translate(${930 + i * 74} 720) rotate(${-14 + i * 9})"><rect x="6" y="-520" width="16" height="520" rx="8" fill="#000" fill-opacity=".22"/><rect y="-520" width="16" height="430" rx="8" fill="${['#b98a4e', '#8a5a30', '#c9a060'][i]}"/><rect x="-3" y="-96" width="22" height="34" rx="4" fill="#2a2420"/><path d="M-3 -64C-8 -30 2 -8 8 6C14 -8 24 -30 19 -64Z" fill="#1c1a1a"/></g>`,
  )
  .join('')

/** Light from a window over a table. */
const softLight =
  '<defs><radialGradient id="light" cx=".3" cy=".25" r=".9"><stop offset="0" stop-color="#fff2d8" stop-opacity=".25"/><stop offset="1" stop-color="#fff2d8" stop-opacity="0"/></radialGradient></defs><rect width="1200" height="800" fill="url(#light)"/>'

export const albums = {
  'lake-exercise': [
    view('v11', 180, 1, 58, gold),
    view('v11', 225, 5, 60, gold),
    view('v04', 90, -3, 60),
    view('v09', 90, 1, 42, gold),
    view('v08', 0, 0, 50),
    view('v11', 100, -2, 58, gold),
    view('v08', 246, -4, 42, { tone: 'plain', lift: 1.6 }),
    view('v04', 34, 7, 56),
  ],
  'garden-corners': [
    view('v01', 37, 2, 50, { tone: 'vivid' }),
    view('v01', 113, -4, 44, { tone: 'plain', lift: 1.45 }),
    view('v12', 120, -3, 40, { tone: 'vivid' }),
    view('v09', 58, -3, 42, { tone: 'vivid' }),
    view('v02', 62, 0, 46),
    view('v02', 90, 0, 50, gold),
    view('v07', 62, 1, 48, { tone: 'vivid' }),
    view('v01', 298, -2, 44, { tone: 'plain', lift: 1.25 }),
  ],
  'night-lamps': [
    view('v01_dusk', 304, 10, 70, dusk),
    view('v01_dusk', 37, 3, 56, dusk),
    view('v01_dusk', 2, 16, 66, dusk),
    view('v01_dusk', 92, 5, 64, dusk),
    view('v01_dusk', 270, 5, 64, dusk),
    view('v03_dusk', 0, 10, 80, { ...dusk, lift: 0.72 }),
    view('v03_dusk', 254, 6, 56, dusk),
    view('v03_dusk', 102, 8, 54, dusk),
  ],
  'once-upon': [
    view('v01_old', 306, 5, 60, old),
    view('v01_old', 88, 3, 58, old),
    view('v01_old', 270, 3, 58, old),
    view('v01_old', 30, 9, 62, old),
    table(
      [
        ['things-bicycle', 400, 300, 560, -4],
        ['things-thermos-mug', 920, 400, 400, 5],
      ],
      { edge: 18, ground: 'dark' },
    ),
    table(
      [
        ['things-television', 360, 420, 480, 3],
        ['things-radio', 860, 360, 540, -5],
      ],
      { edge: 18, ground: 'dark' },
    ),
    table(
      [
        ['things-sewing-machine', 400, 280, 560, -3],
        ['things-quilts', 860, 500, 480, 4],
      ],
      { edge: 18, ground: 'dark' },
    ),
    table(
      [
        ['things-oil-lantern', 300, 400, 400, -5],
        ['things-alarm-clock', 720, 420, 380, 3],
        ['things-enamel-mug', 1060, 340, 240, 7],
      ],
      { edge: 16, ground: 'dark' },
    ),
  ],
  'papercut-day': [
    view('v03', 0, 9, 66, { tone: 'plain', lift: 0.9 }),
    table([], { ground: 'wood', over: `${softLight}${paperPile}${box.defs()}${tools}` }),
    table(
      [
        ['papercut-six-petals', 300, 300, 420, -6],
        ['papercut-eight-winds', 760, 270, 400, 5],
        ['papercut-twelve-moons', 1000, 610, 340, -4],
        ['papercut-five-blossoms', 540, 640, 330, 8],
      ],
      { ground: 'wood' },
    ),
    table(
      [
        ['papercut-butterfly', 220, 370, 330, -2],
        ['papercut-peacock', 600, 400, 320, 1],
        ['papercut-magpies', 980, 360, 340, 2],
      ],
      { ground: 'wall', line: [190, 190], edge: 10 },
    ),
    table(
      [
        ['papercut-two-fish', 380, 400, 560, -3],
        ['papercut-pomegranate-vase', 920, 400, 440, 4],
      ],
      { ground: 'linen' },
    ),
    table([['papercut-moon-rabbits', 600, 400, 640, 0]], { ground: 'dark', edge: 20 }),
    table(
      [
        ['papercut-lattice-spring', 240, 400, 360, 0],
        ['papercut-square-window', 640, 400, 360, 0],
        ['papercut-grape-table', 1010, 400, 300, 0],
      ],
      { ground: 'blue', edge: 14 },
    ),
    table(
      [
        ['papercut-roosters', 320, 260, 460, -5],
        ['papercut-our-yard', 830, 280, 470, 4],
        ['papercut-lanterns', 460, 620, 620, 2],
        ['papercut-snow-lace', 1010, 610, 300, -6],
      ],
      { ground: 'wood' },
    ),
  ],
  'silk-day': [
    view('v03', 227, -2, 50, { tone: 'vivid' }),
    table([['silk-three-lengths', 600, 410, 940, 0]], { ground: 'wall', edge: 12 }),
    table(
      [
        ['silk-five-rolls', 420, 400, 700, -3],
        ['silk-round-swatches', 1000, 420, 340, 6],
      ],
      { ground: 'wood', edge: 8 },
    ),
    table([['silk-classic', 330, 400, 420, -4]], { ground: 'linen', over: spools }),
    table(
      [
        ['silk-doppa-almond', 240, 400, 380, -5],
        ['silk-doppa-flowers', 620, 420, 370, 3],
        ['silk-doppa-green', 1000, 390, 360, -2],
      ],
      { ground: 'wood' },
    ),
    table(
      [
        ['silk-peony-hoop', 440, 400, 640, -4],
        ['silk-roses-night', 990, 400, 340, 5],
      ],
      { ground: 'linen' },
    ),
    table(
      [
        ['silk-cross-border', 560, 190, 900, -2],
        ['silk-handkerchief', 360, 580, 380, 5],
        ['silk-cross-rosette', 850, 560, 400, -4],
      ],
      { ground: 'wood' },
    ),
    table(
      [
        ['silk-blue', 230, 380, 360, 0],
        ['silk-sunrise', 600, 400, 300, 0],
        ['silk-garden', 980, 370, 370, 0],
      ],
      { ground: 'blue', line: [210, 190] },
    ),
  ],
  'children-sketching': [
    view('v06', 337, 1, 44, { tone: 'vivid' }),
    table([['crayon-slide', 480, 350, 640, -3]], { ground: 'wood', edge: 14, over: crayons }),
    view('v06', 24, 1, 42, { tone: 'vivid' }),
    table(
      [
        ['crayon-ducks', 390, 330, 580, -4],
        ['crayon-balloons', 940, 420, 420, 6],
      ],
      { ground: 'wood', edge: 14 },
    ),
    view('v03', 212, 2, 42, { tone: 'plain', lift: 1.25 }),
    view('v03', 162, 2, 40, { tone: 'plain', lift: 1.25 }),
    table(
      [
        ['crayon-rainbow-homes', 330, 250, 480, -2],
        ['crayon-cat-window', 760, 400, 320, 3],
        ['crayon-under-lake', 340, 600, 420, 4],
        ['crayon-moon-rocket', 1040, 390, 260, -4],
      ],
      { ground: 'cork', edge: 10, pins: true },
    ),
    table(
      [
        ['crayon-bus', 210, 390, 320, 2],
        ['crayon-fruit-stall', 600, 420, 320, -2],
        ['crayon-four-trees', 980, 400, 300, 1],
      ],
      { ground: 'wall', line: [200, 190], edge: 10 },
    ),
  ],
  'making-tiles': [
    view('v09', 150, 3, 50),
    table([['pattern-blue-tiles', 600, 420, 620, 0]], { ground: 'wall', edge: 10 }),
    table(
      [
        ['pattern-eight-stars', 340, 400, 520, -3],
        ['pattern-six-gardens', 900, 400, 400, 4],
      ],
      { ground: 'wood', edge: 12 },
    ),
    table([['pattern-pebble-path', 600, 400, 660, 3]], { ground: 'linen', edge: 12 }),
    table(
      [
        ['pattern-hundred-patches', 420, 400, 620, -4],
        ['pattern-button-tree', 980, 400, 360, 5],
      ],
      { ground: 'wood' },
    ),
    table(
      [
        ['pattern-yarn-balls', 420, 380, 660, -2],
        ['pattern-straw-mats', 980, 440, 360, 4],
      ],
      { ground: 'wood' },
    ),
    table(
      [
        ['pattern-felt-horns', 500, 260, 620, -3],
        ['pattern-carpet-runner', 700, 620, 820, 2],
      ],
      { ground: 'dark' },
    ),
    table(
      [
        ['pattern-sunrise-poster', 290, 400, 400, 0],
        ['pattern-lake-poster', 820, 400, 600, 0],
      ],
      { ground: 'blue', edge: 14, pins: true },
    ),
  ],
  'ink-by-the-lake': [
    view('v04', 30, 10, 50, { tone: 'green' }),
    table([['ink-after-rain', 430, 400, 500, -3]], { ground: 'dark', over: brushes }),
    view('v11', 204, -2, 42),
    table(
      [
        ['ink-lotus', 330, 400, 430, -4],
        ['ink-lotus-scroll', 800, 400, 270, 2],
        ['ink-orchid', 1050, 360, 260, 5],
      ],
      { ground: 'linen' },
    ),
    view('v11', 141, -3, 46, gold),
    table(
      [
        ['ink-bamboo', 300, 400, 400, -2],
        ['ink-bamboo-wind', 850, 380, 560, 3],
      ],
      { ground: 'wood' },
    ),
    view('v11', 300, 6, 48, { tone: 'green', mist: 0.7 }),
    table(
      [
        ['ink-cliff-pine', 190, 400, 300, 0],
        ['ink-lake-pavilion', 560, 400, 340, 0],
        ['ink-high-clouds', 960, 400, 340, 0],
      ],
      { ground: 'wall', edge: 16 },
    ),
  ],
  'one-yard-four-seasons': [
    view('v01', 88, 3, 58, { tone: 'blossom' }),
    view('v01', 88, 3, 58, { tone: 'vivid' }),
    view('v01', 88, 3, 58, { tone: 'autumn' }),
    view('v01', 88, 3, 58, { tone: 'winter', snow: 500 }),
    view('v11', 250, 2, 56, { tone: 'blossom' }),
    view('v11', 250, 2, 56, { tone: 'vivid' }),
    view('v02', 0, 10, 60, { tone: 'autumn' }),
    view('v02', 0, 10, 60, { tone: 'winter', snow: 500 }),
  ],
}

sharp.concurrency(1)
const wanted = Object.entries(albums).filter(([slug]) => process.argv.length < 3 || process.argv.slice(2).includes(slug))
const out = process.env.ALBUMS_OUT ?? new URL('../../media/albums/', import.meta.url).pathname
let [photos, bytesInAll] = [0, 0]
await Promise.all(
  wanted.map(async ([slug, shots]) => {
    await mkdir(`${out}/${slug}`, { recursive: true })
    for (const [i, draw] of shots.entries()) {
      const word = `${slug} ${i + 1}`
      const { bytes, quality } = await jpegOf((await draw(word)).bytes(), 1200, 800, MOST, 1000)
      if (quality < 50) console.log(`${word}: only quality ${quality} fits`)
      photos++
      bytesInAll += bytes.length
      await writeFile(`${out}/${slug}/${String(i + 1).padStart(2, '0')}.jpg`, bytes)
    }
  }),
)
console.log(`${photos} photographs, ${bytesInAll} bytes, ${Math.round(bytesInAll / photos)} on average`)
