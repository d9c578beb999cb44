import { expect, test } from 'vitest'
import { formatDay, formatNow } from './date.ts'
import { wallAt } from '../../model/day.ts'

test('in a real browser, which has no Uyghur of its own, dates are Uyghur all the same', () => {
  expect(Intl.DateTimeFormat.supportedLocalesOf(['ug', 'ug-Arab-CN'])).toEqual([])
  expect(new Intl.DateTimeFormat('ug', { dateStyle: 'long' }).format(0)).toMatch(/[A-Za-z]/)
  expect(formatDay('2026-11-22', 'ug')).toBe('2026-يىلى 11-ئاينىڭ 22-كۈنى')
  expect(formatNow(wallAt(Date.parse('2026-11-22T06:32:00Z')), 'ug').day).toBe('11-ئاينىڭ 22-كۈنى، يەكشەنبە')
})
