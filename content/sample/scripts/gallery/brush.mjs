// Strokes of a soft brush as SVG paths: they swell, thin out and tremble a little.

const round = (n) => Math.round(n * 10) / 10

/** A smooth line through `points` ([x, y] each) as `steps` points a stretch (Catmull-Rom). */
export function curve(points, steps = 12) {
  const out = []
  for (let i = 0; i < points.length - 1; i++) {
    const [a, b, c, d] = [points[Math.max(0, i - 1)], points[i], points[i + 1], points[Math.min(points.length - 1, i + 2)]]
    for (let s = 0; s < steps; s++) {
      const t = s / steps
      const at = (k) => 0.5 * (2 * b[k] + (c[k] - a[k]) * t + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t)
      out.push([at(0), at(1)])
    }
  }
  out.push(points[points.length - 1])
  return out
}

/** Closed path data through points that are already close together. */
export const closed = (points) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`

/** Open path data through points that are already close together. */
export const open = (points) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`

/**
 * One stroke as closed path data.
 *
 * @param points [x, y] the brush passes through
 * @param wide half width in pixels at `t` (0 start … 1 end)
 * @param tremble pixels the edge wanders
 */
export function stroke(points, wide, chance, tremble = 0.4) {
  const line = curve(points)
  const left = []
  const right = []
  for (let i = 0; i < line.length; i++) {
    const [x, y] = line[i]
    const [ax, ay] = line[Math.max(0, i - 1)]
    const [bx, by] = line[Math.min(line.length - 1, i + 1)]
    const long = Math.hypot(bx - ax, by - ay) || 1
    const [nx, ny] = [-(by - ay) / long, (bx - ax) / long]
    const w = Math.max(0.15, wide(i / (line.length - 1)))
    const l = w + chance.bell() * tremble
    const r = w + chance.bell() * tremble
    left.push([x + nx * l, y + ny * l])
    right.unshift([x - nx * r, y - ny * r])
  }
  return closed([...left, ...right])
}

/** Half widths: thick in the middle; from thick to a point; even with soft ends. */
export const swell = (w) => (t) => w * Math.sin(Math.PI * Math.min(1, Math.max(0, t * 0.94 + 0.03))) ** 0.8
export const taper = (w) => (t) => w * (1 - t) ** 0.7 * Math.min(1, 0.35 + t * 12)
export const even = (w) => (t) => w * Math.min(1, 0.5 + Math.min(t, 1 - t) * 12)

/** A blot: an uneven round shape, `rx` x `ry`, turned by `turn` radians. */
export function blot(x, y, rx, ry, chance, uneven = 0.12, turn = 0) {
  const points = []
  const n = 9
  const wobble = Array.from({ length: n }, () => 1 + chance.bell() * uneven)
  for (let i = 0; i < n; i++) {
    const a = (i / n) * Math.PI * 2
    const px = Math.cos(a) * rx * wobble[i]
    const py = Math.sin(a) * ry * wobble[i]
    points.push([x + px * Math.cos(turn) - py * Math.sin(turn), y + px * Math.sin(turn) + py * Math.cos(turn)])
  }
  const ring = curve([...points.slice(-2), ...points, ...points.slice(0, 2)], 6)
  return closed(ring.slice(12, -7))
}

/** `<path>` with a colour and how opaque it is. */
export const fill = (d, hex = '#000', opacity = 1) => `<path d="${d}" fill="${hex}" fill-opacity="${round(opacity * 100) / 100}"/>`
