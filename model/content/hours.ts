import { type Day, minuteOf, type Wall, weekdayOf } from '../day.ts'
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

export type OpenNow =
  | { readonly is: 'open'; readonly until: number }
  | { readonly is: 'opens-today'; readonly at: number }
  | { readonly is: 'closed-today' }
  | { readonly is: 'unknown' }

/** Whether a place is open at a moment of the wall clock; `unknown` when it states no hours. Rule C6. */
export function openNow(hours: readonly Opening[], exceptions: readonly Exception[], wall: Wall): OpenNow {
  if (hours.length === 0 && exceptions.length === 0) return { is: 'unknown' }
  const today = openOn(hours, exceptions, wall.day)
  let until: number | null = null
  for (const stretch of today) {
    // Two stretches that touch (12:00 and 12:00) are one opening to a resident at the door.
    if (until !== null && stretch.from <= until) until = Math.max(until, stretch.to)
    else if (until === null && stretch.from <= wall.minute && wall.minute < stretch.to) until = stretch.to
  }
  if (until !== null) return { is: 'open', until }
  const next = today.find((stretch) => stretch.from > wall.minute)
  return next === undefined ? { is: 'closed-today' } : { is: 'opens-today', at: next.from }
}
