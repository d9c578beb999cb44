import { expect, test } from 'vitest'
import { epochOf } from '../day.ts'
import { calendar, crew, REPORT, TestCase, worker } from '../testing/case.ts'
import { DEFAULT_CLOCKS, deadlinesOf } from './clocks.ts'
import { PublicCase, publicOf } from './public.ts'

const NOW = epochOf('2026-11-26T12:00')
const seen = (it: TestCase) =>
  publicOf(
    { id: REPORT.id, code: 'REPORT-LIGHT', pole: 'CG-0027' },
    it.file,
    it.events,
    deadlinesOf(it.file, 'REPORT-LIGHT', false, DEFAULT_CLOCKS, calendar),
    NOW,
  )

/** A case with everything that others must not see. */
function lamp(): TestCase {
  const it = new TestCase('2026-11-25T09:00')
  it.wants('2026-11-25T09:10', { is: 'step', to: 'accepted', by: worker, note: { zh: '给王奶奶回电话', machine: [] } })
  it.wants('2026-11-25T09:20', { is: 'answer', by: worker, note: { zh: '明天来您家', machine: [] } })
  it.wants('2026-11-25T10:00', { is: 'step', to: 'fixed', by: crew, office: { zh: '照明一班' } })
  return it
}

test('K17 nobody sees a case that was not released; one that was taken back is gone', () => {
  const it = lamp()
  expect(seen(it)).toBeNull()
  it.wants('2026-11-25T11:00', { is: 'shown', by: worker, public: true, photos: [2], sentences: ['dark'], summary: { zh: '27 号杆的灯' } })
  expect(seen(it)).toMatchObject({ state: 'fixed', photos: [2], sentences: ['dark'], summary: { zh: '27 号杆的灯' }, pole: 'CG-0027' })
  it.wants('2026-11-25T12:00', { is: 'shown', by: worker, public: false, photos: [], sentences: [] })
  expect([seen(it), it.file.shown]).toEqual([null, null])
})

test('K17 what staff wrote to a resident, and who did something, is not seen by others', () => {
  const it = lamp()
  it.wants('2026-11-25T11:00', { is: 'shown', by: worker, public: true, photos: [], sentences: [] })
  const others = seen(it)
  expect(JSON.stringify(others)).not.toMatch(/王奶奶|您家|worker-1|crew-1|resident/)
  expect(others?.steps.map(({ to, office }) => [to, office?.zh])).toEqual([
    ['received', undefined],
    ['accepted', undefined],
    ['fixed', '照明一班'],
  ])
  expect(PublicCase.parse(others)).toEqual(others)
})

test('K13 K17 photos that were deleted are not shown any more, and a new release keeps the day of the first', () => {
  const it = lamp()
  it.wants('2026-11-25T11:00', { is: 'shown', by: worker, public: true, photos: [1], sentences: [] })
  it.wants('2026-11-25T12:00', { is: 'shown', by: worker, public: true, photos: [1, 2], sentences: [] })
  expect(it.file.shown).toMatchObject({ since: epochOf('2026-11-25T11:00'), photos: [1, 2] })
  it.wants('2026-11-25T13:00', { is: 'erased', by: { role: 'hub', id: null }, what: 'attachments' })
  expect(seen(it)?.photos).toEqual([])
})

test('K17 no field of what others see tells a language, a terminal, a contact or who it was', () => {
  for (const field of Object.keys(PublicCase.shape)) expect(field).not.toMatch(/locale|lang|terminal|contact|person|name|by$|said|text|voice|saidAt/)
})

test('K17 a sentence that names a receipt is not shown: the digits would open the case to everybody', () => {
  const it = new TestCase('2026-11-25T09:00')
  const sentence = { phrase: 'code', text: { zh: '回执 {code}' }, values: { code: '412087635518' } }
  expect(it.wants('2026-11-25T09:10', { is: 'step', to: 'accepted', by: worker, sentence })).toBeNull()
  expect(it.wants('2026-11-25T09:20', { is: 'shown', by: worker, public: true, photos: [], sentences: [] })).toBeNull()
  expect(JSON.stringify(seen(it))).not.toContain('412087635518')
  expect(seen(it)?.steps.map(({ to }) => to)).toEqual(['received', 'accepted'])
})
