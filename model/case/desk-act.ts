import * as z from 'zod/mini'
import { Day } from '../day.ts'
import { Locale, Text } from '../text.ts'
import { Note, PhraseValues, Reason, Sentence } from './event.ts'
import { PartId } from './part.ts'
import { CaseState } from './state.ts'
import { CaseId } from './uuid7.ts'

const Spoken = {
  /** a ready sentence; left out, the usual one of a step goes out by itself, and `null` sends none */
  sentence: z.optional(z.nullable(z.object({ phrase: Sentence.shape.phrase, values: PhraseValues }))),
  note: z.optional(Note),
}

/** What somebody at a desk does: `POST /api/desk/cases/<id>/acts`. The hub knows who it is, and puts in the text of the sentence. */
export const DeskAct = z.object({
  /** how many events whoever acts has seen: who acts on an older case is told so and nothing happens */
  seen: z.number(),
  act: z.discriminatedUnion('is', [
    z.object({
      is: z.literal('step'),
      ...Spoken,
      to: CaseState,
      reason: z.optional(Reason),
      office: z.optional(Text),
      duplicateOf: z.optional(CaseId),
    }),
    z.object({ is: z.literal('answer'), ...Spoken }),
    z.object({ is: z.literal('waiting'), ...Spoken, reason: Reason, until: z.optional(Day) }),
    z.object({ is: z.literal('asked'), ...Spoken }),
    z.object({ is: z.literal('translated'), of: z.number(), in: Locale, text: z.string().check(z.minLength(1), z.maxLength(2000)) }),
    z.object({ is: z.literal('let-through') }),
    /**
     * Shows the case to others, or no longer. `covers` hides parts of a photo before anybody else sees it: cells of a grid of
     * 12 columns and 12 rows over the photo, numbered by rows from 0. A photo that is not named here is not shown.
     */
    z.object({
      is: z.literal('shown'),
      public: z.boolean(),
      photos: z.array(z.object({ part: PartId, covers: z.array(z.number().check(z.int(), z.minimum(0), z.maximum(143))).check(z.maxLength(144)) })),
      summary: z.optional(Text),
    }),
  ]),
})
export type DeskAct = z.infer<typeof DeskAct>

/** Cells of the grid on a photo, in each direction. */
export const COVER_CELLS = 12
