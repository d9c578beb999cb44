import * as z from 'zod/mini'
import { ClockTime, Day, dayAfter, epochOf, minuteOf, wallAt, Weekday, weekdayOf } from '../../model/day.ts'

const span = {
  from: ClockTime.check(z.refine((time) => time !== '24:00', { error: 'a time before 24:00' })),
  to: ClockTime,
}
const twoTimes = { error: 'two different times' }

/**
 * When the glass is dark. A stretch belongs to the day on which it begins and may go past midnight; its end is no longer dark. An
 * exception takes the place of every stretch that begins on its day, and leaves alone what the evening before began. Rule G9.
 */
export const PowerSchedule = z.strictObject({
  dark: z
    .array(z.strictObject({ days: z.array(Weekday).check(z.minLength(1)), ...span }).check(z.refine(({ from, to }) => from !== to, twoTimes)))
    .check(z.maxLength(32)),
  except: z._default(
    z
      .array(
        z.strictObject({
          day: Day,
          dark: z.union([z.enum(['never', 'whole-day']), z.strictObject(span).check(z.refine(({ from, to }) => from !== to, twoTimes))]),
        }),
      )
      .check(z.maxLength(400)),
    [],
  ),
})
export type PowerSchedule = z.infer<typeof PowerSchedule>

const DAY_MINUTES = 1440
const MINUTE_MS = 60_000
/** Beyond a week the stretches repeat, and an exception so far away is seen in time. */
const LOOKS_AHEAD_DAYS = 8

/** Dark stretches that begin on a day, in minutes since its midnight; an end above 1440 lies in the next day. */
function stretchesOf({ dark, except }: PowerSchedule, day: Day): readonly (readonly [number, number])[] {
  const exception = except.find((each) => each.day === day)?.dark
  if (exception === 'never') return []
  if (exception === 'whole-day') return [[0, DAY_MINUTES]]
  const spans = exception === undefined ? dark.filter(({ days }) => days.includes(weekdayOf(day))) : [exception]
  return spans.map(({ from, to }) => {
    const [start, end] = [minuteOf(from), minuteOf(to)]
    return [start, end > start ? end : end + DAY_MINUTES] as const
  })
}

function isDark(schedule: PowerSchedule, epochMs: number): boolean {
  const { day, minute } = wallAt(epochMs)
  return (
    stretchesOf(schedule, day).some(([start, end]) => minute >= start && minute < end) ||
    stretchesOf(schedule, dayAfter(day, -1)).some(([, end]) => minute < end - DAY_MINUTES)
  )
}

/** Whether the glass is dark, and the epoch milliseconds when that changes; `null` when it does not within a week. */
export interface Glass {
  readonly dark: boolean
  readonly changesAt: number | null
}

/** What a schedule says of a moment, in the community's own time (Asia/Shanghai) whatever zone the machine is set to. Rule G9. */
export function glassAt(schedule: PowerSchedule, epochMs: number): Glass {
  const dark = isDark(schedule, epochMs)
  const today = wallAt(epochMs).day
  const edges: number[] = []
  for (let ahead = -1; ahead <= LOOKS_AHEAD_DAYS; ahead++) {
    const midnight = epochOf(`${dayAfter(today, ahead)}T00:00`)
    for (const edge of stretchesOf(schedule, dayAfter(today, ahead)).flat()) edges.push(midnight + edge * MINUTE_MS)
  }
  const changesAt = edges.sort((a, b) => a - b).find((edge) => edge > epochMs && isDark(schedule, edge) !== dark)
  return { dark, changesAt: changesAt ?? null }
}
