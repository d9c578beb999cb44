import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter } from '../day.ts'
import { ItemId, ITEM_STATUSES, PhoneNumber, showsOn } from './item.ts'
import { COMMON } from './common.ts'
import * as z from 'zod/mini'

test('C5 a notice shows from the day it begins to the last day it names, both whole', () => {
  const notice = { status: 'published', validFrom: '2026-11-22', validTo: '2026-11-24' }
  expect(['2026-11-21', '2026-11-22', '2026-11-24', '2026-11-25'].map((day) => showsOn(notice, day))).toEqual([false, true, true, false])
  expect(showsOn({ status: 'published', validFrom: '2026-11-22' }, '2099-01-01')).toBe(true)
})

test('C5 what is a draft or withdrawn shows on no day', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ITEM_STATUSES),
      fc.integer({ min: -400, max: 400 }),
      fc.option(fc.integer({ min: -400, max: 400 }), { nil: undefined }),
      (status, from, to) => {
        const item = { status, validFrom: dayAfter('2026-11-22', from), ...(to === undefined ? {} : { validTo: dayAfter('2026-11-22', to) }) }
        expect(showsOn(item, '2026-11-22')).toBe(status === 'published' && from <= 0 && (to === undefined || to >= 0))
      },
    ),
  )
})

test('an item’s id is its kind and a short name, and nothing that could climb or hide in an address', () => {
  for (const right of ['guide:elder-card', 'place:1', `hotline:${'a'.repeat(64)}`]) expect(ItemId.safeParse(right).success).toBe(true)
  for (const wrong of ['guide:', 'guide:A', 'guide:a/b', 'guide:..', 'person:a', 'guide', `guide:${'a'.repeat(65)}`, 'guide:a\n', ' guide:a'])
    expect([wrong, ItemId.safeParse(wrong).success]).toEqual([wrong, false])
})

test('telephone numbers as they are printed', () => {
  for (const right of ['110', '010-0000 0001', '+86 10 0000', '12345', '400-000-0000*8']) expect(PhoneNumber.safeParse(right).success).toBe(true)
  for (const wrong of ['', 'call me', '１１０', '1'.repeat(40), '-110']) expect(PhoneNumber.safeParse(wrong).success).toBe(false)
})

test('an item without a title is no item', () => {
  const Any = z.object({ ...COMMON })
  const item = { id: 'guide:a', translation: { ug: 'missing' }, validFrom: '2026-01-01', reviewBy: '2027-01-01', owner: { zh: '社区' } }
  expect(Any.safeParse({ ...item, title: { zh: '老年证' } }).success).toBe(true)
  expect(Any.safeParse(item).error?.issues[0]?.path).toEqual(['title'])
  expect(Any.safeParse({ ...item, title: { zh: '' } }).success).toBe(false)
  expect(Any.safeParse({ ...item, title: { ug: 'كىنىشكا' } }).success).toBe(false)
})
