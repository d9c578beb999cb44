import * as z from 'zod/mini'
import { Day, dayAfter, WallTime } from '../day.ts'
import { Text } from '../text.ts'
import { COMMON, ItemId } from './item.ts'

/** 社区活动. `weeklyUntil` repeats it every seven days, the last one on or before that day (RFC 5545 FREQ=WEEKLY;UNTIL). */
export const Event = z.object({
  ...COMMON,
  kind: z.literal('event'),
  start: WallTime,
  end: WallTime,
  weeklyUntil: z.optional(Day),
  place: ItemId,
  body: Text,
  audience: z.optional(Text),
  cost: z.optional(Text),
  eventStatus: z._default(z.enum(['scheduled', 'moved', 'cancelled']), 'scheduled'),
})
export type Event = z.infer<typeof Event>

/** One time that an event takes place. */
export interface Occurrence {
  readonly start: WallTime
  readonly end: WallTime
}

/** The first time an event takes place that is not over by `now` (a wall time); `null` when there is none left. Rule C7. */
export function nextOccurrence(event: Pick<Event, 'start' | 'end' | 'weeklyUntil'>, now: WallTime): Occurrence | null {
  if (event.end > now) return { start: event.start, end: event.end }
  if (event.weeklyUntil === undefined) return null
  const daysLate = Math.floor((Date.parse(`${now}:00Z`) - Date.parse(`${event.end}:00Z`)) / 86_400_000)
  const weeks = Math.floor(daysLate / 7) + 1
  const moved = (time: WallTime): WallTime => `${dayAfter(time.slice(0, 10), weeks * 7)}${time.slice(10)}`
  const start = moved(event.start)
  return start.slice(0, 10) > event.weeklyUntil ? null : { start, end: moved(event.end) }
}
