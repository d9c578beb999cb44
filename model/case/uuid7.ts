import * as z from 'zod/mini'

/** A UUID of version 7 (RFC 9562): 48 bits of time, 74 of chance, so ids sort by when they were made. */
export const CaseId = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))
export type CaseId = z.infer<typeof CaseId>

/**
 * Makes a case id.
 *
 * @param nowMs epoch milliseconds
 * @param random 10 random bytes from a cryptographic source
 */
export function caseId(nowMs: number, random: Uint8Array): CaseId {
  if (random.length < 10) throw new RangeError(`case id: wants 10 random bytes, came ${random.length}`)
  // A terminal whose clock stands before 1970 still gets an id that the hub takes.
  const time = Math.max(0, Math.floor(nowMs)).toString(16).padStart(12, '0').slice(-12)
  const hex = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((parseInt(hex.slice(3, 4), 16) & 3) | 8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`
}
