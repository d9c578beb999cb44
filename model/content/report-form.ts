import * as z from 'zod/mini'
import { Text } from '../text.ts'

/** `REPORT-LIGHT`: what is broken, as the hub files it. */
export const CategoryCode = z.string().check(z.regex(/^(REPORT|ASK|SUGGEST)(-[A-Z0-9]{1,24})?$/))
export type CategoryCode = z.infer<typeof CategoryCode>

/** The pictures a category can be chosen by; pages draw them. */
export const CATEGORY_PICTURES = ['lamp', 'cover', 'water', 'waste', 'road', 'lift', 'tree', 'sport', 'fire', 'noise', 'question', 'idea'] as const
export type CategoryPicture = (typeof CATEGORY_PICTURES)[number]

/** A sentence a resident can choose with one touch instead of typing it. */
export const ReadySentence = z.object({ id: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)), text: Text })
export type ReadySentence = z.infer<typeof ReadySentence>

/** One thing residents report, with 6 to 10 ready sentences so that touch alone is enough. Rule C8. */
export const Category = z.object({
  code: CategoryCode,
  picture: z.enum(CATEGORY_PICTURES),
  title: Text,
  pole: z.enum(['wanted', 'optional', 'none']),
  hazard: z._default(z.boolean(), false),
  sentences: z.array(ReadySentence).check(z.minLength(6), z.maxLength(10)),
})
export type Category = z.infer<typeof Category>

/** Everything the report form of a community offers. */
export const ReportForm = z.object({
  translation: z.enum(['reviewed', 'human', 'draft', 'machine', 'missing']),
  categories: z.array(Category).check(z.minLength(1), z.maxLength(12)),
})
export type ReportForm = z.infer<typeof ReportForm>
