// 剪纸厅: window flowers by artist 3, mirrored stories by artist 4.
import { around, cutPaper, EDGES, folded, hole, keep, MOTIFS, ring } from './papercut.mjs'

const RED = '#c3161d'
const CREAM = '#f7ecd6'
/** The drawings below are 860 units or so; hard red edges are dear in a JPEG, so the picture is smaller. */
const SCALE = 0.86
const work = (slug, width, height, look, cuts) => {
  const [w, h] = [Math.round(width * SCALE), Math.round(height * SCALE)]
  return { slug, width: w, height: h, draw: () => cutPaper(slug, w, h, cuts, { ...look, size: (look.size ?? 1) * SCALE }) }
}
const path = (d) => `<path d="${d}"/>`
const dot = (x, y, r) => `<circle cx="${x}" cy="${y}" r="${r}"/>`
const oval = (x, y, rx, ry, turn = 0) => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" transform="rotate(${turn} ${x} ${y})"/>`
const put = (x, y, inner, turn = 0, k = 1) => `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${k})">${inner}</g>`
const m = (kind, w, h) => MOTIFS[kind](w, h)
const line = (d, w) => `<path d="${d}" fill="none" stroke-width="${w}" stroke-linecap="round" stroke-linejoin="round"/>`
/** A bare line that stays or falls out: strokes take the colour of the step. */
const rod = (d, w) => keep(line(d, w).replace('fill="none"', 'fill="none" stroke="#fff"'))
const slit = (d, w) => hole(line(d, w).replace('fill="none"', 'fill="none" stroke="#000"'))
/** Crescents in rows, as fish scales and feathers. */
const scales = (x, y, cols, rows, w, h) => {
  let out = ''
  for (let j = 0; j < rows; j++) for (let i = 0; i < cols - (j % 2); i++) out += put(x + (i + (j % 2) * 0.5) * w, y + j * h, m('moon', w * 0.72, h * 0.9))
  return out
}
/** A blossom that stays, with its own cuts. */
const bloom = (x, y, r, n = 6) => [
  keep(put(x, y, EDGES.petals(n, r))),
  hole(put(x, y, around(n, put(0, -r * 0.62, m('drop', r * 0.26, r * 0.4))) + around(n, put(0, -r * 0.3, m('dot', r * 0.16, r * 0.16)), 180 / n))),
  hole(put(x, y, `<circle r="${r * 0.13}"/>`)),
]
const both = (steps) => steps.map(([what, svg]) => [what, folded(svg)])
const leaf = (x, y, l, turn, w = 0.34) => [
  keep(put(x, y, put(0, -l / 2, m('seed', l * w * 2, l)), turn)),
  hole(put(x, y, put(0, -l * 0.52, m('seed', l * w * 0.5, l * 0.66)), turn)),
]

const flowers = [
  work('papercut-six-petals', 860, 860, { ground: CREAM, paper: RED, at: [0.5, 0.5] }, [
    keep(EDGES.petals(6, 390)),
    ring('teeth', 6, 282, 352, { wide: 0.42 }),
    ring('leaves', 6, 214, 300, { wide: 0.5, turn: 30 }),
    ring('drop', 12, 216, 272, { wide: 0.36, turn: 15 }),
    ring('moon', 12, 168, 214, { wide: 0.72 }),
    ring('gem', 24, 138, 166, { wide: 0.5, turn: 7.5 }),
    ring('heart', 6, 66, 132, { wide: 0.6 }),
    ring('seed', 6, 64, 124, { wide: 0.24, turn: 30 }),
    ring('drop', 6, 14, 60, { wide: 0.7 }),
  ]),
  work('papercut-eight-winds', 860, 860, { ground: '#f3e6cd', paper: '#b3121c' }, [
    keep(EDGES.star(8, 400)),
    ring('seed', 8, 316, 384, { wide: 0.18 }),
    ring('curls', 8, 248, 322, { wide: 0.62 }),
    ring('dot', 8, 276, 316, { wide: 0.3, turn: 22.5 }),
    ring('moon', 16, 204, 248, { wide: 0.74, turn: 11.25 }),
    ring('comb', 16, 150, 204, { wide: 0.66 }),
    ring('drop', 8, 78, 144, { wide: 0.62, turn: 22.5 }),
    ring('gem', 8, 92, 140, { wide: 0.26 }),
    ring('seed', 8, 16, 74, { wide: 0.6 }),
  ]),
  work('papercut-snow-lace', 820, 820, { ground: '#27436b', paper: '#f4f7fa', lift: 8 }, [
    keep(EDGES.star(6, 392)),
    keep(around(6, put(0, -330, `<path d="M0 -74L22 -30L60 -44L34 -6L52 30H-52L-34 -6L-60 -44L-22 -30Z"/>`))),
    ring('gem', 6, 300, 386, { wide: 0.1 }),
    ring('leaves', 6, 196, 290, { wide: 0.54 }),
    ring('drop', 6, 232, 312, { wide: 0.26, turn: 30, flip: true }),
    ring('gem', 12, 150, 206, { wide: 0.42, turn: 15 }),
    ring('teeth', 6, 96, 150, { wide: 0.7 }),
    ring('seed', 12, 20, 92, { wide: 0.62 }),
  ]),
  work('papercut-square-window', 860, 860, { ground: '#faf3e3', paper: RED }, [
    keep('<rect x="-380" y="-380" width="760" height="760"/>'),
    hole('<path d="M-346 -346H346V346H-346Z"/>'),
    keep(
      around(
        4,
        '<path d="M-346 -346L-130 -346Q-150 -230 -230 -150Q-240 -240 -346 -346Z"/><path d="M-346 -346L-346 -130Q-230 -150 -150 -230Q-240 -240 -346 -346Z"/>',
      ),
    ),
    hole(around(4, put(-262, -262, m('leaves', 120, 120), -45) + put(-180, -318, m('moon', 60, 26)) + put(-318, -180, m('moon', 60, 26), -90))),
    keep(around(4, '<rect x="-10" y="-372" width="20" height="120"/>')),
    keep(EDGES.petals(8, 312)),
    ring('teeth', 8, 240, 288, { wide: 0.46 }),
    ring('dot', 8, 232, 262, { wide: 0.2, turn: 22.5 }),
    ring('moon', 8, 190, 238, { wide: 0.66, turn: 22.5 }),
    ring('drop', 16, 136, 196, { wide: 0.52 }),
    ring('gem', 16, 112, 138, { wide: 0.5, turn: 11.25 }),
    ring('heart', 8, 56, 108, { wide: 0.7 }),
    ring('drop', 8, 14, 52, { wide: 0.6, turn: 22.5 }),
  ]),
  work('papercut-twelve-moons', 840, 840, { ground: '#f6e8cf', paper: '#a8101c', lift: 9 }, [
    keep(EDGES.scallop(12, 392)),
    ring('flower', 12, 296, 378, { wide: 0.8, deep: 0.95 }),
    ring('moon', 12, 250, 298, { wide: 0.8, turn: 15 }),
    ring('drop', 12, 186, 252, { wide: 0.5 }),
    ring('dot', 12, 206, 236, { wide: 0.24, turn: 15 }),
    ring('teeth', 12, 142, 186, { wide: 0.8 }),
    ring('gem', 12, 106, 142, { wide: 0.5, turn: 15 }),
    ring('moon', 6, 66, 106, { wide: 0.7 }),
    ring('seed', 6, 12, 62, { wide: 0.5, turn: 30 }),
  ]),
  work('papercut-indigo-wheel', 820, 820, { ground: '#eef0ea', paper: '#1f3f74' }, [
    keep(EDGES.teeth(10, 388)),
    ring('heart', 10, 286, 356, { wide: 0.7, flip: true }),
    ring('seed', 10, 282, 350, { wide: 0.18, turn: 18 }),
    ring('curls', 10, 204, 280, { wide: 0.82 }),
    ring('dot', 20, 176, 204, { wide: 0.5, turn: 9 }),
    ring('drop', 10, 104, 174, { wide: 0.66 }),
    ring('gem', 10, 128, 172, { wide: 0.22, turn: 18 }),
    ring('drop', 10, 30, 96, { wide: 0.6, turn: 18 }),
  ]),
  work('papercut-gold-on-red', 820, 820, { ground: '#8d1420', paper: '#e3b44c', lift: 8 }, [
    keep(EDGES.petals(8, 388)),
    ring('curls', 8, 268, 352, { wide: 0.58 }),
    ring('moon', 8, 232, 276, { wide: 0.4, turn: 22.5 }),
    ring('leaves', 8, 158, 232, { wide: 0.74 }),
    ring('dot', 8, 188, 222, { wide: 0.2, turn: 22.5 }),
    ring('teeth', 8, 108, 156, { wide: 0.76, turn: 22.5 }),
    ring('heart', 8, 50, 106, { wide: 0.7 }),
    hole('<circle r="30"/>'),
    keep(EDGES.star(8, 26)),
  ]),
  work(
    'papercut-five-blossoms',
    840,
    840,
    {
      ground: '#fbf1e0',
      paper: '#c61f2a',
      under: `<circle r="400" fill="#f4c9d0"/>${around(5, '<circle cy="-236" r="120" fill="#f2a33c"/>')}<circle r="120" fill="#5aa06a"/>`,
    },
    [
      keep(EDGES.petals(5, 396)),
      ring('flower', 5, 190, 330, { wide: 0.8, deep: 1.5 }),
      ring('moon', 10, 140, 186, { wide: 0.66, turn: 18 }),
      ring('teeth', 5, 322, 366, { wide: 0.4 }),
      ring('leaves', 5, 206, 300, { wide: 0.3, turn: 36 }),
      ring('drop', 10, 66, 136, { wide: 0.62 }),
      ring('seed', 5, 12, 62, { wide: 0.7, turn: 36 }),
    ],
  ),
  work(
    'papercut-melon-slice',
    900,
    560,
    { ground: '#f5ead0', paper: '#2f7a4c', at: [0.5, 0.16], under: `<path d="M-350 6A350 350 0 0 0 350 6Z" fill="#e2473f"/>` },
    [
      keep('<path d="M-420 -30A420 420 0 0 0 420 -30Z"/>'),
      hole('<path d="M-346 8A346 346 0 0 0 346 8Z"/>'),
      keep([-66, -44, -22, 0, 22, 44, 66].map((a) => put(0, 0, '<path d="M-5 0H5V352H-5Z"/>', a)).join('')),
      keep('<path d="M-84 0A84 84 0 0 0 84 0Z"/>'),
      hole('<path d="M-52 10A52 52 0 0 0 52 10Z"/>'),
      keep(
        [-77, -55, -33, -11, 11, 33, 55, 77]
          .map((a) =>
            [150, 210, 270, 322].map((r, i) => `<g transform="rotate(${a + (i % 2 ? 4 : -4)}) translate(0 ${r})">${MOTIFS.drop(17, 34)}</g>`).join(''),
          )
          .join(''),
      ),
      hole([-80, -60, -40, -20, 0, 20, 40, 60, 80].map((a) => `<g transform="rotate(${a}) translate(0 378)">${MOTIFS.moon(86, 26)}</g>`).join('')),
    ],
  ),
  work('papercut-diamond', 700, 940, { ground: '#f6e7cf', paper: '#bb1520', lift: 8 }, [
    keep('<path d="M0 -440L310 0L0 440L-310 0Z"/>'),
    hole('<path d="M0 -396L279 0L0 396L-279 0Z"/>'),
    keep('<path d="M0 -372L262 0L0 372L-262 0Z"/>'),
    hole(
      folded(
        [0.12, 0.28, 0.44, 0.6, 0.76, 0.9].map((t) => put(262 * t * 0.93, -372 * (1 - t) * 0.93, m('moon', 40, 24), 55)).join('') +
          [0.12, 0.28, 0.44, 0.6, 0.76, 0.9].map((t) => put(262 * t * 0.93, 372 * (1 - t) * 0.93, m('moon', 40, 24), 125)).join(''),
      ),
    ),
    hole(put(0, -248, m('curls', 130, 96)) + put(0, 248, m('curls', 130, 96), 180) + put(0, -300, m('drop', 26, 48)) + put(0, 300, m('drop', 26, 48), 180)),
    ring('teeth', 8, 128, 170, { wide: 0.7 }),
    ring('drop', 8, 60, 124, { wide: 0.56, turn: 22.5 }),
    ring('seed', 8, 12, 58, { wide: 0.54 }),
    hole(folded(put(196, 0, m('heart', 66, 70), 90))),
  ]),
  work('papercut-lattice-spring', 720, 900, { ground: '#e9f0e4', paper: '#b8161f' }, [
    keep('<rect x="-316" y="-406" width="632" height="812" rx="18"/>'),
    hole('<rect x="-290" y="-380" width="580" height="760" rx="8"/>'),
    rod('M-290 -190H290M-290 0H290M-290 190H290M-145 -380V380M0 -380V380M145 -380V380', 9),
    rod('M-290 -380L290 380M290 -380L-290 380', 6),
    ...[-1, 1].flatMap((sx) => [-1, 1].flatMap((sy) => [...bloom(sx * 145, sy * 190, 92, 5)])),
    keep(EDGES.petals(8, 158)),
    ring('teeth', 8, 104, 146, { wide: 0.42 }),
    ring('drop', 8, 52, 104, { wide: 0.58 }),
    ring('moon', 8, 74, 108, { wide: 0.3, turn: 22.5 }),
    ring('seed', 8, 10, 50, { wide: 0.6, turn: 22.5 }),
    ...[-1, 1].flatMap((s) => bloom(0, s * 318, 52, 6)),
    ...[-1, 1].flatMap((s) => bloom(s * 238, 0, 48, 6)),
  ]),
  work('papercut-flower-row', 1000, 360, { ground: '#fbf2e2', paper: RED, size: 0.93 }, [
    rod('M-520 -150H520M-520 150H520', 9),
    ...[-380, -190, 0, 190, 380].flatMap((x, i) => [
      keep(put(x, 0, EDGES[i % 2 ? 'star' : 'petals'](i % 2 ? 8 : 6, 142))),
      ...(i % 2
        ? [
            ['curls', 8, 84, 122, 0.6],
            ['drop', 8, 40, 82, 0.56],
            ['seed', 8, 8, 38, 0.5],
          ]
        : [
            ['teeth', 6, 84, 122, 0.5],
            ['heart', 6, 44, 86, 0.62],
            ['drop', 6, 8, 42, 0.6],
          ]
      ).map(([kind, n, a, b, wide]) => {
        const [what, svg] = ring(kind, n, a, b, { wide })
        return [what, put(x, 0, svg)]
      }),
    ]),
    keep(Array.from({ length: 48 }, (_, i) => put(-470 + i * 20, -166, m('moon', 18, 20)) + put(-470 + i * 20, 166, m('moon', 18, 20), 180)).join('')),
  ]),
]

// --- mirrored stories
const fish = [
  keep(
    path(
      'M60 -180C150 -230 270 -180 300 -60C310 10 280 70 240 110C262 150 290 190 330 214C270 230 210 214 180 180C160 214 120 232 84 226C110 200 122 160 130 120C50 100 10 -60 60 -180Z',
    ),
  ),
  hole(put(150, -60, scales(-50, -60, 4, 5, 44, 36), 14)),
  hole(dot(116, -160, 15)),
  keep(dot(116, -160, 6)),
  slit('M170 -196Q196 -150 168 -106', 8),
  hole(put(252, 176, m('comb', 60, 60), 128) + put(130, 190, m('comb', 44, 50), 196)),
  hole(put(276, -50, m('teeth', 90, 40), 80)),
]
const bird = (x, y, k, turn = 0) => [
  keep(
    put(
      x,
      y,
      `${path('M-96 -34C-92 -70 -60 -86 -30 -74C0 -62 22 -40 60 -26C96 -12 120 14 196 40C150 56 110 52 84 44C56 66 10 70 -30 48C-66 28 -92 4 -96 -34Z')}${path('M-92 -44L-140 -30L-92 -24Z')}`,
      turn,
      k,
    ),
  ),
  hole(
    put(
      x,
      y,
      `${dot(-66, -48, 8)}${put(10, 4, m('leaves', 80, 66), 100)}${put(116, 28, m('seed', 16, 80), 104)}${put(-24, 18, m('moon', 44, 22), 30)}${put(-50, -8, m('moon', 30, 18), 20)}`,
      turn,
      k,
    ),
  ),
]
const pomegranate = (x, y, r, turn = 0) => [
  keep(
    put(
      x,
      y,
      `${`<circle r="${r}"/>`}${path(`M${-r * 0.3} ${-r * 0.9}L${-r * 0.42} ${-r * 1.42}L${-r * 0.12} ${-r * 1.14}L0 ${-r * 1.46}L${r * 0.12} ${-r * 1.14}L${r * 0.42} ${-r * 1.42}L${r * 0.3} ${-r * 0.9}Z`)}`,
      turn,
    ),
  ),
  hole(put(x, y, put(0, r * 0.04, m('seed', r * 1.2, r * 1.36)), turn)),
  keep(
    put(
      x,
      y,
      [
        [0, -0.36],
        [-0.14, -0.1],
        [0.14, -0.1],
        [0, 0.14],
        [-0.16, 0.36],
        [0.16, 0.36],
        [0, 0.56],
      ]
        .map(([a, b]) => put(a * r, b * r, m('gem', r * 0.2, r * 0.26)))
        .join(''),
      turn,
    ),
  ),
  hole(put(x, y, folded(put(r * 0.72, 0, m('moon', r * 0.9, r * 0.3), 90)), turn)),
]
const stories = [
  work(
    'papercut-two-fish',
    840,
    780,
    { ground: CREAM, paper: RED, under: '<circle r="340" fill="#fbe3c0"/><ellipse cx="0" cy="250" rx="170" ry="70" fill="#79a98a"/>', size: 1.06 },
    [
      ...both(fish),
      ...both([keep(put(0, 270, path('M-10 30C60 60 180 40 190 -6C130 -34 40 -20 -10 0Z')))]),
      slit('M0 276Q90 240 176 262M-0 276Q-90 240 -176 262', 6),
      ...[-64, 64, -34, 34, 0].flatMap((a) => leaf(0, 250, 150, a, 0.22)),
      ...bloom(0, -262, 74, 6),
      ...both([...leaf(40, -250, 120, 70), ...leaf(20, -210, 80, 120)]),
      keep(folded(dot(30, 60, 15) + dot(18, 100, 10) + dot(20, 20, 9))),
    ],
  ),
  work(
    'papercut-butterfly',
    920,
    760,
    {
      ground: '#fbf0dd',
      paper: '#bf1721',
      under:
        '<ellipse cx="-210" cy="-110" rx="210" ry="190" fill="#f3b23e"/><ellipse cx="210" cy="-110" rx="210" ry="190" fill="#f3b23e"/><ellipse cx="-170" cy="170" rx="170" ry="160" fill="#e26a86"/><ellipse cx="170" cy="170" rx="170" ry="160" fill="#e26a86"/>',
    },
    [
      ...both([
        keep(
          path(
            'M10 -40C60 -240 200 -330 350 -310C430 -296 420 -180 370 -90C330 -20 220 10 60 20C200 30 320 80 310 190C300 290 210 330 150 290C80 240 30 120 10 40Z',
          ),
        ),
        hole(put(290, -236, EDGES.petals(6, 46))),
        keep(put(290, -236, EDGES.star(6, 22))),
        hole(
          put(180, -190, m('drop', 66, 150), 42) +
            put(250, -130, m('drop', 54, 130), 66) +
            put(262, -62, m('seed', 34, 130), 84) +
            put(110, -130, m('seed', 36, 150), 32),
        ),
        hole(
          put(210, 190, EDGES.petals(5, 52)) +
            put(130, 110, m('drop', 40, 96), 128) +
            put(200, 92, m('seed', 30, 110), 100) +
            put(106, 190, m('seed', 28, 120), 156),
        ),
        keep(put(210, 190, EDGES.star(5, 24))),
        hole([0, 1, 2, 3, 4, 5].map((i) => put(372 - i * 4 + (i > 3 ? -14 * (i - 3) : 0), -276 + i * 38, m('dot', 20, 20))).join('')),
      ]),
      keep(oval(0, 30, 24, 130) + dot(0, -110, 26)),
      hole([-40, -4, 32, 68, 104].map((y) => put(0, y, m('moon', 30, 16))).join('') + folded(dot(10, -114, 5))),
      rod('M-8 -130C-30 -220 -80 -270 -130 -276M8 -130C30 -220 80 -270 130 -276', 6),
      keep(folded(dot(134, -276, 13))),
    ],
  ),
  work('papercut-pomegranate-vase', 680, 960, { ground: '#f8ecd3', paper: RED, lift: 8 }, [
    keep(path('M-70 120H70L60 170C140 210 150 330 90 420H-90C-150 330 -140 210 -60 170Z')),
    hole(
      put(0, 290, `${around(8, put(0, -56, m('drop', 26, 50)))}<circle r="18"/>`) +
        folded(put(96, 300, m('moon', 110, 26), 90)) +
        [0].map(() => put(0, 398, m('teeth', 120, 26))).join('') +
        put(0, 150, m('moon', 90, 22), 180),
    ),
    rod('M0 130C0 0 0 -100 0 -220M0 90C60 20 130 -20 180 -60M0 90C-60 20 -130 -20 -180 -60M0 -20C50 -80 90 -160 130 -250M0 -20C-50 -80 -90 -160 -130 -250', 12),
    ...pomegranate(0, -270, 84),
    ...both([
      ...pomegranate(196, -80, 76, 24),
      ...leaf(150, -250, 130, 40),
      ...leaf(60, -120, 110, 70),
      ...leaf(30, 50, 120, 76),
      ...leaf(106, -10, 92, 120),
      ...leaf(110, -220, 100, -30),
    ]),
    ...both(bloom(150, -300, 58, 5)),
    ...both([...leaf(236, -170, 110, 20), ...leaf(230, 10, 90, 150)]),
    keep('<rect x="-200" y="418" width="400" height="26"/>'),
    hole(Array.from({ length: 12 }, (_, i) => put(-176 + i * 32, 431, m('gem', 18, 16))).join('')),
  ]),
  work('papercut-magpies', 940, 640, { ground: '#fbf2e0', paper: '#bd1620' }, [
    rod('M-430 220C-300 140 -160 150 0 110C160 150 300 140 430 220', 15),
    rod('M-250 155C-290 60 -330 10 -370 -20M250 155C290 60 330 10 370 -20M0 110V-60', 9),
    ...both(bird(150, 60, 0.98)),
    ...both([
      ...bloom(384, -46, 72, 5),
      ...bloom(300, 90, 44, 5),
      ...leaf(340, 60, 90, 60),
      ...leaf(280, 160, 110, 150),
      ...leaf(400, 200, 90, 130),
      ...leaf(190, 150, 100, 170),
    ]),
    ...bloom(0, -130, 104, 5),
    ...both([...leaf(20, 0, 110, 58), ...leaf(60, -220, 80, 40), ...leaf(10, 120, 110, 150)]),
    ...both(bloom(110, -180, 40, 5)),
  ]),
  work('papercut-moon-rabbits', 840, 840, { ground: '#23365a', paper: '#f3d98c', lift: 9 }, [
    keep('<circle r="390"/>'),
    hole('<circle r="350"/>'),
    hole(around(36, put(0, -370, m('gem', 18, 22)))),
    keep('<path d="M-360 180Q-180 140 0 168Q180 140 360 180L330 240Q200 370 0 372Q-200 370 -330 240Z"/>'),
    keep('<circle cy="-190" r="86"/>'),
    hole(put(0, -190, `${around(8, put(0, -52, m('drop', 22, 42)))}<circle r="16"/>`)),
    ...both([
      keep(
        oval(150, 110, 104, 82, -14) +
          oval(66, 20, 58, 50) +
          oval(96, -74, 21, 72, 16) +
          oval(56, -74, 19, 70, -6) +
          dot(250, 120, 30) +
          oval(80, 180, 50, 22) +
          oval(190, 184, 62, 24),
      ),
      hole(
        oval(98, -78, 8, 44, 16) +
          oval(56, -76, 7, 42, -6) +
          dot(50, 14, 9) +
          put(170, 100, m('curls', 110, 90), 70) +
          put(120, 160, m('moon', 50, 22)) +
          put(196, 170, m('moon', 66, 24), 10) +
          put(62, 48, m('moon', 26, 14), 180),
      ),
    ]),
    ...both([...leaf(300, 150, 120, 8, 0.2), ...leaf(290, 170, 90, 40, 0.2)]),
    hole([-240, -160, -80, 0, 80, 160, 240].map((x) => put(x, 254 - Math.abs(x) * 0.06, m('curls', 70, 54), 180)).join('')),
    keep(folded(put(190, -210, EDGES.star(5, 28)) + put(270, -100, EDGES.star(5, 20)) + put(120, -300, EDGES.star(5, 16)))),
    rod('M-190 -184V-240M190 -184V-300M270 -90V-224M-270 -90V-224M120 -290V-352M-120 -290V-352M-190 -210V-300', 2.4),
    rod('M0 -276V-352', 3),
  ]),
  work('papercut-roosters', 900, 700, { ground: '#f9e9c9', paper: '#b4141d' }, [
    ...both([
      keep(
        path(
          'M60 60C50 0 66 -70 96 -120C104 -160 140 -176 166 -150C180 -132 176 -112 170 -100C190 -40 230 -20 270 -40C300 -150 360 -210 420 -200C400 -160 410 -140 424 -110C390 -110 392 -70 412 -40C370 -50 376 0 390 40C350 20 350 90 290 140C250 176 170 186 120 150C90 130 68 100 60 60Z',
        ) +
          path('M96 -150C80 -190 100 -204 112 -190C108 -224 136 -228 142 -200C156 -224 180 -206 166 -176C178 -182 186 -166 172 -146Z') +
          path('M98 -126L56 -112L96 -98Z') +
          oval(98, -76, 13, 26, 12) +
          path('M150 160L140 250L100 268H200L172 250L186 162Z') +
          path('M222 158L230 250L196 268H290L258 250L254 146Z'),
      ),
      hole(
        dot(128, -140, 9) +
          put(236, 60, m('leaves', 130, 110), 80) +
          put(120, 10, scales(-24, -50, 2, 6, 34, 26)) +
          put(340, -70, m('drop', 26, 150), 34) +
          put(366, -30, m('drop', 22, 120), 54) +
          put(330, 30, m('seed', 26, 130), 40) +
          put(170, 130, m('teeth', 90, 28)),
      ),
    ]),
    keep('<path d="M-430 262H430V300H-430Z"/>'),
    hole(Array.from({ length: 18 }, (_, i) => put(-408 + i * 48, 282, m('moon', 36, 18))).join('')),
    ...bloom(0, 40, 62, 6),
    rod('M0 270V90', 9),
    ...both([...leaf(0, 200, 90, 50), ...leaf(0, 250, 80, 64)]),
    ...bloom(0, -240, 84, 8),
    keep(put(0, -240, around(16, put(0, -112, m('drop', 16, 40))))),
  ]),
  work(
    'papercut-peacock',
    820,
    900,
    {
      ground: '#f2efe0',
      paper: '#146a63',
      under: '<circle cy="-40" r="390" fill="#f0b23a"/><circle cy="-40" r="220" fill="#d4495a"/>',
      at: [0.5, 0.54],
      size: 0.9,
    },
    [
      ...[-75, -60, -45, -30, -15, 0, 15, 30, 45, 60, 75].flatMap((a) => [
        keep(put(0, 130, `${put(0, -296, m('drop', 140, 300), 0)}<rect x="-7" y="-200" width="14" height="200"/>`, a)),
        hole(put(0, 130, put(0, -346, m('heart', 50, 54)) + put(0, -270, m('seed', 22, 74)), a)),
      ]),
      keep('<circle cy="130" r="170"/>'),
      hole(
        put(
          0,
          130,
          [-60, -36, -12, 12, 36, 60].map((a) => put(0, 0, put(0, -128, m('drop', 34, 62)), a)).join('') +
            [-48, -24, 0, 24, 48].map((a) => put(0, 0, put(0, -78, m('gem', 18, 28)), a)).join(''),
        ),
      ),
      hole(path('M-74 320C-110 200 -60 110 -34 60C-40 20 -34 -20 0 -24C34 -20 40 20 34 60C60 110 110 200 74 320Z')),
      keep(
        path('M-60 320C-94 210 -44 120 -22 64C-28 20 -22 -10 0 -12C22 -10 28 20 22 64C44 120 94 210 60 320Z') +
          folded('<path d="M0 -8L14 -50L22 -46L8 -4Z"/>') +
          dot(18, -56, 8) +
          dot(-18, -56, 8) +
          dot(0, -64, 9) +
          '<rect x="-3" y="-60" width="6" height="50"/>',
      ),
      hole(folded(dot(9, 12, 5)) + path('M-6 26H6L0 42Z') + put(0, 200, scales(-34, -60, 3, 6, 34, 34))),
      keep('<path d="M-230 316H230L190 350H-190Z"/>'),
      hole([-150, -90, -30, 30, 90, 150].map((x) => put(x, 332, m('moon', 40, 18))).join('')),
    ],
  ),
  work('papercut-tree-of-birds', 700, 960, { ground: '#f8efdc', paper: '#a9131d', at: [0.5, 0.52] }, [
    keep(path('M-34 420C-14 300 -22 200 -14 80H14C22 200 14 300 34 420Z')),
    rod(
      'M0 240C60 200 120 170 170 90M0 240C-60 200 -120 170 -170 90M0 140C60 80 150 40 240 0M0 140C-60 80 -150 40 -240 0M0 60C50 -40 120 -120 210 -180M0 60C-50 -40 -120 -120 -210 -180M0 90V-300M0 -40C30 -120 60 -200 110 -290M0 -40C-30 -120 -60 -200 -110 -290',
      11,
    ),
    ...both([
      ...bloom(170, 80, 54, 5),
      ...bloom(246, -10, 62, 6),
      ...bloom(216, -190, 66, 5),
      ...bloom(112, -306, 54, 6),
      ...leaf(80, 190, 80, 120),
      ...leaf(120, 160, 70, 20),
      ...leaf(130, 66, 84, 130),
      ...leaf(70, 20, 90, 60),
      ...leaf(120, -110, 80, 110),
      ...leaf(60, -60, 70, 80),
      ...leaf(80, -230, 70, 80),
      ...leaf(250, -90, 90, 20),
    ]),
    ...bloom(0, -330, 70, 8),
    ...both(bird(104, -52, 0.5)),
    ...both(bird(136, 236, 0.62)),
    keep('<path d="M-260 420Q-130 384 0 400Q130 384 260 420V446H-260Z"/>'),
    hole([-190, -120, -50, 20, 90, 160].map((x) => put(x + 16, 426, m('moon', 44, 20))).join('')),
    hole(put(0, 330, m('seed', 16, 120)) + put(0, 180, m('seed', 12, 90))),
  ]),
  work('papercut-lanterns', 1000, 400, { ground: '#fbf0da', paper: RED }, [
    rod('M-500 -172H500', 10),
    keep(Array.from({ length: 26 }, (_, i) => put(-488 + i * 39, -154, m('drop', 30, 34), 180)).join('')),
    ...[-384, -192, 0, 192, 384].flatMap((x, i) => {
      const k = i % 2 ? 0.84 : 1
      const y = i % 2 ? -6 : 10
      return [
        rod(`M${x} -170V${y - 90 * k}`, 6),
        keep(
          put(
            x,
            y,
            `<ellipse rx="82" ry="74"/><rect x="-36" y="-90" width="72" height="20" rx="4"/><rect x="-36" y="70" width="72" height="20" rx="4"/>${[-24, -12, 0, 12, 24].map((t) => `<path d="M${t - 4} 88h8l3 64h-14Z"/>`).join('')}`,
            0,
            k,
          ),
        ),
        hole(
          put(
            x,
            y,
            i % 2
              ? `${around(8, put(0, -38, m('drop', 20, 44)))}<circle r="10"/>`
              : folded(put(28, 0, m('seed', 26, 112)) + put(60, 0, m('moon', 84, 20), 90)) + put(0, 0, m('gem', 16, 60)),
            0,
            k,
          ),
        ),
      ]
    }),
  ]),
  work(
    'papercut-our-yard',
    960,
    640,
    { ground: '#fdf3df', paper: '#bf1a22', under: '<rect x="-480" y="-300" width="960" height="640" fill="#f6c453"/>', back: '' },
    [
      keep(dot(0, -170, 92)),
      hole(put(0, -170, `${around(12, put(0, -64, m('drop', 14, 34)))}<circle r="22"/>`)),
      keep(put(0, -170, around(24, put(0, -116, m('seed', 12, 34))))),
      ...both([
        keep('<path d="M110 -60H250V220H110Z"/><path d="M96 -60H264L250 -92H110Z"/><path d="M284 0H400V220H284Z"/><path d="M272 0H412L400 -28H284Z"/>'),
        hole(
          [0, 1, 2, 3]
            .map((j) => [0, 1, 2].map((i) => `<rect x="${124 + i * 42}" y="${-42 + j * 60}" width="28" height="36" rx="${j ? 0 : 14}"/>`).join(''))
            .join('') + [0, 1, 2].map((j) => [0, 1].map((i) => put(313 + i * 56, 36 + j * 60, m(j % 2 ? 'heart' : 'flower', 34, 36))).join('')).join(''),
        ),
        keep(put(446, 60, m('seed', 66, 320))),
        hole(put(446, 60, [-90, -50, -10, 30, 70].map((y) => put(0, y, m('leaves', 40, 34))).join(''))),
        keep('<rect x="440" y="180" width="12" height="50"/>'),
        keep(`${put(60, 110, m('seed', 54, 230))}<rect x="55" y="180" width="10" height="50"/>`),
        hole(put(60, 110, [-50, -14, 22, 58].map((y) => put(0, y, m('leaves', 34, 30))).join(''))),
      ]),
      keep('<path d="M-480 216H480V270H-480Z"/>'),
      keep('<path d="M-40 130A40 40 0 0 1 40 130V220H-40Z"/>'),
      hole('<path d="M-24 132A24 24 0 0 1 24 132V220H-24Z"/>'),
      hole(Array.from({ length: 20 }, (_, i) => put(-456 + i * 48, 244, m('leaves', 34, 26))).join('')),
      keep(
        folded(
          put(170, -200, path('M-30 6Q-16 -14 0 4Q16 -14 30 6Q14 -2 0 16Q-14 -2 -30 6Z')) +
            put(260, -160, path('M-22 4Q-12 -10 0 3Q12 -10 22 4Q10 -2 0 12Q-10 -2 -22 4Z')),
        ),
      ),
    ],
  ),
  work(
    'papercut-grape-table',
    760,
    860,
    {
      ground: '#f1ecd8',
      paper: '#5a2a63',
      under: '<rect x="-380" y="-430" width="760" height="500" fill="#b8cf86"/><rect x="-380" y="70" width="760" height="400" fill="#f0c779"/>',
    },
    [
      keep('<path d="M-330 -390H330V-362H-330Z"/><path d="M-330 -390H-300V390H-330Z"/><path d="M330 -390H300V390H330Z"/><path d="M-330 370H330V390H-330Z"/>'),
      hole(Array.from({ length: 20 }, (_, i) => put(-302 + i * 32, -376, m('gem', 18, 14))).join('')),
      rod('M-320 -300C-200 -360 -100 -280 0 -330C100 -280 200 -360 320 -300', 11),
      ...both([
        keep(
          [
            [0, 0],
            [44, 0],
            [88, 0],
            [22, 38],
            [66, 38],
            [110, 30],
            [0, 76],
            [44, 76],
            [88, 72],
            [22, 114],
            [66, 112],
            [44, 150],
          ]
            .map(([dx, dy]) => dot(96 + dx, -250 + dy, 24))
            .join(''),
        ),
        hole(
          [
            [0, 0],
            [44, 0],
            [88, 0],
            [22, 38],
            [66, 38],
            [110, 30],
            [0, 76],
            [44, 76],
            [88, 72],
            [22, 114],
            [66, 112],
            [44, 150],
          ]
            .map(([dx, dy]) => put(96 + dx, -250 + dy, m('moon', 26, 14), -40))
            .join(''),
        ),
        ...[
          [250, -270, 74, 30],
          [60, -330, 60, -20],
        ].flatMap(([x, y, r, a]) => [keep(put(x, y, EDGES.petals(5, r), a)), hole(put(x, y, around(5, put(0, -r * 0.5, m('seed', r * 0.14, r * 0.56))), a))]),
        keep(put(256, -60, path('M-20 -170C30 -120 -30 -60 10 0'))),
        rod('M284 -220C300 -160 250 -120 276 -60', 6),
      ]),
      keep(
        path('M-120 190C-140 90 -90 30 0 30C90 30 140 90 120 190C110 230 -110 230 -120 190Z') +
          path('M-46 34C-44 10 44 10 46 34Z') +
          dot(0, 2, 17) +
          path('M112 110C160 90 176 40 206 20L226 34C206 70 190 150 122 168Z'),
      ),
      rod('M-112 90C-190 70 -190 190 -116 180', 15),
      hole(put(0, 124, `${around(8, put(0, -44, m('drop', 22, 44)))}<circle r="14"/>`) + folded(put(86, 130, m('moon', 100, 24), 90))),
      hole(put(0, 206, m('moon', 130, 16), 180)),
      ...both([keep(path('M170 230H286C286 280 262 300 228 300C194 300 170 280 170 230Z')), hole(put(228, 260, m('leaves', 60, 40)))]),
      rod('M-22 270C-40 280 40 286 22 270', 4),
      keep('<path d="M-300 316H300V344H-300Z"/>'),
      keep('<path d="M-60 230H60L76 318H-76Z"/>'),
      hole(put(0, 276, m('teeth', 80, 40))),
      hole(Array.from({ length: 16 }, (_, i) => put(-280 + i * 37, 330, m('moon', 28, 14))).join('')),
      keep(folded('<path d="M226 298h8v22h-8Z"/><path d="M150 340h20v36h-20Z"/>')),
      rod('M228 300V320M-228 300V320', 18),
    ],
  ),
  work('papercut-two-dutars', 760, 920, { ground: '#f6e9cd', paper: '#9c1820', under: '<circle cy="60" r="330" fill="#f1cf86"/>', size: 0.88 }, [
    keep(EDGES.scallop(16, 360)),
    hole('<circle r="318"/>'),
    hole(around(32, put(0, -338, m('dot', 20, 20)))),
    ...both([
      keep(
        put(
          0,
          0,
          path('M0 -30C60 -26 86 40 74 110C64 160 30 180 0 182C-30 180 -64 160 -74 110C-86 40 -60 -26 0 -30Z') +
            '<rect x="-13" y="-440" width="26" height="420"/>' +
            '<rect x="-20" y="-452" width="40" height="40" rx="6"/>' +
            '<rect x="14" y="-430" width="26" height="9" rx="4"/><rect x="-40" y="-410" width="26" height="9" rx="4"/>',
          -34,
        ).replace('<g transform="', '<g transform="translate(-128 150) '),
      ),
      hole(
        put(
          0,
          0,
          put(0, 84, `${around(8, put(0, -34, m('drop', 16, 30)))}<circle r="10"/>`) +
            put(0, 154, m('moon', 50, 14), 180) +
            [-60, -100, -140, -180, -220, -260, -300, -340, -380].map((y) => `<rect x="-13" y="${y}" width="26" height="5"/>`).join('') +
            folded(put(54, 70, m('moon', 84, 18), 90)),
          -34,
        ).replace('<g transform="', '<g transform="translate(-128 150) '),
      ),
    ]),
    ...bloom(0, -190, 76, 6),
    ...both([...leaf(40, -170, 100, 70), ...leaf(20, -240, 80, 30)]),
    ...bloom(0, 258, 50, 5),
    ...both([...leaf(30, 262, 96, 80), ...leaf(30, 290, 70, 110), ...bloom(236, 40, 58, 5), ...leaf(230, -10, 90, -8), ...leaf(240, 90, 90, 178)]),
    rod('M0 -266V-330M0 300V340M290 40H330M-290 40H-330M-240 -180L-280 -190', 5),
  ]),
]

export const works = [...flowers, ...stories]
