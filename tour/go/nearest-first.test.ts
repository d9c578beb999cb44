import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NearestFirst } from './nearest-first.ts'

test('whatever is put in, in whatever order and with takes in between, comes out nearest first and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 50 }), { freq: 3 })), (acts) => {
      const heap = new NearestFirst()
      const model: { what: number; metres: number }[] = []
      for (const [what, metres] of acts.entries()) {
        if (metres !== null) {
          heap.put(what, metres)
          model.push({ what, metres })
          continue
        }
        const taken = heap.take()
        if (model.length === 0) {
          expect(taken).toBeNull()
          continue
        }
        const at = model.findIndex((each) => each.what === taken)
        expect(model[at]?.metres).toBe(Math.min(...model.map((each) => each.metres)))
        model.splice(at, 1)
      }
      const rest = model.map(() => heap.take())
      expect(new Set(rest)).toEqual(new Set(model.map(({ what }) => what)))
      expect(heap.take()).toBeNull()
    }),
  )
})
