import { wallAt } from '../../model/day.ts'
import type { Locale } from '../../model/text.ts'
import { formatDateTime, formatDayShort, formatMinute } from '../../ui/format/date.ts'
import { isolate } from '../../ui/language.ts'

/** A moment as one says it at work: `11月22日 14:32`, and with its year only when that is another one. Epoch milliseconds. */
export function formatMoment(at: number, now: number, locale: Locale): string {
  const wall = wallAt(at)
  if (wall.day.slice(0, 4) !== wallAt(now).day.slice(0, 4)) return formatDateTime(at, locale)
  return `${formatDayShort(wall.day, locale)} ${isolate(formatMinute(wall.minute))}`
}
