import { type Part, PARTS_MAX } from '../../model/case/part.ts'

/** In the place of the counts, when the time of photos and voices is over. */
export const PARTS_OVER = 'over'

/** What the words of a case say of its photos and voices, as it is kept beside them: how many chunks each part has, `3,0,1`. */
export function partsTold(parts: readonly Pick<Part, 'id' | 'chunks'>[]): string {
  const counts = Array.from({ length: PARTS_MAX }, (_, at) => Math.max(0, ...parts.filter(({ id }) => id === at + 1).map(({ chunks }) => chunks)))
  return counts.join(',')
}

/**
 * Whether a chunk has a place: `yes`, `no` when the words tell of none there, `over` when there was one and its time is over. Where
 * nobody could open the words every chunk has one: a key may come back, and then a photo without a piece would be lost.
 *
 * @param told as `partsTold` says it; `null` of words that could not be opened
 */
export function placeOf(told: string | null, part: number, chunk: number): 'yes' | 'no' | 'over' {
  if (told === null) return 'yes'
  if (told === PARTS_OVER) return 'over'
  return chunk < Number(told.split(',')[part - 1] ?? 0) ? 'yes' : 'no'
}
