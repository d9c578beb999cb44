import { type Day, type Wall, wallAt } from './day.ts'

/**
 * What a machine knows of the time. `lastSigned` is the newest moment that somebody with a key has vouched for: the
 * `issued` of the newest channel this terminal accepted, 0 for none. `off` is how far the hub's clock was from this
 * one when they last spoke, in milliseconds.
 */
export interface Clock {
  /** epoch milliseconds by the machine's own clock */
  readonly now: number
  /** epoch milliseconds */
  readonly lastSigned?: number
  readonly off?: number
}

/** A clock further from the hub's than this is not believed. */
export const DRIFT_MS = 5 * 60_000

/**
 * Whether "open now" may be said by this clock: it is not more than five minutes before the last signed time (an empty
 * clock battery starts in 1970 or 2000) nor from the hub's. Rule C16.
 */
export function trusted({ now, lastSigned = 0, off = 0 }: Clock): boolean {
  return now >= lastSigned - DRIFT_MS && Math.abs(off) <= DRIFT_MS
}

/** The wall time content is judged by: a clock that stands before the last signed time is wrong by at least that much. Rule C16. */
export function contentWall({ now, lastSigned = 0 }: Clock): Wall {
  return wallAt(Math.max(now, lastSigned))
}

/** The day content is judged by. Rule C16. */
export function contentDay(clock: Clock): Day {
  return contentWall(clock).day
}
