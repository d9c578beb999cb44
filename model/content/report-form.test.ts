import { expect, test } from 'vitest'
import { Category, CategoryCode, ReportForm } from './report-form.ts'

const sentence = (id: string) => ({ id, text: { zh: '灯不亮', ug: 'چىراغ يانمايدۇ' } })
const lamp = { code: 'REPORT-LIGHT', picture: 'lamp', title: { zh: '路灯' }, pole: 'wanted' }
const sentences = (count: number) => Array.from({ length: count }, (_, i) => sentence(`s-${i}`))

test('C8 a category has six to ten ready sentences, so that touch alone is enough and one page holds them', () => {
  expect([0, 5, 6, 10, 11].map((count) => Category.safeParse({ ...lamp, sentences: sentences(count) }).success)).toEqual([false, false, true, true, false])
})

test('C8 a community has one to twelve categories', () => {
  const category = { ...lamp, sentences: sentences(6) }
  expect(
    [0, 1, 12, 13].map((count) => ReportForm.safeParse({ translation: 'draft', categories: Array.from({ length: count }, () => category) }).success),
  ).toEqual([false, true, true, false])
})

test('a category is filed under what the hub knows', () => {
  for (const right of ['REPORT', 'REPORT-LIGHT', 'ASK', 'SUGGEST-2']) expect(CategoryCode.safeParse(right).success).toBe(true)
  for (const wrong of ['LIGHT', 'report-light', 'REPORT-', 'HELP ME', '']) expect(CategoryCode.safeParse(wrong).success).toBe(false)
})
