import * as z from 'zod/mini'
import { Day, Weekday } from '../day.ts'

/** Counted from the front of a month (1 to 5) or from its end (-1): `nth: 2, weekday: sa` is the second Saturday. */
const NthWeekday = z.object({ nth: z.union([z.number().check(z.int(), z.minimum(1), z.maximum(5)), z.literal(-1)]), weekday: Weekday })

/**
 * How an event comes again (the part of RFC 5545 that communities use): every `interval` weeks on `byday` (the start's own
 * weekday when left out), or every `interval` months on the start's day of the month or on an `nth` weekday. A month
 * without that day is passed over. `until` is the last possible day; on the days of `except` it does not take place.
 */
export const Repeats = z.object({
  every: z.enum(['week', 'month']),
  interval: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(12)), 1),
  byday: z.optional(z.array(Weekday).check(z.minLength(1))),
  on: z.optional(NthWeekday),
  until: Day,
  except: z._default(z.array(Day), []),
})
export type Repeats = z.infer<typeof Repeats>
