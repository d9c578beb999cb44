import * as z from 'zod/mini'
import { CategoryCode } from '../content/report-form.ts'
import { PoleNo, ViewpointId } from '../content/tour.ts'
import { ItemId } from '../content/item.ts'
import { Locale } from '../text.ts'
import { ReceiptCode } from './receipt.ts'

/**
 * What a resident said, as it is sealed. Nothing personal is asked: no name, no number, no birth date. `sentences`
 * are ids of ready sentences, `said` the same in the resident's own language, as it stood on the glass.
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
  terminal: z.string(),
  /** when it was said, by the terminal's clock, epoch milliseconds */
  saidAt: z.number(),
})
export type Words = z.infer<typeof Words>
