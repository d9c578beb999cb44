import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_REPORTS, PAUSE_MS, pauseMs, type Reports, withAsked, withSent } from './pace.ts'

const MINUTE_MS = 60_000
const sentAt = (...moments: number[]) => moments.reduce<Reports>((reports, at) => withSent(reports, at), NO_REPORTS)

test('three reports in five minutes go at once, the fourth waits 20 seconds, and after a quiet while it goes at once again', () => {
  for (const reports of [NO_REPORTS, sentAt(0), sentAt(0, 1000)]) expect(pauseMs(reports, 2000)).toBe(0)
  const three = sentAt(0, 1000, 2000)
  expect(pauseMs(three, 3000)).toBe(PAUSE_MS)
  expect(pauseMs(three, 5 * MINUTE_MS)).toBe(0)
  expect(pauseMs(sentAt(0, MINUTE_MS, 2 * MINUTE_MS, 3 * MINUTE_MS), 4 * MINUTE_MS)).toBe(PAUSE_MS)
})

test('who waits waits once: looking elsewhere and coming back does not begin it anew, and the next report has its own pause', () => {
  const waiting = withAsked(sentAt(0, 0, 0), 10_000)
  expect([pauseMs(waiting, 10_000), pauseMs(withAsked(waiting, 22_000), 22_000), pauseMs(waiting, 30_000)]).toEqual([20_000, 8_000, 0])
  const gone = withSent(waiting, 30_000)
  expect([gone.asked, pauseMs(gone, 30_001)]).toEqual([null, PAUSE_MS])
})

test('whatever happens, nobody waits longer than 20 seconds, nobody waits before the fourth, and nothing is kept for ever', () => {
  const turn = fc.record({ laterMs: fc.integer({ min: 0, max: 10 * MINUTE_MS }), does: fc.constantFrom('ask', 'send') })
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 60 }), (turns) => {
      let reports = NO_REPORTS
      let now = 0
      const sent: number[] = []
      for (const { laterMs, does } of turns) {
        now += laterMs
        const pause = pauseMs(reports, now)
        expect(pause).toBeGreaterThanOrEqual(0)
        expect(pause).toBeLessThanOrEqual(PAUSE_MS)
        if (sent.filter((at) => now - at < 5 * MINUTE_MS).length < 3) expect(pause).toBe(0)
        if (does === 'ask') {
          reports = withAsked(reports, now)
          expect(pauseMs(reports, now + PAUSE_MS)).toBe(0)
        } else {
          reports = withSent(reports, now)
          sent.push(now)
          expect(reports.sent.every((at) => now - at < 5 * MINUTE_MS)).toBe(true)
        }
      }
    }),
  )
})
