import { fromBase64url, toBase64url, utf8 } from './bytes.ts'
import type { StaffPin } from './kept-pin.ts'

/** Digits of a PIN. */
export const PIN_DIGITS = 6
/** OWASP's advice for PBKDF2-HMAC-SHA-256 (Password Storage Cheat Sheet, 2023); about a third of a second on a weak terminal. */
const ITERATIONS = 600_000

async function hashOf(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits'])
  return toBase64url(new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256)))
}

/** True for what a PIN may be: six digits. */
export const isPin = (typed: string): boolean => /^\d{6}$/.test(typed)

/**
 * Makes what a terminal keeps of a PIN.
 *
 * @param random 16 random bytes from a cryptographic source
 */
export async function makeStaffPin(pin: string, random: Uint8Array<ArrayBuffer>, iterations = ITERATIONS): Promise<StaffPin> {
  if (!isPin(pin)) throw new RangeError(`staff pin: wants ${PIN_DIGITS} digits`)
  if (random.length < 16) throw new RangeError(`staff pin: wants 16 random bytes, came ${random.length}`)
  return { salt: toBase64url(random), iterations, hash: await hashOf(pin, random, iterations) }
}

/** Whether this is the PIN. */
export async function isStaffPin(typed: string, { salt, iterations, hash }: StaffPin): Promise<boolean> {
  const bytes = fromBase64url(salt)
  return isPin(typed) && bytes !== null && (await hashOf(typed, bytes, iterations)) === hash
}

/** How often a wrong PIN was typed in a row, and when last; epoch milliseconds. */
export interface PinTries {
  readonly wrong: number
  readonly at: number
}

const FREE_TRIES = 3
const FIRST_REST_MS = 30_000
const LONGEST_REST_MS = 15 * 60_000

/**
 * How long nobody may try another PIN: not at all for three tries, then half a minute, doubling to a quarter of an hour. All
 * six digits by hand would take years. A clock that was set back does not shut staff out for longer.
 */
export function pinRestMs({ wrong, at }: PinTries, now: number): number {
  if (wrong < FREE_TRIES) return 0
  const rest = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** Math.min(wrong - FREE_TRIES, 10))
  return Math.min(rest, Math.max(0, at + rest - now))
}
