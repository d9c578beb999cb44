import * as z from 'zod/mini'
import { ViewpointId } from '../content/viewpoint-id.ts'
import { Text } from '../text.ts'
import type { Deadlines } from './clocks.ts'
import { overdue } from './clocks.ts'
import { type CaseEvent, Reason, Sentence } from './event.ts'
import type { CaseFile } from './fold.ts'
import { CaseCode } from './kind.ts'
import { PartId } from './part.ts'
import { CaseState } from './state.ts'
import { CaseId } from './uuid7.ts'

/** A step as everybody sees it: what staff typed to a resident is for that resident alone. */
export const PublicStep = z.object({
  to: CaseState,
  at: z.number(),
  reason: z.optional(Reason),
  office: z.optional(Text),
  sentence: z.optional(Sentence),
})
export type PublicStep = z.infer<typeof PublicStep>

/**
 * A case that staff have released, without the person: no language, no terminal, nothing that was typed, no voice, and only photos
 * that somebody has looked at. Moments are epoch milliseconds by the hub's clock. Rule K17.
 */
export const PublicCase = z.object({
  id: CaseId,
  code: CaseCode,
  state: CaseState,
  receivedAt: z.number(),
  updatedAt: z.number(),
  endedAt: z.nullable(z.number()),
  endBy: z.object({ at: z.number(), provisional: z.boolean() }),
  isOverdue: z.boolean(),
  pole: z.nullable(z.string()),
  viewpoint: z.nullable(ViewpointId),
  /** ids of ready sentences; the bundle's report form says them in both languages */
  sentences: z.array(z.string()),
  summary: z.nullable(Text),
  photos: z.array(PartId),
  meToo: z.number(),
  reopened: z.number(),
  wasRefused: z.boolean(),
  steps: z.array(PublicStep),
})
export type PublicCase = z.infer<typeof PublicCase>

/** `GET /api/public/cases`: the newest first. */
export const PublicCases = z.object({ cases: z.array(PublicCase), now: z.number() })
export type PublicCases = z.infer<typeof PublicCases>

/** What everybody sees of a released case; `null` of one that is not. Rule K17. */
export function publicOf(
  { id, code, pole }: { readonly id: CaseId; readonly code: CaseCode; readonly pole: string | null },
  file: CaseFile,
  events: readonly CaseEvent[],
  deadlines: Deadlines,
  now: number,
): PublicCase | null {
  const { shown } = file
  if (shown === null) return null
  const steps = events.flatMap((event) => {
    if (event.is !== 'step') return []
    const { to, at, reason, office, sentence } = event
    return [
      {
        to,
        at,
        ...(reason === undefined ? {} : { reason }),
        ...(office === undefined ? {} : { office }),
        // A receipt's digits open the case to whoever has them.
        ...(sentence === undefined || sentence.values.code !== undefined ? {} : { sentence }),
      },
    ]
  })
  return {
    id,
    code,
    state: file.state,
    receivedAt: file.receivedAt,
    updatedAt: file.since,
    endedAt: file.endedAt,
    endBy: deadlines.endBy,
    isOverdue: overdue(file, deadlines, now) === 'end',
    pole,
    viewpoint: shown.viewpoint,
    sentences: [...shown.sentences],
    summary: shown.summary,
    photos: [...shown.photos],
    meToo: file.meToo,
    reopened: file.reopened,
    wasRefused: file.wasRefused,
    steps,
  }
}

/** The figures of one group of released cases; `null` while they are too few. Rule K7. */
export const Figures = z.nullable(
  z.object({
    count: z.number(),
    ended: z.number(),
    median: z.nullable(z.number()),
    p90: z.nullable(z.number()),
    overdue: z.number(),
    reopened: z.number(),
    refused: z.number(),
  }),
)
/** `GET /api/public/statistics`: of all released cases and of each category; times in milliseconds. */
export const PublicStatistics = z.object({ all: Figures, byCode: z.record(z.string(), Figures), fewest: z.number(), now: z.number() })
export type PublicStatistics = z.infer<typeof PublicStatistics>
