import type { Ink } from './ink.ts'

/** Cells along a side of the grid ink is laid on. */
export const GRID = 16
/** Eight directions of the pen, places where strokes begin, places where they end. */
export const CHANNELS = 10
export const FEATURES = GRID * GRID * CHANNELS

const DIRECTIONS = 8
const STARTS = 8
const ENDS = 9
/** The ink's spread (a standard deviation) is this many cells, so that a full character just fills the grid. */
const SPREAD_CELLS = GRID / 4.2
/** How far apart, in cells, ink is sampled. */
const STEP_CELLS = 0.5

/**
 * What the network sees: for each cell of a 16 × 16 grid how much ink passes in each of eight directions, and where strokes begin
 * and end. It does not know in which order strokes were written. Ink is first moved and scaled by its centre and spread (moments,
 * not the outermost points, which one slip can move), keeping part of its aspect, so that 一 does not fill the grid.
 *
 * @param ink tidy ink (`tidyInk`), any unit
 * @param into `FEATURES` numbers, row by row, the channels of a cell side by side; all are overwritten. All are 0 for empty ink.
 * Source: direction maps as in C.-L. Liu et al., "Online recognition of Chinese characters: the state of the art", TPAMI 26(2), 2004; the code is our own.
 */
export function inkFeatures(ink: Ink, into: Float32Array): void {
  into.fill(0)
  const { middleX, middleY, scaleX, scaleY } = frameOf(ink)
  const gridX = (x: number) => within((x - middleX) * scaleX + (GRID - 1) / 2)
  const gridY = (y: number) => within((y - middleY) * scaleY + (GRID - 1) / 2)
  for (const stroke of ink) {
    const [firstX, firstY] = stroke[0] as readonly [number, number]
    let fromX = gridX(firstX)
    let fromY = gridY(firstY)
    splat(into, fromX, fromY, STARTS, 1)
    for (let each = 1; each < stroke.length; each++) {
      const [x, y] = stroke[each] as readonly [number, number]
      const toX = gridX(x)
      const toY = gridY(y)
      layPiece(into, fromX, fromY, toX, toY)
      fromX = toX
      fromY = toY
    }
    splat(into, fromX, fromY, ENDS, 1)
  }
}

/** A straight piece of ink, shared between the two directions it lies between and the four cells each of its samples lies between. */
function layPiece(into: Float32Array, fromX: number, fromY: number, toX: number, toY: number): void {
  const [alongX, alongY] = [toX - fromX, toY - fromY]
  const length = Math.hypot(alongX, alongY)
  if (length === 0) return
  const turn = (Math.atan2(alongY, alongX) / (2 * Math.PI)) * DIRECTIONS + DIRECTIONS
  const lower = Math.floor(turn)
  const share = turn - lower
  const samples = Math.ceil(length / STEP_CELLS)
  for (let each = 0; each < samples; each++) {
    const at = (each + 0.5) / samples
    splat(into, fromX + alongX * at, fromY + alongY * at, lower % DIRECTIONS, ((1 - share) * length) / samples)
    splat(into, fromX + alongX * at, fromY + alongY * at, (lower + 1) % DIRECTIONS, (share * length) / samples)
  }
}

function splat(into: Float32Array, x: number, y: number, channel: number, amount: number): void {
  const [column, row] = [Math.min(Math.floor(x), GRID - 2), Math.min(Math.floor(y), GRID - 2)]
  const [right, below] = [x - column, y - row]
  const cell = (row * GRID + column) * CHANNELS + channel
  into[cell] = (into[cell] as number) + amount * (1 - right) * (1 - below)
  into[cell + CHANNELS] = (into[cell + CHANNELS] as number) + amount * right * (1 - below)
  into[cell + GRID * CHANNELS] = (into[cell + GRID * CHANNELS] as number) + amount * (1 - right) * below
  into[cell + (GRID + 1) * CHANNELS] = (into[cell + (GRID + 1) * CHANNELS] as number) + amount * right * below
}

const within = (place: number) => Math.max(0, Math.min(GRID - 1, place))

/** The middle of the ink and cells per unit along both axes, every piece weighted by its length. */
function frameOf(ink: Ink): { middleX: number; middleY: number; scaleX: number; scaleY: number } {
  let [weight, sumX, sumY, squareX, squareY] = [0, 0, 0, 0, 0]
  // Squares far from zero lose their digits: everything is counted from the first point.
  const [originX, originY] = ink[0]?.[0] ?? [0, 0]
  for (const stroke of ink) {
    for (let each = 1; each < stroke.length; each++) {
      const [ax, ay] = [(stroke[each - 1]?.[0] as number) - originX, (stroke[each - 1]?.[1] as number) - originY]
      const [bx, by] = [(stroke[each]?.[0] as number) - originX, (stroke[each]?.[1] as number) - originY]
      const length = Math.hypot(bx - ax, by - ay)
      weight += length
      sumX += (length * (ax + bx)) / 2
      sumY += (length * (ay + by)) / 2
      // The mean square of a place along a straight piece.
      squareX += (length * (ax * ax + ax * bx + bx * bx)) / 3
      squareY += (length * (ay * ay + ay * by + by * by)) / 3
    }
  }
  if (weight === 0) return { middleX: originX, middleY: originY, scaleX: 1, scaleY: 1 }
  const [middleX, middleY] = [sumX / weight, sumY / weight]
  const spreadX = Math.sqrt(Math.max(0, squareX / weight - middleX * middleX))
  const spreadY = Math.sqrt(Math.max(0, squareY / weight - middleY * middleY))
  const wide = Math.max(spreadX, spreadY)
  const narrow = Math.min(spreadX, spreadY)
  const keeps = Math.sqrt(Math.sin((Math.PI / 2) * (narrow / wide)))
  const scaleWide = SPREAD_CELLS / wide
  // A flat stroke has no spread across: it keeps its own scale there.
  const scaleNarrow = narrow < wide * 0.05 ? scaleWide : (keeps * SPREAD_CELLS) / narrow
  const isWide = spreadX >= spreadY
  return { middleX: originX + middleX, middleY: originY + middleY, scaleX: isWide ? scaleWide : scaleNarrow, scaleY: isWide ? scaleNarrow : scaleWide }
}
