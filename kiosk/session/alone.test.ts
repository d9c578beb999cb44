import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ALONE_MS, isAlone } from './alone.ts'

test('only an untouched first screen that nobody has touched for a while shows the community by itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.boolean(), (stillMs, touched) => {
      expect(isAlone(stillMs, touched)).toBe(!touched && stillMs >= ALONE_MS)
    }),
  )
})
