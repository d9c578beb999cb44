import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Multiplier, matrix, turned } from './multiply.ts'

const multiplier = new Multiplier(8)
const side = fc.integer({ min: 1, max: 23 })
// Small whole numbers: every sum is exact, in whatever order.
const floats = (count: number, seed: number) => Float32Array.from({ length: count }, (_, each) => ((each * 7919 + seed) % 13) - 6)

test('W6 the kernel multiplies matrices of any shape, read straight or turned, also longer than one packing', () => {
  fc.assert(
    fc.property(side, fc.oneof(side, fc.integer({ min: 500, max: 1100 })), side, fc.nat(99), (rows, inner, columns, seed) => {
      const [a, b] = [floats(rows * inner, seed), floats(inner * columns, seed + 5)]
      const into = new Float32Array(rows * columns)
      multiplier.multiply(matrix(a, rows, inner), matrix(b, inner, columns), into)
      const slow = Float32Array.from({ length: rows * columns }, (_, at) => {
        let sum = 0
        for (let each = 0; each < inner; each++) sum += (a[Math.floor(at / columns) * inner + each] as number) * (b[each * columns + (at % columns)] as number)
        return sum
      })
      expect(into).toEqual(slow)
      const standing = Float32Array.from({ length: a.length }, (_, at) => a[(at % rows) * inner + Math.floor(at / rows)] as number)
      const again = new Float32Array(rows * columns)
      multiplier.multiply(turned(matrix(standing, inner, rows)), matrix(b, inner, columns), again)
      expect(again).toEqual(slow)
    }),
    { numRuns: 60 },
  )
})
