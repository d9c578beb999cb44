import type { Ink, InkPoint } from './ink.ts'

/** No character has more strokes than this; 64 is the most in any list of Chinese characters. */
const MOST_STROKES = 64
/** Enough for any stroke once it is drawn on the grid of features. */
const MOST_POINTS = 256
/** Further out than this no panel reports and no arithmetic is exact. */
const FAR = 1e6

/**
 * Ink made safe to compute with: finite places only, at most 64 strokes of at most 256 points (longer ones are thinned evenly and
 * keep both ends), empty strokes left out. It never throws, whatever an engine or a panel hands over.
 */
export function tidyInk(ink: Ink): Ink {
  const tidy: Ink[number][] = []
  for (const stroke of ink) {
    if (tidy.length === MOST_STROKES) break
    if (!Array.isArray(stroke)) continue
    const kept = thin(stroke.filter(isPlace))
    if (kept.length > 0) tidy.push(kept)
  }
  return tidy
}

const isPlace = (point: unknown): point is InkPoint =>
  Array.isArray(point) && typeof point[0] === 'number' && typeof point[1] === 'number' && Math.abs(point[0]) < FAR && Math.abs(point[1]) < FAR

function thin(points: readonly InkPoint[]): readonly InkPoint[] {
  if (points.length <= MOST_POINTS) return points
  return Array.from({ length: MOST_POINTS }, (_, each) => points[Math.round((each * (points.length - 1)) / (MOST_POINTS - 1))] as InkPoint)
}
