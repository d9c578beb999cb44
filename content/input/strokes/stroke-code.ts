/** A point of the middle line of a stroke; y goes up. */
export type Point = readonly [x: number, y: number]

// Units of the source: a character stands in a square of 1024.
const STEP = 12
const WINDOW = 6
// A bend of a 撇 or 捺 turns slowly; a corner turns by this within 2 × WINDOW steps.
const CORNER_DEGREES = 52
// A brush is set down with a curl of up to 90 units, which says nothing.
const CURL = 90
const CURL_MOST = 0.3
// 提 rises and 横 nearly lies; a 捺 falls by more than this.
const FLAT_DEGREES = -15
const LEANING_DOT = -99
const SHORT = 240
const DOT = 175
// A corner has this many units on both sides.
const END = 58

const degrees = ([x, y]: Point) => (Math.atan2(y, x) * 180) / Math.PI
const between = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180)
const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]]
const lengthOf = ([x, y]: Point) => Math.hypot(x, y)

/** The line with a point every few units. */
function evenly(line: readonly Point[]): Point[] {
  const points: Point[] = []
  let left = 0
  for (let at = 1; at < line.length; at++) {
    const from = line[at - 1] as Point
    const way = minus(line[at] as Point, from)
    const length = lengthOf(way)
    for (let done = left; done < length; done += STEP) points.push([from[0] + (way[0] * done) / length, from[1] + (way[1] * done) / length])
    left = length === 0 ? left : (left - length + Math.ceil((length - left) / STEP) * STEP) % STEP
  }
  const last = line.at(-1)
  if (last !== undefined) points.push(last)
  return points
}

/**
 * Which of the five strokes a line is: `h` 横 and 提, `s` 竖 and 竖钩, `p` 撇, `n` 点 and 捺, `z` all that turn.
 *
 * @param line the middle of the stroke in the order it is written, y up
 */
export function strokeCode(line: readonly Point[]): 'h' | 's' | 'p' | 'n' | 'z' {
  const drawn = evenly(line)
  const points = drawn.slice(Math.floor(Math.min(CURL / STEP, CURL_MOST * drawn.length)))
  const first = points[0] as Point
  const last = points.at(-1) as Point
  const corners: { at: number; turn: number }[] = []
  for (let at = 2; at < points.length - 2; at++) {
    const window = Math.min(WINDOW, at, points.length - 1 - at)
    const here = points[at] as Point
    const before = minus(here, points[at - window] as Point)
    const after = minus(points[at + window] as Point, here)
    const turn = between(degrees(before), degrees(after))
    const inside = at * STEP >= END && (points.length - 1 - at) * STEP >= END
    const near = corners.at(-1)
    if (turn < CORNER_DEGREES || !inside) continue
    if (near !== undefined && at - near.at <= WINDOW) {
      if (turn > near.turn) corners[corners.length - 1] = { at, turn }
    } else corners.push({ at, turn })
  }
  if (corners.length > 1) return 'z'
  const [corner] = corners
  if (corner !== undefined) {
    const turned = points[corner.at] as Point
    const main = minus(turned, first)
    const hook = minus(last, turned)
    // 竖钩 counts as 竖: straight down, then a short hook to the left.
    const down = between(degrees(main), -90) < 25
    return down && hook[0] < 0 && lengthOf(hook) < 0.45 * lengthOf(main) ? 's' : 'z'
  }
  const angle = degrees(minus(last, first))
  if (angle > FLAT_DEGREES && angle < 80) return 'h'
  const length = drawn.length * STEP
  // The dots at the left of 家, 忙 and 火 lean a little to the left; a 撇 of that size leans more.
  const whole = between(degrees(minus(last, drawn[0] as Point)), LEANING_DOT)
  if (length < SHORT && whole < 7) return 'n'
  const end = degrees(minus(last, points[Math.floor(points.length * 0.7)] as Point))
  if (length > DOT && angle < -70 && angle > -102 && between(end, -90) < 28) return 's'
  return angle < -90 || angle > 90 ? 'p' : 'n'
}
