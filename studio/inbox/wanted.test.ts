import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DESK_VIEWS } from '../../model/case/desk.ts'
import { CASE_KINDS } from '../../model/case/kind.ts'
import { poleTyped, searchOf, wantedIn } from './wanted.ts'

test('what is wanted stands in the address and is read from it again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DESK_VIEWS),
      fc.option(fc.constantFrom(...CASE_KINDS)),
      fc.option(fc.integer({ min: 0, max: 999_999 }).map((no) => `CG-${no}`)),
      (view, kind, pole) => {
        expect(wantedIn(new URLSearchParams(searchOf({ view, kind, pole })))).toEqual({ view, kind, pole })
      },
    ),
  )
})

test('an address that somebody has bent asks for all that is to be done', () => {
  for (const search of ['?view=all&kind=SPAM&pole=27', '?view=OPEN', '?pole=<b>', ''])
    expect(wantedIn(new URLSearchParams(search))).toEqual({ view: 'open', kind: null, pole: null })
})

test('a pole is found by its digits, with or without noughts, and by its whole number', () => {
  for (const typed of ['27', '0027', 'cg-0027', ' CG-0027 ']) expect(poleTyped(typed, 'CG')).toBe('CG-0027')
  for (const typed of ['', 'lamp', '27a', '1234567', '-27']) expect(poleTyped(typed, 'CG')).toBeNull()
  expect(poleTyped('27', null)).toBeNull()
})
