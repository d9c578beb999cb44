import { expect, test } from 'vitest'
import { type Look, MEASURES, mostGrown, verdictOf, type Weeks } from './soak-verdict.ts'

const lookAt = (sessions: number, more: Partial<Look> = {}): Look => ({
  sessions,
  heapBytes: 10_000_000,
  nodes: 1_000,
  listeners: 100,
  processBytes: 500_000_000,
  ...more,
})
const weeks = (more: Partial<Weeks> = {}): Weeks => ({
  wanted: 300,
  sessions: 300,
  looks: [lookAt(100), lookAt(200), lookAt(300)],
  done: { search: 30 },
  receipts: 12,
  arrived: 12,
  leftovers: 0,
  complaints: 0,
  lineLosses: 2,
  updates: 1,
  stuck: null,
  ...more,
})

test('weeks in which nothing grew and nothing was lost are good, and say what was done', () => {
  const { counts, bad } = verdictOf(weeks())
  expect(bad).toBeNull()
  expect(counts).toMatchObject({ weeks: 1, sessions: 300, search: 30, receipts: 12, lost: 0, unmeasured: 0, heapBytesGrew: 0, processBytesGrew: 0 })
})

test.each(MEASURES)('more than five percent over the first look is a leak, at any look after it: %s', (measure) => {
  const first = lookAt(100)
  const five = lookAt(200, { [measure]: first[measure] * 1.049 })
  const six = lookAt(200, { [measure]: first[measure] * 1.06 })
  expect(verdictOf(weeks({ looks: [first, five, lookAt(300)] })).bad).toBeNull()
  expect(verdictOf(weeks({ looks: [first, six, lookAt(300)] })).bad).toBe(`${measure}Grew 1`)
  expect(mostGrown([first, six], measure)).toBeCloseTo(6)
  expect(verdictOf(weeks({ looks: [lookAt(100, { [measure]: 0 }), five, lookAt(300)] })).counts['unmeasured']).toBe(1)
})

test('a receipt whose letter is not there is lost, and so is one too many', () => {
  expect(verdictOf(weeks({ arrived: 11 })).bad).toBe('lost 1')
  expect(verdictOf(weeks({ arrived: 13 })).bad).toBe('lost 1')
})

test('a look that is missing, or weeks that are too short to compare, measure nothing', () => {
  expect(verdictOf(weeks({ looks: [lookAt(100), lookAt(300)] })).counts['unmeasured']).toBe(1)
  expect(verdictOf(weeks({ wanted: 100, sessions: 100, looks: [lookAt(100)] })).counts['unmeasured']).toBeGreaterThan(0)
})

test('weeks cut short are judged by all but memory, and are no weeks', () => {
  const { counts, bad } = verdictOf(weeks({ sessions: 120, looks: [lookAt(100, { heapBytes: 1 })] }))
  expect([counts['weeks'], counts['heapBytesGrew'], bad]).toEqual([undefined, undefined, null])
  expect(verdictOf(weeks({ sessions: 120, stuck: 'the walk does not stand' })).bad).toBe('stuck 1, the walk does not stand')
})
