import * as z from 'zod/mini'
import { StatusPhrase } from '../content/phrase.ts'
import { ViewpointId } from '../content/viewpoint-id.ts'
import { Locale, Text } from '../text.ts'
import { CaseEvent, StaffId } from './event.ts'
import { CaseCode } from './kind.ts'
import { Needed } from './needed.ts'
import { PartId, PartKind } from './part.ts'
import { CaseState } from './state.ts'
import { Suspicion } from './suspicion.ts'
import { CaseId } from './uuid7.ts'
import { Words } from './words.ts'

/** Which cases a list shows: what is to be done, by today, late, waits for Uyghur, was put aside, could be shown to others, has ended. */
export const DESK_VIEWS = ['open', 'today', 'overdue', 'uyghur', 'held', 'release', 'ended'] as const
export const DeskView = z.enum(DESK_VIEWS)
export type DeskView = z.infer<typeof DeskView>

const Moment = z.object({ at: z.number(), provisional: z.boolean() })

/** One case in a list. Moments are epoch milliseconds by the hub's clock. */
export const DeskRow = z.object({
  id: CaseId,
  /** `null` when nobody can open the words; then `unopened` says why */
  code: z.nullable(CaseCode),
  unopened: z.nullable(z.string()),
  state: CaseState,
  receivedAt: z.number(),
  since: z.number(),
  endedAt: z.nullable(z.number()),
  acceptBy: Moment,
  endBy: Moment,
  overdue: z.nullable(z.enum(['accept', 'end'])),
  /** until when a reader of Uyghur waits for words; `null` when none does */
  uyghurBy: z.nullable(z.number()),
  pole: z.nullable(z.string()),
  isPublic: z.boolean(),
  photos: z.number(),
  held: z.nullable(Suspicion),
  /** the first of what was said, in the language it was said in */
  said: z.nullable(z.object({ locale: Locale, words: z.string() })),
})
export type DeskRow = z.infer<typeof DeskRow>

/** `GET /api/desk/cases?view=open[&kind=REPORT][&pole=CG-0027][&skip=50]`: the nearest deadline first; those that ended, the newest first. */
export const DeskList = z.object({
  rows: z.array(DeskRow),
  /** how many there are of each view for whoever asks, whatever the filters */
  counts: z.record(DeskView, z.number()),
  /** how many this view has under the filters */
  total: z.number(),
  now: z.number(),
})
export type DeskList = z.infer<typeof DeskList>

/** What was said, without the contact; that is asked for by itself, and asking is noted. */
export const DeskWords = z.extend(z.omit(Words, { contact: true, receipt: true, about: true }), { hasContact: z.boolean() })
export type DeskWords = z.infer<typeof DeskWords>

/** A photo or a voice of a case: `of` is the envelope it came with. `missing` has not all come yet; `bad` cannot be opened or is no picture. */
export const DeskPart = z.object({
  of: CaseId,
  part: PartId,
  kind: PartKind,
  is: z.enum(['ready', 'missing', 'bad', 'erased']),
})
export type DeskPart = z.infer<typeof DeskPart>

/** A step that can be taken now by whoever asks, and the ready sentences for it; `usual` is the one that goes out when none is chosen. */
export const DeskRoad = z.object({ to: CaseState, wantsReason: z.boolean(), phrases: z.array(StatusPhrase), usual: z.nullable(z.string()) })
export type DeskRoad = z.infer<typeof DeskRoad>

/** `GET /api/desk/cases/<id>`: one case whole. */
export const DeskCase = z.extend(DeskRow, {
  words: z.nullable(DeskWords),
  /** the language its resident reads; `null` when nobody can open the words */
  reads: z.nullable(Locale),
  /** what the words of such a case should have and do not. Rule K8 */
  missing: z.array(Needed),
  /** what was said to it later by its receipt, the oldest first */
  added: z.array(z.object({ id: CaseId, receivedAt: z.number(), words: z.nullable(DeskWords), unopened: z.nullable(z.string()) })),
  events: z.array(CaseEvent),
  /** how whoever did something is called, by their id */
  people: z.record(StaffId, z.string()),
  parts: z.array(DeskPart),
  roads: z.array(DeskRoad),
  /** what else whoever asks may do here */
  may: z.array(z.enum(['answer', 'waiting', 'asked', 'translated', 'shown', 'let-through', 'contact'])),
  /** ready sentences for `waiting` and `asked` */
  phrases: z.object({ waiting: z.array(StatusPhrase), asked: z.array(StatusPhrase) }),
  /** what others see now; `null` while they see nothing */
  shown: z.nullable(
    z.object({
      photos: z.array(PartId),
      sentences: z.array(z.string()),
      summary: z.nullable(Text),
      viewpoint: z.nullable(ViewpointId),
    }),
  ),
  /** perhaps the same, three at most. Rule K10 */
  same: z.array(DeskRow),
  /** the resident says that it is the same as this public one */
  sameAs: z.nullable(CaseId),
  duplicateOf: z.nullable(CaseId),
  /** other cases at this pole within 30 days, the newest first */
  atPole: z.array(DeskRow),
  meToo: z.number(),
  /** who marked it as fixed the last time: somebody else has to verify it */
  fixer: z.nullable(StaffId),
  stars: z.nullable(z.number()),
})
export type DeskCase = z.infer<typeof DeskCase>

/** `POST /api/desk/cases/<id>/contact`: what a resident left to be called back. */
export const DeskContact = z.object({ contact: z.nullable(z.string()) })
export type DeskContact = z.infer<typeof DeskContact>
