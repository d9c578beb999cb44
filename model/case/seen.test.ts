import { expect, test } from 'vitest'
import { epochOf } from '../day.ts'
import { calendar, crew, OTHER, resident, TestCase, worker } from '../testing/case.ts'
import { DEFAULT_CLOCKS, deadlinesOf } from './clocks.ts'
import { REOPEN_MS } from './decide.ts'
import { CaseSeen, seenOf } from './seen.ts'

const seen = (it: TestCase, now: number) =>
  seenOf('REPORT-LIGHT', it.file, it.events, deadlinesOf(it.file, 'REPORT-LIGHT', false, DEFAULT_CLOCKS, calendar), now)

/** A lamp with everything that can happen to it. */
function lamp(): TestCase {
  const it = new TestCase('2026-11-25T09:00')
  const sentence = { phrase: 'accepted-office', text: { zh: '由{office}负责。', ug: 'مەسئۇل: {office}.' }, values: { office: { zh: '物业' } } }
  for (const wrong of [
    it.wants('2026-11-25T09:10', { is: 'step', to: 'accepted', by: worker, sentence }),
    it.wants('2026-11-25T09:20', { is: 'answer', by: worker, note: { zh: '明天来看', machine: [] } }),
    it.wants('2026-11-25T09:30', { is: 'asked', by: worker, note: { zh: '哪一盏？', ug: 'قايسى چىراغ؟', machine: ['ug'] } }),
    it.wants('2026-11-25T09:40', { is: 'added', by: resident, words: OTHER }),
    it.wants('2026-11-25T09:50', { is: 'translated', by: { role: 'uyghur-desk', id: 'desk-secret' }, of: 2, in: 'ug', text: 'ئەتە كېلىپ كۆرىمىز' }),
    it.wants('2026-11-25T10:00', { is: 'waiting', by: worker, reason: 'needs-parts', until: '2026-12-10' }),
    it.wants('2026-11-25T10:10', { is: 'shown', by: worker, public: true, photos: [1], sentences: [] }),
    it.wants('2026-11-25T11:00', { is: 'step', to: 'dispatched', by: worker, office: { zh: '路灯队' } }),
    it.wants('2026-12-01T11:00', { is: 'step', to: 'fixed', by: crew }),
  ])
    expect(wrong).toBeNull()
  return it
}

test('K11 every step, answer and question is seen in order, a note with the words that were added to it', () => {
  const it = lamp()
  const now = epochOf('2026-12-01T12:00')
  const { events, ...standing } = seen(it, now)
  expect(standing).toEqual({
    code: 'REPORT-LIGHT',
    state: 'fixed',
    receivedAt: epochOf('2026-11-25T09:00'),
    saidAt: epochOf('2026-11-25T09:00'),
    endBy: { at: epochOf('2026-12-10T18:00'), provisional: false },
    isOverdue: false,
    reopenUntil: epochOf('2026-12-01T11:00') + REOPEN_MS,
    stars: null,
    meToo: 0,
    together: null,
  })
  expect(events.map(({ is, to }) => to ?? is)).toEqual(['received', 'accepted', 'answer', 'asked', 'waiting', 'dispatched', 'fixed'])
  expect(events[2]?.note).toEqual({ zh: '明天来看', ug: 'ئەتە كېلىپ كۆرىمىز', machine: [] })
  expect(events[3]?.note?.machine).toEqual(['ug'])
  expect(CaseSeen.parse(JSON.parse(JSON.stringify(seen(it, now))))).toEqual(seen(it, now))
})

test('K11 nobody of the staff, no photo and no word of the resident is in it', () => {
  const text = JSON.stringify(seen(lamp(), epochOf('2026-12-01T12:00')))
  for (const secret of ['worker-1', 'crew-1', 'desk-secret', 'case-worker', 'photos', OTHER]) expect(text).not.toContain(secret)
})

test('K5 K11 the button to open it again goes away when it would be refused', () => {
  const it = lamp()
  const until = epochOf('2026-12-01T11:00') + REOPEN_MS
  expect([seen(it, until).reopenUntil, seen(it, until + 1).reopenUntil]).toEqual([until, null])
  expect(seen(new TestCase('2026-11-25T09:00'), epochOf('2026-11-25T09:00')).reopenUntil).toBeNull()
})

test('C18 K11 a sentence with a hole is not read as one', () => {
  const it = lamp()
  const now = epochOf('2026-12-01T12:00')
  const whole = seen(it, now)
  const holed = whole.events.map((event) => (event.sentence === undefined ? event : { ...event, sentence: { ...event.sentence, values: {} } }))
  expect([CaseSeen.safeParse(whole).success, CaseSeen.safeParse({ ...whole, events: holed }).success]).toEqual([true, false])
})

test('K11 who was taken for a duplicate sees how the first one stands, when others may see it, and nothing else of it', () => {
  const first = lamp()
  const mine = new TestCase('2026-11-26T09:00')
  expect(mine.wants('2026-11-26T10:00', { is: 'step', to: 'duplicate', by: worker, reason: 'already-known', duplicateOf: OTHER })).toBeNull()
  const deadlinesFor = (it: TestCase) => deadlinesOf(it.file, 'REPORT-LIGHT', false, DEFAULT_CLOCKS, calendar)
  const now = epochOf('2026-12-01T12:00')
  const told = () => seenOf('REPORT-LIGHT', mine.file, mine.events, deadlinesFor(mine), now, { file: first.file, deadlines: deadlinesFor(first) })
  expect(told().together).toEqual({ state: 'fixed', at: epochOf('2026-12-01T11:00'), endBy: { at: epochOf('2026-12-10T18:00'), provisional: false } })
  expect(CaseSeen.parse(JSON.parse(JSON.stringify(told())))).toEqual(told())
  expect(JSON.stringify(told())).not.toContain(OTHER)
  expect(first.wants('2026-12-01T12:00', { is: 'shown', by: worker, public: false, photos: [], sentences: [] })).toBeNull()
  expect(told().together).toBeNull()
})
