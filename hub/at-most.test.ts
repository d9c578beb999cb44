import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atMost } from './at-most.ts'

test('K19 never more at once than may be, nobody beyond the queue waits, and all who were let in are served in their order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 5 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      async (together, waiting, works) => {
        const turn = atMost(together, waiting)
        let running = 0
        let most = 0
        const begun: number[] = []
        const results = await Promise.allSettled(
          works.map((fails, at) =>
            turn(async () => {
              begun.push(at)
              most = Math.max(most, ++running)
              await new Promise((resolve) => setImmediate(resolve))
              running--
              if (fails) throw new Error(`work ${at}`)
              return at
            }),
          ),
        )
        expect(most).toBeLessThanOrEqual(together)
        expect(begun).toEqual(works.map((_, at) => at).slice(0, together + waiting))
        for (const [at, result] of results.entries()) {
          if (at >= together + waiting) expect(result).toEqual({ status: 'fulfilled', value: null })
          else if (works[at] === true) expect(result).toMatchObject({ status: 'rejected', reason: new Error(`work ${at}`) })
          else expect(result).toEqual({ status: 'fulfilled', value: at })
        }
        expect(await turn(async () => 'next')).toBe('next')
      },
    ),
  )
})
