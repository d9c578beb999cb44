import * as z from 'zod/mini'

/**
 * The PIN of the staff's page: PBKDF2-SHA-256 of its digits. It keeps residents out of a page, not a thief out of a file: what
 * a stick brings is believed by its signatures alone. Rule S17.
 */
export const StaffPin = z.object({
  salt: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  iterations: z.number().check(z.int(), z.minimum(100_000), z.maximum(10_000_000)),
  hash: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
})
export type StaffPin = z.infer<typeof StaffPin>
