import { expect, test } from 'vitest'
import { CaseCode } from '../case/kind.ts'
import { Category, FROM_PAGES, ReportForm } from './report-form.ts'

const sentence = (id: string) => ({ id, text: { zh: '灯不亮', ug: 'چىراغ يانمايدۇ' } })
const lamp = { code: 'REPORT-LIGHT', picture: 'lamp', title: { zh: '路灯' }, pole: 'wanted' }
const sentences = (count: number) => Array.from({ length: count }, (_, i) => sentence(`s-${i}`))

test('C8 a category has six to ten ready sentences, so that touch alone is enough and one page holds them', () => {
  expect([0, 5, 6, 10, 11].map((count) => Category.safeParse({ ...lamp, sentences: sentences(count) }).success)).toEqual([false, false, true, true, false])
})

test('C8 a community has 1 to 24 categories', () => {
  const category = { ...lamp, sentences: sentences(6) }
  expect(
    [0, 1, 24, 25].map((count) => ReportForm.safeParse({ translation: 'draft', categories: Array.from({ length: count }, () => category) }).success),
  ).toEqual([false, true, true, false])
})

test('C8 a form of before knew no place where a category is begun: it is chosen from the list', () => {
  expect(Category.parse({ ...lamp, sentences: sentences(6) }).begins).toBe('list')
  expect(Category.safeParse({ ...lamp, begins: 'elsewhere', sentences: sentences(6) }).success).toBe(false)
})

test('a category is filed under what the hub knows, of every kind', () => {
  const category = { ...lamp, sentences: sentences(6) }
  for (const code of ['REPORT', 'SUGGEST-2', 'DEPUTY', ...Object.values(FROM_PAGES)]) {
    expect(CaseCode.safeParse(code).success).toBe(true)
    expect(Category.safeParse({ ...category, code }).success).toBe(true)
  }
  for (const code of ['LIGHT', 'report-light', 'REPORT-', 'HELP ME', '']) expect(Category.safeParse({ ...category, code }).success).toBe(false)
})
