// 艾德莱斯与刺绣厅: Atlas silk by artist 5, embroidery by artist 6.
import { drape, onto, pattern, weave } from './ikat.mjs'
import { Sheet } from './sheet.mjs'
import { crosses, disc, filled, ground, knot, petal, sew, stem } from './stitch.mjs'

const K = {
  black: '#17131a',
  red: '#c01f38',
  crimson: '#8e1230',
  yellow: '#f0b52a',
  gold: '#d98f1f',
  white: '#f5eddc',
  green: '#1c7a52',
  leaf: '#5fa043',
  blue: '#1b4f9e',
  sky: '#4aa0c8',
  violet: '#5d2b7a',
  pink: '#e2678c',
  orange: '#e2662a',
  turquoise: '#16908e',
  brown: '#5a2c1c',
}
const dyes = (...names) => names.map((name) => K[name])

/** The cloths by name; each a list of columns. */
const CLOTHS = {
  classic: [
    {
      wide: 150,
      ground: K.red,
      stack: [
        ['comb', 0.86, 190, dyes('black', 'yellow', 'white', 'red')],
        ['almond', 0.62, 150, dyes('yellow', 'black', 'white', 'green')],
      ],
    },
    { wide: 26, ground: K.yellow, stripes: dyes('black', 'black') },
    {
      wide: 120,
      ground: K.green,
      stack: [
        ['tulip', 0.8, 130, dyes('white', 'red', 'yellow', 'black')],
        ['gem', 0.5, 80, dyes('yellow', 'blue', 'white')],
        ['horn', 0.8, 110, dyes('black', 'yellow')],
      ],
      shift: 0.4,
    },
    { wide: 26, ground: K.yellow, stripes: dyes('black', 'black') },
  ],
  black: [
    {
      wide: 180,
      ground: K.black,
      stack: [
        ['comb', 0.9, 240, dyes('white', 'black', 'white')],
        ['gem', 0.5, 110, dyes('white', 'black', 'white', 'black')],
      ],
    },
    { wide: 60, ground: K.white, stack: [['almond', 0.7, 90, dyes('black', 'white', 'black')]], shift: 0.3 },
  ],
  blue: [
    {
      wide: 140,
      ground: K.blue,
      stack: [
        ['almond', 0.8, 200, dyes('white', 'sky', 'blue', 'yellow')],
        ['ring', 0.34, 56, dyes('white', 'blue')],
      ],
    },
    { wide: 20, ground: K.white, stripes: dyes('turquoise') },
    {
      wide: 110,
      ground: K.sky,
      stack: [
        ['comb', 0.86, 160, dyes('blue', 'white', 'turquoise')],
        ['arrow', 0.7, 90, dyes('white', 'blue')],
      ],
      shift: 0.5,
    },
    { wide: 20, ground: K.white, stripes: dyes('turquoise') },
  ],
  sunrise: [
    {
      wide: 200,
      ground: K.yellow,
      stack: [
        ['tulip', 0.86, 220, dyes('red', 'white', 'orange', 'yellow', 'red')],
        ['steps', 0.6, 120, dyes('red', 'yellow', 'white')],
      ],
    },
    { wide: 34, ground: K.red, stripes: dyes('white', 'yellow') },
  ],
  violet: [
    {
      wide: 130,
      ground: K.violet,
      stack: [
        ['horn', 0.92, 150, dyes('pink', 'white')],
        ['almond', 0.56, 130, dyes('yellow', 'violet', 'pink')],
        ['gem', 0.36, 60, dyes('white', 'pink')],
      ],
    },
    { wide: 80, ground: K.pink, stack: [['arrow', 0.8, 84, dyes('violet', 'white', 'violet')]], shift: 0.2 },
  ],
  garden: [
    {
      wide: 160,
      ground: K.white,
      stack: [
        ['tulip', 0.76, 150, dyes('green', 'pink', 'white', 'red')],
        ['comb', 0.7, 170, dyes('leaf', 'white', 'green')],
      ],
    },
    { wide: 24, ground: K.green, stripes: dyes('yellow') },
    {
      wide: 90,
      ground: K.pink,
      stack: [
        ['ring', 0.6, 64, dyes('white', 'red', 'yellow')],
        ['almond', 0.6, 104, dyes('green', 'white')],
      ],
      shift: 0.35,
    },
    { wide: 24, ground: K.green, stripes: dyes('yellow') },
  ],
  night: [
    {
      wide: 170,
      ground: K.black,
      stack: [
        ['almond', 0.8, 230, dyes('red', 'yellow', 'black', 'turquoise', 'white')],
        ['horn', 0.8, 120, dyes('yellow', 'black')],
      ],
    },
    { wide: 40, ground: K.crimson, stripes: dyes('yellow', 'black', 'yellow') },
    {
      wide: 110,
      ground: K.turquoise,
      stack: [
        ['steps', 0.86, 150, dyes('black', 'white', 'red')],
        ['gem', 0.4, 70, dyes('yellow', 'black')],
      ],
      shift: 0.45,
    },
    { wide: 40, ground: K.crimson, stripes: dyes('yellow', 'black', 'yellow') },
  ],
  lake: [
    {
      wide: 120,
      ground: K.turquoise,
      stack: [
        ['arrow', 0.9, 120, dyes('white', 'blue', 'turquoise')],
        ['arrow', 0.9, 120, dyes('yellow', 'green', 'white')],
      ],
      gap: -30,
    },
    { wide: 70, ground: K.blue, stack: [['almond', 0.6, 110, dyes('white', 'turquoise')]], shift: 0.5 },
  ],
  rose: [
    {
      wide: 220,
      ground: K.crimson,
      stack: [
        ['ring', 0.82, 180, dyes('pink', 'crimson', 'white', 'red', 'yellow')],
        ['comb', 0.8, 210, dyes('yellow', 'black', 'red')],
      ],
    },
    { wide: 50, ground: K.black, stack: [['gem', 0.6, 60, dyes('white', 'red')]] },
  ],
}
const cloth = (name, word, width, height, how) => weave(word, width, height, pattern(width, height, CLOTHS[name]), how)
const flat = (slug, name, width, height, folds) => ({
  slug,
  width,
  height,
  draw: async () => {
    const sheet = await cloth(name, slug, width, height)
    return folds ? drape(sheet, slug, folds) : sheet
  },
})

/** A roll of cloth lying across: bright along its back, dark below. */
const rolls = {
  slug: 'silk-five-rolls',
  width: 900,
  height: 800,
  draw: async () => {
    const sheet = new Sheet(900, 800, '#c9a878')
    sheet.shade((x, y) => 1.06 - y / 3200 + Math.sin(y / 9 + Math.sin(x / 160) * 2) * 0.018)
    const high = 136
    for (const [i, name] of ['blue', 'sunrise', 'classic', 'violet', 'night'].entries()) {
      const across = await cloth(name, `roll ${name}`, 500, 920)
      // The warp runs along the roll: turned on its side.
      const turned = new Sheet(920, 500, '#000000')
      for (let y = 0; y < 500; y++)
        for (let x = 0; x < 920; x++) for (let k = 0; k < 3; k++) turned.rgb[(y * 920 + x) * 3 + k] = across.rgb[(x * 500 + y) * 3 + k]
      const top = 34 + i * 148
      const [l, r] = [60 + (i % 2) * 26, 850 - (i % 3) * 22]
      const inside = (x, y) => Math.min(y - top, top + high - y, x - l + 30 * Math.sqrt(Math.max(0, 1 - ((y - top - high / 2) / (high / 2)) ** 2)) - 30, r - x)
      onto(sheet, turned, {
        left: 0,
        top: top + i * 31,
        inside,
        light: (_, y) => {
          const v = (y - top) / high
          return 0.42 + 0.82 * Math.sin(Math.PI * Math.min(1, v * 0.92 + 0.08)) ** 0.9 + Math.exp(-(((v - 0.3) / 0.09) ** 2)) * 0.2
        },
        shadow: 26,
      })
      await sheet.lay(
        `<g transform="translate(${r} ${top + high / 2})"><ellipse rx="17" ry="${high / 2}" fill="#efe2c8"/>${[0.82, 0.64, 0.46, 0.28].map((k) => `<ellipse rx="${17 * k}" ry="${(high / 2) * k}" fill="none" stroke="#a98a5c" stroke-width="1.6"/>`).join('')}<ellipse rx="3.4" ry="12" fill="#6a4a2a"/></g>`,
      )
    }
    return sheet
  },
}
const three = {
  slug: 'silk-three-lengths',
  width: 940,
  height: 700,
  draw: async () => {
    const sheet = new Sheet(940, 700, '#efe6d4')
    sheet.shade((x, y) => 1.02 - (y / 700) * 0.12 - Math.abs(x - 470) / 6000)
    for (const [i, name] of ['garden', 'rose', 'lake'].entries()) {
      const piece = drape(await cloth(name, `length ${name}`, 300, 640), `length ${name}`, { folds: 2.6, deep: 0.34 })
      const left = 40 + i * 290
      const low = 560 + [60, 20, 84][i]
      onto(sheet, piece, {
        left,
        top: 30,
        inside: (x, y) =>
          Math.min(x - left - 4 * Math.sin(y / 60 + i), left + 272 + 5 * Math.sin(y / 75 + i * 2) - x, y - 34, low + 12 * Math.sin((x - left) / 44) - y),
        shadow: 30,
      })
    }
    return sheet.lay('<rect x="0" y="18" width="940" height="22" rx="11" fill="#7a4a26"/><rect x="0" y="20" width="940" height="6" rx="3" fill="#b07a48"/>')
  },
}
const round = {
  slug: 'silk-round-swatches',
  width: 820,
  height: 820,
  draw: async () => {
    const sheet = new Sheet(820, 820, '#f1e7d2')
    sheet.shade((x, y) => 1.03 - Math.hypot(x - 360, y - 340) / 5200)
    const names = ['classic', 'blue', 'sunrise', 'violet', 'garden', 'night', 'lake', 'rose', 'black']
    for (const [i, name] of names.entries()) {
      const piece = await cloth(name, `swatch ${name}`, 460, 460, { feather: 7 })
      const [cx, cy] = [148 + (i % 3) * 262, 148 + Math.floor(i / 3) * 262]
      onto(sheet, piece, {
        left: cx - 230,
        top: cy - 200,
        inside: (x, y) => 116 + 2.4 * Math.cos(Math.atan2(y - cy, x - cx) * 48) - Math.hypot(x - cx, y - cy),
        light: (x, y) => 1.08 - Math.hypot(x - cx + 40, y - cy + 46) / 620,
        shadow: 18,
      })
    }
    return sheet
  },
}

const atlas = [
  flat('silk-classic', 'classic', 700, 940),
  flat('silk-black', 'black', 640, 940, { folds: 3.2, deep: 0.26 }),
  flat('silk-blue', 'blue', 900, 640),
  flat('silk-sunrise', 'sunrise', 720, 720),
  rolls,
  flat('silk-violet', 'violet', 620, 900, { folds: 4, deep: 0.34 }),
  flat('silk-garden', 'garden', 860, 700),
  three,
  flat('silk-night', 'night', 800, 800, { folds: 2.2, deep: 0.3, lean: 0.5 }),
  flat('silk-lake', 'lake', 1000, 380),
  round,
  flat('silk-rose', 'rose', 560, 960),
]

// --- embroidery
const RED = ['#7a0f22', '#c01f38', '#e2566a']
const PINK = ['#a82a58', '#e2678c', '#f6c0cc']
const GOLD = ['#a8641a', '#e2a52c', '#f7dc8a']
const LEAF = ['#1d4a2c', '#3f8044', '#8ab85a']
const BLUE = ['#16336e', '#2c62b0', '#8ec0e6']
const WHITE = ['#b9bfc4', '#eef0ee', '#ffffff']
const flower = (c, x, y, r, hexes, { n = 6, wide = 0.72, turn = 0, heart = '#f0c040', inner } = {}) => {
  let out = ''
  for (let i = 0; i < n; i++)
    out += petal(c, x + Math.cos(turn + (i / n) * 6.283) * r * 0.16, y + Math.sin(turn + (i / n) * 6.283) * r * 0.16, {
      angle: turn + (i / n) * 6.283,
      long: r * 0.86,
      wide: r * wide,
      hexes,
    })
  if (inner) for (let i = 0; i < n; i++) out += petal(c, x, y, { angle: turn + ((i + 0.5) / n) * 6.283, long: r * 0.5, wide: r * 0.34, hexes: inner })
  for (let i = 0; i < 9; i++) out += knot(x + Math.cos(i * 0.7) * r * 0.13, y + Math.sin(i * 0.7) * r * 0.13, r * 0.045 + 1.4, heart)
  return out + knot(x, y, r * 0.06 + 1.6, heart)
}
const leafed = (c, x, y, angle, long, hexes = LEAF) => petal(c, x, y, { angle, long, wide: long * 0.42, hexes, vein: true, tip: 0.45 })
const turned = (n, each) => Array.from({ length: n }, (_, i) => each((i / n) * Math.PI * 2)).join('')
const sewn = (slug, width, height, hex, kind, draw) => ({
  slug,
  width,
  height,
  draw: async (c) => {
    const sheet = ground(slug, width, height, hex, kind)
    await draw(sheet, c)
    return sheet
  },
})

/** A four-cornered doppa seen from above: cap of velvet, a cross of seams, `each` drawn in every quarter. */
async function doppa(sheet, c, velvet, each, band) {
  const cap = 'M400 66C520 60 640 90 690 150C742 210 742 590 690 650C640 712 160 712 110 650C58 590 58 210 110 150C160 90 280 60 400 66Z'
  await sheet.lay(
    `<defs><radialGradient id="v" cx=".42" cy=".36" r=".75"><stop offset="0" stop-color="${velvet[0]}"/><stop offset=".7" stop-color="${velvet[1]}"/><stop offset="1" stop-color="${velvet[2]}"/></radialGradient><filter id="b" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="14"/></filter></defs><path d="${cap}" fill="#1a120c" fill-opacity=".5" filter="url(#b)" transform="translate(12 18)"/><path d="${cap}" fill="url(#v)"/><g stroke="${velvet[2]}" stroke-width="5" fill="none" stroke-opacity=".8"><path d="M400 70V706M74 390H726"/></g>`,
  )
  let out = ''
  for (let q = 0; q < 4; q++) {
    const a = q * (Math.PI / 2)
    const map = (x, y) => [400 + x * Math.cos(a) - y * Math.sin(a), 390 + x * Math.sin(a) + y * Math.cos(a)]
    out += each(map, a, q)
  }
  for (let i = 0; i < 4; i++) {
    const a = (i * Math.PI) / 2
    for (let t = 26; t < 300; t += 9) out += knot(400 + Math.cos(a) * t, 390 + Math.sin(a) * t, 2.6, band)
  }
  await sew(
    sheet,
    out +
      disc(c, 400, 390, [
        [22, band],
        [12, velvet[1]],
        [6, band],
      ]),
  )
}
/** A bent almond (بادام) of rows within rows. */
const badam = (c, map, a, hexes) => {
  let out = ''
  for (const [k, hex] of [
    [1, hexes[0]],
    [0.8, hexes[1]],
    [0.58, hexes[0]],
    [0.36, hexes[2]],
  ]) {
    const points = [
      [0, 118],
      [-66, 84],
      [-84, 10],
      [-44, -62],
      [30, -104],
      [62, -128],
      [44, -70],
      [64, -10],
      [62, 66],
      [0, 118],
    ].map(([x, y]) => map(140 + x * k * 0.82, -150 + ((y - 20) * k + 20) * 0.82))
    out += stem(c, points, [hex, hex], 6.4 * k + 2.2)
  }
  return out + flower(c, ...map(132, -134), 20, [hexes[0], hexes[1]], { n: 5, turn: a, heart: hexes[2] })
}

const needle = [
  sewn('silk-doppa-almond', 800, 780, '#e6dac2', 'linen', (s, c) =>
    doppa(
      s,
      c,
      ['#2c3140', '#151822', '#0a0b10'],
      (map, a) =>
        badam(c, map, a, ['#f4f4ee', '#d9dde0', '#c8ccd2']) +
        [0, 1, 2, 3, 4, 5, 6]
          .map((i) => {
            const [x, y] = map(58 + i * 27, -268 + i * 4)
            return petal(c, x, y, { angle: a - Math.PI / 2, long: 26, wide: 17, hexes: ['#d9dde0', '#ffffff'] })
          })
          .join(''),
      '#f4f4ee',
    ),
  ),
  sewn('silk-doppa-flowers', 800, 780, '#d8c7a4', 'linen', (s, c) =>
    doppa(
      s,
      c,
      ['#7a1a30', '#4c0c1c', '#26060e'],
      (map, a, q) => {
        const [x, y] = map(152, -150)
        return (
          flower(c, x, y, 78, [RED, PINK, GOLD, BLUE][q], { n: 8, turn: a, inner: GOLD }) +
          [
            [-0.9, 100],
            [0.9, 100],
            [2.4, 96],
            [3.9, 96],
          ]
            .map(([b, l]) => leafed(c, x + Math.cos(b + a) * 58, y + Math.sin(b + a) * 58, b + a, l * 0.6))
            .join('') +
          [
            [60, -60, 30],
            [250, -60, 30],
            [60, -250, 30],
            [246, -244, 30],
          ]
            .map(([u, v, r], k) => flower(c, ...map(u, v), r, [GOLD, WHITE, PINK, BLUE][(q + k) % 4], { n: 5, turn: a + k }))
            .join('')
        )
      },
      '#f0c860',
    ),
  ),
  sewn('silk-doppa-green', 800, 780, '#efe7d6', 'linen', (s, c) =>
    doppa(
      s,
      c,
      ['#1f6a48', '#0f4630', '#072418'],
      (map, a) => {
        let out = ''
        for (let i = 0; i < 5; i++) {
          const [x, y] = map(150 + Math.cos(i * 1.2566) * 44, -150 + Math.sin(i * 1.2566) * 44)
          out += petal(c, x, y, { angle: a + i * 1.2566, long: 58, wide: 40, hexes: ['#d98f1f', '#f7dc8a', '#fff4cc'] })
        }
        out +=
          stem(
            c,
            [
              [40, -40],
              [90, -110],
              [66, -190],
              [120, -262],
              [220, -262],
            ].map(([u, v]) => map(u, v)),
            ['#e8c15a', '#f7dc8a'],
            4,
          ) +
          stem(
            c,
            [
              [40, -40],
              [110, -90],
              [190, -66],
              [262, -120],
              [262, -220],
            ].map(([u, v]) => map(u, v)),
            ['#e8c15a', '#f7dc8a'],
            4,
          )
        return (
          out +
          [
            [66, -190, 2.4],
            [190, -66, -0.8],
            [110, -250, -1.8],
            [252, -120, 0.2],
            [90, -110, 3.6],
            [112, -86, 5.2],
          ]
            .map(([u, v, b]) => leafed(c, ...map(u, v), b + a, 44, ['#b98a1a', '#f0d070', '#fff0b0']))
            .join('') +
          disc(c, ...map(150, -150), [
            [20, '#c01f38'],
            [11, '#f7dc8a'],
          ])
        )
      },
      '#f0d070',
    ),
  ),
  sewn('silk-sun-disc', 800, 800, '#ece0c6', 'linen', async (s, c) => {
    let out = disc(
      c,
      400,
      400,
      [
        [196, '#8e1230'],
        [170, '#c01f38'],
        [120, '#e2662a'],
        [84, '#f0b52a'],
        [54, '#8e1230'],
        [26, '#1b4f9e'],
      ],
      2.6,
    )
    out += turned(24, (a) =>
      petal(c, 400 + Math.cos(a) * 202, 400 + Math.sin(a) * 202, { angle: a, long: 62, wide: 40, hexes: ['#17131a', '#3a2030', '#8e1230'] }),
    )
    out += turned(
      12,
      (a) =>
        flower(c, 400 + Math.cos(a + 0.26) * 310, 400 + Math.sin(a + 0.26) * 310, 38, Math.round(a * 2) % 2 ? PINK : BLUE, { n: 6 }) +
        leafed(c, 400 + Math.cos(a) * 286, 400 + Math.sin(a) * 286, a, 76),
    )
    await sew(s, out + turned(48, (a) => knot(400 + Math.cos(a) * 182, 400 + Math.sin(a) * 182, 3.6, '#f7dc8a')), 2.4)
  }),
  sewn('silk-six-discs', 960, 660, '#f0e8d6', 'linen', async (s, c) => {
    let out = ''
    for (let i = 0; i < 6; i++) {
      const [x, y] = [180 + (i % 3) * 300, 180 + Math.floor(i / 3) * 300]
      const [a, b, d] = [
        ['#c01f38', '#f0b52a', '#1b4f9e'],
        ['#16336e', '#4aa0c8', '#f0b52a'],
        ['#5d2b7a', '#e2678c', '#f5eddc'],
        ['#1c7a52', '#f0b52a', '#c01f38'],
        ['#e2662a', '#f7dc8a', '#8e1230'],
        ['#8e1230', '#e2678c', '#1c7a52'],
      ][i]
      out +=
        disc(
          c,
          x,
          y,
          [
            [86, a],
            [66, b],
            [46, a],
            [24, d],
          ],
          2.4,
        ) +
        turned(16, (t) => petal(c, x + Math.cos(t) * 90, y + Math.sin(t) * 90, { angle: t, long: 32, wide: 22, hexes: [d, a] })) +
        turned(
          4,
          (t) =>
            stem(
              c,
              [
                [x + Math.cos(t + 0.5) * 124, y + Math.sin(t + 0.5) * 124],
                [x + Math.cos(t + 0.78) * 158, y + Math.sin(t + 0.78) * 158],
                [x + Math.cos(t + 1.06) * 124, y + Math.sin(t + 1.06) * 124],
              ],
              LEAF,
              3,
            ) + leafed(c, x + Math.cos(t + 0.78) * 140, y + Math.sin(t + 0.78) * 140, t + 0.78, 40),
        )
    }
    await sew(s, out)
  }),
  sewn('silk-pomegranate-branch', 620, 920, '#182a4a', 'velvet', async (s, c) => {
    let out =
      stem(
        c,
        [
          [310, 900],
          [280, 700],
          [340, 520],
          [290, 330],
          [330, 160],
        ],
        ['#8a5a2a', '#a8743a'],
        7,
      ) +
      stem(
        c,
        [
          [290, 640],
          [190, 560],
          [150, 440],
        ],
        ['#8a5a2a', '#a8743a'],
        5,
      ) +
      stem(
        c,
        [
          [330, 500],
          [430, 430],
          [470, 330],
        ],
        ['#8a5a2a', '#a8743a'],
        5,
      )
    for (const [x, y, r] of [
      [146, 366, 78],
      [476, 256, 84],
      [322, 110, 62],
    ]) {
      out +=
        filled(c, `f${x}`, `M${x} ${y - r}A${r} ${r} 0 1 1 ${x - 0.1} ${y - r}Z`, [x - r, y - r, r * 2, r * 2], 0.9, ['#c01f38', '#d4394a', '#a8152c'], 2.4) +
        filled(
          c,
          `g${x}`,
          `M${x} ${y - r * 0.66}Q${x + r * 0.66} ${y} ${x} ${y + r * 0.72}Q${x - r * 0.66} ${y} ${x} ${y - r * 0.66}Z`,
          [x - r, y - r, r * 2, r * 2],
          2.2,
          ['#f6dfae', '#efd08c'],
          2.2,
        )
      for (let i = 0; i < 17; i++) {
        const t = Math.sqrt(i / 17)
        out += knot(x + Math.cos(i * 2.4) * r * 0.26 * t, y + Math.sin(i * 2.4) * r * 0.5 * t, 5, i % 3 ? '#d4203c' : '#f05a6e')
      }
      for (const a of [-2.1, -1.57, -1.04])
        out += petal(c, x + Math.cos(a) * r * 0.92, y + Math.sin(a) * r * 0.92, { angle: a, long: 38, wide: 22, hexes: RED, tip: 0.4 })
    }
    for (const [x, y, a, l] of [
      [270, 700, 2.6, 110],
      [285, 720, 0.4, 120],
      [330, 560, -0.2, 90],
      [320, 470, 3.4, 110],
      [200, 560, 2.2, 90],
      [430, 430, 0.6, 96],
      [300, 330, 2.7, 100],
      [310, 260, 0, 90],
      [160, 480, 3.4, 76],
      [460, 380, -0.3, 84],
      [290, 800, 2.9, 96],
      [300, 830, 0.3, 100],
    ])
      out += leafed(c, x, y, a, l)
    for (const [x, y] of [
      [430, 560],
      [180, 700],
      [400, 780],
    ])
      out += flower(c, x, y, 44, GOLD, { n: 5, heart: '#c01f38' })
    await sew(s, out, 2.4)
  }),
  sewn('silk-peony-hoop', 820, 820, '#f4ecdc', 'linen', async (s, c) => {
    let out =
      stem(
        c,
        [
          [400, 700],
          [420, 560],
          [400, 440],
        ],
        LEAF,
        5,
      ) +
      stem(
        c,
        [
          [410, 600],
          [560, 520],
          [600, 400],
        ],
        LEAF,
        4,
      ) +
      stem(
        c,
        [
          [408, 640],
          [260, 560],
          [230, 470],
        ],
        LEAF,
        4,
      )
    for (const [x, y, a, l] of [
      [400, 640, 0.5, 150],
      [410, 660, 2.7, 140],
      [500, 550, 0.2, 110],
      [330, 590, 3.5, 110],
      [260, 540, 2.6, 90],
      [590, 460, 0.4, 90],
      [420, 560, -0.5, 100],
    ])
      out += leafed(c, x, y, a, l)
    for (const [n, r, w, hexes] of [
      [9, 170, 0.62, ['#c23a68', '#ee9ab4', '#fbe2e6']],
      [8, 124, 0.66, ['#a82050', '#e2678c', '#f6c0cc']],
      [6, 80, 0.7, ['#8e1240', '#c8326a', '#ee9ab4']],
    ])
      out += turned(n, (a) =>
        petal(c, 396 + Math.cos(a + n) * r * 0.12, 350 + Math.sin(a + n) * r * 0.12, { angle: a + n, long: r, wide: r * w, hexes, w: 2.4, bend: 0.2 }),
      )
    for (let i = 0; i < 22; i++)
      out += knot(396 + Math.cos(i * 2.4) * 5.4 * Math.sqrt(i), 350 + Math.sin(i * 2.4) * 5.4 * Math.sqrt(i), 4.4, i % 2 ? '#f0c040' : '#e2a52c')
    out +=
      turned(6, (a) => petal(c, 610, 380, { angle: a - 1.2, long: 54, wide: 40, hexes: ['#a82050', '#ee9ab4'] })) +
      petal(c, 228, 480, { angle: -1.7, long: 86, wide: 60, hexes: ['#8e1240', '#e2678c', '#f6c0cc'] })
    for (const [dx, dy, a, l] of [
      [0, 0, -2.5, 66],
      [0, 0, -0.9, 66],
      [0, 6, 2.7, 44],
      [0, 6, 0.5, 44],
    ])
      out += petal(c, 590 + dx, 210 + dy, { angle: a, long: l, wide: l * 0.72, hexes: ['#16336e', '#2c62b0', '#f0b52a'] })
    await sew(
      s,
      out +
        stem(
          c,
          [
            [590, 190],
            [591, 236],
          ],
          ['#17131a', '#3a3040'],
          6,
        ),
      2.2,
    )
    const outside = 'M0 0H820V820H0ZM410 40A370 370 0 1 0 410.1 40Z'
    await s.lay(
      `<defs><filter id="hb"><feGaussianBlur stdDeviation="9"/></filter><radialGradient id="w" cx=".4" cy=".35" r=".8"><stop offset="0" stop-color="#8a9a94"/><stop offset="1" stop-color="#5c6d68"/></radialGradient></defs><path d="${outside}" fill-rule="evenodd" fill="url(#w)"/><circle cx="416" cy="420" r="384" fill="none" stroke="#1a1410" stroke-opacity=".5" stroke-width="30" filter="url(#hb)"/><circle cx="410" cy="410" r="382" fill="none" stroke="#b98a52" stroke-width="30"/><circle cx="410" cy="410" r="392" fill="none" stroke="#d9b27c" stroke-width="5"/><circle cx="410" cy="410" r="369" fill="none" stroke="#7a5328" stroke-width="4"/><rect x="386" y="4" width="48" height="32" rx="6" fill="#a8a49a"/><circle cx="410" cy="20" r="9" fill="#6f6c64"/>`,
    )
  }),
  sewn('silk-cross-rosette', 760, 760, '#f1ead9', 'linen', (s, c) =>
    sew(
      s,
      crosses(c, 40, 40, 57, 57, 12, (i, j) => {
        const [x, y] = [Math.abs(i - 28), Math.abs(j - 28)]
        const [a, b] = [Math.max(x, y), Math.min(x, y)]
        if (a === 28) return '#8e1230'
        if (a === 26) return (x + y) % 4 < 2 ? '#1b4f9e' : '#f0b52a'
        if (a + b > 40 && a < 25) return (a + b) % 3 === 0 ? '#1c7a52' : a - b < 3 ? '#c01f38' : ''
        const star = a + b * 0.45
        if (star < 3) return '#f0b52a'
        if (star < 6.2) return '#8e1230'
        if (star < 10) return b < a * 0.36 ? '#c01f38' : '#e2678c'
        if (star < 13) return a - b < 3 ? '#1c7a52' : '#f0b52a'
        if (star < 19) return b < 3 ? '#1b4f9e' : a - b < 2 ? '#1c7a52' : (a * 3 + b) % 7 < 3 ? '#c01f38' : ''
        return star < 21.5 && (a + b) % 2 === 0 ? '#5d2b7a' : ''
      }),
      1.6,
    ),
  ),
  sewn('silk-cross-border', 1000, 380, '#2a1c1e', 'linen', (s, c) =>
    sew(
      s,
      crosses(c, 14, 16, 88, 32, 11, (i, j) => {
        const y = Math.abs(j - 15.5)
        if (y > 14) return i % 2 ? '#f0b52a' : '#c01f38'
        if (y > 12.6) return '#f5eddc'
        const u = ((i % 22) + 22) % 22
        const x = Math.abs(u - 10.5)
        const d = x + y
        if (d < 2) return '#f5eddc'
        if (d < 4) return '#c01f38'
        if (d < 5.6) return '#f0b52a'
        if (d < 8) return y < 1.2 || x < 1.2 ? '#f5eddc' : '#1b4f9e'
        if (d < 9.4) return '#e2662a'
        if (d > 12.6 && d < 15) return (i + j) % 2 ? '#1c7a52' : '#5fa043'
        if (d > 17.4) return x > 8 ? '#c01f38' : '#f0b52a'
        return Math.abs(x - y) < 1 && d > 9.6 ? '#e2678c' : ''
      }),
      1.4,
    ),
  ),
  sewn('silk-handkerchief', 760, 760, '#f6f4ee', 'linen', async (s, c) => {
    let out = ''
    for (let q = 0; q < 4; q++) {
      const a = (q * Math.PI) / 2
      const map = (x, y) => [380 + x * Math.cos(a) - y * Math.sin(a), 380 + x * Math.sin(a) + y * Math.cos(a)]
      out +=
        flower(c, ...map(230, -230), 74, q % 2 ? PINK : BLUE, { n: 7, turn: a, inner: WHITE }) +
        flower(c, ...map(110, -268), 36, GOLD, { n: 5 }) +
        flower(c, ...map(268, -110), 36, GOLD, { n: 5 })
      out +=
        stem(c, [map(190, -260), map(150, -284), map(60, -262), map(10, -286)], LEAF, 3) +
        stem(c, [map(260, -190), map(284, -150), map(262, -60), map(286, -10)], LEAF, 3)
      for (const [x, y, b] of [
        [60, -262, -1.3],
        [30, -276, 1.4],
        [150, -284, 1.2],
        [262, -60, -0.2],
        [278, -30, 2.8],
        [284, -150, 2.6],
        [180, -180, 2.3],
      ])
        out += leafed(c, ...map(x, y), b + a, 48)
      for (let t = -330; t < 330; t += 11) out += knot(...map(t, -338), 2.6, t % 2 ? '#e2678c' : '#2c62b0')
    }
    await sew(
      s,
      out +
        flower(c, 380, 380, 60, PINK, { n: 8, inner: GOLD }) +
        turned(8, (a) => leafed(c, 380 + Math.cos(a + 0.39) * 64, 380 + Math.sin(a + 0.39) * 64, a + 0.39, 40)),
      1.8,
    )
  }),
  sewn('silk-vine-border', 1000, 340, '#f3e3c2', 'linen', async (s, c) => {
    const wave = Array.from({ length: 27 }, (_, i) => [-20 + i * 40, 170 + Math.sin(i * 0.785) * 62])
    let out = stem(c, wave, LEAF, 5)
    for (let i = 0; i < 7; i++) {
      const x = 60 + i * 160
      const up = i % 2 ? 1 : -1
      out +=
        flower(c, x, 170 - up * 30, 56, [RED, BLUE, PINK, GOLD][i % 4], { n: 7, inner: i % 2 ? WHITE : GOLD, heart: '#7a0f22' }) +
        leafed(c, x + 50, 170 + up * 20, 0.4 * up, 64) +
        leafed(c, x - 46, 170 + up * 44, Math.PI - 0.6 * up, 58) +
        leafed(c, x + 76, 170 + up * 46, 1.4 * up, 46)
    }
    for (let x = 8; x < 1000; x += 14) out += knot(x, 24, 3.4, x % 28 < 14 ? '#c01f38' : '#1c7a52') + knot(x, 316, 3.4, x % 28 < 14 ? '#c01f38' : '#1c7a52')
    await sew(
      s,
      out +
        stem(
          c,
          [
            [0, 42],
            [500, 42],
            [1000, 42],
          ],
          RED,
          4,
        ) +
        stem(
          c,
          [
            [0, 298],
            [500, 298],
            [1000, 298],
          ],
          RED,
          4,
        ),
      2,
    )
  }),
  sewn('silk-roses-night', 640, 900, '#191418', 'velvet', async (s, c) => {
    let out = ''
    const rose = (x, y, r, hexes) => {
      for (const [n, k, w] of [
        [7, 1, 0.8],
        [6, 0.76, 0.8],
        [5, 0.52, 0.86],
        [4, 0.32, 0.9],
      ])
        out += turned(n, (a) => petal(c, x, y, { angle: a + n * 1.3, long: r * k, wide: r * k * w, hexes, w: 2.3, tip: 0.72 }))
      out += knot(x, y, 6, hexes[0])
    }
    out +=
      stem(
        c,
        [
          [330, 890],
          [300, 700],
          [340, 520],
          [310, 380],
        ],
        LEAF,
        6,
      ) +
      stem(
        c,
        [
          [310, 720],
          [200, 640],
          [180, 560],
        ],
        LEAF,
        4,
      ) +
      stem(
        c,
        [
          [335, 560],
          [450, 520],
          [480, 440],
        ],
        LEAF,
        4,
      ) +
      stem(
        c,
        [
          [325, 440],
          [240, 320],
          [250, 210],
        ],
        LEAF,
        4,
      )
    for (const [x, y, a, l] of [
      [310, 780, 0.3, 120],
      [304, 760, 2.8, 120],
      [330, 620, 0, 100],
      [322, 640, 3.3, 96],
      [240, 660, 2.3, 90],
      [430, 530, 0.7, 90],
      [340, 490, -0.3, 100],
      [250, 330, 2.9, 90],
      [262, 300, -0.4, 80],
      [300, 850, 2.6, 80],
      [190, 590, 3.6, 70],
      [470, 480, -0.2, 70],
    ])
      out += leafed(c, x, y, a, l)
    rose(320, 350, 112, RED)
    rose(176, 520, 84, PINK)
    rose(484, 404, 88, GOLD)
    rose(250, 176, 72, WHITE)
    for (const [x, y] of [
      [420, 250],
      [120, 380],
      [470, 640],
      [150, 740],
    ])
      out += flower(c, x, y, 34, BLUE, { n: 5 })
    await sew(s, out, 2.6)
  }),
]

export const works = [...atlas, ...needle]
