import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit, makeReceiptCode, parseReceiptCode, ReceiptCode, showReceiptCode } from './receipt.ts'

const code = fc
  .uint8Array({ minLength: 48, maxLength: 48 })
  .filter((bytes) => bytes.filter((byte) => byte < 250).length >= 11)
  .map(makeReceiptCode)

test('R1 a receipt that was made, shown on the glass and typed back is the same receipt', () => {
  fc.assert(
    fc.property(code, (made) => {
      const shown = showReceiptCode(made)
      expect(shown).toMatch(/^\d{4} \d{4} \d{4}$/)
      expect(parseReceiptCode(shown)).toBe(made)
      expect(ReceiptCode.safeParse(made).success).toBe(true)
    }),
  )
})

test('R1 one wrong digit is caught, whichever digit and whatever it became', () => {
  fc.assert(
    fc.property(code, (made) => {
      for (let at = 0; at < 12; at++) {
        for (let digit = 0; digit < 10; digit++) {
          if (String(digit) !== made[at]) expect(parseReceiptCode(made.slice(0, at) + digit + made.slice(at + 1))).toBeNull()
        }
      }
    }),
  )
})

test('R1 two neighbouring digits written the wrong way round are caught', () => {
  fc.assert(
    fc.property(code, (made) => {
      for (let at = 0; at < 11; at++) {
        if (made[at] === made[at + 1]) continue
        expect(parseReceiptCode(made.slice(0, at) + made[at + 1] + made[at] + made.slice(at + 2))).toBeNull()
      }
    }),
  )
})

test('R1 the check digit tells every two-digit stretch from its swap and from every other with one digit the same', () => {
  // The table itself, not a sample of it: all states, all pairs.
  for (let state = 0; state < 10; state++) {
    const lead = Array.from({ length: 1000 }, (_, i) => String(i)).find((digits) => checkDigit(digits) === String(state)) as string
    for (let a = 0; a < 10; a++) {
      for (let b = 0; b < 10; b++) {
        if (a === b) continue
        expect(checkDigit(`${lead}${a}${b}`)).not.toBe(checkDigit(`${lead}${b}${a}`))
        expect(checkDigit(`${lead}${a}`)).not.toBe(checkDigit(`${lead}${b}`))
      }
    }
  }
})

test('a receipt copied out of a Uyghur line, with its invisible marks, spaces and hyphens, is still read', () => {
  const made = makeReceiptCode(Uint8Array.from({ length: 48 }, (_, i) => i * 7))
  expect(parseReceiptCode(`\u2066 ${made.slice(0, 4)}-${made.slice(4, 8)}\u00a0${made.slice(8)}\n\u2069`)).toBe(made)
})

test('a receipt with a digit too many, too few, or a letter in it is none', () => {
  const made = makeReceiptCode(new Uint8Array(48).fill(4))
  for (const typed of ['', made.slice(1), `${made}0`, `0${made}`, made.replace(/\d$/, 'x'), '１２３４５６７８９０１２', '٤١٢٠٨٧٦٣٥٥١٨'])
    expect(parseReceiptCode(typed)).toBeNull()
})

test('whatever is typed, reading a receipt never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d\s-]{0,20}$/)), (typed) => {
      const read = parseReceiptCode(typed)
      if (read !== null) expect(read).toMatch(/^\d{12}$/)
    }),
  )
})

test('every digit of a receipt is equally likely: bytes that would favour the small ones are passed over', () => {
  const usable = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => byte < 250)
  const seen = new Map<string, number>()
  for (const byte of usable) {
    const first = makeReceiptCode(Uint8Array.from({ length: 48 }, () => byte))[0] as string
    seen.set(first, (seen.get(first) ?? 0) + 1)
  }
  expect([...seen.values()]).toEqual(Array.from({ length: 10 }, () => 25))
  expect(makeReceiptCode(Uint8Array.from([255, 254, 253, 252, 251, 250, ...new Array<number>(11).fill(1)])).slice(0, 11)).toBe('1'.repeat(11))
})

test('when chance runs out there is no half receipt', () => {
  expect(() => makeReceiptCode(new Uint8Array(10))).toThrow('receipt code: wants 11 usable random bytes, came 10')
  expect(() => makeReceiptCode(new Uint8Array(48).fill(255))).toThrow('came 0')
})
