// What a brush draws on top of a landscape: trees, bamboo, blossoms, birds, boats, and the red seal.
import { blot, even, fill, stroke, swell, taper } from './brush.mjs'

/** A bare tree that forks; gives the path pieces and the twig ends. */
export function branches(chance, x, y, { long, wide, angle = -Math.PI / 2, depth = 6, spread = 0.55, bend = 0.3, shrink = 0.76 }) {
  const drawn = []
  const ends = []
  const grow = (px, py, a, l, w, left) => {
    const b = a + chance.bell() * bend
    const mx = px + Math.cos(a) * l * 0.5 + chance.bell() * l * 0.05
    const my = py + Math.sin(a) * l * 0.5
    const ex = px + (Math.cos(a) + Math.cos(b)) * l * 0.5
    const ey = py + (Math.sin(a) + Math.sin(b)) * l * 0.5
    drawn.push(
      stroke(
        [
          [px, py],
          [mx, my],
          [ex, ey],
        ],
        (t) => w * (1 - t * 0.38),
        chance,
        w * 0.12,
      ),
    )
    if (left === 0) return ends.push([ex, ey, b])
    if (left < 3) ends.push([ex, ey, b])
    const forks = chance.chance(0.2) ? 3 : 2
    for (let i = 0; i < forks; i++) {
      const side = forks === 2 ? i * 2 - 1 : i - 1
      grow(ex, ey, b + side * spread * chance.range(0.5, 1.15), l * shrink * chance.range(0.82, 1.12), w * 0.62, left - 1)
    }
  }
  grow(x, y, angle, long, wide, depth)
  return { drawn, ends }
}

/** Leaf dots around twig ends. */
export function foliage(chance, ends, { size, each = 4, scatter = 3 }) {
  const out = []
  for (const [x, y] of ends) {
    for (let i = 0; i < each; i++) {
      const s = size * chance.range(0.5, 1.2)
      out.push(
        fill(
          blot(x + chance.bell() * size * scatter, y + chance.bell() * size * scatter, s * 1.25, s * 0.8, chance, 0.2, chance() * 3),
          '#000',
          chance.range(0.3, 0.85),
        ),
      )
    }
  }
  return out.join('')
}

/** A poplar, slim and tall: many short upward strokes. */
export function poplar(chance, x, y, high, dense = 1) {
  const out = [
    fill(
      stroke(
        [
          [x, y],
          [x + chance.bell() * 2, y - high * 0.5],
          [x, y - high],
        ],
        (t) => high * 0.012 * (1 - t * 0.8),
        chance,
        0.3,
      ),
      '#000',
      0.8,
    ),
  ]
  const n = Math.round(high * 0.75 * dense)
  for (let i = 0; i < n; i++) {
    const t = chance.range(0.16, 1)
    const reach = high * 0.095 * Math.sin(Math.PI * Math.min(1, t * 0.9 + 0.1)) ** 0.7 * chance.bell()
    const py = y - high * t
    out.push(fill(blot(x + reach, py, high * 0.011, high * 0.028, chance, 0.25, -reach * 0.02), '#000', chance.range(0.22, 0.62)))
  }
  return out.join('')
}

/** A willow's hanging threads from a crown. */
export function willow(chance, x, y, high, lean = 0.1) {
  const top = [x + high * lean, y - high * 0.62]
  const out = [
    fill(
      stroke([[x, y], [x + high * 0.03, y - high * 0.35], top], (t) => high * 0.024 * (1 - t * 0.7), chance, 0.6),
      '#000',
      0.8,
    ),
  ]
  for (let i = 0; i < 7; i++)
    out.push(
      fill(
        stroke(
          [
            [x + high * 0.05, y - high * 0.42],
            [top[0] + (i - 3) * high * 0.06, top[1] - high * 0.08],
            [top[0] + (i - 3) * high * 0.11, top[1] - high * (0.26 - Math.abs(i - 3) * 0.04)],
          ],
          taper(high * 0.009),
          chance,
          0.3,
        ),
        '#000',
        0.7,
      ),
    )
  for (let i = 0; i < 84; i++) {
    const sx = top[0] + chance.bell() * high * 0.3
    const sy = top[1] - high * 0.3 * Math.sqrt(Math.max(0, 1 - ((sx - top[0]) / (high * 0.42)) ** 2)) * chance.range(0.5, 1.05)
    const drop = high * chance.range(0.3, 0.72)
    const sway = high * chance.range(0.01, 0.07)
    const line = [
      [top[0] + (sx - top[0]) * 0.3, top[1] + (sy - top[1]) * 0.4],
      [sx, sy],
      [sx + Math.sign(sx - top[0]) * high * 0.05 + sway, sy + drop * 0.45],
      [sx + sway * 1.3, sy + drop],
    ]
    out.push(
      fill(
        stroke(line, (t) => 0.7 * (1 - t * 0.5), chance, 0.1),
        '#000',
        0.5,
      ),
    )
    for (let k = 0; k < 13; k++) {
      const t = k / 13
      const px = sx + (Math.sign(sx - top[0]) * high * 0.05 * Math.sin(t * 2) + sway * t)
      const py = sy + drop * t
      out.push(fill(blot(px + chance.bell() * 2.4, py, 1.3, high * 0.011 + 1.6, chance, 0.2, chance.bell() * 0.4), '#000', chance.range(0.3, 0.7)))
    }
  }
  return out.join('')
}

/** A pine: leaning trunk, flat clouds of needles. */
export function pine(chance, x, y, high, lean = 0.25) {
  const dark = []
  const path = [
    [x, y],
    [x + high * lean * 0.2, y - high * 0.3],
    [x + high * lean * 0.9, y - high * 0.62],
    [x + high * lean * 0.8, y - high],
  ]
  dark.push(
    fill(
      stroke(path, (t) => high * 0.034 * (1 - t * 0.82) + 0.6, chance, high * 0.006),
      '#000',
      0.88,
    ),
  )
  const clouds = []
  for (let i = 0; i < 9; i++) {
    const t = 0.34 + (i / 8) * 0.66
    const px = x + high * lean * (t < 0.6 ? t * 1.3 : 0.85)
    const py = y - high * t
    const side = i % 2 ? 1 : -1
    const long = high * (0.46 - 0.3 * t) * chance.range(0.75, 1.2)
    const ex = px + side * long
    const ey = py - high * chance.range(-0.02, 0.05)
    dark.push(
      fill(
        stroke(
          [
            [px, py],
            [px + side * long * 0.5, py + high * 0.02],
            [ex, ey],
          ],
          (u) => high * 0.011 * (1 - u * 0.8) + 0.5,
          chance,
          0.5,
        ),
        '#000',
        0.8,
      ),
    )
    for (let k = 0; k < 4; k++) clouds.push([px + side * long * (0.35 + k * 0.22), ey - high * 0.012 * (k % 2) - chance() * 5, high * chance.range(0.06, 0.09)])
  }
  for (const [cx, cy, r] of clouds) {
    dark.push(fill(blot(cx, cy - r * 0.12, r * 1.05, r * 0.2, chance, 0.2), '#000', 0.28))
    for (let k = 0; k < 70; k++) {
      const a = -Math.PI * (k / 69)
      const sx = cx + chance.bell() * r * 1.05
      dark.push(
        fill(
          stroke(
            [
              [sx, cy],
              [sx + Math.cos(a) * r * 0.5, cy + Math.sin(a) * r * 0.42],
            ],
            taper(0.9),
            chance,
            0,
          ),
          '#000',
          chance.range(0.35, 0.75),
        ),
      )
    }
  }
  return dark.join('')
}

/** Bamboo: jointed stems and groups of pointed leaves. Gives pale stems, dark joints and leaves apart. */
export function bamboo(chance, _width, height, { stems, lean = 0.06, leaves = 9, thick = 9 }) {
  const stalks = []
  const foliageOut = []
  for (const [x, tone, w] of stems) {
    let px = x
    let py = height + 20
    const joint = height * 0.145
    for (let i = 0; i < 9 && py > -40; i++) {
      const l = joint * (0.8 + i * 0.05)
      const nx = px + lean * l + chance.bell() * 2
      stalks.push(
        fill(
          stroke(
            [
              [px, py - 4],
              [(px + nx) / 2, py - l / 2],
              [nx, py - l + 4],
            ],
            (t) => thick * w * (0.86 + 0.2 * (2 * t - 1) ** 2),
            chance,
            0.5,
          ),
          '#000',
          tone * chance.range(0.75, 1),
        ),
      )
      stalks.push(
        fill(
          stroke(
            [
              [nx - thick * w * 1.1, py - l + 1],
              [nx, py - l - 2],
              [nx + thick * w * 1.1, py - l + 1],
            ],
            even(1.6 * w),
            chance,
            0.4,
          ),
          '#000',
          Math.min(1, tone + 0.35),
        ),
      )
      if (i > 1 && chance.chance(0.85)) {
        const side = chance.chance(0.5) ? 1 : -1
        const bx = nx + side * chance.range(40, 110) * w
        const by = py - l - chance.range(20, 80)
        foliageOut.push(
          fill(
            stroke(
              [
                [nx, py - l],
                [(nx + bx) / 2, (py - l + by) / 2 - 10],
                [bx, by],
              ],
              taper(2.4 * w),
              chance,
              0.2,
            ),
            '#000',
            0.75 * tone + 0.2,
          ),
        )
        foliageOut.push(spray(chance, bx, by, { n: leaves, long: 92 * w, tone: Math.min(0.95, tone + 0.3) }))
        if (chance.chance(0.6)) foliageOut.push(spray(chance, (nx + bx) / 2, (py - l + by) / 2, { n: 4, long: 66 * w, tone: Math.min(0.9, tone + 0.2) }))
      }
      px = nx
      py -= l
    }
  }
  return { stalks: stalks.join(''), leaves: foliageOut.join('') }
}

/** A group of bamboo leaves hanging from a point. */
export function spray(chance, x, y, { n, long, tone, turn = 0 }) {
  const out = []
  for (let i = 0; i < n; i++) {
    const a = Math.PI / 2 + turn + chance.bell() * 1.05
    const l = long * chance.range(0.55, 1.15)
    const ex = x + Math.cos(a) * l
    const ey = y + Math.sin(a) * l
    const bx = (x + ex) / 2 + Math.sin(a) * l * 0.07
    const by = (y + ey) / 2 - l * 0.05
    out.push(
      fill(
        stroke(
          [
            [x + chance.bell() * 5, y + chance.bell() * 4],
            [bx, by],
            [ex, ey],
          ],
          (t) => long * 0.075 * Math.sin(Math.PI * t ** 0.75) ** 0.9 * (1 - t * 0.25),
          chance,
          0.25,
        ),
        '#000',
        tone * chance.range(0.5, 1),
      ),
    )
  }
  return out.join('')
}

/** A five-petalled blossom seen from a slant. */
export function blossom(chance, x, y, r, { petals = 5, hex = '#b3202c', heart = '#3a1418', opacity = 0.8 }) {
  const out = []
  const turn = chance() * 6.28
  const flat = chance.range(0.62, 1)
  for (let i = 0; i < petals; i++) {
    const a = turn + (i / petals) * Math.PI * 2
    const px = x + Math.cos(a) * r * 0.58
    const py = y + Math.sin(a) * r * 0.58 * flat
    out.push(fill(blot(px, py, r * 0.5, r * 0.44, chance, 0.1, a), hex, opacity * chance.range(0.7, 1)))
  }
  for (let i = 0; i < 9; i++) {
    const a = turn + (i / 9) * 6.28
    const l = r * chance.range(0.3, 0.55)
    out.push(
      fill(
        stroke(
          [
            [x, y],
            [x + Math.cos(a) * l, y + Math.sin(a) * l * flat],
          ],
          even(0.5),
          chance,
          0,
        ),
        heart,
        0.75,
      ),
    )
    out.push(fill(blot(x + Math.cos(a) * l, y + Math.sin(a) * l * flat, 1.5, 1.5, chance, 0.1), heart, 0.9))
  }
  return out.join('')
}

/** A flock far away. */
export function birds(chance, x, y, n, wide, high, size) {
  const out = []
  for (let i = 0; i < n; i++) {
    const t = i / Math.max(1, n - 1)
    const px = x + (t - 0.5) * wide + chance.bell() * size
    const py = y - Math.abs(t - 0.4) * high + chance.bell() * size
    const s = size * chance.range(0.7, 1.2)
    out.push(
      fill(
        stroke(
          [
            [px - s, py - s * 0.34],
            [px - s * 0.45, py - s * 0.5],
            [px, py],
          ],
          swell(s * 0.1),
          chance,
          0.05,
        ),
        '#000',
        0.85,
      ),
    )
    out.push(
      fill(
        stroke(
          [
            [px, py],
            [px + s * 0.5, py - s * 0.46],
            [px + s, py - s * 0.22],
          ],
          swell(s * 0.1),
          chance,
          0.05,
        ),
        '#000',
        0.85,
      ),
    )
  }
  return out.join('')
}

/** A small boat with a mat roof, nobody in it. */
export function boat(chance, x, y, s) {
  return [
    fill(
      stroke(
        [
          [x - s, y - s * 0.1],
          [x - s * 0.5, y + s * 0.1],
          [x + s * 0.5, y + s * 0.1],
          [x + s * 1.1, y - s * 0.16],
        ],
        (t) => s * 0.1 * Math.sin(Math.PI * (t * 0.9 + 0.05)),
        chance,
        0.3,
      ),
      '#000',
      0.9,
    ),
    fill(`M${x - s * 0.4} ${y - s * 0.02}Q${x - s * 0.36} ${y - s * 0.42} ${x} ${y - s * 0.42}T${x + s * 0.4} ${y - s * 0.02}Z`, '#000', 0.62),
    fill(
      stroke(
        [
          [x - s * 0.9, y + s * 0.24],
          [x, y + s * 0.28],
          [x + s * 0.9, y + s * 0.24],
        ],
        swell(s * 0.035),
        chance,
        0.2,
      ),
      '#000',
      0.3,
    ),
  ].join('')
}

/** A pavilion with an upswept roof. */
export function pavilion(chance, x, y, s) {
  const out = []
  for (const dx of [-0.62, -0.22, 0.22, 0.62])
    out.push(
      fill(
        stroke(
          [
            [x + dx * s, y],
            [x + dx * s, y - s * 0.8],
          ],
          even(s * 0.028),
          chance,
          0.2,
        ),
        '#000',
        0.82,
      ),
    )
  out.push(
    fill(
      `M${x - s * 1.15} ${y - s * 0.72}Q${x - s * 0.6} ${y - s * 0.86} ${x - s * 0.1} ${y - s * 1.42}L${x + s * 0.1} ${y - s * 1.42}Q${x + s * 0.6} ${y - s * 0.86} ${x + s * 1.15} ${y - s * 0.72}Q${x} ${y - s * 0.84} ${x - s * 1.15} ${y - s * 0.72}Z`,
      '#000',
      0.84,
    ),
  )
  out.push(fill(blot(x, y - s * 1.48, s * 0.06, s * 0.1, chance), '#000', 0.9))
  for (const dy of [0, -0.16])
    out.push(
      fill(
        stroke(
          [
            [x - s * 0.72, y + dy * s],
            [x + s * 0.72, y + dy * s],
          ],
          even(s * (dy ? 0.016 : 0.04)),
          chance,
          0.2,
        ),
        '#000',
        0.75,
      ),
    )
  return out.join('')
}

/** A red seal: a square with an abstract shape left free, no letters. */
export function seal(chance, x, y, s, kind = chance.int(0, 3)) {
  const red = '#b02a24'
  const free = '#f3e3d3'
  const inside = [
    `<circle cx="0" cy="-4" r="13"/><path d="M-26 18Q-13 4 0 18T26 18" /><path d="M-26 27Q-13 13 0 27T26 27"/>`,
    `<path d="M-24 26L-6 -14L6 6L14 -6L26 26"/><circle cx="16" cy="-19" r="6"/>`,
    `<path d="M0 -26Q22 -6 0 26Q-22 -6 0 -26Z"/><path d="M0 -14V26"/><path d="M-26 26H26"/>`,
    `<rect x="-24" y="-24" width="20" height="20"/><circle cx="14" cy="-14" r="10"/><path d="M-24 22L-4 4V24H24V6H8"/>`,
  ][kind]
  const edge = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].flatMap(([sx, sy], i) => [
    [sx * 38 + chance.bell() * 2, sy * 38 + chance.bell() * 2],
    [i % 2 ? sx * 38 + chance.bell() * 2.4 : chance.bell() * 6, i % 2 ? chance.bell() * 6 : sy * 38 + chance.bell() * 2.4],
  ])
  return `<g transform="translate(${x} ${y}) rotate(${chance.bell() * 3}) scale(${s / 76})" fill-opacity=".92"><path d="M${edge.map((p) => p.join(' ')).join('L')}Z" fill="${red}"/><g fill="none" stroke="${free}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">${inside}</g></g>`
}
