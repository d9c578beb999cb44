import * as z from 'zod/mini'
import { slotsOf } from '../content/slots.ts'
import { ClockTime, Day } from '../day.ts'
import { Locale, Text } from '../text.ts'
import { ViewpointId } from '../content/viewpoint-id.ts'
import { PartId } from './part.ts'
import { CaseState } from './state.ts'
import { Suspicion } from './suspicion.ts'
import { CaseId } from './uuid7.ts'

export const STAFF_ROLES = ['editor', 'approver', 'case-worker', 'crew', 'uyghur-desk', 'admin'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]
export const StaffId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))

/** Who does something to a case: staff, by their account; a resident, who has no name here; `hub` is the program itself. */
export const Actor = z.union([z.object({ role: z.enum(STAFF_ROLES), id: StaffId }), z.object({ role: z.enum(['resident', 'hub']), id: z.null() })])
export type Actor = z.infer<typeof Actor>

/** Why a case leaves its road or takes longer; pages have a sentence for each in both languages. */
export const REASONS = [
  'not-ours',
  'no-such-place',
  'not-found-there',
  'already-known',
  'already-planned',
  'private-ground',
  'needs-money',
  'needs-parts',
  'weather',
  'needs-council',
  'too-little-said',
  'no-task-of-ours',
  'abuse',
  'not-fixed',
  'came-back',
  'mistake',
] as const
export type Reason = (typeof REASONS)[number]
export const Reason = z.enum(REASONS)

/** What fills the slots of a ready sentence, in no language: pages say it in the reader's. */
export const PhraseValues = z.object({
  office: z.optional(Text),
  place: z.optional(Text),
  day: z.optional(Day),
  time: z.optional(ClockTime),
  days: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(999))),
  pole: z.optional(z.string().check(z.regex(/^[A-Z]{1,8}-\d{1,8}$/))),
  phone: z.optional(z.string().check(z.regex(/^[+*]?\d[\d\s*-]{1,30}$/))),
  code: z.optional(z.string().check(z.regex(/^\d{12}$/))),
  reason: z.optional(Reason),
})
export type PhraseValues = z.infer<typeof PhraseValues>

/** A ready sentence that went out: its id, the sentence as it stood that day, and what fills its slots, every one of them. Rule C18. */
export const Sentence = z.object({ phrase: z.string().check(z.regex(/^[a-z0-9-]{1,48}$/)), text: Text, values: PhraseValues }).check(
  z.refine(({ text, values }) => [...slotsOf(text.zh), ...slotsOf(text.ug ?? '')].every((slot) => Reflect.get(values, slot) !== undefined), {
    error: 'a value for every slot of the sentence',
  }),
)
export type Sentence = z.infer<typeof Sentence>

const Typed = z.string().check(z.minLength(1), z.maxLength(2000))

/** What staff typed, in one language or both. `machine` names those that a machine has made and a person has let pass; pages say so. */
export const Note = z
  .object({ zh: z.optional(Typed), ug: z.optional(Typed), machine: z._default(z.array(Locale), []) })
  .check(z.refine(({ zh, ug }) => zh !== undefined || ug !== undefined, { error: 'words in at least one language' }))
export type Note = z.infer<typeof Note>

const HEAD = {
  /** 0, 1, 2 … without a gap */
  seq: z.number().check(z.int(), z.minimum(0)),
  /** epoch milliseconds by the hub's clock */
  at: z.number().check(z.int(), z.minimum(0)),
  by: Actor,
}
const SPOKEN = { sentence: z.optional(Sentence), note: z.optional(Note) }

/** The case goes from one state to another. The first has no `from` and is `received`. */
export const StepEvent = z.object({
  is: z.literal('step'),
  ...HEAD,
  ...SPOKEN,
  from: z.nullable(CaseState),
  to: CaseState,
  reason: z.optional(Reason),
  /** to whom it was sent */
  office: z.optional(Text),
  /** the case that was there first */
  duplicateOf: z.optional(CaseId),
  /** when it was said, by the terminal's clock: a day without a line is seen and is nobody's fault */
  saidAt: z.optional(z.number()),
  /** of the first step: why staff look at it before anything is done with it. Rule K15 */
  held: z.optional(Suspicion),
})

/** One thing that happened to a case. Events are only ever added. Rule K1. */
export const CaseEvent = z.discriminatedUnion('is', [
  StepEvent,
  /** staff answer without moving the case */
  z.object({ is: z.literal('answer'), ...HEAD, ...SPOKEN }),
  /** it takes longer, and until when */
  z.object({ is: z.literal('waiting'), ...HEAD, ...SPOKEN, reason: Reason, until: z.optional(Day) }),
  /** something is missing; the resident is asked */
  z.object({ is: z.literal('asked'), ...HEAD, ...SPOKEN }),
  /** a note gets the words it lacked in a language */
  z.object({ is: z.literal('translated'), ...HEAD, of: z.number().check(z.int(), z.minimum(0)), in: Locale, text: Typed }),
  /** the resident says more; the words lie sealed under an id of their own */
  z.object({ is: z.literal('added'), ...HEAD, words: CaseId }),
  /** the resident rates what was done */
  z.object({ is: z.literal('rated'), ...HEAD, stars: z.number().check(z.int(), z.minimum(1), z.maximum(5)), words: CaseId }),
  /** somebody else has seen the same and has a receipt and a case of their own */
  z.object({ is: z.literal('me-too'), ...HEAD, other: CaseId }),
  /** others may see the case, without the person, and these of its photos; or may no longer */
  z.object({
    is: z.literal('shown'),
    ...HEAD,
    public: z.boolean(),
    photos: z.array(PartId),
    /** ids of the ready sentences that were said; what a resident typed is never shown */
    sentences: z._default(z.array(z.string().check(z.maxLength(32))).check(z.maxLength(10)), []),
    /** what staff say of it for everybody */
    summary: z.optional(Text),
    /** where it is, for the map, when no pole says it */
    viewpoint: z.optional(ViewpointId),
  }),
  /** staff have read what was put aside and let it go on. Rule K15 */
  z.object({ is: z.literal('let-through'), ...HEAD }),
  /** what is kept no longer than it is needed has been deleted */
  z.object({ is: z.literal('erased'), ...HEAD, what: z.enum(['contact', 'attachments']) }),
])
export type CaseEvent = z.infer<typeof CaseEvent>
export type StepEvent = z.infer<typeof StepEvent>
