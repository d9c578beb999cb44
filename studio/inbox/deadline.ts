import type { DeskRow } from '../../model/case/desk.ts'
import { isClosed } from '../../model/case/state.ts'
import { dayAfter, wallAt } from '../../model/day.ts'
import type { Locale } from '../../model/text.ts'
import { formatDayShort, formatMinute } from '../../ui/format/date.ts'
import { isolate } from '../../ui/language.ts'
import type { PageWord } from '../page-words.ts'

/** By when something is to be done with a case: taken on, ended, or said in Uyghur. `null` when nothing is. */
export interface Term {
  readonly of: 'accept' | 'end' | 'uyghur'
  /** epoch milliseconds */
  readonly at: number
  readonly provisional: boolean
}

/** Which term counts for a case now. In the queue of the Uyghur desk it is that of the words a reader waits for. */
export function termOf(row: Pick<DeskRow, 'state' | 'acceptBy' | 'endBy' | 'uyghurBy'>, isUyghurQueue = false): Term | null {
  if (isUyghurQueue && row.uyghurBy !== null) return { of: 'uyghur', at: row.uyghurBy, provisional: false }
  if (isClosed(row.state) || row.state === 'fixed') return null
  return row.state === 'received' ? { of: 'accept', ...row.acceptBy } : { of: 'end', ...row.endBy }
}

const MINUTE_MS = 60_000
const HOUR = 60
const DAY = 24 * 60

/** How one says a term: which text, and what stands in it. */
export interface TermWords {
  readonly key: PageWord
  readonly values: Readonly<Record<string, string | number>>
  readonly isLate: boolean
}

/**
 * A term in words, seen from now: under a day what is left in hours and minutes, tomorrow with its time, else the day; when it is
 * past, by how much. Minutes left are rounded up and minutes past down, so that nothing is called late that is not.
 */
export function termWords(at: number, now: number, locale: Locale): TermWords {
  const isLate = now > at
  const minutes = isLate ? Math.max(1, Math.floor((now - at) / MINUTE_MS)) : Math.ceil((at - now) / MINUTE_MS)
  if (minutes < HOUR) return { key: isLate ? 'studio.late.minutes' : 'studio.left.minutes', values: { m: minutes }, isLate }
  if (minutes < DAY) return { key: isLate ? 'studio.late.hours' : 'studio.left.hours', values: { h: Math.floor(minutes / HOUR), m: minutes % HOUR }, isLate }
  if (isLate) return { key: 'studio.late.days', values: { n: Math.floor(minutes / DAY) }, isLate }
  const wall = wallAt(at)
  if (wall.day === dayAfter(wallAt(now).day, 1)) return { key: 'studio.by.tomorrow', values: { time: isolate(formatMinute(wall.minute)) }, isLate }
  return { key: 'studio.by.day', values: { day: formatDayShort(wall.day, locale) }, isLate }
}
