import { dayAfter, wallAt, weekdayOf } from '../../model/day.ts'
import { formatDayShort, formatWeekday } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { Field } from '../parts/Field.tsx'
import { pageWords } from '../page-words.ts'

export interface DayChoiceProps {
  readonly label: string
  readonly name: string
  /** `2026-11-22`; empty for none */
  readonly day: string
  /** epoch milliseconds */
  readonly now: number
  readonly lack: string | undefined
  readonly onDay: (day: string) => void
}

/** So many days ahead can be chosen. */
const DAYS = 90

/** A day from today on. A browser's own calendar speaks neither language rightly, so the days stand in a list. */
export function DayChoice({ label, name, day, now, lack, onDay }: DayChoiceProps) {
  const { locale, t } = useSpeech(pageWords)
  const today = wallAt(now).day
  return (
    <Field label={label} lack={lack}>
      {(ids) => (
        <select {...ids} name={name} value={day} onChange={(event) => onDay(event.target.value)}>
          <option value="">{t('studio.chooseOne')}</option>
          {Array.from({ length: DAYS }, (_, ahead) => dayAfter(today, ahead)).map((each, ahead) => (
            <option key={each} value={each}>
              {ahead === 0 ? t('studio.today') : ahead === 1 ? t('studio.tomorrow') : formatWeekday(weekdayOf(each), locale)} {formatDayShort(each, locale)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
