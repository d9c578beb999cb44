import * as z from 'zod/mini'
import { Text } from '../text.ts'
import { type Deadlines, overdue } from './clocks.ts'
import { REOPEN_MS } from './decide.ts'
import { type CaseEvent, Note, Reason, Sentence } from './event.ts'
import type { CaseFile } from './fold.ts'
import { CaseCode } from './kind.ts'
import { CaseState, isEndForResident } from './state.ts'

/** Something a resident is told of: a step, an answer, that it takes longer, or a question. */
export const SeenEvent = z.object({
  is: z.enum(['step', 'answer', 'waiting', 'asked']),
  /** epoch milliseconds by the hub's clock */
  at: z.number(),
  /** of a step: where the case went */
  to: z.optional(CaseState),
  sentence: z.optional(Sentence),
  note: z.optional(Note),
  reason: z.optional(Reason),
  office: z.optional(Text),
})
export type SeenEvent = z.infer<typeof SeenEvent>

/** A case as whoever holds its receipt sees it. There is no field for who said or did anything, or for what was said. Rule K11. */
export const CaseSeen = z.object({
  /** `null` when the hub could not open the words */
  code: z.nullable(CaseCode),
  state: CaseState,
  receivedAt: z.number(),
  saidAt: z.nullable(z.number()),
  endBy: z.object({ at: z.number(), provisional: z.boolean() }),
  isOverdue: z.boolean(),
  /** until when the receipt opens it again; `null` when there is nothing to open */
  reopenUntil: z.nullable(z.number()),
  stars: z.nullable(z.number()),
  meToo: z.number(),
  /** it was taken for another that others may see too: how that one stands, since when, and until when it should be done */
  together: z._default(z.nullable(z.object({ state: CaseState, at: z.number(), endBy: z.object({ at: z.number(), provisional: z.boolean() }) })), null),
  /** in order, the oldest first */
  events: z.array(SeenEvent),
})
export type CaseSeen = z.infer<typeof CaseSeen>

/** A note with the words that were added to it later. */
function whole(note: Note, seq: number, events: readonly CaseEvent[]): Note {
  const added = events.flatMap((event) => (event.is === 'translated' && event.of === seq ? [[event.in, event.text] as const] : []))
  return { ...note, ...Object.fromEntries(added) }
}

function seenEvent(event: CaseEvent, events: readonly CaseEvent[]): SeenEvent[] {
  if (event.is !== 'step' && event.is !== 'answer' && event.is !== 'waiting' && event.is !== 'asked') return []
  const { is, at, sentence, note } = event
  return [
    {
      is,
      at,
      ...(event.is === 'step' ? { to: event.to } : {}),
      ...(sentence === undefined ? {} : { sentence }),
      ...(note === undefined ? {} : { note: whole(note, event.seq, events) }),
      ...('reason' in event && event.reason !== undefined ? { reason: event.reason } : {}),
      ...('office' in event && event.office !== undefined ? { office: event.office } : {}),
    },
  ]
}

/** The case that was there first, when one was taken for the same. */
export interface First {
  readonly file: CaseFile
  readonly deadlines: Deadlines
}

/**
 * What whoever holds the receipt sees of a case. Rule K11.
 *
 * @param first the case it was taken for; one that others may not see is not told of
 */
export function seenOf(
  code: CaseCode | null,
  file: CaseFile,
  events: readonly CaseEvent[],
  deadlines: Deadlines,
  now: number,
  first: First | null = null,
): CaseSeen {
  const until = isEndForResident(file.state) && file.doneAt !== null ? file.doneAt + REOPEN_MS : null
  return {
    code,
    state: file.state,
    receivedAt: file.receivedAt,
    saidAt: file.saidAt,
    endBy: deadlines.endBy,
    isOverdue: overdue(file, deadlines, now) === 'end',
    reopenUntil: until !== null && until >= now ? until : null,
    stars: file.stars,
    meToo: file.meToo,
    together: first === null || first.file.shown === null ? null : { state: first.file.state, at: first.file.since, endBy: first.deadlines.endBy },
    events: events.flatMap((event) => seenEvent(event, events)),
  }
}
