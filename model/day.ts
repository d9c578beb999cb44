import * as z from 'zod/mini'

// `Date` takes 30 February for 2 March; a day is real when it comes back as it was written.
const isReal = (text: string) => new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(text.slice(0, 10))
const real = { error: 'a day that exists' } as const

/** A calendar day in Asia/Shanghai, written `2026-11-22`. Content is valid by days there, wherever it is read. */
export const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { abort: true }), z.refine(isReal, real))
export type Day = z.infer<typeof Day>

/** A time of day in Asia/Shanghai, `00:00` to `24:00`; `24:00` is the end of the day. */
export const ClockTime = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/))
export type ClockTime = z.infer<typeof ClockTime>

/** A moment on the wall clock in Asia/Shanghai, `2026-11-25T15:00`, with no zone because there is only one. */
export const WallTime = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, { abort: true }), z.refine(isReal, real))
export type WallTime = z.infer<typeof WallTime>

/** Days of the week as iCalendar writes them, Monday first. */
export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const
export type Weekday = (typeof WEEKDAYS)[number]
export const Weekday = z.enum(WEEKDAYS)

/** What a wall clock in Asia/Shanghai shows. */
export interface Wall {
  readonly day: Day
  /** minutes since midnight, 0 to 1439 */
  readonly minute: number
  readonly weekday: Weekday
}

// China keeps one zone without summer time (since 1991), so its wall clock is plain arithmetic.
const SHANGHAI_MS = 8 * 3_600_000
const MINUTE_MS = 60_000

/**
 * Reads the wall clock in Asia/Shanghai. Never asks `Intl`, so a terminal set to another zone agrees.
 *
 * @param epochMs milliseconds since 1970, UTC
 */
export function wallAt(epochMs: number): Wall {
  const local = new Date(epochMs + SHANGHAI_MS)
  const weekday = WEEKDAYS[(local.getUTCDay() + 6) % 7] as Weekday
  return { day: local.toISOString().slice(0, 10), minute: local.getUTCHours() * 60 + local.getUTCMinutes(), weekday }
}

/** The moment a wall time in Asia/Shanghai stands for, in epoch milliseconds. */
export function epochOf(time: WallTime): number {
  return Date.parse(`${time}:00Z`) - SHANGHAI_MS
}

/** The day that comes `days` after `day` (before it when negative). */
export function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 1440 * MINUTE_MS).toISOString().slice(0, 10)
}

/** Which day of the week a day is. */
export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday
}

/** Minutes since midnight of a clock time; `24:00` gives 1440. */
export function minuteOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
