/** How staff ask for their page: so many touches on the mark in the head, one soon after another. */
export const KNOCKS = 5
/** Between two of them at most this. Slow enough for a tired hand, faster than anybody who rests a finger there. */
const PAUSE_MS = 2_000

/** Knocks so far: how many, and when the last was (milliseconds of any clock that only goes on). */
export interface Knocking {
  readonly count: number
  readonly at: number
}

export const NOT_KNOCKING: Knocking = { count: 0, at: -Infinity }

/** One more touch; the door opens when `count` is `KNOCKS`. */
export const knock = ({ count, at }: Knocking, now: number): Knocking => ({ count: now - at <= PAUSE_MS ? Math.min(count, KNOCKS - 1) + 1 : 1, at: now })
