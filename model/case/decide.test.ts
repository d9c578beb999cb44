import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar, crew, other, OTHER, REPORT, resident, TestCase, worker } from '../testing/case.ts'
import { DEFAULT_CLOCKS, deadlinesOf } from './clocks.ts'
import { decide, receivedEvent, REOPEN_MS, type Wish } from './decide.ts'
import { CaseEvent, REASONS } from './event.ts'
import { type CaseFile, foldCase, withEvent } from './fold.ts'
import { CASE_KINDS, isChecked } from './kind.ts'
import { CASE_STATES, isClosed, roadsFrom } from './state.ts'
import { statisticsOf } from './statistics.ts'

const step = (to: (typeof CASE_STATES)[number], by: Wish['by'], more: object = {}) => ({ is: 'step', to, by, ...more }) as Wish

/** A manhole cover, as the city of Karamay tells of it: two hours and eight minutes. */
function manhole(): TestCase {
  const it = new TestCase('2026-11-25T16:45')
  expect([
    it.wants('2026-11-25T17:13', step('accepted', worker)),
    it.wants('2026-11-25T17:20', step('dispatched', worker)),
    it.wants('2026-11-25T17:41', step('in-progress', crew)),
    it.wants('2026-11-25T18:30', step('fixed', crew)),
    it.wants('2026-11-25T18:45', step('verified', worker)),
    it.wants('2026-11-25T18:53', step('archived', worker)),
  ]).toEqual([null, null, null, null, null, null])
  return it
}

test('K1 K2 the manhole cover of 16:45 is accepted within half an hour and put away after 2 h 08 m', () => {
  const { file, events } = manhole()
  const minutes = (to: number | null) => ((to as number) - file.receivedAt) / 60_000
  expect([minutes(file.acceptedAt), minutes(file.endedAt), minutes(file.lastAt)]).toEqual([28, 120, 128])
  expect(foldCase(JSON.parse(JSON.stringify(events)) as CaseEvent[])).toEqual(file)
  for (const event of events) expect(CaseEvent.parse(event)).toEqual(event)
})

test('K3 who marked it as fixed does not verify it, also not after it came back; another one does', () => {
  const it = new TestCase('2026-11-25T09:00')
  it.wants('2026-11-25T09:10', step('accepted', worker))
  it.wants('2026-11-25T09:20', step('fixed', worker))
  expect(it.wants('2026-11-25T09:30', step('verified', worker))).toBe('same-person')
  expect(it.wants('2026-11-25T09:30', step('verified', { ...worker, role: 'admin' }))).toBe('same-person')
  expect(it.wants('2026-11-25T09:30', step('archived', other))).toBe('not-checked')
  it.wants('2026-11-25T09:31', step('reopened', resident))
  it.wants('2026-11-25T09:32', step('fixed', other))
  expect(it.wants('2026-11-25T09:33', step('verified', other))).toBe('same-person')
  expect(it.wants('2026-11-25T09:34', step('verified', worker))).toBeNull()
})

test('K3 a question that is answered is put away without anybody looking', () => {
  for (const kind of CASE_KINDS) {
    const it = new TestCase('2026-11-25T09:00', { ...REPORT, kind })
    it.wants('2026-11-25T09:10', step('accepted', worker))
    it.wants('2026-11-25T09:20', step('fixed', worker))
    expect(it.wants('2026-11-25T09:21', step('archived', worker))).toBe(isChecked(kind) ? 'not-checked' : null)
  }
})

test('K4 without a reason nothing is refused, sent on, given up, called a duplicate or opened again', () => {
  const it = new TestCase('2026-11-25T09:00')
  expect(it.wants('2026-11-25T09:01', step('refused', worker))).toBe('reason-missing')
  expect(it.wants('2026-11-25T09:01', step('transferred', worker))).toBe('reason-missing')
  expect(it.wants('2026-11-25T09:01', step('duplicate', worker, { reason: 'already-known' }))).toBe('other-case-missing')
  expect(it.wants('2026-11-25T09:01', step('duplicate', worker, { reason: 'already-known', duplicateOf: REPORT.id }))).toBe('own-duplicate')
  expect(it.wants('2026-11-25T09:01', step('duplicate', worker, { reason: 'already-known', duplicateOf: OTHER }))).toBeNull()
  expect(it.file.duplicateOf).toBe(OTHER)
  expect(it.wants('2026-11-25T09:02', step('reopened', worker))).toBe('reason-missing')
  expect(it.wants('2026-11-25T09:02', step('reopened', worker, { reason: 'mistake' }))).toBeNull()
  expect([it.file.duplicateOf, it.file.endedAt]).toEqual([null, null])
})

test('K5 a receipt opens a case again until thirty days after it was put away, to the millisecond', () => {
  const { file } = manhole()
  const until = file.lastAt + REOPEN_MS
  expect(decide(file, REPORT, step('reopened', resident), until).ok).toBe(true)
  expect(decide(file, REPORT, step('reopened', resident), until + 1)).toEqual({ ok: false, problem: { kind: 'too-late', until } })
  expect(decide(file, REPORT, step('reopened', worker, { reason: 'came-back' }), until + 1).ok).toBe(true)
})

test('K5 whoever holds a receipt takes no other step, whatever the state', () => {
  for (const to of CASE_STATES) {
    const it = new TestCase('2026-11-25T09:00')
    expect(it.wants('2026-11-25T09:01', step(to, resident))).toBe(to === 'reopened' ? 'no-road' : 'not-yours')
  }
  const it = manhole()
  expect(it.wants('2026-11-25T19:00', { is: 'answer', by: resident, note: { zh: '好', machine: [] } })).toBe('not-yours')
  expect(it.wants('2026-11-25T19:00', { is: 'shown', by: resident, public: true, photos: [], sentences: [] })).toBe('not-yours')
  expect(it.wants('2026-11-25T19:00', { is: 'rated', by: worker, stars: 5, words: OTHER })).toBe('not-yours')
  expect(it.wants('2026-11-25T19:00', { is: 'rated', by: resident, stars: 4, words: OTHER })).toBeNull()
  expect(it.wants('2026-11-25T19:01', { is: 'added', by: resident, words: OTHER })).toBeNull()
  expect(it.file.stars).toBe(4)
})

test('K9 a Chinese note waits for its Uyghur until somebody adds it, and only that note', () => {
  const it = new TestCase('2026-11-25T09:00')
  it.wants('2026-11-25T09:10', { is: 'answer', by: worker, note: { zh: '明天来', machine: [] } })
  it.wants('2026-11-25T09:20', { is: 'answer', by: worker, note: { zh: '后天来', ug: 'ئۆگۈن كېلىمىز', machine: [] } })
  it.wants('2026-11-25T09:30', step('accepted', worker, { note: { zh: '收到了', machine: [] } }))
  expect(it.file.unread.ug.map(({ seq }) => seq)).toEqual([1, 3])
  const desk = { role: 'uyghur-desk', id: 'desk-1' } as const
  expect(it.wants('2026-11-25T09:40', { is: 'translated', by: desk, of: 2, in: 'ug', text: 'ئەتە كېلىمىز' })).toBe('nothing-to-translate')
  expect(it.wants('2026-11-25T09:40', { is: 'translated', by: desk, of: 1, in: 'ug', text: 'ئەتە كېلىمىز' })).toBeNull()
  expect(it.wants('2026-11-25T09:41', { is: 'translated', by: desk, of: 1, in: 'ug', text: 'ئەتە كېلىمىز' })).toBe('nothing-to-translate')
  expect(it.file.unread).toEqual({ zh: [], ug: [{ seq: 3, since: it.events[3]?.at }] })
})

test('K1 an event that is doubled, left out, out of order or before the last is not taken, and neither is another beginning', () => {
  const { events, file } = manhole()
  const last = events.at(-1) as CaseEvent
  expect(() => foldCase([])).toThrow('at least one')
  expect(() => foldCase(events.slice(1))).toThrow('received')
  expect(() => foldCase([...events, last])).toThrow('wants event 7')
  expect(() => foldCase([...events.slice(0, 2), ...events.slice(3)])).toThrow('wants event 2')
  expect(() => foldCase([...events].reverse())).toThrow('received')
  expect(() => withEvent(file, { ...last, seq: 7, at: last.at - 1 })).toThrow('not before')
})

test('K1 a clock that was put back writes no event before the last one', () => {
  const { file } = manhole()
  const decided = decide(file, REPORT, step('reopened', resident), 0)
  expect(decided.ok && decided.value.event.at).toBe(file.lastAt)
})

const actor = fc.constantFrom<Wish['by']>(worker, other, crew, resident, { role: 'hub', id: null })
const wish: fc.Arbitrary<Wish> = fc
  .oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        to: fc.constantFrom(...CASE_STATES),
        by: actor,
        reason: fc.option(fc.constantFrom(...REASONS), { nil: undefined }),
        other: fc.boolean(),
      }),
    },
    { weight: 3, arbitrary: fc.record({ by: actor, which: fc.nat(9), number: fc.nat(30) }) },
  )
  .map((raw) => {
    if ('to' in raw) return step(raw.to, raw.by, { ...(raw.reason === undefined ? {} : { reason: raw.reason }), ...(raw.other ? { duplicateOf: OTHER } : {}) })
    const { by, number } = raw
    const others: readonly Wish[] = [
      { is: 'answer', by, note: number % 2 === 0 ? { zh: '好', machine: [] } : { ug: 'ماقۇل', machine: [] } },
      { is: 'waiting', by, reason: 'weather', until: `2026-11-${String((number % 28) + 1).padStart(2, '0')}` },
      { is: 'asked', by, ...(number === 0 ? {} : { note: { zh: '在哪里？', machine: [] } }) },
      { is: 'translated', by, of: number, in: 'ug', text: 'ماقۇل' },
      { is: 'added', by, words: OTHER },
      { is: 'rated', by, stars: (number % 5) + 1, words: OTHER },
      { is: 'shown', by, public: number % 2 === 0, photos: [1], sentences: [] },
      { is: 'me-too', by, other: OTHER },
      { is: 'let-through', by },
      { is: 'erased', by, what: number % 2 === 0 ? 'contact' : 'attachments' },
    ]
    return others[raw.which] as Wish
  })
const life = fc.record({
  kind: fc.constantFrom(...CASE_KINDS),
  wishes: fc.array(fc.tuple(wish, fc.integer({ min: -3_600_000, max: 20 * 24 * 3_600_000 })), { maxLength: 12 }),
})

/** What has to hold after every event, whatever was wished. */
function holds(file: CaseFile, event: CaseEvent, before: CaseFile): void {
  if (event.seq !== before.events || event.at < before.lastAt) throw new Error('order')
  if (event.is === 'step') {
    if (!roadsFrom(before.state).includes(event.to) || event.from !== before.state) throw new Error(`road ${before.state} ${event.to}`)
    if (event.to === 'verified' && event.by.id === before.fixer) throw new Error('fixer verified')
    if (event.by.role === 'resident' && (event.to !== 'reopened' || event.at > (before.doneAt as number) + REOPEN_MS)) throw new Error('resident')
  } else if (file.state !== before.state) throw new Error('state without a step')
  if ((file.endedAt !== null) !== isClosed(file.state)) throw new Error('end')
  if (file.receivedAt !== before.receivedAt || file.lastAt < file.since || (file.endedAt ?? file.receivedAt) < file.receivedAt) throw new Error('clock')
  if (file.reopened < before.reopened || file.meToo < before.meToo) throw new Error('count')
}

test('K1 K2 K3 K5 K7 a hundred thousand cases to which anything is wished: no step off the road, no clock back, figures come from the events', () => {
  const kept: CaseEvent[][] = []
  let steps = 0
  fc.assert(
    fc.property(life, ({ kind, wishes }) => {
      const facts = { ...REPORT, kind }
      let now = 1_763_787_600_000
      const events = [receivedEvent(now, now)]
      let file = withEvent(null, events[0] as CaseEvent)
      for (const [wished, later] of wishes) {
        now += later
        const decided = decide(file, facts, wished, now)
        if (!decided.ok) continue
        holds(decided.value.file, decided.value.event, file)
        file = decided.value.file
        events.push(decided.value.event)
        steps++
      }
      // Twice in order, and once through the text that a database keeps.
      if (JSON.stringify(foldCase(events)) !== JSON.stringify(file)) throw new Error('fold')
      if (kept.length < 300) kept.push(events)
    }),
    { numRuns: 100_000 },
  )
  expect(steps).toBeGreaterThan(100_000)
  const figures = (all: readonly CaseEvent[][]) =>
    statisticsOf(
      all.map((events) => {
        const file = foldCase(JSON.parse(JSON.stringify(events)) as CaseEvent[])
        return { file, deadlines: deadlinesOf(file, 'REPORT', false, DEFAULT_CLOCKS, calendar) }
      }),
      1_800_000_000_000,
    )
  expect(figures([...kept].reverse())).toEqual(figures(kept))
})
