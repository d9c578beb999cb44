import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CaseId, caseId } from './uuid7.ts'

const chance = fc.uint8Array({ minLength: 10, maxLength: 16 })
const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 })

test('a case id is a UUID of version 7, whatever clock and chance gave', () => {
  fc.assert(
    fc.property(fc.oneof(moment, fc.double({ noNaN: true, min: -1e15, max: 2 ** 48 - 1 })), chance, (now, random) => {
      expect(CaseId.safeParse(caseId(now, random)).success).toBe(true)
    }),
  )
})

test('what was said later sorts later, across every later millisecond', () => {
  fc.assert(
    fc.property(moment, moment, chance, chance, (a, b, one, other) => {
      if (a === b) return
      expect(caseId(a, one) < caseId(b, other)).toBe(a < b)
    }),
  )
})

test('two reports of the same millisecond differ by chance alone, in all 74 bits of it', () => {
  const base = new Uint8Array(10)
  const ids = new Set([caseId(1, base)])
  let told = 0
  for (let bit = 0; bit < 80; bit++) {
    const other = base.slice()
    other[bit >> 3] = 0x80 >> (bit & 7)
    const id = caseId(1, other)
    if (!ids.has(id)) told++
    ids.add(id)
  }
  expect(told).toBe(74)
})

test('the time can be read back from the id', () => {
  const id = caseId(1_763_787_600_123, new Uint8Array(10).fill(255))
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(1_763_787_600_123)
  expect(id).toBe(
    `${(1_763_787_600_123)
      .toString(16)
      .padStart(12, '0')
      .replace(/^(.{8})/, '$1-')}-7fff-bfff-ffffffffffff`,
  )
})

test('a terminal whose clock stands before 1970 still gets an id the hub takes', () => {
  expect(caseId(-1, new Uint8Array(10))).toBe('00000000-0000-7000-8000-000000000000')
})

test('too little chance is a bug and says so', () => {
  expect(() => caseId(0, new Uint8Array(9))).toThrow('case id: wants 10 random bytes, came 9')
})
