import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPin, isStaffPin, makeStaffPin, pinRestMs } from './staff-pin.ts'
import { StaffPin } from './kept-pin.ts'

const salt = () => crypto.getRandomValues(new Uint8Array(16))

test('staff get in with their six digits and with no others', async () => {
  const pin = await makeStaffPin('482915', salt(), 100_000)
  expect(StaffPin.safeParse(pin).success).toBe(true)
  expect(await isStaffPin('482915', pin)).toBe(true)
  for (const typed of ['482916', '48291', '4829150', '', ' 482915', '４８２９１５', '482915\n'])
    expect([typed, await isStaffPin(typed, pin)]).toEqual([typed, false])
  expect(JSON.stringify(pin)).not.toContain('482915')
})

test('two terminals with the same PIN keep different things', async () => {
  const [a, b] = [await makeStaffPin('000000', salt(), 100_000), await makeStaffPin('000000', salt(), 100_000)]
  expect(a.hash).not.toBe(b.hash)
})

test('what is no PIN is never made one', async () => {
  await expect(makeStaffPin('12345', salt())).rejects.toThrow('wants 6 digits')
  await expect(makeStaffPin('123456', new Uint8Array(4))).rejects.toThrow('wants 16 random bytes')
  fc.assert(fc.property(fc.string(), (typed) => isPin(typed) === /^[0-9]{6}$/.test(typed)))
})

test('three tries are free, then the wait doubles from half a minute to a quarter of an hour and never more, whatever the clock does', () => {
  expect([0, 1, 2].map((wrong) => pinRestMs({ wrong, at: 1000 }, 1000))).toEqual([0, 0, 0])
  expect([3, 4, 5, 9, 50].map((wrong) => pinRestMs({ wrong, at: 1000 }, 1000))).toEqual([30_000, 60_000, 120_000, 900_000, 900_000])
  fc.assert(
    fc.property(fc.nat(100), fc.integer(), fc.integer(), (wrong, at, now) => {
      const rest = pinRestMs({ wrong, at }, now)
      expect(rest).toBeGreaterThanOrEqual(0)
      expect(rest).toBeLessThanOrEqual(900_000)
      expect(pinRestMs({ wrong, at }, at + 900_000)).toBe(0)
    }),
  )
})
