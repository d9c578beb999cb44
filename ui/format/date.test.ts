import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wallAt } from '../../model/day.ts'
import { formatDateTime, formatDay, formatDayShort, formatMinute, formatNow, formatRange, formatWallSpan, formatWallTime } from './date.ts'

test('dates read as they are written in bilingual law texts', () => {
  expect(formatDay('2026-11-22', 'zh')).toBe('2026年11月22日')
  expect(formatDay('2026-11-22', 'ug')).toBe('2026-يىلى 11-ئاينىڭ 22-كۈنى')
  expect(formatDayShort('2026-01-05', 'ug')).toBe('1-ئاينىڭ 5-كۈنى')
  expect(formatWallTime('2026-11-25T15:00', 'we', 'ug')).toBe('11-ئاينىڭ 25-كۈنى چارشەنبە \u206615:00\u2069')
})

test('the head shows the clock of Asia/Shanghai wherever the terminal believes it stands', () => {
  expect(formatNow(wallAt(Date.parse('2026-11-22T06:32:00Z')), 'zh')).toEqual({ clock: '14:32', day: '11月22日 星期日' })
  expect(formatNow(wallAt(Date.parse('2026-11-22T16:05:00Z')), 'ug')).toEqual({ clock: '0:05', day: '11-ئاينىڭ 23-كۈنى، دۈشەنبە' })
})

test('a range keeps its earlier time on the left in a right-to-left sentence', () => {
  expect(formatRange(540, 1020)).toBe('\u20669:00–17:00\u2069')
  expect(formatRange(0, 1440)).toBe('\u20660:00–24:00\u2069')
})

test('a span of one day has both times in one isolate, and a span of several days has both days', () => {
  expect(formatWallSpan('2026-11-26T15:00', '2026-11-26T16:30', 'ug')).toBe('11-ئاينىڭ 26-كۈنى پەيشەنبە \u206615:00–16:30\u2069')
  expect(formatWallSpan('2026-11-26T09:00', '2026-11-26T10:00', 'zh')).toBe('11月26日 星期四 \u20669:00–10:00\u2069')
  expect(formatWallSpan('2026-11-25T09:00', '2026-11-30T17:00', 'zh')).toBe('11月25日 星期三 \u20669:00\u2069 – 11月30日 星期一 \u206617:00\u2069')
})

test('whatever the moment, a Uyghur date has only Uyghur letters and a Chinese one none of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (epochMs) => {
      expect(formatDateTime(epochMs, 'ug')).not.toMatch(/[A-Za-z\p{Script=Han}]/u)
      expect(formatDateTime(epochMs, 'zh')).not.toMatch(/[A-Za-z\p{Script=Arabic}]/u)
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1440 }), (minute) => {
      expect(formatMinute(minute)).toMatch(/^\d{1,2}:[0-5]\d$/)
    }),
  )
})
