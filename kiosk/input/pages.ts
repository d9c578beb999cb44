import type { Candidate } from './candidate.ts'

/** Millimetres on the glass: the narrowest candidate, the room on both sides of its letters, and the gap to the next. */
const NARROWEST_MM = 22
const AROUND_MM = 8
const GAP_MM = 3

/** How wide a candidate is drawn at most, in millimetres. Uyghur letters are narrower than Chinese ones are wide. */
export function widthMm(text: string, letterMm: number): number {
  const letters = [...text].length
  return Math.max(NARROWEST_MM, letters * letterMm * (/\p{Script=Arabic}/u.test(text) ? 0.62 : 1) + AROUND_MM)
}

/**
 * Lays candidates into rows that fit, in their order; each row has one at least.
 *
 * @param roomMm how wide a row is
 * @returns where each row begins, as indices; never empty
 */
export function pages(candidates: readonly Candidate[], roomMm: number, letterMm: number): readonly number[] {
  const starts = [0]
  let taken = 0
  for (const [at, { text }] of candidates.entries()) {
    const wide = widthMm(text, letterMm) + GAP_MM
    if (taken > 0 && taken + wide > roomMm + GAP_MM) {
      starts.push(at)
      taken = 0
    }
    taken += wide
  }
  return starts
}
