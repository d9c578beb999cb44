import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DeskAct } from '../../model/case/desk-act.ts'
import { REASONS } from '../../model/case/event.ts'
import { lampCase, TO_OFFICE } from '../testing/case.ts'
import { actOf, lacksOf, newDraft, phrasesOf, preview } from './act.ts'
import type { Doing, Draft } from './drafts.ts'

const DISPATCH: Doing = { is: 'step', to: 'dispatched' }
const lamp = lampCase()

test('C18 the usual sentence is chosen when a step is opened, and goes out when nothing is changed', () => {
  const draft = newDraft(lamp, DISPATCH)
  expect(draft.phrase).toBe('dispatched')
  expect(lacksOf(lamp, draft)).toEqual([])
  expect(actOf(lamp, draft)).toEqual({ is: 'step', to: 'dispatched', sentence: { phrase: 'dispatched', values: {} } })
})

test('C18 a sentence with an open slot is not sent; with its office it goes out in both languages', () => {
  const open: Draft = { ...newDraft(lamp, DISPATCH), phrase: 'dispatched-office' }
  expect(lacksOf(lamp, open)).toEqual(['office'])
  expect(preview(TO_OFFICE, open, 'zh').words).toContain('＿＿')
  const draft: Draft = { ...open, officeZh: '市政照明一班', officeUg: 'شەھەر يورۇتۇش بىرىنچى گۇرۇپپىسى' }
  expect(lacksOf(lamp, draft)).toEqual([])
  expect(preview(TO_OFFICE, draft, 'ug').words).toContain('شەھەر يورۇتۇش')
  const office = { zh: '市政照明一班', ug: 'شەھەر يورۇتۇش بىرىنچى گۇرۇپپىسى' }
  expect(actOf(lamp, draft)).toEqual({ is: 'step', to: 'dispatched', office, sentence: { phrase: 'dispatched-office', values: { office } } })
})

test('a sentence that names the receipt is not offered: nobody at the desk knows it', () => {
  expect(phrasesOf(lamp, DISPATCH).map(({ id }) => id)).toEqual(['dispatched-office', 'dispatched'])
})

test('K4 a reason is asked for where residents are owed one, and a duplicate names the first', () => {
  const refused = newDraft(lamp, { is: 'step', to: 'refused' })
  expect(lacksOf(lamp, refused)).toEqual(['reason'])
  expect(actOf(lamp, { ...refused, reason: 'not-ours' })).toEqual({ is: 'step', to: 'refused', sentence: null, reason: 'not-ours' })
  expect(lacksOf(lamp, newDraft(lamp, { is: 'step', to: 'duplicate' }))).toEqual(['reason', 'duplicateOf'])
  const first = '018bcfe5-6800-7000-8000-000000000002'
  const duplicate = newDraft(lamp, { is: 'step', to: 'duplicate' }, first)
  expect(lacksOf(lamp, duplicate)).toEqual([])
  expect(actOf(lamp, duplicate)).toMatchObject({ duplicateOf: first, reason: 'already-known' })
})

test('an answer without words is not sent; blanks are no words', () => {
  const answer = newDraft(lamp, { is: 'answer' })
  expect(lacksOf(lamp, answer)).toEqual(['words'])
  expect(lacksOf(lamp, { ...answer, noteZh: ' \n ' })).toEqual(['words'])
  const said: Draft = { ...answer, noteZh: ' 明天来修。 ' }
  expect(lacksOf(lamp, said)).toEqual([])
  expect(actOf(lamp, said)).toEqual({ is: 'answer', sentence: null, note: { zh: '明天来修。', machine: [] } })
})

test('until when it takes is asked once, for the promise and for the sentence', () => {
  const waiting: Draft = { ...newDraft(lamp, { is: 'waiting' }), phrase: 'waiting-day', reason: 'needs-parts' }
  expect(lacksOf(lamp, waiting)).toEqual(['until'])
  const day = '2026-12-01'
  expect(actOf(lamp, { ...waiting, until: day })).toEqual({
    is: 'waiting',
    reason: 'needs-parts',
    until: day,
    sentence: { phrase: 'waiting-day', values: { day } },
  })
})

test('whatever is typed, a form without a lack is one that the hub can read', () => {
  const typed = fc.record({
    day: fc.constantFrom('', '2026-12-01', '2026-02-30', 'soon'),
    time: fc.constantFrom('', '09:30', '25:00'),
    days: fc.constantFrom('', '3', '-1', '3.5'),
    pole: fc.constantFrom('', 'CG-0027', '27'),
    phone: fc.constantFrom('', '010-0000 0001', 'call me'),
    placeZh: fc.constantFrom('', '便民服务中心'),
    placeUg: fc.constantFrom('', 'مۇلازىمەت مەركىزى'),
  })
  const doings: readonly Doing[] = [
    DISPATCH,
    { is: 'step', to: 'refused' },
    { is: 'step', to: 'duplicate' },
    { is: 'answer' },
    { is: 'waiting' },
    { is: 'asked' },
    { is: 'translated', of: 3 },
  ]
  const draft = fc.record({
    doing: fc.constantFrom(...doings),
    phrase: fc.constantFrom(null, 'dispatched', 'dispatched-office', 'waiting-day', 'with-code'),
    typed,
    noteZh: fc.constantFrom('', ' ', '好', '好'.repeat(2000)),
    noteUg: fc.constantFrom('', 'بولىدۇ'),
    reason: fc.option(fc.constantFrom(...REASONS)),
    officeZh: fc.constantFrom('', ' ', '物业'),
    officeUg: fc.constantFrom('', 'مۈلۈك'),
    duplicateOf: fc.constantFrom('', '018bcfe5-6800-7000-8000-000000000002'),
    until: fc.constantFrom('', '2026-12-01', 'soon'),
    translation: fc.constantFrom('', ' ', 'ئەتە ئوڭشايمىز.'),
  })
  fc.assert(
    fc.property(draft, (each) => {
      fc.pre(lacksOf(lamp, each).length === 0)
      const sent = DeskAct.safeParse({ seen: 1, act: JSON.parse(JSON.stringify(actOf(lamp, each))) })
      expect(sent.error?.issues ?? []).toEqual([])
    }),
    { numRuns: 2000 },
  )
})
