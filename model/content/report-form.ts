import * as z from 'zod/mini'
import { CaseCode } from '../case/kind.ts'
import { Text } from '../text.ts'

/** The pictures a category can be chosen by; pages draw them. */
export const CATEGORY_PICTURES = [
  'lamp',
  'cover',
  'water',
  'waste',
  'road',
  'lift',
  'tree',
  'sport',
  'fire',
  'noise',
  'question',
  'idea',
  'errand',
  'deputy',
  'stars',
  'wrong',
  'translation',
  'sign-up',
] as const
export type CategoryPicture = (typeof CATEGORY_PICTURES)[number]

/** A sentence a resident can choose with one touch instead of typing it. */
export const ReadySentence = z.object({ id: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)), text: Text })
export type ReadySentence = z.infer<typeof ReadySentence>

/** Words about one thing that a page shows are filed under these; a community whose form lacks one does not offer it. Rule C8. */
export const FROM_PAGES = { ask: 'ASK', errand: 'AGENT', rate: 'RATE', wrong: 'CONTENT', translation: 'CONTENT-TRANSLATION', signUp: 'ASK-SIGNUP' } as const

/** One thing residents say, with 6 to 10 ready sentences so that touch alone is enough. Rule C8. */
export const Category = z.object({
  /** `REPORT-LIGHT`: as the hub files it */
  code: CaseCode,
  /** where it is begun: chosen from the list of what one can say, or only on the page of the thing it is about */
  begins: z._default(z.enum(['list', 'page']), 'list'),
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
  categories: z.array(Category).check(z.minLength(1), z.maxLength(24)),
})
export type ReportForm = z.infer<typeof ReportForm>
