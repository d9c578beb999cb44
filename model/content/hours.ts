import { type Clock, contentWall, trusted } from '../clock.ts'
import { type Day, dayAfter, minuteOf, type Wall, weekdayOf } from '../day.ts'
import type { Exception, Opening } from './place.ts'

/** A stretch of a day that something is open, in minutes since midnight; `to` may be 1440. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * When a place is open on a day, in order. Exceptions of that day replace its weekly hours whole,
 * so they can close a Tuesday and open a make-up Saturday (调休). Rule C6 in model/RULES.md.
 */
export function openOn(hours: readonly Opening[], exceptions: readonly Exception[], day: Day): Stretch[] {
  const today = exceptions.filter((exception) => exception.date === day)
  const stretches: Stretch[] = []
  if (today.length > 0) {
    for (const exception of today) if ('opens' in exception) stretches.push({ from: minuteOf(exception.opens), to: minuteOf(exception.closes) })
  } else {
    const weekday = weekdayOf(day)
    for (const opening of hours) if (opening.byday.includes(weekday)) stretches.push({ from: minuteOf(opening.opens), to: minuteOf(opening.closes) })
  }
  return stretches.filter((stretch) => stretch.from < stretch.to).sort((a, b) => a.from - b.from)
}

/**
 * Whether something is open: `until` and `at` are minutes since today's midnight. An opening that goes on past midnight has
 * an `until` over 1440; `ALL_DAY` means that it does not close today nor tomorrow.
 */
export type OpenNow =
  | { readonly is: 'open'; readonly until: number }
  | { readonly is: 'opens-today'; readonly at: number }
  | { readonly is: 'closed-today' }
  | { readonly is: 'unknown' }

export const ALL_DAY = 2880

/** Whether a place is open at a moment of the wall clock; `unknown` when it states no hours and nothing about this day. Rule C6. */
export function openNow(hours: readonly Opening[], exceptions: readonly Exception[], wall: Wall): OpenNow {
  if (hours.length === 0 && !exceptions.some((exception) => exception.date === wall.day)) return { is: 'unknown' }
  const today = openOn(hours, exceptions, wall.day)
  const tomorrow = openOn(hours, exceptions, dayAfter(wall.day, 1)).map(({ from, to }) => ({ from: from + 1440, to: to + 1440 }))
  let until: number | null = null
  for (const stretch of [...today, ...tomorrow]) {
    // Two stretches that touch (12:00 and 12:00, 24:00 and 00:00) are one opening to a resident at the door.
    if (until !== null && stretch.from <= until) until = Math.max(until, stretch.to)
    else if (until === null && stretch.from <= wall.minute && wall.minute < stretch.to) until = stretch.to
  }
  if (until !== null) return { is: 'open', until }
  const next = today.find((stretch) => stretch.from > wall.minute)
  return next === undefined ? { is: 'closed-today' } : { is: 'opens-today', at: next.from }
}

/** The same by a machine's clock: `unknown` when that clock is not to be trusted, and then pages show the hours alone. Rules C6 and C16. */
export function openBy(hours: readonly Opening[], exceptions: readonly Exception[], clock: Clock): OpenNow {
  return trusted(clock) ? openNow(hours, exceptions, contentWall(clock)) : { is: 'unknown' }
}
