import * as z from 'zod/mini'
import { Day, type Weekday, weekdayOf } from '../day.ts'
import { Text } from '../text.ts'
import type { Exception, Opening } from './place.ts'

/**
 * `calendar.yaml`: the public holidays and make-up working days (调休) of whole years, one list that all offices share.
 * A `work` day is a Saturday or Sunday that is worked like `like`, a Monday when nothing else is said.
 */
export const Calendar = z.object({
  years: z.array(z.number().check(z.int(), z.minimum(2020), z.maximum(2100))).check(z.minLength(1)),
  source: Text,
  days: z.array(z.object({ date: Day, is: z.enum(['off', 'work']), name: Text, like: z.optional(z.enum(['mo', 'tu', 'we', 'th', 'fr'])) })),
})
export type Calendar = z.infer<typeof Calendar>

/**
 * The exceptions a place has when it keeps a calendar: closed on days off, open on make-up days like the weekday they stand
 * for. A day that the place itself excepts stays as the place says. Rule C15.
 */
export function exceptionsBy(calendar: Calendar, hours: readonly Opening[], own: readonly Exception[]): Exception[] {
  const ownDays = new Set(own.map((exception) => exception.date))
  const added: Exception[] = []
  for (const { date, is, name, like } of calendar.days) {
    if (ownDays.has(date)) continue
    const worked: Weekday = like ?? 'mo'
    const openings = is === 'off' ? [] : hours.filter((opening) => opening.byday.includes(worked))
    if (openings.length === 0) added.push({ date, closed: true, reason: name })
    for (const { opens, closes } of openings) added.push({ date, opens, closes, reason: name })
  }
  return [...own, ...added].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** Whether a day is worked by the calendar; `null` when its year is not in it and nobody knows. Rule C15. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean | null {
  if (!calendar.years.includes(Number(day.slice(0, 4)))) return null
  const known = calendar.days.find((each) => each.date === day)
  if (known !== undefined) return known.is === 'work'
  return !['sa', 'su'].includes(weekdayOf(day))
}
