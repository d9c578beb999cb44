import * as z from 'zod/mini'

/** Which sentence of consent a writer has agreed to; another sentence is another number. */
export const CONSENT = 1

export const AGE_BANDS = ['below-60', '60-69', '70-79', 'from-80'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

const Place = z.number().check(z.gte(-100_000), z.lte(100_000))
const InkStroke = z.array(z.tuple([Place, Place])).check(z.minLength(1), z.maxLength(2048))

/** One character as somebody wrote it. There is no place for a name, a day or a terminal; the age is a band, and only if somebody said it. */
export const InkSample = z.strictObject({
  character: z.string().check(z.regex(/^\p{Script=Han}$/u)),
  ink: z.array(InkStroke).check(z.minLength(1), z.maxLength(64)),
  age: z.optional(z.enum(AGE_BANDS)),
})
export type InkSample = z.infer<typeof InkSample>

/** What the recorder gives out, and the trainer and the measurement read. */
export const InkSamples = z.strictObject({
  kind: z.literal('xinxiji-ink-samples'),
  version: z.literal(1),
  consent: z.literal(CONSENT),
  samples: z.array(InkSample).check(z.maxLength(10_000)),
})
export type InkSamples = z.infer<typeof InkSamples>
