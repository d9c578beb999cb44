import * as z from 'zod/mini'
import { ClockTime, Day, Weekday } from '../day.ts'
import { Locale, Text } from '../text.ts'
import { PhoneNumber } from './item.ts'
import { COMMON } from './common.ts'
import { PLACE_TYPES } from './place-types.ts'

export const ACCESSIBILITY = ['step-free', 'lift', 'accessible-toilet', 'hearing-loop', 'sign-language', 'braille', 'wheelchair-loan'] as const

/** One stretch of opening. `closes` may be `24:00`; a night shift is two stretches. */
export const Opening = z.object({ byday: z.array(Weekday).check(z.minLength(1)), opens: ClockTime, closes: ClockTime })
export type Opening = z.infer<typeof Opening>

/** One day that differs. It may close a working day, and it may open a day off (调休). */
export const Exception = z.union([
  z.object({ date: Day, closed: z.literal(true), reason: z.optional(Text) }),
  z.object({ date: Day, opens: ClockTime, closes: ClockTime, reason: z.optional(Text) }),
])
export type Exception = z.infer<typeof Exception>

/** An office, shop, clinic, hall or park. Positions are metres in the community's layout: x east, y north. */
export const Place = z.object({
  ...COMMON,
  kind: z.literal('place'),
  placeType: z.enum(PLACE_TYPES),
  address: Text,
  floorRoom: z.optional(Text),
  point: z.optional(z.object({ x: z.number(), y: z.number() })),
  poleNo: z.optional(z.string()),
  viewpoint: z.optional(z.string()),
  phones: z._default(z.array(PhoneNumber), []),
  hours: z._default(z.array(Opening), []),
  exceptions: z._default(z.array(Exception), []),
  /** keeps the public holidays and make-up working days of the community's calendar. Rule C15 */
  keepsCalendar: z.optional(z.boolean()),
  /** the languages somebody speaks there */
  languages: z._default(z.array(Locale), []),
  /** how one gets there */
  transport: z.optional(Text),
  accessibility: z._default(z.array(z.enum(ACCESSIBILITY)), []),
  body: z.optional(Text),
})
export type Place = z.infer<typeof Place>
