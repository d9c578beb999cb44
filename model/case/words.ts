import * as z from 'zod/mini'
import { PoleNo } from '../content/tour.ts'
import { ViewpointId } from '../content/viewpoint-id.ts'
import { ItemId } from '../content/item.ts'
import { Locale } from '../text.ts'
import { CaseCode } from './kind.ts'
import { Part, PARTS_MAX } from './part.ts'
import { ReceiptCode } from './receipt.ts'
import { CaseId } from './uuid7.ts'

/**
 * What a resident said, as it is sealed. Nothing personal is asked: no name, no number, no birth date; `contact` is what a
 * resident chose to leave so that somebody can call back. `sentences` are ids of ready sentences, `said` the same in the
 * resident's own language, as it stood on the glass. `parts` tells of the photos and the voice that follow.
 */
export const Words = z.object({
  format: z.literal('xinxiji-words/1'),
  receipt: ReceiptCode,
  category: CaseCode,
  locale: Locale,
  sentences: z.array(z.string()).check(z.maxLength(10)),
  said: z.array(z.string().check(z.maxLength(500))).check(z.maxLength(10)),
  text: z.optional(z.string().check(z.maxLength(4000))),
  pole: z.optional(PoleNo),
  viewpoint: z.optional(ViewpointId),
  heading: z.optional(z.number()),
  item: z.optional(ItemId),
  contact: z.optional(z.string().check(z.maxLength(100))),
  /** a rating, from 1 非常不满意 to 5 非常满意 */
  stars: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(5))),
  /** nobody has to call: the resident will look for the answer with the receipt */
  comesBack: z.optional(z.literal(true)),
  parts: z.optional(z.array(Part).check(z.maxLength(PARTS_MAX))),
  /** said to a case that there is, by whoever holds its receipt; the category is that case's */
  about: z.optional(z.object({ receipt: ReceiptCode, does: z.enum(['add', 'not-fixed', 'rate']) })),
  /** a case that others may see and that is perhaps the same: it is told that one more has said so. Rule K10 */
  sameAs: z.optional(CaseId),
  terminal: z.string().check(z.maxLength(64)),
  /** when it was said, by the terminal's clock, epoch milliseconds */
  saidAt: z.number(),
})
export type Words = z.infer<typeof Words>
