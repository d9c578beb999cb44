import * as z from 'zod/mini'
import { CaseId } from './uuid7.ts'

/** What a record of the journal holds: a sealed letter (its envelope as JSON), a sealed chunk of a part, or the word that a case is gone. */
export type JournalKind = 'letter' | 'chunk' | 'gone'

const Key = z.object({
  kind: z.enum(['letter', 'chunk', 'gone']),
  id: CaseId,
  /** 1 to 3 for a chunk, else 0 */
  part: z.number().check(z.int(), z.minimum(0), z.maximum(255)),
  index: z.number().check(z.int(), z.minimum(0), z.maximum(255)),
})

/** Names a record: a case has one letter, and one chunk for each part and index. */
export const JournalKey = z.readonly(Key)
export type JournalKey = z.infer<typeof JournalKey>

export const JournalEntry = z.readonly(z.extend(Key, { bytes: z.instanceof(Uint8Array) }))
export type JournalEntry = z.infer<typeof JournalEntry>

/** What there is in a journal. */
export const JournalState = z.readonly(
  z.object({
    /** tells this journal from one that was made anew */
    birth: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    /** it has just been set up; nothing was there that could be read */
    made: z.boolean(),
    /** a record was ever written to it */
    used: z.boolean(),
    /** where the records end */
    bytes: z.number(),
    keys: z.array(JournalKey),
  }),
)
export type JournalState = z.infer<typeof JournalState>

/** What the page asks of the journal's worker; every question has a number, and the answer carries it. */
export const JournalQuestion = z.object({
  number: z.number(),
  /** where the files lie; `null` is the root of the origin's own file system */
  directory: z.unknown(),
  ask: z.discriminatedUnion('is', [
    z.object({ is: z.literal('open') }),
    z.object({ is: z.literal('append'), entries: z.array(JournalEntry) }),
    z.object({ is: z.literal('read'), keys: z.array(JournalKey) }),
  ]),
})
export type JournalQuestion = z.infer<typeof JournalQuestion>

/** The worker's answer. `name` is that of the browser's own error: `QuotaExceededError` is a full disk. */
export const JournalAnswer = z.discriminatedUnion('is', [
  z.object({ is: z.literal('open'), number: z.number(), state: JournalState }),
  z.object({ is: z.literal('appended'), number: z.number(), bytes: z.number() }),
  z.object({ is: z.literal('read'), number: z.number(), entries: z.array(JournalEntry) }),
  z.object({ is: z.literal('failed'), number: z.number(), name: z.string(), message: z.string() }),
])
export type JournalAnswer = z.infer<typeof JournalAnswer>
