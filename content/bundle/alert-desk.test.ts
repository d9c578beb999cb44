import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Alert, alertsAt } from '../../model/content/alert.ts'
import { capTime, reissued, stillNeeded, withAlert, withoutAlert } from './alert-desk.ts'
import { rain } from '../../model/testing/rain.ts'

const MINUTE = 60_000
const NOON = Date.parse('2026-11-25T12:00:00+08:00')
const alert = (more: Partial<Alert>): Alert => rain({ sent: capTime(NOON), expires: capTime(NOON + 60 * MINUTE), ...more })
const wet = alert({})
const said = (answer: ReturnType<typeof withAlert>) => (answer.ok ? 'taken' : answer.problem[1])
const standing = (alerts: readonly Alert[], now: number) => alertsAt(alerts, now, 'lobby-1', true).map(({ identifier }) => identifier)

test('A3 a warning in one language alone is not issued', () => {
  for (const field of ['event', 'headline', 'instruction', 'areaDesc'] as const) {
    expect(said(withAlert([], alert({ [field]: { zh: '只有中文' } }), NOON))).toBe(`${field} wants words in both languages`)
    expect(said(withAlert([], alert({ [field]: { zh: '中文', ug: ' ' } }), NOON))).toBe(`${field} wants words in both languages`)
  }
  expect(withAlert([], wet, NOON)).toEqual({ ok: true, value: [wet] })
})

test('A4 what has expired, uses a name again, or names what is not there is not issued', () => {
  expect(said(withAlert([], wet, NOON + 61 * MINUTE))).toContain('has expired already')
  expect(said(withAlert([], alert({ effective: wet.expires }), NOON))).toBe('expires before it takes effect')
  expect(said(withAlert([wet], wet, NOON))).toContain('the identifier CG-1 is used already')
  const update = alert({ identifier: 'CG-2', msgType: 'Update', references: ['CG-1'], sent: capTime(NOON + MINUTE) })
  expect(said(withAlert([wet], update, NOON))).toBe('taken')
  expect(said(withAlert([], update, NOON))).toContain('names CG-1, which is not there')
  expect(said(withAlert([wet], { ...update, references: [] }, NOON))).toContain('wants references')
  expect(said(withAlert([wet], { ...update, msgType: 'Alert' }, NOON))).toContain('takes the place of nothing')
  expect(said(withAlert([wet], { ...update, sent: wet.sent }, NOON))).toContain('wants to be sent after CG-1')
  expect(said(withAlert([wet], { ...update, status: 'Exercise' }, NOON))).toBe('CG-1 is Actual, this is Exercise')
})

test('A1 a warning that is cancelled stands no more, and does not come back', () => {
  const cancelled = withoutAlert([wet], 'CG-1', NOON + 5 * MINUTE)
  if (!cancelled.ok) throw new Error(cancelled.problem[1])
  expect(cancelled.value).toMatchObject([{ identifier: 'CG-1' }, { identifier: 'CG-1.cancel', msgType: 'Cancel', references: ['CG-1'] }])
  for (let minute = 5; minute < 70; minute++) expect(standing(cancelled.value, NOON + minute * MINUTE)).toEqual([])
  expect(withoutAlert(cancelled.value, 'CG-1', NOON + 6 * MINUTE)).toMatchObject({
    ok: false,
    problem: [expect.any(String), expect.stringContaining('cancelled already')],
  })
  expect(withoutAlert([wet], 'CG-9', NOON)).toMatchObject({ ok: false, problem: ['没有预警 CG-9，现有：CG-1', expect.any(String)] })
  expect(withoutAlert([wet], 'CG-1', NOON + 61 * MINUTE)).toMatchObject({ ok: false })
})

test('A1 a warning that was not sent yet is taken out and leaves nothing', () => {
  expect(withoutAlert([alert({ sent: capTime(NOON + MINUTE) })], 'CG-1', NOON)).toEqual({ ok: true, value: [] })
})

test('A4 each file is issued after the one before, whatever the clock says', () => {
  const first = reissued(null, 'tiny', [wet], NOON)
  expect(first).toEqual({ format: 'xinxiji-alerts/1', bundle: 'tiny', issued: NOON / 1000, alerts: [wet] })
  expect(reissued(first, 'tiny', [], NOON).issued).toBe(NOON / 1000 + 1)
  expect(reissued(first, 'tiny', [], 0).issued).toBe(NOON / 1000 + 1)
  expect(reissued(first, 'tiny', [], NOON + 5000).issued).toBe(NOON / 1000 + 5)
})

const WORD = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const events = fc
  .uniqueArray(
    fc.record({
      identifier: WORD,
      msgType: fc.constantFrom('Alert', 'Update', 'Cancel'),
      references: fc.uniqueArray(WORD, { maxLength: 3 }),
      sentAt: fc.nat(60),
      lasts: fc.integer({ min: 1, max: 90 }),
    }),
    { selector: ({ identifier }) => identifier, maxLength: 5 },
  )
  .map((list) =>
    list.map(({ sentAt, lasts, ...more }) => alert({ ...more, sent: capTime(NOON + sentAt * MINUTE), expires: capTime(NOON + (sentAt + lasts) * MINUTE) })),
  )

test('A1 A4 what is left out of the file because it has expired never changes what stands, now or later', () => {
  fc.assert(
    fc.property(events, fc.nat(160), fc.nat(160), (list, minute, later) => {
      const now = NOON + minute * MINUTE
      const then = now + later * MINUTE
      expect(standing(stillNeeded(list, now), then)).toEqual(standing(list, then))
    }),
    { numRuns: 1000 },
  )
})

test('the list of warnings does not grow without bound: in the end it is empty', () => {
  fc.assert(
    fc.property(events, (list) => {
      expect(stillNeeded(list, NOON + 200 * MINUTE)).toEqual([])
    }),
  )
})
