import { type Day, type Wall, type WallTime, wallAt, type Weekday, weekdayOf } from '../../model/day.ts'
import type { Locale } from '../../model/text.ts'
import { isolate } from '../language.ts'

// Chromium has no Uyghur dates and silently answers in English, so nothing visible goes through Intl.
const WEEKDAY: Readonly<Record<Locale, Readonly<Record<Weekday, string>>>> = {
  zh: { mo: '星期一', tu: '星期二', we: '星期三', th: '星期四', fr: '星期五', sa: '星期六', su: '星期日' },
  ug: { mo: 'دۈشەنبە', tu: 'سەيشەنبە', we: 'چارشەنبە', th: 'پەيشەنبە', fr: 'جۈمە', sa: 'شەنبە', su: 'يەكشەنبە' },
}

const parts = (day: Day) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) })

/** `2026年11月22日`, `2026-يىلى 11-ئاينىڭ 22-كۈنى` (the form of bilingual law texts, not CLDR's). */
export function formatDay(day: Day, locale: Locale): string {
  const { year, month, date } = parts(day)
  return locale === 'zh' ? `${year}年${month}月${date}日` : `${year}-يىلى ${month}-ئاينىڭ ${date}-كۈنى`
}

/** Without the year: `11月22日`, `11-ئاينىڭ 22-كۈنى`. */
export function formatDayShort(day: Day, locale: Locale): string {
  const { month, date } = parts(day)
  return locale === 'zh' ? `${month}月${date}日` : `${month}-ئاينىڭ ${date}-كۈنى`
}

export function formatWeekday(weekday: Weekday, locale: Locale): string {
  return WEEKDAY[locale][weekday]
}

/** `14:32`; minutes since midnight, 1440 gives `24:00`. */
export function formatMinute(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

/** `9:00–17:00`, isolated so that the earlier time stays on the left in Uyghur too. */
export function formatRange(fromMinute: number, toMinute: number): string {
  return isolate(`${formatMinute(fromMinute)}–${formatMinute(toMinute)}`)
}

/** The day and time of an epoch moment in Asia/Shanghai: `2026年11月22日 14:32`. */
export function formatDateTime(epochMs: number, locale: Locale): string {
  const wall = wallAt(epochMs)
  return `${formatDay(wall.day, locale)} ${isolate(formatMinute(wall.minute))}`
}

const minuteIn = (time: WallTime) => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16))

/** A wall time as `11月25日 星期三 15:00`. */
export function formatWallTime(time: WallTime, weekday: Weekday, locale: Locale): string {
  const minute = minuteIn(time)
  return `${formatDayShort(time.slice(0, 10) as Day, locale)} ${formatWeekday(weekday, locale)} ${isolate(formatMinute(minute))}`
}

/** From one wall time to another: `11月25日 星期三 15:00–16:30`, and with both days where they differ. */
export function formatWallSpan(start: WallTime, end: WallTime, locale: Locale): string {
  const [first, last] = [start.slice(0, 10) as Day, end.slice(0, 10) as Day]
  if (first !== last) return `${formatWallTime(start, weekdayOf(first), locale)} – ${formatWallTime(end, weekdayOf(last), locale)}`
  // The two times in one isolate: two of them beside each other would change places in Uyghur.
  return `${formatDayShort(first, locale)} ${formatWeekday(weekdayOf(first), locale)} ${formatRange(minuteIn(start), minuteIn(end))}`
}

/** The head's two lines: the clock, and `11月22日 星期日`. */
export function formatNow(wall: Wall, locale: Locale): { clock: string; day: string } {
  const day = formatDayShort(wall.day, locale)
  return {
    clock: formatMinute(wall.minute),
    day: locale === 'zh' ? `${day} ${formatWeekday(wall.weekday, locale)}` : `${day}، ${formatWeekday(wall.weekday, locale)}`,
  }
}
