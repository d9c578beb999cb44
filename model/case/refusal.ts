import * as z from 'zod/mini'

/**
 * Every answer of the hub that is a no, with the HTTP status 4xx or 5xx beside it: a code for programs and one
 * sentence for people in each language. `detail` tells a developer where, what was wanted and what came; it is never
 * shown to a resident. The code stays open, so that an old terminal can read a newer hub.
 */
export const Refusal = z.object({
  code: z.string().check(z.regex(/^[a-z-]{1,32}$/)),
  zh: z.string().check(z.minLength(1)),
  ug: z.string().check(z.minLength(1)),
  detail: z.optional(z.string()),
})
export type Refusal = z.infer<typeof Refusal>
