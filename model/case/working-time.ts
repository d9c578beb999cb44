import { type Calendar, isWorkingDay } from '../content/calendar.ts'
import { type ClockTime, type Day, dayAfter, epochOf, wallAt, weekdayOf } from '../day.ts'

/** A moment that was reckoned, and whether all days on the way to it are known. */
export interface Deadline {
  /** epoch milliseconds */
  readonly at: number
  /** a day on the way lies in a year that the calendar does not have yet: Monday to Friday were taken for worked */
  readonly provisional: boolean
}

/** When an office closes: a day's deadline is the end of that day there. */
export const DAY_ENDS: ClockTime = '18:00'

/**
 * The end of the n-th working day after a moment, as offices count: the day of the moment itself is not one of them. Rule K6.
 *
 * @param from epoch milliseconds
 * @param days 1 or more
 */
export function afterWorkingDays(calendar: Calendar, from: number, days: number): Deadline {
  const begin = wallAt(from).day
  const known = reckoned.get(calendar) ?? new Map<string, Deadline>()
  reckoned.set(calendar, known)
  const name = `${begin} ${days}`
  const deadline = known.get(name) ?? reckonDays(calendar, begin, days)
  known.set(name, deadline)
  return deadline
}

// A desk reckons the deadlines of thousands of cases at each look; most of them began on the same days.
const reckoned = new WeakMap<Calendar, Map<string, Deadline>>()

function reckonDays(calendar: Calendar, begin: Day, days: number): Deadline {
  let day = begin
  let provisional = false
  for (let left = days; left > 0; ) {
    day = dayAfter(day, 1)
    const known = isWorkingDay(calendar, day)
    if (known === null) provisional = true
    if (known ?? !['sa', 'su'].includes(weekdayOf(day))) left--
  }
  return { at: endOfDay(day), provisional }
}

/** When a day ends for an office, in epoch milliseconds. */
export const endOfDay = (day: Day): number => epochOf(`${day}T${DAY_ENDS}`)
