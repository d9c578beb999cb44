import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idleAfter, type Pace, WARNING_MS } from './idle.ts'

test('a menu asks after 60 s, a page for reading after 90, a form after 180, each for 30 s', () => {
  for (const [pace, still] of [
    ['menu', 60_000],
    ['reading', 90_000],
    ['form', 180_000],
  ] as const) {
    expect(idleAfter(still - 1, pace)).toEqual({ is: 'there' })
    expect(idleAfter(still, pace)).toEqual({ is: 'asking', secondsLeft: 30 })
    expect(idleAfter(still + WARNING_MS - 1, pace)).toEqual({ is: 'asking', secondsLeft: 1 })
    expect(idleAfter(still + WARNING_MS, pace)).toEqual({ is: 'gone' })
  }
})

test('nobody is sent away without having been asked, and a clock set back counts as a touch', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom<Pace>('menu', 'reading', 'form'), (still, pace) => {
      const idle = idleAfter(still, pace)
      if (still < 60_000) expect(idle.is).toBe('there')
      if (idle.is === 'asking') {
        expect(idle.secondsLeft).toBeGreaterThanOrEqual(1)
        expect(idle.secondsLeft).toBeLessThanOrEqual(30)
      }
      if (idle.is === 'gone') expect(idleAfter(still - WARNING_MS, pace).is).not.toBe('there')
    }),
  )
})
