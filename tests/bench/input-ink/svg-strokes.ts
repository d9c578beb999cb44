import type { InkPoint, Stroke } from '../../../model/input/ink/ink.ts'

/** Points along each curve. */
const PIECES = 8

/** A path of `M m C c S s` as a line of points. Anything else in it is a fault of the source and thrown. */
export function strokeOfPath(path: string): Stroke {
  const points: InkPoint[] = []
  let [x, y] = [0, 0]
  let bend: InkPoint = [0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const isRelative = command === command.toLowerCase()
    const kind = command.toLowerCase()
    const size = { m: 2, c: 6, s: 4 }[kind]
    if (size === undefined || numbers.length === 0 || numbers.length % size !== 0)
      throw new Error(`strokes: wants a path of m, c and s, found ${command} ${rest}`)
    for (let at = 0; at < numbers.length; at += size) {
      const place = (each: number): InkPoint => [
        (numbers[at + each] as number) + (isRelative ? x : 0),
        (numbers[at + each + 1] as number) + (isRelative ? y : 0),
      ]
      if (kind === 'm') {
        ;[x, y] = place(0)
        bend = [x, y]
        points.push([x, y])
        continue
      }
      const first: InkPoint = kind === 'c' ? place(0) : [2 * x - bend[0], 2 * y - bend[1]]
      const second = place(size - 4)
      const end = place(size - 2)
      for (let piece = 1; piece <= PIECES; piece++) points.push(onCurve([x, y], first, second, end, piece / PIECES))
      bend = second
      ;[x, y] = end
    }
  }
  return points
}

function onCurve(a: InkPoint, b: InkPoint, c: InkPoint, d: InkPoint, t: number): InkPoint {
  const u = 1 - t
  const [ofA, ofB, ofC, ofD] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
  return [ofA * a[0] + ofB * b[0] + ofC * c[0] + ofD * d[0], ofA * a[1] + ofB * b[1] + ofC * c[1] + ofD * d[1]]
}
