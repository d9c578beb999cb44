import * as z from 'zod/mini'
import { type Day, dayAfter, WallTime, weekdayOf, WEEKDAYS } from '../day.ts'
import { Text } from '../text.ts'
import { ItemId } from './item.ts'
import { COMMON } from './common.ts'
import { Repeats } from './repeats.ts'

/** 社区活动. Each time lasts as long as the first. Rule C7. */
export const Event = z.object({
  ...COMMON,
  kind: z.literal('event'),
  start: WallTime,
  end: WallTime,
  repeats: z.optional(Repeats),
  place: ItemId,
  body: Text,
  audience: z.optional(Text),
  cost: z.optional(Text),
  capacity: z.optional(z.number().check(z.int(), z.minimum(1))),
  signUp: z._default(z.enum(['none', 'staff', 'receipt']), 'none'),
  eventStatus: z._default(z.enum(['scheduled', 'moved', 'cancelled']), 'scheduled'),
})
export type Event = z.infer<typeof Event>

/** One time that an event takes place. */
export interface Occurrence {
  readonly start: WallTime
  readonly end: WallTime
}

type Timed = Pick<Event, 'start' | 'end'> & { readonly repeats?: Repeats | undefined }

const dayNumber = (day: Day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const mondayOf = (day: Day) => dayAfter(day, -WEEKDAYS.indexOf(weekdayOf(day)))

/** The day of an event in the month that lies `months` after its first; `null` when that month has no such day. */
function dayInMonth(first: Day, months: number, on: Repeats['on']): Day | null {
  const month = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 7)
  const start: Day = `${month}-01`
  if (on === undefined) {
    const day: Day = `${month}-${first.slice(8, 10)}`
    return dayAfter(start, Number(first.slice(8, 10)) - 1) === day ? day : null
  }
  const ahead = (WEEKDAYS.indexOf(on.weekday) - WEEKDAYS.indexOf(weekdayOf(start)) + 7) % 7
  if (on.nth > 0) {
    const day = dayAfter(start, ahead + (on.nth - 1) * 7)
    return day.startsWith(month) ? day : null
  }
  const fifth = dayAfter(start, ahead + 28)
  return fifth.startsWith(month) ? fifth : dayAfter(fifth, -7)
}

/** The days an event begins on from `from` on, in order; the first day counts whatever `repeats` says of it. Rule C7. */
export function* daysFrom({ start, repeats }: Timed, from: Day): Generator<Day> {
  const first = start.slice(0, 10)
  if (repeats === undefined) {
    if (first >= from) yield first
    return
  }
  const { every, interval, byday, on, until, except } = repeats
  const counts = (day: Day) => day >= from && day >= first && day <= until && !except.includes(day)
  if (first >= from && !except.includes(first)) yield first
  if (every === 'month') {
    for (let months = 0; ; months += interval) {
      const monthStart = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 10)
      if (monthStart > until) return
      const day = dayInMonth(first, months, on)
      if (day !== null && day !== first && counts(day)) yield day
    }
  }
  const monday = mondayOf(first)
  const days = [...new Set(byday ?? [weekdayOf(first)])].map((weekday) => WEEKDAYS.indexOf(weekday)).sort((a, b) => a - b)
  // Weeks that are over before `from` are stepped across at once.
  const skipped = Math.max(0, Math.floor((dayNumber(from) - dayNumber(monday)) / 7 / interval) - 1)
  for (let weeks = skipped * interval; ; weeks += interval) {
    const week = dayAfter(monday, weeks * 7)
    if (week > until) return
    for (const ahead of days) {
      const day = dayAfter(week, ahead)
      if (day !== first && counts(day)) yield day
    }
  }
}

/** The first time an event takes place that is not over by `now` (a wall time); `null` when there is none left. Rule C7. */
export function nextOccurrence(event: Timed, now: WallTime): Occurrence | null {
  const nights = dayNumber(event.end.slice(0, 10)) - dayNumber(event.start.slice(0, 10))
  for (const day of daysFrom(event, dayAfter(now.slice(0, 10), -nights))) {
    const end: WallTime = `${dayAfter(day, nights)}${event.end.slice(10)}`
    if (end > now) return { start: `${day}${event.start.slice(10)}`, end }
  }
  return null
}
