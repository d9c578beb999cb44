import fc from 'fast-check'
import { expect, test } from 'vitest'
import { realPace, Throttle } from './throttle.ts'

/** A clock that goes only when somebody waits. */
function stillPace() {
  const pace = { at: 0, now: () => pace.at, wait: async (ms: number) => void (pace.at += ms) }
  return pace
}
const never = new AbortController().signal

test('S13 whatever sizes come, in no stretch of time is more let through than its bytes a second and one second beforehand', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ bytes: fc.integer({ min: 1, max: 200_000 }), rest: fc.integer({ min: 0, max: 5000 }) }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1000, max: 1_000_000 }),
      async (takes, perSecond) => {
        const pace = stillPace()
        const throttle = new Throttle(perSecond, pace)
        const came: { at: number; bytes: number }[] = []
        for (const { bytes, rest } of takes) {
          pace.at += rest
          came.push({ at: pace.at, bytes })
          await throttle.took(bytes, never)
        }
        for (const [from, first] of came.entries()) {
          let sum = 0
          for (const each of came.slice(from)) {
            sum += each.bytes
            // the take that is just coming may be of any size; the next one waits for it
            const most = ((each.at - first.at) / 1000 + 1) * perSecond + each.bytes + first.bytes
            expect(sum).toBeLessThanOrEqual(most + 1)
          }
        }
      },
    ),
  )
})

test('S13 the line is used: after bytes for ten seconds not more than ten seconds have gone by', async () => {
  const pace = stillPace()
  const throttle = new Throttle(100_000, pace)
  for (let i = 0; i < 100; i++) await throttle.took(10_000, never)
  expect(pace.at).toBeLessThanOrEqual(10_001)
  expect(pace.at).toBeGreaterThan(8_000)
})

test('S13 without a bound nobody waits', async () => {
  const pace = stillPace()
  const throttle = new Throttle(null, pace)
  for (let i = 0; i < 100; i++) await throttle.took(1e9, never)
  expect(pace.at).toBe(0)
})

test('S13 who gives up does not wait to the end', async () => {
  const given = new AbortController()
  const wait = new Throttle(1).took(1_000_000, given.signal)
  given.abort()
  await wait
  await realPace.wait(1_000_000_000, given.signal)
})
