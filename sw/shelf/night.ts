import { minuteOf, wallAt } from '../../model/day.ts'
import { type Clock, trusted } from '../../model/clock.ts'
import type { FetchPlan } from '../../model/terminal.ts'

const DAY_MINUTES = 24 * 60
const MINUTE_MS = 60_000

/** A number from 0 up to but not with 1 out of a name, the same every time: terminals of one city do not begin together. */
export function chanceOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return ((Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12)) >>> 0) / 2 ** 32
}

/** What a fetch is, as far as the night is concerned. */
export interface Errand {
  /** bytes that have to be fetched */
  readonly bytes: number
  /** nothing serves yet, or what serves has lost a part: somebody stands there now */
  readonly pressing: boolean
  /** the terminal and what it fetches; it decides when in the first half of the night it begins */
  readonly name: string
}

/**
 * How long a fetch has to wait for the night, in milliseconds; 0 for not at all. Small fetches and pressing ones never wait,
 * nor does anybody whose clock cannot be believed. Rule S13.
 */
export function waitForNight(plan: FetchPlan | undefined, { bytes, pressing, name }: Errand, clock: Clock): number {
  const night = plan?.night
  if (night === undefined || pressing || bytes <= (plan?.nightAboveBytes ?? 0) || !trusted(clock)) return 0
  const from = minuteOf(night.from)
  const length = (minuteOf(night.to) - from + DAY_MINUTES) % DAY_MINUTES
  const begins = from + Math.floor(chanceOf(name) * (length / 2))
  const { minute } = wallAt(clock.now)
  const since = (minute - begins + DAY_MINUTES * 2) % DAY_MINUTES
  const left = length - (begins - from)
  if (since < left) return 0
  return (DAY_MINUTES - since) * MINUTE_MS - (clock.now % MINUTE_MS)
}
