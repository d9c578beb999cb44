import * as z from 'zod/mini'

declare const receiptCode: unique symbol
/** Twelve digits: eleven by chance and a Damm check digit. It is all a resident needs to follow a case. */
export type ReceiptCode = string & { readonly [receiptCode]: true }

// A totally anti-symmetric quasigroup of order 10 (H. M. Damm, thesis 2004): it catches every single wrong
// digit and every swap of two neighbours.
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const

function damm(digits: string): number {
  let interim = 0
  for (const digit of digits) interim = Number((DAMM[interim] as string)[Number(digit)])
  return interim
}

/** The check digit of a string of digits. */
export function checkDigit(digits: string): string {
  return String(damm(digits))
}

/**
 * Makes a receipt code.
 *
 * @param random at least 11 random bytes from a cryptographic source; bytes over 249 are passed over so that every
 *   digit is equally likely. Throws when they run out: pass 32 or more.
 */
export function makeReceiptCode(random: Uint8Array): ReceiptCode {
  let digits = ''
  for (const byte of random) {
    if (digits.length === 11) break
    if (byte < 250) digits += String(byte % 10)
  }
  if (digits.length < 11) throw new RangeError(`receipt code: wants 11 usable random bytes, came ${digits.length}`)
  return (digits + checkDigit(digits)) as ReceiptCode
}

/** What a resident typed, as a receipt code; `null` when it has not twelve digits or one of them is wrong. Rule R1. */
export function parseReceiptCode(typed: string): ReceiptCode | null {
  const digits = typed.replace(/[\s\u2066-\u2069-]/g, '')
  return /^\d{12}$/.test(digits) && damm(digits) === 0 ? (digits as ReceiptCode) : null
}

/** A receipt code as it is shown: `4120 8763 5518`. */
export function showReceiptCode(code: ReceiptCode): string {
  return `${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`
}

export const ReceiptCode = z.string().check(z.refine((text) => parseReceiptCode(text) === text))
