import { expect, test } from 'vitest'
import { extrasOf, isNumber, isWhole } from './extras.ts'
import { EMPTY_DRAFT, NO_EXTRAS } from './session.ts'

const errand = { ...NO_EXTRAS, category: 'AGENT', item: 'guide:elder-card' } as const

test('K26 an errand is sent with a way back: a whole number, or that they come back', () => {
  const whole = (part: object) => {
    const draft = { ...errand, ...part }
    return isWhole({ category: draft.category, item: draft.item, ...extrasOf(draft) }, false)
  }
  expect(whole({})).toBe(false)
  expect(whole({ contact: '139000' })).toBe(false)
  expect(whole({ contact: '13900000001' })).toBe(true)
  expect(whole({ comesBack: true })).toBe(true)
  expect(isWhole({ category: 'AGENT', comesBack: true }, true)).toBe(false)
})

test('K26 who comes back leaves no number, even one that was typed before', () => {
  expect(extrasOf({ ...errand, contact: '13900000001', comesBack: true })).toEqual({ stars: null, contact: undefined, comesBack: true })
})

test('K26 a rating is sent with its stars and the thing it is of, and needs no words', () => {
  const rating = { category: 'RATE', item: 'guide:elder-card' } as const
  expect(isWhole(rating, false)).toBe(false)
  expect(isWhole({ ...rating, stars: 5 }, true)).toBe(true)
  expect(isWhole({ category: 'RATE', stars: 5 }, true)).toBe(false)
})

test('K26 anything else is sent as soon as something was said; a fault in what is shown with the thing that shows it', () => {
  for (const category of ['REPORT-LIGHT', 'ASK', 'SUGGEST', 'DEPUTY', 'ASK-SIGNUP']) {
    expect(isWhole({ category }, true)).toBe(false)
    expect(isWhole({ category }, false)).toBe(true)
  }
  expect(isWhole({ category: 'CONTENT' }, false)).toBe(false)
  expect(isWhole({ category: 'CONTENT', item: 'notice:water' }, false)).toBe(true)
})

test('K26 a number or stars go along with no other kind of words', () => {
  const draft = { ...EMPTY_DRAFT, contact: '13900000001', comesBack: true, stars: 2 }
  expect(extrasOf({ ...draft, category: 'REPORT-LIGHT' })).toEqual({ stars: null, contact: undefined, comesBack: undefined })
  expect(extrasOf({ ...draft, category: 'RATE' })).toEqual({ stars: 2, contact: undefined, comesBack: undefined })
  expect(['', '110', '123456', '1234567'].map(isNumber)).toEqual([false, false, false, true])
})
