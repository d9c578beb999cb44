import type { ViewpointVersion } from '../../model/content/tour.ts'

/** The pictures of one place in the order of time: years first, the earliest first, then those that are only another hour. */
export function inOrderOfTime(versions: readonly ViewpointVersion[]): ViewpointVersion[] {
  return [...versions].sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || 0)
}

/** How far one press of a button moves the divide, and how near it comes to the edges. */
export const DIVIDE = { step: 0.1, least: 0.05, most: 0.95, start: 0.5 } as const

/** The divide after a move; it never leaves the glass, so that it can be found again. */
export const moveDivide = (share: number, by: number): number => Math.min(DIVIDE.most, Math.max(DIVIDE.least, share + by))
