import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { STAFF_ROLES } from './event.ts'
import { CASE_KINDS, kindOfCase } from './kind.ts'
import { type DeskWish, mayDo, mayRead, RIGHTS, roleWith, rolesFor } from './rights.ts'
import { CASE_STATES } from './state.ts'

const wish: fc.Arbitrary<DeskWish> = fc.oneof(
  fc
    .constantFrom(...(['answer', 'waiting', 'asked', 'translated', 'shown', 'let-through', 'added', 'rated', 'erased', 'me-too'] as const))
    .map((is) => ({ is })),
  fc.constantFrom(...CASE_STATES).map((to) => ({ is: 'step' as const, to })),
)
const role = fc.constantFrom(...STAFF_ROLES)
const code = fc.option(fc.constantFrom(...CASE_KINDS))

test('K16 nobody does anything to a case that they may not read, nor what is a resident’s or the program’s', () => {
  fc.assert(
    fc.property(role, code, wish, (who, what, wanted) => {
      if (!mayDo(who, what, wanted)) return
      expect(mayRead(who, what === null ? 'REPORT' : kindOfCase(what))).toBe(true)
      expect(['added', 'rated', 'erased']).not.toContain(wanted.is)
    }),
  )
})

test('K16 crews mark work, the Uyghur desk writes, approvers verify and release, editors have what is said of content', () => {
  const can = (who: (typeof STAFF_ROLES)[number], of: string) =>
    CASE_STATES.filter((to) => mayDo(who, of, { is: 'step', to })).concat(
      (['answer', 'translated', 'shown'] as const).filter((is) => mayDo(who, of, { is })) as never[],
    )
  expect(can('crew', 'REPORT-LIGHT')).toEqual(['in-progress', 'fixed'])
  expect(can('uyghur-desk', 'REPORT-LIGHT')).toEqual(['answer', 'translated'])
  expect(can('approver', 'REPORT-LIGHT')).toEqual(['verified', 'archived', 'shown'])
  expect(can('editor', 'REPORT-LIGHT')).toEqual([])
  expect(can('editor', 'CONTENT')).toHaveLength(CASE_STATES.length + 3)
})

test('K16 a contact is seen by case workers and administrators, accounts and the chain by administrators alone', () => {
  expect(Object.fromEntries(RIGHTS.map((right) => [right, rolesFor(right)]))).toEqual({
    'read-cases': [...STAFF_ROLES],
    'see-contact': ['case-worker', 'admin'],
    release: ['approver', 'case-worker', 'admin'],
    accounts: ['admin'],
    audit: ['admin'],
  })
  expect(roleWith(['editor', 'case-worker', 'admin'], 'see-contact')).toBe('case-worker')
  expect(roleWith([], 'read-cases')).toBeNull()
})
