// 儿童画厅: wax crayons by artist 9, watercolour and pen by artist 10.
import { bow, box, circle, Crayons, Watercolour } from './child.mjs'

const C = {
  red: '#d8342c',
  orange: '#ef8a2b',
  yellow: '#f7c92e',
  green: '#3f9a48',
  leaf: '#7cbf4a',
  blue: '#2f78c4',
  sky: '#86c5ea',
  violet: '#7b4fa8',
  pink: '#ee86a8',
  brown: '#8a5632',
  black: '#2c2a30',
  grey: '#9aa2a8',
  white: '#fdfcf6',
  night: '#20305e',
  sand: '#e9cf9c',
}

// Things a child knows, for either kind of paint.
const sun = (p, x, y, r, hex = C.yellow) => {
  p.fill(circle(x, y, r), hex)
  for (let i = 0; i < 12; i++) {
    const a = i * 0.5236 + 0.2
    p.line(
      [
        [x + Math.cos(a) * r * 1.25, y + Math.sin(a) * r * 1.25],
        [x + Math.cos(a) * r * (1.6 + (i % 2) * 0.22), y + Math.sin(a) * r * (1.6 + (i % 2) * 0.22)],
      ],
      C.orange,
      7,
    )
  }
  p.line(circle(x, y, r), C.orange, 4, true)
}
const cloud = (p, x, y, s, hex = C.sky) => {
  const d = [
    [-1, 0.3],
    [-0.86, -0.12],
    [-0.5, -0.16],
    [-0.3, -0.52],
    [0.16, -0.56],
    [0.4, -0.2],
    [0.82, -0.18],
    [1, 0.24],
    [0.5, 0.34],
    [0, 0.3],
    [-0.5, 0.36],
  ].map(([u, v]) => [x + u * s, y + v * s])
  p.fill(d, hex)
  p.line(d, '#5a9cc8', 3, true)
}
const flower = (p, x, y, s, hex, foot = y + s * 3) => {
  p.line(
    [
      [x, y],
      [x + s * 0.14, (y + foot) / 2],
      [x, foot],
    ],
    C.green,
    5,
  )
  p.fill(
    [
      [x, foot - s * 0.4],
      [x + s * 0.8, foot - s * 1.3],
      [x + s * 0.3, foot - s * 0.3],
    ],
    C.leaf,
  )
  for (let i = 0; i < 6; i++) {
    const a = i * 1.047
    p.fill(circle(x + Math.cos(a) * s * 0.56, y + Math.sin(a) * s * 0.56, s * 0.4, s * 0.4, 12), hex)
  }
  p.fill(circle(x, y, s * 0.36, s * 0.36, 12), hex === C.yellow ? C.brown : C.yellow)
}
const tree = (p, x, y, s, hex = C.green, fruit = '') => {
  p.fill(
    [
      [x - s * 0.12, y],
      [x - s * 0.08, y - s * 0.9],
      [x + s * 0.08, y - s * 0.9],
      [x + s * 0.13, y],
    ],
    C.brown,
  )
  const crown = Array.from({ length: 22 }, (_, i) => {
    const a = (i / 22) * 6.283
    const r = s * (0.62 + 0.07 * (i % 2))
    return [x + Math.cos(a) * r, y - s * 1.35 + Math.sin(a) * r * 0.92]
  })
  p.fill(crown, hex)
  p.line(crown, hex === C.green ? '#2a6e34' : C.brown, 4, true)
  if (fruit)
    for (let i = 0; i < 11; i++) {
      const a = i * 2.4
      const r = s * 0.5 * Math.sqrt((i + 0.5) / 11)
      p.fill(circle(x + Math.cos(a) * r, y - s * 1.35 + Math.sin(a) * r, s * 0.075, s * 0.075, 12), fruit)
    }
}
const house = (p, x, y, w, h, wall, roof, { floors = 2, across = 2, lit } = {}) => {
  p.fill(box(x, y - h, w, h), wall)
  p.fill(
    [
      [x - w * 0.1, y - h],
      [x + w / 2, y - h - w * 0.42],
      [x + w * 1.1, y - h],
    ],
    roof,
  )
  for (let j = 0; j < floors; j++)
    for (let i = 0; i < across; i++) {
      const ww = w / (across * 2 + 1)
      const wh = h / (floors * 2 + 1)
      if (j === floors - 1 && i === Math.floor(across / 2)) {
        p.fill(box(x + ww * (i * 2 + 1), y - wh * 1.5, ww, wh * 1.5), C.brown)
        continue
      }
      const b = box(x + ww * (i * 2 + 1), y - h + wh * (j * 2 + 0.7), ww, wh * 1.1)
      p.fill(b, lit ? lit[(i + j) % lit.length] : C.sky)
      p.edge(b, C.black, 3)
      p.line(
        [
          [b[0][0] + ww / 2, b[0][1]],
          [b[0][0] + ww / 2, b[2][1]],
        ],
        C.black,
        2.4,
      )
    }
  p.edge(box(x, y - h, w, h), C.black, 4)
  p.edge(
    [
      [x - w * 0.1, y - h],
      [x + w / 2, y - h - w * 0.42],
      [x + w * 1.1, y - h],
    ],
    C.black,
    4,
  )
}
const tower = (p, x, y, w, h, wall, rows, cols, lit) => {
  p.fill(box(x, y - h, w, h), wall)
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < cols; i++) {
      const b = box(x + (w * (i + 0.25)) / cols, y - h + (h * (j + 0.22)) / rows, (w * 0.5) / cols, (h * 0.52) / rows)
      p.fill(b, lit ? lit[(i * 2 + j * 3) % lit.length] : C.sky, { gap: 5, w: 5 })
      p.edge(b, C.black, 2.4)
    }
  p.edge(box(x, y - h, w, h), C.black, 4)
}
const duck = (p, x, y, s, hex = C.yellow) => {
  p.fill(circle(x, y, s, s * 0.58), hex)
  p.fill(circle(x + s * 0.82, y - s * 0.66, s * 0.42), hex)
  p.fill(
    [
      [x + s * 1.18, y - s * 0.72],
      [x + s * 1.62, y - s * 0.58],
      [x + s * 1.18, y - s * 0.46],
    ],
    C.orange,
  )
  p.fill(
    [
      [x - s * 0.86, y - s * 0.2],
      [x - s * 1.4, y - s * 0.66],
      [x - s * 0.6, y - s * 0.46],
    ],
    hex,
  )
  p.line(
    [
      [x - s * 0.4, y - s * 0.16],
      [x, y + s * 0.16],
      [x + s * 0.42, y - s * 0.12],
    ],
    C.orange,
    4,
  )
  p.fill(circle(x + s * 0.94, y - s * 0.74, s * 0.07, s * 0.07, 8), C.black, { gap: 2, w: 3 })
  p.line(circle(x, y, s, s * 0.58), '#c98a1c', 3, true)
}
const fish = (p, x, y, s, hex, stripe, dir = 1) => {
  p.fill(circle(x, y, s, s * 0.58), hex)
  p.fill(
    [
      [x - dir * s * 0.85, y],
      [x - dir * s * 1.5, y - s * 0.5],
      [x - dir * s * 1.36, y],
      [x - dir * s * 1.5, y + s * 0.5],
    ],
    stripe,
  )
  p.fill(
    [
      [x - s * 0.2, y - s * 0.52],
      [x + s * 0.2, y - s * 0.9],
      [x + s * 0.36, y - s * 0.5],
    ],
    stripe,
  )
  for (const k of [-0.36, 0, 0.34])
    p.line(
      [
        [x - dir * k * s - dir * 6, y - s * 0.42],
        [x - dir * k * s, y],
        [x - dir * k * s - dir * 6, y + s * 0.42],
      ],
      stripe,
      5,
    )
  p.line(circle(x, y, s, s * 0.58), C.black, 2.6, true)
  p.fill(circle(x + dir * s * 0.6, y - s * 0.14, s * 0.14, s * 0.14, 10), C.white, { gap: 3, w: 4 })
  p.line(circle(x + dir * s * 0.62, y - s * 0.14, s * 0.06, s * 0.06, 8), C.black, 4, true)
}
const waves = (p, y0, y1, width, hex, step = 46) => {
  for (let y = y0, k = 0; y < y1; y += step, k++)
    for (let x = (k % 2) * 60 - 20; x < width; x += 150)
      p.line(
        [
          [x, y],
          [x + 18, y - 9],
          [x + 36, y],
          [x + 54, y - 9],
          [x + 72, y],
        ],
        hex,
        4,
      )
}
const lamp = (p, x, y, h, light) => {
  p.line(
    [
      [x, y],
      [x, y - h],
    ],
    C.grey,
    9,
  )
  p.line(
    [
      [x, y - h],
      [x + 20, y - h - 22],
      [x + 58, y - h - 16],
    ],
    C.grey,
    7,
  )
  if (light)
    for (let k = 3; k > 0; k--)
      p.fill(circle(x + 64, y - h + 6, 24 + k * 24, 22 + k * 22), k === 1 ? '#fff3b0' : k === 2 ? '#f6cf4a' : '#8a7a3a', { gap: 9, w: 7 })
  p.fill(circle(x + 64, y - h, 22, 14, 14), C.yellow)
}
const star = (p, x, y, r, hex) =>
  p.fill(
    Array.from({ length: 10 }, (_, i) => {
      const a = i * 0.6283 - 1.571
      const k = i % 2 ? 0.42 : 1
      return [x + Math.cos(a) * r * k, y + Math.sin(a) * r * k]
    }),
    hex,
    { gap: 4, w: 5, loose: 1 },
  )
const meadow = (p, y, width, height, hex = C.leaf) =>
  p.fill(
    [
      [0, y + 14],
      [width * 0.25, y - 8],
      [width * 0.5, y + 10],
      [width * 0.75, y - 6],
      [width, y + 8],
      [width, height],
      [0, height],
    ],
    hex,
    { angle: -1.3, gap: 8, w: 8 },
  )
const rainbow = (p, x, y, r) => {
  for (const [i, hex] of [C.red, C.orange, C.yellow, C.green, C.blue, C.violet].entries())
    p.fill(bow(x, y, r - i * 24, Math.PI, Math.PI * 2, 24), hex, { angle: 0.9 })
}
const bird = (p, x, y, s, hex = C.black) =>
  p.line(
    [
      [x - s, y - s * 0.3],
      [x - s * 0.4, y - s * 0.5],
      [x, y],
      [x + s * 0.4, y - s * 0.5],
      [x + s, y - s * 0.3],
    ],
    hex,
    4,
  )

const crayon = (slug, width, height, ground, draw) => ({
  slug,
  width,
  height,
  draw: async (c) => {
    const p = new Crayons(c, width, height, ground)
    draw(p, c)
    return p.done(slug)
  },
})
const water = (slug, width, height, ground, draw) => ({
  slug,
  width,
  height,
  draw: async (c) => {
    const p = new Watercolour(c, width, height, ground)
    draw(p, c)
    return p.done(slug)
  },
})
const PAPER = '#fbf7ea'

const wax = [
  crayon('crayon-my-building', 760, 700, PAPER, (p) => {
    meadow(p, 560, 760, 700)
    sun(p, 110, 110, 56)
    cloud(p, 560, 90, 80)
    cloud(p, 300, 130, 54)
    tower(p, 230, 580, 290, 420, '#e98d6a', 6, 4, [C.sky, C.yellow, C.sky, C.pink])
    p.fill(box(350, 508, 54, 72), C.brown)
    tree(p, 640, 610, 130, C.green, C.red)
    tree(p, 110, 620, 90)
    flower(p, 190, 600, 15, C.pink, 660)
    flower(p, 560, 610, 16, C.violet, 670)
    flower(p, 470, 616, 14, C.red, 672)
    flower(p, 300, 620, 14, C.yellow, 672)
  }),
  crayon('crayon-rainbow-homes', 960, 560, PAPER, (p) => {
    rainbow(p, 480, 470, 400)
    meadow(p, 430, 960, 560)
    house(p, 110, 470, 150, 130, C.yellow, C.red)
    house(p, 300, 480, 120, 110, C.pink, C.violet)
    house(p, 470, 476, 170, 150, C.sky, C.blue, { across: 3 })
    house(p, 690, 478, 140, 120, '#f3b27a', C.green)
    tree(p, 60, 490, 70)
    tree(p, 900, 500, 80, C.leaf)
    for (const [x, y] of [
      [420, 70],
      [500, 50],
      [800, 70],
    ])
      bird(p, x, y, 22)
  }),
  crayon('crayon-ducks', 820, 640, PAPER, (p) => {
    p.fill(box(0, 230, 820, 410), C.sky, { angle: 0.08, gap: 8, w: 8 })
    meadow(p, 190, 820, 250)
    sun(p, 690, 90, 50)
    for (const [x, s] of [
      [80, 70],
      [230, 90],
      [420, 74],
      [560, 84],
    ])
      tree(p, x, 230, s, x % 3 ? C.green : C.leaf)
    waves(p, 300, 640, 820, C.blue)
    duck(p, 250, 400, 78)
    duck(p, 470, 470, 50, '#fbe08a')
    duck(p, 590, 450, 46, '#fbe08a')
    duck(p, 690, 480, 42, '#fbe08a')
    p.fill(circle(120, 540, 60, 26), C.green)
    p.fill(circle(640, 590, 70, 26), C.green)
    flower(p, 130, 520, 17, C.pink, 540)
  }),
  crayon('crayon-lamps-on', 700, 860, '#24345f', (p, c) => {
    p.fill(box(0, 700, 700, 160), '#3b4a56', { angle: 0.1, gap: 9 })
    tower(p, 60, 710, 200, 400, '#6a4a5a', 5, 3, [C.yellow, '#3a3550', '#ffe89a', '#3a3550', C.orange])
    tower(p, 440, 710, 210, 300, '#5a5468', 4, 3, ['#ffe89a', '#3a3550', C.yellow])
    p.fill(circle(540, 140, 64), '#fdf0b8')
    p.fill(circle(566, 124, 54), '#24345f', { gap: 5 })
    for (let i = 0; i < 17; i++) star(p, c.range(20, 680), c.range(24, 330), c.range(8, 17), c.pick(['#fff2a8', '#fdfcf6', '#f7c92e']))
    lamp(p, 300, 800, 300, true)
    lamp(p, 60, 830, 200, true)
    tree(p, 620, 800, 84, '#2c6a4a')
  }),
  crayon('crayon-slide', 780, 680, PAPER, (p) => {
    meadow(p, 540, 780, 680)
    sun(p, 680, 100, 52)
    cloud(p, 160, 100, 76)
    p.fill(
      [
        [250, 220],
        [360, 120],
        [470, 220],
      ],
      C.red,
    )
    p.fill(box(270, 220, 180, 150), C.yellow)
    p.fill(box(320, 260, 80, 110), C.orange)
    for (const x of [275, 435]) p.fill(box(x, 370, 16, 220), C.blue)
    p.fill(
      [
        [450, 350],
        [480, 340],
        [680, 590],
        [730, 596],
        [720, 620],
        [650, 610],
      ],
      C.orange,
    )
    p.line(
      [
        [450, 350],
        [650, 610],
        [720, 620],
      ],
      C.red,
      7,
    )
    for (let i = 0; i < 7; i++)
      p.line(
        [
          [180 + i * 13, 590 - i * 34],
          [226 + i * 8, 590 - i * 34],
        ],
        C.red,
        7,
      )
    p.line(
      [
        [170, 610],
        [268, 370],
      ],
      C.brown,
      8,
    )
    p.line(
      [
        [214, 610],
        [282, 370],
      ],
      C.brown,
      8,
    )
    flower(p, 90, 590, 18, C.pink, 650)
    flower(p, 560, 630, 14, C.violet, 668)
    tree(p, 80, 550, 90, C.green, C.yellow)
    p.fill(circle(420, 632, 40), C.red)
    p.fill(circle(420, 632, 20, 38), C.white)
  }),
  crayon('crayon-apricot-tree', 660, 900, PAPER, (p) => {
    p.fill(box(0, 0, 660, 620), '#d6edf8', { angle: 0.3, gap: 13, w: 9 })
    meadow(p, 700, 660, 900)
    p.fill(
      [
        [290, 800],
        [310, 480],
        [250, 380],
        [330, 420],
        [345, 300],
        [370, 420],
        [440, 370],
        [370, 490],
        [390, 800],
      ],
      C.brown,
    )
    for (const [x, y, r] of [
      [330, 240, 190],
      [170, 340, 130],
      [490, 330, 140],
      [330, 390, 130],
    ]) {
      const d = Array.from({ length: 24 }, (_, i) => [x + Math.cos(i * 0.2618) * r * (1 + (i % 2) * 0.06), y + Math.sin(i * 0.2618) * r * 0.82])
      p.fill(d, x === 330 ? C.green : C.leaf)
    }
    for (let i = 0; i < 34; i++) {
      const a = i * 2.4
      const r = 250 * Math.sqrt((i + 0.5) / 34)
      const [x, y] = [330 + Math.cos(a) * r, 310 + Math.sin(a) * r * 0.72]
      p.fill(circle(x, y, 19, 19, 14), C.orange, { gap: 4, w: 5, loose: 1.5 })
      p.line(
        [
          [x, y - 18],
          [x + 4, y - 28],
        ],
        C.brown,
        3,
      )
    }
    p.line(
      [
        [480, 800],
        [440, 470],
      ],
      C.brown,
      9,
    )
    p.line(
      [
        [560, 800],
        [500, 460],
      ],
      C.brown,
      9,
    )
    for (let i = 0; i < 8; i++)
      p.line(
        [
          [476 - i * 5, 770 - i * 40],
          [548 - i * 7, 770 - i * 40],
        ],
        C.brown,
        6,
      )
    p.fill(
      [
        [100, 760],
        [240, 760],
        [220, 850],
        [120, 850],
      ],
      '#c99a5a',
      { angle: 0.2 },
    )
    p.line(
      [
        [104, 760],
        [170, 690],
        [236, 760],
      ],
      C.brown,
      6,
    )
    for (const [x, y] of [
      [120, 752],
      [150, 744],
      [180, 746],
      [212, 752],
      [166, 730],
      [140, 728],
      [194, 730],
    ])
      p.fill(circle(x, y, 18, 18, 14), C.orange, { gap: 4, w: 5 })
  }),
  crayon('crayon-snowman', 700, 820, '#7fa9cf', (p, c) => {
    p.fill(
      [
        [0, 620],
        [180, 590],
        [380, 616],
        [560, 586],
        [700, 610],
        [700, 820],
        [0, 820],
      ],
      C.white,
      { gap: 6, w: 8 },
    )
    house(p, 60, 620, 150, 120, C.red, C.white)
    tree(p, 610, 640, 110, C.green)
    for (const [x, y, r] of [
      [370, 640, 130],
      [370, 450, 96],
      [370, 310, 70],
    ]) {
      p.fill(circle(x, y, r), C.white, { gap: 5, w: 7 })
      p.line(circle(x, y, r), '#5a86b4', 5, true)
    }
    p.fill(
      [
        [372, 312],
        [456, 330],
        [374, 336],
      ],
      C.orange,
    )
    for (const [x, y] of [
      [344, 292],
      [396, 292],
      [370, 430],
      [370, 470],
      [370, 510],
    ])
      p.fill(circle(x, y, 9, 9, 10), C.black, { gap: 3, w: 4, loose: 1 })
    p.fill(box(312, 200, 116, 46), C.red)
    p.fill(box(290, 236, 160, 18), C.red)
    p.fill(
      [
        [300, 372],
        [440, 372],
        [446, 400],
        [296, 400],
      ],
      C.green,
    )
    p.fill(
      [
        [410, 396],
        [446, 396],
        [456, 490],
        [418, 490],
      ],
      C.green,
    )
    p.line(
      [
        [280, 440],
        [190, 380],
        [160, 390],
      ],
      C.brown,
      8,
    )
    p.line(
      [
        [460, 440],
        [556, 370],
        [590, 384],
      ],
      C.brown,
      8,
    )
    for (let i = 0; i < 60; i++) p.fill(circle(c.range(6, 694), c.range(6, 600), c.range(4, 8), undefined, 8), C.white, { gap: 3, w: 4, loose: 1 })
  }),
  crayon('crayon-kites', 960, 520, '#d9eefa', (p, c) => {
    cloud(p, 170, 110, 90, C.white)
    cloud(p, 700, 80, 100, C.white)
    meadow(p, 440, 960, 520)
    const kite = (x, y, s, a, b, tx, ty) => {
      const d = [
        [x, y - s],
        [x + s * 0.7, y],
        [x, y + s * 1.1],
        [x - s * 0.7, y],
      ]
      p.line(
        [
          [x, y + s],
          [x + 40, y + s + 70],
          [(x + tx) / 2, (y + ty) / 2 + 50],
          [tx, ty],
        ],
        C.grey,
        2.6,
      )
      p.fill([d[0], d[1], [x, y]], a)
      p.fill([d[1], d[2], [x, y]], b)
      p.fill([d[2], d[3], [x, y]], a)
      p.fill([d[3], d[0], [x, y]], b)
      p.edge(d, C.black, 4)
      let px = x
      let py = y + s * 1.1
      for (let i = 0; i < 5; i++) {
        const q = [px + (i % 2 ? 20 : -20), py + 26]
        p.line([[px, py], q], b, 4)
        p.fill(
          [
            [q[0] - 12, q[1] - 7],
            [q[0] + 12, q[1] + 7],
            [q[0] + 12, q[1] - 7],
            [q[0] - 12, q[1] + 7],
          ],
          a,
          { gap: 4, w: 5 },
        )
        ;[px, py] = q
      }
    }
    kite(240, 190, 84, C.red, C.yellow, 380, 450)
    kite(520, 150, 100, C.violet, C.pink, 520, 455)
    kite(800, 210, 80, C.green, C.orange, 660, 450)
    sun(p, 60, 60, 40)
    house(p, 40, 470, 90, 74, C.orange, C.red)
    house(p, 830, 474, 90, 80, C.yellow, C.blue)
    for (let i = 0; i < 7; i++) flower(p, 180 + i * 100 + c.bell() * 20, 470, 11, c.pick([C.pink, C.red, C.violet]), 506)
  }),
  crayon('crayon-bus', 920, 560, PAPER, (p) => {
    p.fill(box(0, 430, 920, 130), '#8b9096', { angle: 0.06, gap: 8, w: 8 })
    for (let x = 20; x < 920; x += 150) p.fill(box(x, 500, 80, 12), C.white)
    tower(p, 30, 430, 120, 260, C.pink, 4, 2)
    tower(p, 770, 430, 120, 310, C.yellow, 5, 2)
    tree(p, 200, 430, 80)
    tree(p, 720, 432, 74, C.leaf)
    sun(p, 460, 76, 40)
    const b = [
      [190, 210],
      [690, 200],
      [730, 240],
      [738, 450],
      [180, 452],
    ]
    p.fill(b, C.green, { angle: -0.7 })
    p.fill(
      [
        [182, 350],
        [737, 346],
        [737, 380],
        [181, 384],
      ],
      C.yellow,
    )
    for (let i = 0; i < 5; i++) {
      const w = box(214 + i * 92, 240, 72, 80)
      p.fill(w, '#cfeaf6')
      p.edge(w, C.black, 4)
    }
    const d = box(672, 236, 50, 200)
    p.fill(d, '#cfeaf6')
    p.edge(d, C.black, 4)
    p.edge(b, C.black, 5)
    for (const x of [290, 610]) {
      p.fill(circle(x, 456, 50), C.black)
      p.fill(circle(x, 456, 22), C.grey)
    }
    p.fill(circle(726, 420, 13, 13, 10), C.yellow, { gap: 3, w: 4 })
  }),
  crayon('crayon-moon-rocket', 640, 900, '#1d2030', (p, c) => {
    for (let i = 0; i < 24; i++) star(p, c.range(16, 624), c.range(16, 700), c.range(7, 16), c.pick(['#fff2a8', '#fdfcf6', '#f7c92e', '#ee86a8']))
    p.fill(circle(150, 150, 100), '#f6e6a4', { gap: 6 })
    for (const [x, y, r] of [
      [120, 120, 22],
      [190, 170, 16],
      [140, 200, 13],
      [180, 110, 10],
    ])
      p.line(circle(x, y, r), '#cdae5a', 5, true)
    p.fill(circle(540, 300, 46), C.orange)
    p.fill(
      [
        [460, 318],
        [540, 286],
        [620, 282],
        [616, 296],
        [540, 306],
        [470, 332],
      ],
      C.yellow,
      { gap: 4 },
    )
    p.fill(
      [
        [330, 240],
        [404, 360],
        [410, 600],
        [250, 600],
        [256, 360],
      ],
      C.white,
      { gap: 5, w: 7 },
    )
    p.fill(
      [
        [330, 236],
        [392, 348],
        [268, 348],
      ],
      C.red,
    )
    p.fill(
      [
        [250, 500],
        [180, 640],
        [252, 610],
      ],
      C.red,
    )
    p.fill(
      [
        [410, 500],
        [480, 640],
        [408, 610],
      ],
      C.red,
    )
    p.fill(circle(330, 430, 42), C.sky)
    p.line(circle(330, 430, 46), C.blue, 8, true)
    p.fill(box(256, 540, 150, 26), C.blue)
    p.fill(
      [
        [270, 606],
        [390, 606],
        [370, 700],
        [350, 660],
        [330, 760],
        [310, 660],
        [290, 700],
      ],
      C.orange,
    )
    p.fill(
      [
        [300, 606],
        [360, 606],
        [330, 690],
      ],
      C.yellow,
    )
    p.fill(bow(320, 1080, 330, 3.6, 5.8, 80), C.blue)
    p.fill(bow(320, 1080, 300, 4.2, 4.9, 44), C.green)
  }),
  crayon('crayon-balloons', 660, 880, '#e3f2fb', (p, c) => {
    meadow(p, 660, 660, 880)
    p.fill(
      [
        [120, 760],
        [330, 720],
        [560, 760],
        [480, 830],
        [180, 836],
      ],
      C.sky,
      { angle: 0.1 },
    )
    p.line(
      [
        [120, 760],
        [330, 720],
        [560, 760],
        [480, 830],
        [180, 836],
      ],
      C.blue,
      5,
      true,
    )
    const balloon = (x, y, r, hexes) => {
      hexes.forEach((hex, i) => {
        const w = r * (1 - i * 0.32)
        p.fill(circle(x, y, w, r * 1.14), hex)
      })
      p.line(circle(x, y, r, r * 1.14), C.black, 4, true)
      p.line(
        [
          [x - r * 0.5, y + r * 1.02],
          [x - r * 0.2, y + r * 1.62],
        ],
        C.brown,
        3,
      )
      p.line(
        [
          [x + r * 0.5, y + r * 1.02],
          [x + r * 0.2, y + r * 1.62],
        ],
        C.brown,
        3,
      )
      p.fill(box(x - r * 0.24, y + r * 1.6, r * 0.48, r * 0.34), C.brown)
    }
    balloon(230, 240, 130, [C.red, C.yellow, C.red])
    balloon(510, 160, 84, [C.blue, C.sky, C.white])
    balloon(500, 480, 96, [C.violet, C.pink, C.yellow])
    cloud(p, 110, 520, 70, C.white)
    cloud(p, 420, 60, 50, C.white)
    for (let i = 0; i < 8; i++) flower(p, 60 + i * 78, 700 + (i % 2) * 110, 12, c.pick([C.red, C.pink, C.yellow]), 742 + (i % 2) * 110)
    bird(p, 120, 60, 20)
    bird(p, 370, 400, 16)
  }),
]

const wet = [
  water('crayon-umbrellas', 820, 620, '#f7f5ee', (p, c) => {
    p.fill(box(0, 0, 820, 620), '#c3d3dc', { strength: 0.7 })
    for (const [x, y, r, a, b] of [
      [180, 180, 130, C.red, C.pink],
      [460, 140, 116, C.yellow, C.orange],
      [690, 230, 110, C.blue, C.sky],
      [300, 430, 136, C.green, C.leaf],
      [590, 460, 124, C.violet, C.pink],
    ]) {
      for (let i = 0; i < 8; i++) {
        const [t, u] = [i * 0.7854, (i + 1) * 0.7854]
        p.fill(
          [
            [x, y],
            [x + Math.cos(t) * r, y + Math.sin(t) * r],
            [x + Math.cos((t + u) / 2) * r * 0.97, y + Math.sin((t + u) / 2) * r * 0.97],
            [x + Math.cos(u) * r, y + Math.sin(u) * r],
          ],
          i % 2 ? a : b,
        )
        p.line([
          [x, y],
          [x + Math.cos(t) * r, y + Math.sin(t) * r],
        ])
      }
      p.line(circle(x, y, r, r, 16), undefined, 2.4, true)
      p.line(circle(x, y, 6, 6, 8), undefined, 3, true)
    }
    for (let i = 0; i < 60; i++) {
      const [x, y] = [c.range(0, 820), c.range(0, 620)]
      p.line(
        [
          [x, y],
          [x - 6, y + 22],
        ],
        '#5a7a90',
        1.6,
      )
    }
  }),
  water('crayon-cat-window', 660, 820, '#faf4e4', (p, _c) => {
    p.fill(box(0, 0, 660, 820), '#f0cf9a', { strength: 0.6 })
    p.fill(box(130, 80, 400, 470), '#a9d3ea')
    p.fill(
      [
        [130, 400],
        [250, 300],
        [360, 390],
        [450, 320],
        [530, 380],
        [530, 550],
        [130, 550],
      ],
      '#8cbf7a',
    )
    p.fill(circle(440, 170, 44), C.yellow)
    p.edge(box(130, 80, 400, 470), '#7a4a26', 3.4)
    p.edge(box(110, 60, 440, 510), '#7a4a26', 3.4)
    p.line(
      [
        [330, 80],
        [330, 550],
      ],
      '#7a4a26',
      3.4,
    )
    p.fill(box(70, 560, 520, 40), '#b4804a')
    p.edge(box(70, 560, 520, 40))
    p.fill(
      [
        [230, 560],
        [222, 440],
        [250, 380],
        [330, 372],
        [378, 430],
        [390, 560],
      ],
      '#e8963a',
    )
    p.fill(circle(292, 330, 72, 62), '#e8963a')
    p.fill(
      [
        [232, 300],
        [226, 232],
        [276, 276],
      ],
      '#e8963a',
    )
    p.fill(
      [
        [312, 272],
        [356, 226],
        [356, 300],
      ],
      '#e8963a',
    )
    p.fill(
      [
        [386, 552],
        [470, 560],
        [490, 500],
        [470, 450],
        [452, 460],
        [466, 500],
        [450, 530],
        [388, 526],
      ],
      '#e8963a',
    )
    for (const [x, y] of [
      [268, 324],
      [318, 324],
    ]) {
      p.fill(circle(x, y, 13, 15, 12), '#7cbf4a')
      p.line(circle(x, y, 13, 15, 12), undefined, 2.2, true)
      p.line(
        [
          [x, y - 9],
          [x, y + 9],
        ],
        undefined,
        3.4,
      )
    }
    p.fill(
      [
        [284, 350],
        [302, 350],
        [293, 362],
      ],
      C.pink,
    )
    p.line([
      [293, 362],
      [280, 376],
      [266, 370],
    ])
    p.line([
      [293, 362],
      [306, 376],
      [320, 370],
    ])
    for (const d of [-1, 1])
      for (const k of [-8, 0, 8])
        p.line(
          [
            [293 + d * 28, 358 + k * 0.5],
            [293 + d * 92, 352 + k * 2],
          ],
          undefined,
          1.6,
        )
    p.line(circle(292, 330, 72, 62), undefined, 2.4, true)
    p.line([
      [230, 560],
      [222, 440],
      [250, 384],
    ])
    p.line([
      [390, 560],
      [378, 430],
      [344, 380],
    ])
    for (let i = 0; i < 4; i++)
      p.line(
        [
          [330 + i * 4, 410 + i * 32],
          [372, 404 + i * 34],
        ],
        '#a05a1a',
        3.4,
      )
    p.fill(
      [
        [460, 490],
        [540, 490],
        [526, 560],
        [474, 560],
      ],
      '#c2543a',
    )
    p.edge([
      [460, 490],
      [540, 490],
      [526, 560],
      [474, 560],
    ])
    for (const [x, y, hex] of [
      [478, 440, C.red],
      [520, 430, C.pink],
      [500, 400, C.red],
    ]) {
      p.fill(circle(x, y, 20, 20, 12), hex)
      p.line(
        [
          [x, y + 18],
          [500, 490],
        ],
        '#3f7a3a',
        3,
      )
    }
    p.fill(
      [
        [100, 640],
        [560, 640],
        [540, 760],
        [120, 760],
      ],
      '#d6755a',
      { strength: 0.5 },
    )
    for (let i = 0; i < 9; i++)
      p.line(
        [
          [120 + i * 50, 650],
          [126 + i * 49, 752],
        ],
        '#a8452f',
        2,
      )
  }),
  water('crayon-melons', 860, 600, '#fbf6e8', (p, _c) => {
    p.fill(
      [
        [0, 380],
        [860, 360],
        [860, 600],
        [0, 600],
      ],
      '#e7c58a',
      { strength: 0.7 },
    )
    p.fill(circle(250, 280, 190, 170), '#4e9a4e')
    for (let i = -3; i <= 3; i++)
      p.line(
        [
          [250 + i * 40, 116 + Math.abs(i) * 14],
          [250 + i * 58, 200],
          [250 + i * 62, 300],
          [250 + i * 40, 442 - Math.abs(i) * 14],
        ],
        '#1f5a34',
        3.4,
      )
    p.line(circle(250, 280, 190, 170), undefined, 2.6, true)
    p.fill(circle(610, 250, 200, 130), '#eac554')
    for (let i = 0; i < 46; i++) {
      const [a, r] = [i * 2.4, Math.sqrt((i + 0.5) / 46)]
      const [x, y] = [610 + Math.cos(a) * 185 * r, 250 + Math.sin(a) * 118 * r]
      p.line(
        [
          [x - 14, y - 8],
          [x + 2, y + 6],
          [x + 16, y - 6],
        ],
        '#b08a2c',
        1.8,
      )
    }
    p.line(circle(610, 250, 200, 130), undefined, 2.6, true)
    p.line(
      [
        [806, 230],
        [836, 200],
        [846, 214],
      ],
      '#6a7a2c',
      3.4,
    )
    p.fill(
      [
        [330, 480],
        [640, 440],
        [600, 540],
        [500, 580],
        [400, 560],
      ],
      '#3f8a4a',
    )
    p.fill(
      [
        [346, 476],
        [628, 440],
        [590, 520],
        [500, 556],
        [410, 542],
      ],
      '#f6efd8',
    )
    p.fill(
      [
        [362, 474],
        [616, 442],
        [582, 508],
        [500, 536],
        [420, 526],
      ],
      '#e2473f',
    )
    for (const [x, y] of [
      [430, 480],
      [470, 500],
      [510, 476],
      [550, 486],
      [500, 516],
      [580, 464],
      [450, 510],
    ])
      p.fill(circle(x, y, 5, 8, 8), C.black)
    p.line(
      [
        [330, 480],
        [640, 440],
        [600, 540],
        [500, 580],
        [400, 560],
      ],
      undefined,
      2.4,
      true,
    )
    p.fill(
      [
        [90, 500],
        [260, 520],
        [250, 560],
        [170, 580],
        [100, 556],
      ],
      '#f0a94a',
    )
    p.line(
      [
        [90, 500],
        [260, 520],
        [250, 560],
        [170, 580],
        [100, 556],
      ],
      undefined,
      2.4,
      true,
    )
  }),
  water('crayon-grape-trellis', 720, 820, '#f9f5e8', (p, c) => {
    p.fill(box(0, 0, 720, 820), '#d6e8d0', { strength: 0.7 })
    for (const x of [70, 640]) {
      p.fill(box(x, 120, 26, 640), '#a8743e')
      p.edge(box(x, 120, 26, 640))
    }
    for (const y of [100, 150]) {
      p.fill(box(20, y, 680, 22), '#a8743e')
      p.edge(box(20, y, 680, 22))
    }
    for (let i = 0; i < 26; i++) {
      const [x, y] = [c.range(40, 680), c.range(60, 250)]
      const r = c.range(34, 56)
      const d = Array.from({ length: 15 }, (_, k) => {
        const a = k * 0.4189 + i
        const q = k % 3 === 0 ? 1 : 0.72
        return [x + Math.cos(a) * r * q, y + Math.sin(a) * r * q]
      })
      p.fill(d, c.pick(['#5ea04a', '#7cbf4a', '#3f8a48']))
      p.line(d, '#2a5a30', 1.8, true)
    }
    for (const [x, y, hex, n] of [
      [160, 260, '#6b4a9a', 15],
      [330, 290, '#8fb84a', 15],
      [500, 260, '#6b4a9a', 15],
      [600, 330, '#a83a5a', 10],
      [240, 400, '#a83a5a', 10],
    ])
      for (let _i = 0, row = 0, left = n, k = 0; left > 0; row++) {
        const m = Math.max(1, Math.min(left, 5 - row))
        for (k = 0; k < m; k++, _i++) {
          const [gx, gy] = [x + (k - (m - 1) / 2) * 32, y + row * 30]
          p.fill(circle(gx, gy, 18, 18, 12), hex)
          p.line(circle(gx, gy, 18, 18, 12), undefined, 1.8, true)
        }
        left -= m
        if (row > 8) break
      }
    p.fill(
      [
        [190, 640],
        [530, 640],
        [560, 690],
        [160, 690],
      ],
      '#c99a5a',
    )
    p.edge([
      [190, 640],
      [530, 640],
      [560, 690],
      [160, 690],
    ])
    for (const x of [190, 520]) {
      p.fill(box(x, 690, 18, 100), '#a8743e')
      p.edge(box(x, 690, 18, 100))
    }
    p.fill(circle(360, 630, 90, 26), '#f3ead2')
    p.line(circle(360, 630, 90, 26), undefined, 2.2, true)
    for (const [x, y, hex] of [
      [320, 612, C.red],
      [362, 604, C.orange],
      [402, 614, C.yellow],
      [344, 590, C.leaf],
      [384, 588, C.red],
    ]) {
      p.fill(circle(x, y, 22, 22, 12), hex)
      p.line(circle(x, y, 22, 22, 12), undefined, 1.8, true)
    }
  }),
  water('crayon-flower-bed', 980, 420, '#fbf8ee', (p, c) => {
    p.fill(box(0, 0, 980, 250), '#cfe6f4', { strength: 0.7 })
    p.fill(
      [
        [0, 300],
        [200, 280],
        [500, 300],
        [800, 276],
        [980, 300],
        [980, 420],
        [0, 420],
      ],
      '#8fc070',
    )
    for (let i = 0; i < 13; i++) {
      p.fill(box(20 + i * 76, 200, 26, 130), '#f7efdc')
      p.edge(
        [
          [20 + i * 76, 330],
          [20 + i * 76, 206],
          [33 + i * 76, 186],
          [46 + i * 76, 206],
          [46 + i * 76, 330],
        ],
        '#8a7a5a',
        2,
      )
    }
    p.line(
      [
        [0, 240],
        [980, 236],
      ],
      '#8a7a5a',
      2.4,
    )
    for (let i = 0; i < 17; i++) {
      const [x, y, s] = [30 + i * 57 + c.bell() * 10, c.range(110, 240), c.range(22, 34)]
      const hex = c.pick([C.red, C.pink, C.violet, C.yellow, C.orange, C.blue])
      p.line(
        [
          [x, y],
          [x + c.bell() * 12, (y + 390) / 2],
          [x, 390],
        ],
        '#3f7a3a',
        3.2,
      )
      p.fill(
        [
          [x, 350],
          [x + 30, 310],
          [x + 10, 356],
        ],
        C.leaf,
      )
      p.fill(
        [
          [x, 320],
          [x - 28, 286],
          [x - 8, 330],
        ],
        C.leaf,
      )
      for (let k = 0; k < 6; k++) {
        const a = k * 1.047 + i
        p.fill(circle(x + Math.cos(a) * s * 0.66, y + Math.sin(a) * s * 0.66, s * 0.46, s * 0.46, 12), hex)
        p.line(circle(x + Math.cos(a) * s * 0.66, y + Math.sin(a) * s * 0.66, s * 0.46, s * 0.46, 10), undefined, 1.4, true)
      }
      p.fill(circle(x, y, s * 0.4, s * 0.4, 12), '#f3b82c')
    }
    for (const [x, y] of [
      [240, 60],
      [620, 50],
      [860, 80],
    ]) {
      for (const d of [-1, 1]) {
        p.fill(circle(x + d * 16, y - 6, 16, 12, 12), C.orange)
        p.line(circle(x + d * 16, y - 6, 16, 12, 12), undefined, 1.8, true)
      }
      p.line(
        [
          [x, y - 14],
          [x, y + 14],
        ],
        undefined,
        3.4,
      )
    }
  }),
  water('crayon-under-lake', 880, 640, '#f2f7f4', (p, c) => {
    p.fill(box(0, 0, 880, 640), '#7fc0d6', { strength: 0.9 })
    p.fill(
      [
        [0, 540],
        [220, 510],
        [460, 550],
        [700, 516],
        [880, 540],
        [880, 640],
        [0, 640],
      ],
      '#e3c98e',
    )
    for (const x of [80, 150, 700, 790, 840, 420])
      for (let k = 0; k < 3; k++) {
        const s = c.range(120, 260)
        p.fill(
          [
            [x + k * 16, 580],
            [x + k * 16 - 20, 580 - s * 0.4],
            [x + k * 16 + 14, 580 - s * 0.7],
            [x + k * 16, 580 - s],
            [x + k * 16 + 26, 580 - s * 0.66],
            [x + k * 16 + 4, 580 - s * 0.34],
            [x + k * 16 + 18, 580],
          ],
          c.pick(['#3f8a5a', '#5ea04a', '#2c7a6a']),
          { hard: false },
        )
      }
    fish(p, 280, 220, 92, '#f08a3a', '#c2432c')
    fish(p, 600, 300, 76, '#f2c83c', '#4a7ab4', -1)
    fish(p, 380, 410, 56, '#d8587a', '#8a2a5a')
    fish(p, 640, 140, 50, '#f6f0e0', '#d8442c', -1)
    fish(p, 180, 440, 44, '#6a8ad0', '#2c4a8a')
    for (const [x, y] of [
      [400, 170],
      [414, 140],
      [430, 112],
      [500, 250],
      [486, 220],
      [260, 420],
      [272, 396],
    ])
      p.line(circle(x, y, 9, 9, 10), '#ffffff', 2.4, true)
    for (const [x, y, r] of [
      [330, 570, 34],
      [390, 586, 24],
      [560, 574, 30],
    ]) {
      p.fill(circle(x, y, r, r * 0.7, 12), '#a8a49a')
      p.line(circle(x, y, r, r * 0.7, 12), undefined, 2, true)
    }
  }),
  water('crayon-sheep-hills', 940, 560, '#fbf8ef', (p, _c) => {
    p.fill(box(0, 0, 940, 280), '#bfe0f2', { strength: 0.8 })
    p.fill(
      [
        [0, 260],
        [120, 110],
        [210, 200],
        [340, 60],
        [470, 210],
        [600, 96],
        [740, 220],
        [850, 120],
        [940, 220],
        [940, 330],
        [0, 330],
      ],
      '#8ea6c0',
    )
    for (const [x, y, s] of [
      [120, 110, 0.7],
      [340, 60, 1],
      [600, 96, 0.8],
      [850, 120, 0.6],
    ])
      p.line(
        [
          [x - 46 * s, y + 58 * s],
          [x - 18 * s, y + 40 * s],
          [x, y + 60 * s],
          [x + 20 * s, y + 42 * s],
          [x + 44 * s, y + 62 * s],
        ],
        '#4a6080',
        2.2,
      )
    p.line(
      [
        [0, 260],
        [120, 110],
        [210, 200],
        [340, 60],
        [470, 210],
        [600, 96],
        [740, 220],
        [850, 120],
        [940, 220],
      ].flatMap((q) => [q]),
      '#4a6080',
      2.4,
    )
    p.fill(
      [
        [0, 300],
        [240, 260],
        [500, 310],
        [760, 270],
        [940, 300],
        [940, 420],
        [0, 420],
      ],
      '#a8cf7a',
    )
    p.fill(
      [
        [0, 390],
        [300, 350],
        [600, 400],
        [940, 360],
        [940, 560],
        [0, 560],
      ],
      '#7fb85a',
    )
    for (const [x, y, s, d] of [
      [200, 440, 1.1, 1],
      [420, 400, 0.8, -1],
      [600, 470, 1.2, 1],
      [790, 420, 0.9, -1],
      [330, 510, 0.9, 1],
      [120, 340, 0.55, 1],
      [520, 340, 0.5, -1],
    ]) {
      for (let k = 0; k < 9; k++) {
        const a = k * 0.698
        const q = circle(x + Math.cos(a) * 38 * s, y + Math.sin(a) * 22 * s, 19 * s, 17 * s, 10)
        p.line(q, '#6a6460', 1.8, true)
      }
      p.pools.push([`<ellipse cx="${x}" cy="${y}" rx="${50 * s}" ry="${34 * s}"/>`, '#f4e8d4', 0.95])
      p.fill(circle(x + d * 58 * s, y - 14 * s, 18 * s, 22 * s, 12), '#5a4a44')
      for (const k of [-22, -8, 10, 24])
        p.line(
          [
            [x + k * s, y + 34 * s],
            [x + k * s, y + 58 * s],
          ],
          '#4a3c36',
          3.4,
        )
    }
    sun(p, 800, 60, 32)
    tree(p, 60, 470, 70)
    tree(p, 890, 520, 84, C.leaf)
  }),
  water('crayon-willow-deck', 700, 860, '#f9f6ea', (p, c) => {
    p.fill(box(0, 0, 700, 380), '#cfe8f2', { strength: 0.7 })
    p.fill(box(0, 360, 700, 500), '#8fc6d8')
    p.fill(
      [
        [0, 330],
        [260, 300],
        [480, 330],
        [700, 306],
        [700, 400],
        [0, 400],
      ],
      '#9cc878',
    )
    for (let i = 0; i < 5; i++) p.fill(circle(40 + i * 150, 290, 54, 46, 14), c.pick(['#6fae5a', '#8fc070']))
    p.fill(
      [
        [230, 420],
        [470, 420],
        [620, 860],
        [80, 860],
      ],
      '#d9a45a',
    )
    for (let i = 0; i < 11; i++) {
      const y = 430 + i * i * 3.6 + i * 6
      p.line(
        [
          [228 - (y - 420) * 0.34, y],
          [472 + (y - 420) * 0.34, y],
        ],
        '#8a5a2a',
        2.2,
      )
    }
    for (const d of [-1, 1])
      for (const [t, h] of [
        [0, 60],
        [0.3, 84],
        [0.64, 112],
        [1, 140],
      ]) {
        const x = 350 + d * (120 + t * 150)
        const y = 420 + t * 420
        p.line(
          [
            [x, y],
            [x, y - h],
          ],
          '#6a3f1a',
          3.4,
        )
      }
    for (const d of [-1, 1]) {
      p.line(
        [
          [350 + d * 120, 362],
          [350 + d * 165, 462],
          [350 + d * 216, 576],
          [350 + d * 270, 702],
        ],
        '#6a3f1a',
        3.4,
      )
      p.line(
        [
          [350 + d * 120, 392],
          [350 + d * 165, 500],
          [350 + d * 216, 632],
          [350 + d * 270, 776],
        ],
        '#6a3f1a',
        3,
      )
    }
    p.fill(
      [
        [640, 420],
        [620, 200],
        [600, 60],
        [650, 60],
        [680, 240],
        [690, 430],
      ],
      '#8a6a4a',
    )
    for (let i = 0; i < 24; i++) {
      const x = 420 + i * 13
      p.line(
        [
          [620, 70],
          [x + 10, 60 - Math.abs(i - 12)],
          [x, 200 + c.range(0, 120)],
        ],
        c.pick(['#5a9a44', '#7cb84a', '#3f7a3a']),
        3,
      )
    }
    duck(p, 110, 520, 40, '#f3d46a')
    duck(p, 590, 560, 32, '#f7f2e2')
    waves(p, 470, 860, 700, '#4a90b0', 90)
  }),
  water('crayon-fruit-stall', 840, 660, '#fbf6ea', (p, _c) => {
    for (let i = 0; i < 8; i++)
      p.fill(
        [
          [40 + i * 96, 60],
          [136 + i * 96, 60],
          [136 + i * 96, 150],
          [88 + i * 96, 180],
          [40 + i * 96, 150],
        ],
        i % 2 ? '#f7efdc' : '#d8483a',
        { hard: true },
      )
    for (let i = 0; i < 8; i++)
      p.line(
        [
          [40 + i * 96, 60],
          [40 + i * 96, 150],
          [88 + i * 96, 180],
          [136 + i * 96, 150],
        ],
        undefined,
        2.2,
      )
    for (const x of [60, 766]) {
      p.fill(box(x, 170, 18, 460), '#a8743e')
      p.edge(box(x, 170, 18, 460))
    }
    for (const [row, y] of [
      [0, 340],
      [1, 500],
    ]) {
      p.fill(box(70, y, 700, 90), '#c99a5a')
      p.edge(box(70, y, 700, 90))
      for (let i = 1; i < 4; i++)
        p.line(
          [
            [70 + i * 175, y],
            [70 + i * 175, y + 90],
          ],
          undefined,
          2.6,
        )
      for (let i = 0; i < 4; i++) {
        const kinds = [
          [C.red, 24],
          [C.orange, 22],
          ['#7cb84a', 23],
          [C.yellow, 26],
          [C.violet, 20],
          ['#e9a08a', 24],
          ['#c23a5a', 22],
          ['#d9b84a', 27],
        ]
        const [hex, r] = kinds[row * 4 + i]
        for (let k = 0; k < 9; k++) {
          const line = k < 4 ? 0 : k < 7 ? 1 : 2
          const col = k < 4 ? k : k < 7 ? k - 4 + 0.5 : k - 7 + 1
          const [x, cy] = [98 + i * 175 + col * 40, y - 12 - line * 34]
          p.fill(circle(x, cy, r, r * 0.95, 14), hex)
          p.line(circle(x, cy, r, r * 0.95, 12), undefined, 1.8, true)
          p.line(
            [
              [x, cy - r * 0.9],
              [x + 4, cy - r * 1.3],
            ],
            '#4a6a2a',
            2,
          )
        }
      }
    }
    p.fill(circle(420, 250, 60, 16), '#c9cdd0')
    p.line(circle(420, 250, 60, 16), undefined, 2, true)
    p.line(
      [
        [360, 250],
        [420, 196],
        [480, 250],
      ],
      undefined,
      2,
    )
    p.line(
      [
        [420, 196],
        [420, 172],
      ],
      undefined,
      2.4,
    )
  }),
  water('crayon-long-train', 1000, 330, '#fbf8f0', (p, _c) => {
    p.fill(box(0, 0, 1000, 190), '#d3eaf5', { strength: 0.7 })
    p.fill(
      [
        [0, 170],
        [170, 120],
        [330, 170],
        [520, 110],
        [700, 170],
        [860, 126],
        [1000, 170],
        [1000, 260],
        [0, 260],
      ],
      '#a9cf86',
    )
    p.fill(box(0, 250, 1000, 80), '#d9c190')
    p.line(
      [
        [0, 268],
        [1000, 268],
      ],
      undefined,
      3,
    )
    p.line(
      [
        [0, 284],
        [1000, 284],
      ],
      undefined,
      3,
    )
    for (let x = 10; x < 1000; x += 34)
      p.line(
        [
          [x, 262],
          [x - 6, 292],
        ],
        '#6a4a2a',
        3.4,
      )
    const hexes = [C.red, C.yellow, C.green, C.blue, C.violet]
    p.fill(
      [
        [40, 250],
        [40, 130],
        [110, 130],
        [110, 160],
        [190, 160],
        [206, 250],
      ],
      C.red,
    )
    p.line(
      [
        [40, 250],
        [40, 130],
        [110, 130],
        [110, 160],
        [190, 160],
        [206, 250],
      ],
      undefined,
      2.6,
      true,
    )
    p.fill(box(56, 146, 40, 40), '#d6eefa')
    p.edge(box(56, 146, 40, 40))
    p.fill(box(160, 116, 22, 44), C.black)
    for (const [x, y, r] of [
      [176, 96, 14],
      [200, 76, 20],
      [236, 56, 26],
    ])
      p.line(circle(x, y, r, r * 0.8, 12), '#8a949a', 2.4, true)
    hexes.forEach((hex, i) => {
      const x = 226 + i * 152
      p.fill(box(x, 150, 138, 98), hex)
      p.edge(box(x, 150, 138, 98))
      for (let k = 0; k < 3; k++) {
        p.fill(box(x + 12 + k * 42, 168, 30, 36), '#d6eefa')
        p.edge(box(x + 12 + k * 42, 168, 30, 36))
      }
      p.line(
        [
          [x - 14, 236],
          [x, 236],
        ],
        undefined,
        3.4,
      )
      for (const d of [28, 108]) {
        p.fill(circle(x + d, 254, 17, 17, 14), C.black)
        p.line(circle(x + d, 254, 7, 7, 8), '#ffffff', 2, true)
      }
    })
    for (const x of [70, 120, 172]) {
      p.fill(circle(x, 254, 18, 18, 14), C.black)
      p.line(circle(x, 254, 7, 7, 8), '#ffffff', 2, true)
    }
    sun(p, 930, 60, 30)
  }),
  water('crayon-four-trees', 760, 760, '#fbf8ee', (p, c) => {
    const quarter = (x, y, sky, land, crown, dots, n) => {
      p.fill(box(x, y, 366, 366), sky, { strength: 0.8 })
      p.fill(
        [
          [x, y + 290],
          [x + 120, y + 276],
          [x + 250, y + 292],
          [x + 366, y + 280],
          [x + 366, y + 366],
          [x, y + 366],
        ],
        land,
      )
      p.fill(
        [
          [x + 168, y + 320],
          [x + 172, y + 190],
          [x + 196, y + 190],
          [x + 204, y + 320],
        ],
        '#8a5a36',
      )
      p.line(
        [
          [x + 180, y + 200],
          [x + 130, y + 130],
        ],
        '#8a5a36',
        3.4,
      )
      p.line(
        [
          [x + 186, y + 200],
          [x + 240, y + 120],
        ],
        '#8a5a36',
        3.4,
      )
      p.line(
        [
          [x + 184, y + 200],
          [x + 186, y + 90],
        ],
        '#8a5a36',
        3.4,
      )
      if (crown)
        for (const [dx, dy, r] of [
          [184, 110, 84],
          [120, 150, 60],
          [246, 146, 62],
        ])
          p.fill(circle(x + dx, y + dy, r, r * 0.9, 16), crown)
      for (let i = 0; i < n; i++) {
        const a = i * 2.4
        const r = 124 * Math.sqrt((i + 0.5) / n)
        p.fill(circle(x + 184 + Math.cos(a) * r, y + 130 + Math.sin(a) * r * 0.76, 9, 9, 8), dots)
      }
      p.edge(box(x, y, 366, 366), undefined, 2.6)
    }
    quarter(10, 10, '#d6ecf6', '#a8d080', '#f3c3cf', '#e2668c', 26)
    quarter(386, 10, '#b8e0f4', '#7fb85a', '#5ea04a', '#d8342c', 12)
    quarter(10, 386, '#f3e6c8', '#d9b46a', '#e8963a', '#c2432c', 24)
    quarter(386, 386, '#c3d3e2', '#f2f5f7', '', '#ffffff', 0)
    for (let i = 0; i < 40; i++) p.line(circle(c.range(396, 744), c.range(396, 660), 3, 3, 6), '#ffffff', 3, true)
    sun(p, 90, 80, 24)
    for (let i = 0; i < 9; i++) p.fill(circle(40 + i * 36, 690 + (i % 3) * 16, 9, 6, 8), '#c2632c')
  }),
]

export const works = [...wax, ...wet]
