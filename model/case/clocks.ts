import * as z from 'zod/mini'
import type { Calendar } from '../content/calendar.ts'
import type { CaseFile } from './fold.ts'
import { CASE_KINDS, type CaseCode, kindOfCase } from './kind.ts'
import { afterWorkingDays, type Deadline, endOfDay } from './working-time.ts'

/** How long something may take: minutes round the clock, or working days. */
const Within = z.union([
  z.object({ minutes: z.number().check(z.int(), z.minimum(1)) }),
  z.object({ workingDays: z.number().check(z.int(), z.minimum(1), z.maximum(60)) }),
])
type Within = z.infer<typeof Within>

/** What a house promises: by when somebody has taken a case on, and by when it is done or answered. */
export const Clock = z.object({ accept: Within, end: Within })
export type Clock = z.infer<typeof Clock>

/** `clocks` of a community: one for each kind, one for what can hurt somebody, and one for the words that a Uyghur reader waits for. */
export const Clocks = z.object({ kinds: z.record(z.enum(CASE_KINDS), Clock), hazard: Clock, uyghur: Within })
export type Clocks = z.infer<typeof Clocks>

const days = (accept: number, end: number): Clock => ({ accept: { workingDays: accept }, end: { workingDays: end } })

/**
 * What holds while a community says nothing else: the day-to-day terms of 12345 hotlines (urgent at once, questions in 3 working
 * days, complaints and ideas in 13) and of 好差评 (a low rating is answered within 15).
 */
export const DEFAULT_CLOCKS: Clocks = {
  kinds: {
    REPORT: days(1, 5),
    ASK: days(1, 3),
    SUGGEST: days(2, 13),
    RATE: days(5, 15),
    AGENT: days(1, 3),
    DEPUTY: days(2, 13),
    CONTENT: days(1, 3),
    HELP: { accept: { minutes: 30 }, end: { minutes: 24 * 60 } },
  },
  hazard: { accept: { minutes: 30 }, end: { minutes: 24 * 60 } },
  uyghur: { workingDays: 1 },
}

/** Until when a case has to be taken on and done. */
export interface Deadlines {
  readonly acceptBy: Deadline
  readonly endBy: Deadline
}

function reckon(calendar: Calendar, from: number, within: Within): Deadline {
  return 'minutes' in within ? { at: from + within.minutes * 60_000, provisional: false } : afterWorkingDays(calendar, from, within.workingDays)
}

/**
 * The deadlines of a case. They run from when the hub received it, or from when it was opened again; one that was put off ends with
 * the day that was promised, if that is later. Rule K6.
 */
export function deadlinesOf(
  file: Pick<CaseFile, 'receivedAt' | 'reopenedAt' | 'putOffUntil'>,
  code: CaseCode,
  isHazard: boolean,
  clocks: Clocks,
  calendar: Calendar,
): Deadlines {
  const clock = isHazard ? clocks.hazard : clocks.kinds[kindOfCase(code)]
  const from = file.reopenedAt ?? file.receivedAt
  const endBy = reckon(calendar, from, clock.end)
  const putOff = file.putOffUntil === null ? null : endOfDay(file.putOffUntil)
  return { acceptBy: reckon(calendar, from, clock.accept), endBy: putOff !== null && putOff > endBy.at ? { at: putOff, provisional: false } : endBy }
}

/** Which clock of a case has run out; `null` for none. It is computed whenever somebody asks, and never written down. Rule K6. */
export function overdue(file: Pick<CaseFile, 'endedAt' | 'state' | 'since'>, { acceptBy, endBy }: Deadlines, now: number): 'accept' | 'end' | null {
  const until = file.endedAt ?? (file.state === 'fixed' ? file.since : now)
  if (until > endBy.at) return 'end'
  return file.state === 'received' && now > acceptBy.at ? 'accept' : null
}

/** Until when the oldest note that a Uyghur reader cannot read needs its words; `null` when none does. Rule K9. */
export function uyghurBy(file: Pick<CaseFile, 'unread'>, clocks: Clocks, calendar: Calendar): Deadline | null {
  const oldest = file.unread.ug[0]
  return oldest === undefined ? null : uyghurDeadline(oldest.since, clocks, calendar)
}

/** Until when a note that waits since a moment needs its Uyghur words. Rule K9. */
export const uyghurDeadline = (since: number, clocks: Clocks, calendar: Calendar): Deadline => reckon(calendar, since, clocks.uyghur)
