import * as z from 'zod/mini'
import { CategoryCode } from '../content/report-form.ts'
import { PoleNo, ViewpointId } from '../content/tour.ts'
import { ItemId } from '../content/item.ts'
import { Locale } from '../text.ts'
import { Part, PARTS_MAX } from './part.ts'
import { ReceiptCode } from './receipt.ts'

/**
 * What a resident said, as it is sealed. Nothing personal is asked: no name, no number, no birth date; `contact` is what a
 * resident chose to leave so that somebody can call back. `sentences` are ids of ready sentences, `said` the same in the
 * resident's own language, as it stood on the glass. `parts` tells of the photos and the voice that follow.
 */
export const Words = z.object({
  format: z.literal('xinxiji-words/1'),
  receipt: ReceiptCode,
  category: CategoryCode,
  locale: Locale,
  sentences: z.array(z.string()).check(z.maxLength(10)),
  said: z.array(z.string().check(z.maxLength(500))).check(z.maxLength(10)),
  text: z.optional(z.string().check(z.maxLength(4000))),
  pole: z.optional(PoleNo),
  viewpoint: z.optional(ViewpointId),
  heading: z.optional(z.number()),
  item: z.optional(ItemId),
  contact: z.optional(z.string().check(z.maxLength(100))),
  parts: z.optional(z.array(Part).check(z.maxLength(PARTS_MAX))),
  terminal: z.string(),
  /** when it was said, by the terminal's clock, epoch milliseconds */
  saidAt: z.number(),
})
export type Words = z.infer<typeof Words>
