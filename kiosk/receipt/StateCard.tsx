import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type CaseState, isClosed } from '../../model/case/state.ts'
import { DAY_ENDS } from '../../model/case/working-time.ts'
import { minuteOf, wallAt } from '../../model/day.ts'
import type { Locale } from '../../model/text.ts'
import { formatDateTime, formatDay } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { receiptWords } from '../../ui/words/receipt.ts'
import { Numbers } from '../parts/Numbers.tsx'
import { useCommunity } from '../reading/community.ts'

/** What is done has no term any more, though somebody still looks. */
export const isDone = (state: CaseState): boolean => isClosed(state) || state === 'fixed'

/** A term of working days ends with the day of the office; one of minutes has its own time. */
export function formatTerm(at: number, locale: Locale): string {
  const end = wallAt(at)
  return end.minute === minuteOf(DAY_ENDS) ? formatDay(end.day, locale) : formatDateTime(at, locale)
}

/** How a case stands, and until when it should be done. */
export function StateCard({
  state,
  endBy,
  isOverdue,
  isUnopened = false,
}: {
  state: CaseState
  endBy: { readonly at: number; readonly provisional: boolean }
  isOverdue: boolean
  isUnopened?: boolean
}): ReactNode {
  const { locale, t } = useSpeech(receiptWords)
  const { home } = useCommunity()
  const done = isDone(state)
  const late = isOverdue && !done
  const State = late ? IconAlertTriangle : done ? IconCircleCheck : IconClock
  return (
    <div className={late ? 'receipt-state refused' : 'receipt-state'} data-state={state}>
      <State aria-hidden size="1em" stroke={1.75} />
      <div>
        <h2>{t(`receipt.state.${state}`)}</h2>
        {isUnopened ? (
          <p>
            <Numbers text={t('receipt.unopened', { phone: home.phone })} />
          </p>
        ) : done ? null : (
          <p>
            {late ? (
              <Numbers text={t('receipt.overdue', { phone: home.phone })} />
            ) : (
              t(endBy.provisional ? 'receipt.byProvisional' : 'receipt.by', { at: formatTerm(endBy.at, locale) })
            )}
          </p>
        )}
      </div>
    </div>
  )
}
