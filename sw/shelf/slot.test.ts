import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CutDisk } from '../testing/cut-disk.ts'
import { DATA_AT, decodeSlot, encodeSlot, readSlot, type SlotHeader } from './slot.ts'

const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
const header: fc.Arbitrary<SlotHeader> = fc
  .record({ whole: fc.boolean(), hash, length: fc.integer({ min: 0, max: 4_294_967_295 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ whole, hash: name, length, part }) => ({ is: whole ? 'whole' : 'part', hash: name, length, have: whole ? length : Math.floor(length * part) }))

test('S3 what a slot says of itself is read back as it was written', () => {
  fc.assert(fc.property(header, (each) => void expect(decodeSlot(encodeSlot(each))).toEqual(each)))
})

test('S3 a header with any bit flipped, cut short, or bytes of something else, is none', () => {
  fc.assert(
    fc.property(header, fc.nat(511), fc.uint8Array({ maxLength: 100 }), fc.nat(63), (each, bit, noise, cut) => {
      const bytes = encodeSlot(each)
      expect(decodeSlot(bytes.subarray(0, cut))).toBeNull()
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(decodeSlot(bytes)).toBeNull()
      expect(decodeSlot(noise)).toBeNull()
    }),
  )
})

test('S3 a slot whose header promises more than there is holds nothing', async () => {
  const disk = new CutDisk()
  const file = await disk.open('slot-0000')
  await file.write(encodeSlot({ is: 'whole', hash: 'a'.repeat(64), length: 100, have: 100 }), 0)
  expect(await readSlot(disk, 'slot-0000')).toBeNull()
  await file.write(new Uint8Array(100), DATA_AT)
  expect((await readSlot(disk, 'slot-0000'))?.header).toMatchObject({ is: 'whole', length: 100 })
  expect(await readSlot(disk, 'slot-0001')).toBeNull()
})
