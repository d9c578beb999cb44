import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Alert } from '../../model/content/alert.ts'
import { PressedItem } from '../../model/content/pressed-item.ts'
import { epochOf } from '../../model/day.ts'
import { Terminal } from '../../model/terminal.ts'
import { sayShowing } from '../commands/say-showing.ts'
import { capTime } from './alert-desk.ts'
import { type Showing, showingAt, type ShowingLayer } from './showing.ts'
import { rain } from '../../model/testing/rain.ts'

const terminal = Terminal.parse({ id: 'lobby-1', title: { zh: '1 号楼大厅' }, glass: { diagonalInch: 43, lowerEdgeMm: 700 }, stack: ['jiedao', 'tiny'] })
const item = (id: string, title: string, more: object = {}): PressedItem =>
  PressedItem.parse({
    id,
    kind: id.slice(0, id.indexOf(':')),
    title: { zh: title },
    translation: { ug: 'missing' },
    validFrom: '2026-01-01',
    reviewBy: '2027-12-31',
    owner: { zh: '社区' },
    ...more,
  })
const notice = (id: string, more: object = {}) =>
  item(`notice:${id}`, id, { noticeType: 'announcement', issuer: { zh: '居委会' }, body: { zh: '文' }, ...more })
const WORKDAYS = [
  { byday: ['mo', 'tu', 'we', 'th', 'fr'], opens: '09:00', closes: '12:00' },
  { byday: ['mo', 'tu', 'we', 'th', 'fr'], opens: '13:30', closes: '17:30' },
]
const place = (id: string, more: object = {}) => item(`place:${id}`, id, { placeType: 'office', address: { zh: '1 号楼' }, hours: WORKDAYS, ...more })
const picture = { src: 'a.webp', small: 'a.webp', width: 1, height: 1, sha256: '', people: 'none' }
const work = (id: string, more: object = {}) => item(`work:${id}`, id, { hall: 'hall:one', artist: 'li', order: 1, by: { zh: '李' }, picture, ...more })

const ISSUED = epochOf('2026-11-20T08:00') / 1000
const layer = (items: readonly PressedItem[], more: Partial<ShowingLayer> = {}): ShowingLayer => ({
  bundle: 'tiny',
  version: 1,
  issued: ISSUED,
  expires: ISSUED + 14 * 86_400,
  drafts: false,
  items,
  hides: [],
  alerts: [],
  ...more,
})
// A Wednesday.
const NOW = '2026-11-25T10:00'
const show = (layers: readonly ShowingLayer[], at = NOW, untrusted = false): Showing => showingAt({ terminal, layers, at: epochOf(at), untrusted })
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

test('a bundle is stale from the end of its channel on, and goes on being shown', () => {
  const layers = [layer([notice('water')])]
  expect(show(layers, '2026-12-04T08:00').bundles).toMatchObject([
    { bundle: 'tiny', version: 1, expires: '2026-12-04T08:00', stale: false, issuedLater: false },
  ])
  expect(show(layers, '2026-12-04T08:01')).toMatchObject({ bundles: [{ stale: true }], notices: [{ id: 'notice:water' }] })
  expect(show(layers, '2026-11-19T08:00').bundles).toMatchObject([{ issuedLater: true }])
})

test('C5 notices show from their first day to their last, pinned ones first while they are pinned', () => {
  const layers = [
    layer([
      notice('old', { validFrom: '2026-11-01' }),
      notice('new', { validFrom: '2026-11-24' }),
      notice('pinned', { pinUntil: '2026-11-25' }),
      notice('over', { validTo: '2026-11-24' }),
      notice('last-day', { validFrom: '2026-10-01', validTo: '2026-11-25' }),
      notice('not-yet', { validFrom: '2026-11-26' }),
    ]),
  ]
  expect(ids(show(layers).notices)).toEqual(['notice:pinned', 'notice:new', 'notice:old', 'notice:last-day'])
  expect(ids(show(layers, '2026-11-26T00:00').notices)).toEqual(['notice:not-yet', 'notice:new', 'notice:old', 'notice:pinned'])
})

test('a publicity says its stage and how long one may object', () => {
  const publicity = (id: string, objectUntil?: string) => notice(id, { noticeType: 'publicity', publicityStage: 2, objectUntil })
  expect(
    show([layer([publicity('soon', '2026-11-28'), publicity('today', '2026-11-25'), publicity('over', '2026-11-24'), publicity('none')])]).publicity,
  ).toMatchObject([
    { id: 'notice:soon', stage: 2, objectUntil: '2026-11-28', daysLeft: 3 },
    { daysLeft: 0 },
    { daysLeft: -1 },
    { objectUntil: null, daysLeft: null },
  ])
})

test('C6 what is open says until when, what is closed when it opens next; exceptions replace the week and give their reason', () => {
  const layers = [
    layer([
      place('hall'),
      place('holiday', { exceptions: [{ date: '2026-11-25', closed: true, reason: { zh: '盘点' } }] }),
      place('shop', { hours: [{ byday: ['sa'], opens: '08:00', closes: '24:00' }] }),
      place('park', { hours: [] }),
      place('make-up', { hours: [], exceptions: [{ date: '2026-11-25', opens: '09:30', closes: '11:00', reason: { zh: '调休上班' } }] }),
    ]),
  ]
  const morning = show(layers)
  expect(morning.open).toEqual([
    { id: 'place:hall', title: 'hall', until: '12:00', reason: null },
    { id: 'place:make-up', title: 'make-up', until: '11:00', reason: '调休上班' },
  ])
  expect(morning.closed).toEqual([
    { id: 'place:holiday', title: 'holiday', day: '2026-11-26', opens: '09:00', reason: '盘点' },
    { id: 'place:shop', title: 'shop', day: '2026-11-28', opens: '08:00', reason: null },
  ])
  expect(morning.exceptions).toEqual([
    { id: 'place:holiday', title: 'holiday', day: '2026-11-25', stretches: [], reason: '盘点' },
    { id: 'place:make-up', title: 'make-up', day: '2026-11-25', stretches: ['09:30-11:00'], reason: '调休上班' },
  ])
  const noon = show(layers, '2026-11-25T12:30')
  expect(noon.closed.find(({ id }) => id === 'place:hall')).toMatchObject({ day: '2026-11-25', opens: '13:30' })
  expect(show(layers, '2026-11-25T18:00').closed.find(({ id }) => id === 'place:make-up')).toMatchObject({ day: null, opens: null })
})

test('C16 a clock that is not believed leaves "open now" away, and content goes by the last signed day at least', () => {
  const layers = [layer([place('hall'), place('park', { hours: [] }), notice('water', { validFrom: '2026-11-20' })])]
  const wrong = show(layers, '2000-01-01T00:10', true)
  expect(wrong).toMatchObject({
    clock: { trusted: false, day: '2026-11-20' },
    open: [],
    closed: [],
    leftAway: [{ id: 'place:hall' }],
    notices: [{ id: 'notice:water' }],
  })
  expect(show(layers, NOW, true)).toMatchObject({ clock: { trusted: false, day: '2026-11-25' }, open: [] })
  expect(show(layers)).toMatchObject({ clock: { trusted: true, day: '2026-11-25' }, leftAway: [] })
})

test('C7 events of the next seven days come in order, each time by itself, with their place', () => {
  const event = (id: string, start: string, end: string, more: object = {}) =>
    item(`event:${id}`, id, { start, end, place: 'place:hall', body: { zh: '文' }, ...more })
  const layers = [
    layer([
      place('hall'),
      event('choir', '2026-11-04T15:00', '2026-11-04T16:00', { repeats: { every: 'week', byday: ['we', 'fr'], until: '2026-12-30', except: ['2026-11-27'] } }),
      event('now', '2026-11-25T09:00', '2026-11-25T11:00', { eventStatus: 'moved' }),
      event('over', '2026-11-25T08:00', '2026-11-25T10:00'),
      event('last', '2026-12-02T10:00', '2026-12-02T11:00'),
      event('too-late', '2026-12-02T10:01', '2026-12-02T11:00'),
      event('gone', '2026-11-26T10:00', '2026-11-26T11:00', { validTo: '2026-11-24' }),
    ]),
  ]
  expect(show(layers).events.map(({ id, start, end, place: where, status }) => [id, start, end, where, status])).toEqual([
    ['event:now', '2026-11-25T09:00', '2026-11-25T11:00', 'hall', 'moved'],
    ['event:choir', '2026-11-25T15:00', '2026-11-25T16:00', 'hall', 'scheduled'],
    ['event:last', '2026-12-02T10:00', '2026-12-02T11:00', 'hall', 'scheduled'],
  ])
})

test('staff see what ends within thirty days and what nobody has read again', () => {
  const guide = (id: string, more: object) => item(`guide:${id}`, id, more)
  const layers = [
    layer([
      guide('soon', { validTo: '2026-12-25' }),
      guide('later', { validTo: '2026-12-26' }),
      guide('over', { validTo: '2026-11-24' }),
      guide('unread', { reviewBy: '2026-11-20' }),
      guide('today', { reviewBy: '2026-11-25' }),
      notice('n', { validTo: '2026-11-30' }),
    ]),
  ]
  const { ending, overdue } = show(layers)
  expect(ending).toEqual([{ id: 'guide:soon', title: 'soon', validTo: '2026-12-25' }])
  expect(overdue).toEqual([{ id: 'guide:unread', title: 'unread', reviewBy: '2026-11-20', days: 5 }])
})

test('C12 C14 works whose consent has ended, or in which somebody no longer agrees to be seen, are named', () => {
  const seen = (people: object) => ({ picture: { ...picture, people } })
  const layers = [
    layer([
      work('shown'),
      work('ended', { validTo: '2026-11-24' }),
      work('last-day', { validTo: '2026-11-25' }),
      work('taken-back', seen({ agreed: true, withdrawn: '2026-11-01' })),
      work('agreed', seen({ agreed: true, until: '2026-11-25' })),
    ]),
  ]
  expect(show(layers).worksNotShown).toEqual([
    { id: 'work:ended', title: 'ended', by: '李', why: 'ended', since: '2026-11-24' },
    { id: 'work:taken-back', title: 'taken-back', by: '李', why: 'people', since: '2026-11-01' },
  ])
})

test('B13 what the stack hides, and ids that are used twice, are told with the reason', () => {
  const reason = { zh: '本社区自己办' }
  const wide = layer([notice('street'), notice('both'), item('hotline:fire', '火警', { number: '119', emergency: true })], { bundle: 'jiedao' })
  const own = layer([notice('both')], {
    hides: [
      { id: 'notice:street', reason },
      { id: 'hotline:fire', reason },
      { id: 'notice:none', reason },
    ],
  })
  const { notices, findings } = show([wide, own])
  expect(ids(notices)).toEqual(['notice:both'])
  expect(findings).toEqual(
    expect.arrayContaining([
      { is: 'hidden', id: 'notice:street', from: 'jiedao', by: 'tiny', reason },
      { is: 'same-id', id: 'notice:both', from: 'jiedao', by: 'tiny' },
      { is: 'not-hidden', id: 'hotline:fire', by: 'tiny', why: 'emergency' },
      { is: 'not-hidden', id: 'notice:none', by: 'tiny', why: 'nowhere' },
    ]),
  )
})

const wet: Alert = rain({ sent: capTime(epochOf(NOW)), expires: capTime(epochOf('2026-11-25T12:00')) })

test('A1 A2 warnings of every bundle of the stack that stand on this terminal are told, exercises marked', () => {
  const drill: Alert = { ...wet, identifier: 'CG-2', status: 'Exercise', severity: 'Minor' }
  const layers = [layer([], { bundle: 'jiedao', alerts: [drill] }), layer([], { alerts: [wet, { ...wet, identifier: 'CG-3', terminals: ['market'] }] })]
  expect(show(layers).alerts.map(({ identifier, status }) => [identifier, status])).toEqual([
    ['CG-1', 'Actual'],
    ['CG-2', 'Exercise'],
  ])
  expect(show(layers, '2026-11-25T12:00').alerts).toEqual([])
})

test('every fact stands in the lines that staff read, and there is a line for nothing that is not so', () => {
  const layers = [
    layer([notice('street')], { bundle: 'jiedao' }),
    layer([notice('water', { pinUntil: '2026-11-30' }), place('hall'), work('ended', { validTo: '2026-11-24' })], {
      alerts: [wet],
      hides: [{ id: 'notice:street', reason: { zh: '不用' } }],
    }),
  ]
  const said = sayShowing(show(layers)).join('\n')
  for (const part of [
    '1 号楼大厅（lobby-1） 2026-11-25 10:00',
    '【置顶 · pinned】water',
    'hall → 12:00',
    'ended，李',
    'tiny 隐藏了 jiedao 的 notice:street：不用',
    '有暴雨（CG-1，Severe）',
  ])
    expect(said).toContain(part)
  expect(sayShowing(show([layer([])])).join('\n')).not.toMatch(/预警|通知|公示|作品|不可信/)
  expect(sayShowing(show(layers, NOW, true)).join('\n')).toContain('时钟不可信')
})

test('C6 at whatever minute of a week, everything with hours is open or closed, never both and never neither', () => {
  const layers = [layer([place('hall'), place('night', { hours: [{ byday: ['su'], opens: '22:00', closes: '24:00' }] })])]
  fc.assert(
    fc.property(fc.nat(7 * 1440 - 1), (minute) => {
      const at = epochOf('2026-11-22T00:00') + minute * 60_000
      const { open, closed, leftAway } = showingAt({ terminal, layers, at, untrusted: false })
      expect([...ids(open), ...ids(closed)].sort()).toEqual(['place:hall', 'place:night'])
      expect(leftAway).toEqual([])
    }),
  )
})
