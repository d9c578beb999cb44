import * as z from 'zod/mini'
import type { Candidate, Engines, Question } from './candidate.ts'

/** What the page asks of the worker. `of` is the address of the bundles' folders, the community's own last. */
export type ToWorker = { readonly is: 'open'; readonly of: readonly string[] } | { readonly is: 'ask'; readonly id: number; readonly question: Question }

/** What the worker answers. */
export const FromWorker = z.discriminatedUnion('is', [
  z.object({ is: z.literal('open'), has: z.object({ pinyin: z.boolean(), ink: z.boolean(), strokes: z.boolean(), ug: z.boolean() }) }),
  z.object({
    is: z.literal('candidates'),
    id: z.int(),
    /** how the letters are read: `yang'lao`; empty where nothing is to be read */
    read: z.string(),
    candidates: z.array(z.object({ text: z.string(), used: z.int(), replaces: z.int() })),
  }),
])
export type FromWorker =
  | { readonly is: 'open'; readonly has: Engines }
  | { readonly is: 'candidates'; readonly id: number; readonly read: string; readonly candidates: readonly Candidate[] }
