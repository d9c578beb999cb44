import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Alert, type AlertTemplate, alertsAt, alertWords, CapTime, SEVERITIES, URGENCIES } from './alert.ts'
import { rain } from '../testing/rain.ts'

const MINUTE = 60_000
const NOON = Date.parse('2026-11-25T12:00:00+08:00')
/** A moment as CAP writes it, in the zone of the community. */
const cap = (ms: number) => `${new Date(ms + 8 * 60 * MINUTE).toISOString().slice(0, 19)}+08:00`

const alert = (more: Partial<Alert> = {}): Alert => rain({ sent: cap(NOON), expires: cap(NOON + 60 * MINUTE), ...more })
const standing = (alerts: readonly Alert[], now = NOON + MINUTE, terminal = 'lobby-1', drills = false) =>
  alertsAt(alerts, now, terminal, drills).map(({ identifier }) => identifier)

test('A1 a warning stands from the moment it takes effect to the moment it expires, and not one minute longer', () => {
  const rain = alert({ effective: cap(NOON + 10 * MINUTE) })
  expect(standing([rain], NOON + 9 * MINUTE)).toEqual([])
  expect(standing([rain], NOON + 10 * MINUTE)).toEqual(['CG-1'])
  expect(standing([rain], NOON + 60 * MINUTE - 1)).toEqual(['CG-1'])
  expect(standing([rain], NOON + 60 * MINUTE)).toEqual([])
  // Without a moment of its own it takes effect when it is sent.
  expect(standing([alert()], NOON - 1)).toEqual([])
  expect(standing([alert()], NOON)).toEqual(['CG-1'])
})

test('A1 an update takes the place of what it names, a cancel ends it; neither before it is sent', () => {
  const update = alert({ identifier: 'CG-2', msgType: 'Update', references: ['CG-1'], sent: cap(NOON + 5 * MINUTE) })
  expect(standing([alert(), update], NOON + 4 * MINUTE)).toEqual(['CG-1'])
  expect(standing([alert(), update], NOON + 5 * MINUTE)).toEqual(['CG-2'])
  const cancel = alert({ identifier: 'CG-3', msgType: 'Cancel', references: ['CG-2'], sent: cap(NOON + 8 * MINUTE) })
  expect(standing([alert(), update, cancel], NOON + 9 * MINUTE)).toEqual([])
  // What was ended does not come back when its successor is ended or expires.
  expect(standing([alert(), { ...update, expires: cap(NOON + 6 * MINUTE) }], NOON + 7 * MINUTE)).toEqual([])
})

test('A1 two updates that name each other do not silence both: the later one stands', () => {
  const first = alert({ identifier: 'CG-1', msgType: 'Update', references: ['CG-2'] })
  const second = alert({ identifier: 'CG-2', msgType: 'Update', references: ['CG-1'], sent: cap(NOON + MINUTE) })
  expect(standing([first, second], NOON + 2 * MINUTE)).toEqual(['CG-2'])
})

test('A1 the gravest stands first, then the most urgent, then the newest', () => {
  const list = [
    alert({ identifier: 'minor', severity: 'Minor', urgency: 'Immediate' }),
    alert({ identifier: 'old', sent: cap(NOON - MINUTE) }),
    alert({ identifier: 'new' }),
    alert({ identifier: 'urgent', urgency: 'Immediate', sent: cap(NOON - 5 * MINUTE) }),
    alert({ identifier: 'extreme', severity: 'Extreme', urgency: 'Future' }),
  ]
  expect(standing(list)).toEqual(['extreme', 'urgent', 'new', 'old', 'minor'])
})

test('A2 a test is never shown, an exercise only where drills are', () => {
  const list = [alert({ identifier: 'test', status: 'Test' }), alert({ identifier: 'drill', status: 'Exercise' }), alert({ identifier: 'real' })]
  expect(standing(list)).toEqual(['real'])
  expect(standing(list, NOON, 'lobby-1', true).sort()).toEqual(['drill', 'real'])
})

test('A2 a warning for some terminals stands on those alone', () => {
  const list = [alert({ terminals: ['lobby-2', 'market'] }), alert({ identifier: 'CG-2' })]
  expect(standing(list)).toEqual(['CG-2'])
  expect(standing(list, NOON, 'market')).toEqual(['CG-1', 'CG-2'])
})

const WORD = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
/** Whatever a desk could send in an hour: new warnings, updates and cancels that name whatever they like. */
const events = fc
  .uniqueArray(
    fc.record({
      identifier: WORD,
      msgType: fc.constantFrom('Alert', 'Update', 'Cancel'),
      references: fc.uniqueArray(WORD, { maxLength: 3 }),
      sentAt: fc.nat(60),
      lasts: fc.integer({ min: 1, max: 90 }),
      status: fc.constantFrom('Actual', 'Exercise', 'Test'),
      severity: fc.constantFrom(...SEVERITIES),
      urgency: fc.constantFrom(...URGENCIES),
      terminals: fc.uniqueArray(fc.constantFrom('lobby-1', 'lobby-2'), { maxLength: 2 }),
    }),
    { selector: ({ identifier }) => identifier, maxLength: 6 },
  )
  .map((list) =>
    list.map(({ sentAt, lasts, ...more }) => alert({ ...more, sent: cap(NOON + sentAt * MINUTE), expires: cap(NOON + (sentAt + lasts) * MINUTE) })),
  )
const moment = fc.nat(160).map((minutes) => NOON + minutes * MINUTE)

test('A1 in whatever order warnings, updates and cancels arrive, the same ones stand in the same order', () => {
  fc.assert(
    fc.property(
      events.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }))),
      moment,
      fc.boolean(),
      ([list, shuffled], now, drills) => {
        expect(standing(shuffled, now, 'lobby-1', drills)).toEqual(standing(list, now, 'lobby-1', drills))
      },
    ),
    { numRuns: 500 },
  )
})

test('A1 A2 whatever stands is meant for this terminal, has begun, has not expired, and nothing sent later has ended it', () => {
  fc.assert(
    fc.property(events, moment, fc.boolean(), (list, now, drills) => {
      for (const each of alertsAt(list, now, 'lobby-1', drills)) {
        expect(each.msgType).not.toBe('Cancel')
        expect(each.status === 'Actual' || (drills && each.status === 'Exercise')).toBe(true)
        expect(Date.parse(each.sent) <= now && now < Date.parse(each.expires)).toBe(true)
        expect(each.terminals.length === 0 || each.terminals.includes('lobby-1')).toBe(true)
        for (const other of list) {
          const ends =
            other.msgType !== 'Alert' &&
            other.references.includes(each.identifier) &&
            other.status === each.status &&
            (other.terminals.length === 0 || other.terminals.includes('lobby-1'))
          expect(ends && Date.parse(other.sent) <= now && Date.parse(other.sent) > Date.parse(each.sent)).toBe(false)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('A1 A2 a drill, a test, a message for other terminals, and an update that has not begun end nothing here', () => {
  const real = alert({ identifier: 'a', sent: cap(NOON) })
  const ends = (more: Partial<Alert>) =>
    alertsAt([real, alert({ identifier: 'b', msgType: 'Update', references: ['a'], sent: cap(NOON + MINUTE), ...more })], NOON + 2 * MINUTE, 'lobby-1', true)
  expect(ends({}).map(({ identifier }) => identifier)).toEqual(['b'])
  for (const more of [{ status: 'Exercise' }, { status: 'Test' }, { terminals: ['lobby-2'] }, { effective: cap(NOON + 60 * MINUTE) }] as const)
    expect(
      ends(more as Partial<Alert>).map(({ identifier }) => identifier),
      JSON.stringify(more),
    ).toContain('a')
})

test('A1 a cancel that arrives takes away and never adds', () => {
  fc.assert(
    fc.property(events, moment, fc.uniqueArray(WORD, { maxLength: 3 }), (list, now, references) => {
      const cancel = alert({ identifier: 'cancel', msgType: 'Cancel', references, sent: cap(now) })
      const before = standing(list, now)
      expect(before).toEqual(expect.arrayContaining(standing([...list, cancel], now)))
    }),
    { numRuns: 300 },
  )
})

const TEMPLATE: AlertTemplate = {
  id: 'rain',
  category: 'Met',
  urgency: 'Expected',
  severity: 'Severe',
  certainty: 'Likely',
  event: { zh: '暴雨', ug: 'قارا يامغۇر' },
  headline: { zh: '{day}有暴雨', ug: '{day} قارا يامغۇر ياغىدۇ' },
  instruction: { zh: '要帮忙打 {phone}', ug: 'تېلېفون قىلىڭ: {phone}' },
  hours: 12,
}

test('A3 a warning made from a template is complete in both languages, each in its own words', () => {
  const words = alertWords(TEMPLATE, { day: { zh: '今晚', ug: 'بۈگۈن كەچ' }, phone: { zh: '010-0000 0001', ug: '010-0000 0001' } })
  const plain = (text: string | undefined) => text?.replace(/[\u2066-\u2069]/g, '')
  expect(plain(words.headline.zh)).toBe('今晚有暴雨')
  expect(plain(words.headline.ug)).toBe('بۈگۈن كەچ قارا يامغۇر ياغىدۇ')
  expect(plain(words.instruction.ug)).toBe('تېلېفون قىلىڭ: 010-0000 0001')
  // The number stands in an isolate, so that it does not turn the Uyghur sentence around.
  expect(words.instruction.ug).toBe('تېلېفون قىلىڭ: \u2068010-0000 0001\u2069')
})

test('A3 a sentence with a hole is never sent, whichever value is missing', () => {
  expect(() => alertWords(TEMPLATE, { day: { zh: '今晚', ug: 'كەچ' } })).toThrow(RangeError)
  expect(() => alertWords(TEMPLATE, {})).toThrow('{day}')
})

test('A3 a template without Uyghur gives words without Uyghur, and never Chinese in their place', () => {
  expect(
    alertWords({ ...TEMPLATE, headline: { zh: '{day}有暴雨' } }, { day: { zh: '今晚', ug: 'كەچ' }, phone: { zh: '1', ug: '1' } }).headline.ug,
  ).toBeUndefined()
})

test('a moment has its zone, and what is no alert is not read as one', () => {
  for (const right of ['2026-11-25T15:00:00+08:00', '2026-11-25T23:59:59-00:00']) expect(CapTime.safeParse(right).success).toBe(true)
  for (const wrong of ['2026-11-25T15:00+08:00', '2026-11-25T15:00:00', '2026-11-25T15:00:00Z', '2026-13-25T15:00:00+08:00', '2026-11-25T24:00:00+08:00'])
    expect(CapTime.safeParse(wrong).success).toBe(false)
  expect(Alert.safeParse(alert()).success).toBe(true)
  for (const wrong of [
    { identifier: 'a b' },
    { sender: 'a,b' },
    { sender: 'a<b' },
    { status: 'Draft' },
    { expires: '' },
    { headline: { ug: 'x' } },
    { terminals: ['Lobby 1'] },
  ])
    expect([wrong, Alert.safeParse({ ...alert(), ...wrong }).success]).toEqual([wrong, false])
})
