import type { DeskRow } from '../../model/case/desk.ts'
import { wallAt } from '../../model/day.ts'
import { formatDayShort } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { termOf, termWords } from '../inbox/deadline.ts'
import { pageWords } from '../page-words.ts'

export interface TermLineProps {
  readonly row: Pick<DeskRow, 'state' | 'acceptBy' | 'endBy' | 'uyghurBy' | 'endedAt'>
  /** epoch milliseconds by the hub's clock */
  readonly now: number
  readonly isUyghurQueue?: boolean
  /** says too what is to be done by then */
  readonly isLong?: boolean
}

/** By when something is to be done, in words; when a case has ended, the day. */
export function TermLine({ row, now, isUyghurQueue = false, isLong = false }: TermLineProps) {
  const { locale, t } = useSpeech(pageWords)
  const term = termOf(row, isUyghurQueue)
  if (term === null)
    return row.endedAt === null ? null : <span className="term ended">{t('studio.ended', { day: formatDayShort(wallAt(row.endedAt).day, locale) })}</span>
  const { key, values, isLate } = termWords(term.at, now, locale)
  const words = t(key, values)
  return (
    <span className={isLate ? 'term late' : 'term'} data-late={isLate}>
      {isLong ? t(`studio.term.${term.of}`, { words }) : words}
      {term.provisional && ` ${t('studio.term.provisional')}`}
    </span>
  )
}
