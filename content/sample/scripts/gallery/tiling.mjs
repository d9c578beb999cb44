// Star patterns out of touching polygons: from the middle of every edge two lines set off at one angle and end where they meet (Hankin's method).

const r1 = (n) => Math.round(n * 10) / 10
const regular = (x, y, n, apothem, turn) => {
  const r = apothem / Math.cos(Math.PI / n)
  return Array.from({ length: n }, (_, i) => {
    const a = turn + ((i + 0.5) / n) * Math.PI * 2
    return [x + Math.cos(a) * r, y + Math.sin(a) * r]
  })
}

/** The star in a polygon; `angle` (radians) is how steeply its lines leave the edges. */
export function starIn(points, angle) {
  const n = points.length
  const middle = points.map((p, i) => {
    const q = points[(i + 1) % n]
    return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2]
  })
  const away = (i, side) => {
    const [p, q] = [points[i], points[(i + 1) % n]]
    const a = Math.atan2(q[1] - p[1], q[0] - p[0])
    return side > 0 ? a + angle : a + Math.PI - angle
  }
  const out = []
  for (let i = 0; i < n; i++) {
    const j = (i + 1) % n
    const [a, b] = [away(i, 1), away(j, -1)]
    const [m, k] = [middle[i], middle[j]]
    const t = ((k[0] - m[0]) * Math.sin(b) - (k[1] - m[1]) * Math.cos(b)) / (Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b))
    out.push(m, [m[0] + Math.cos(a) * t, m[1] + Math.sin(a) * t])
  }
  return out
}
export const closed = (points) => `M${points.map(([x, y]) => `${r1(x)} ${r1(y)}`).join('L')}Z`

/** Polygons covering a sheet: `octagons` (with squares), `dodecagons` (with triangles), `hexagons`; `apothem` in pixels. Each has `n` and its points. */
export const TILINGS = {
  octagons: (width, height, apothem) => {
    const out = []
    const side = 2 * apothem * Math.tan(Math.PI / 8)
    for (let j = -1; j * 2 * apothem < height + 2 * apothem; j++)
      for (let i = -1; i * 2 * apothem < width + 2 * apothem; i++) {
        out.push({ n: 8, x: i * 2 * apothem, y: j * 2 * apothem, points: regular(i * 2 * apothem, j * 2 * apothem, 8, apothem, 0) })
        out.push({
          n: 4,
          x: (i * 2 + 1) * apothem,
          y: (j * 2 + 1) * apothem,
          points: regular((i * 2 + 1) * apothem, (j * 2 + 1) * apothem, 4, side / 2, Math.PI / 4),
        })
      }
    return out
  },
  dodecagons: (width, height, apothem) => {
    const out = []
    const high = Math.sqrt(3) * apothem
    const side = 2 * apothem * Math.tan(Math.PI / 12)
    for (let j = -1; j * high < height + 2 * apothem; j++)
      for (let i = -1; i * 2 * apothem < width + 3 * apothem; i++) {
        const [x, y] = [i * 2 * apothem + (j % 2 ? apothem : 0), j * high]
        out.push({ n: 12, x, y, points: regular(x, y, 12, apothem, 0) })
        for (const down of [0, 1]) {
          const [tx, ty] = [x + apothem, down ? y + high / 3 : y - high / 3]
          out.push({ n: 3, x: tx, y: ty, points: regular(tx, ty, 3, side / (2 * Math.sqrt(3)), down ? Math.PI / 2 : -Math.PI / 2) })
        }
      }
    return out
  },
  hexagons: (width, height, apothem) => {
    const out = []
    const high = Math.sqrt(3) * apothem
    for (let j = -1; j * high < height + 2 * apothem; j++)
      for (let i = -1; i * 2 * apothem < width + 3 * apothem; i++) {
        const [x, y] = [i * 2 * apothem + (j % 2 ? apothem : 0), j * high]
        out.push({ n: 6, x, y, points: regular(x, y, 6, apothem, 0) })
      }
    return out
  },
}
