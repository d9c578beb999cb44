import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CaseSeen, SeenEvent } from '../../model/case/seen.ts'
import { isClosed } from '../../model/case/state.ts'
import { DAY_ENDS } from '../../model/case/working-time.ts'
import { formatDateTime, formatDay } from '../../ui/format/date.ts'
import { minuteOf, wallAt } from '../../model/day.ts'
import { useSpeech } from '../../ui/language.ts'
import { receiptWords } from '../../ui/words/receipt.ts'
import { Numbers } from '../parts/Numbers.tsx'
import { Said } from '../parts/Said.tsx'
import { useCommunity } from '../reading/community.ts'
import { useReportForm } from '../screens/ReportScreen.tsx'
import { ToldNote, ToldSentence } from './Told.tsx'

/** How a case stands, when it should be done, and everything its resident was told. */
export function CaseTold({ seen }: { seen: CaseSeen }): ReactNode {
  const { locale, t } = useSpeech(receiptWords)
  const { home } = useCommunity()
  const form = useReportForm()
  // What is done has no term any more, though somebody still looks.
  const done = isClosed(seen.state) || seen.state === 'fixed'
  const late = seen.isOverdue && !done
  const State = late ? IconAlertTriangle : done ? IconCircleCheck : IconClock
  const title = form.is === 'ready' ? form.value.categories.find(({ code }) => code === seen.code)?.title : undefined
  const end = wallAt(seen.endBy.at)
  // A term of working days ends with the day of the office; one of minutes has its own time.
  const by = end.minute === minuteOf(DAY_ENDS) ? formatDay(end.day, locale) : formatDateTime(seen.endBy.at, locale)
  return (
    <>
      <div className={late ? 'receipt-state refused' : 'receipt-state'} data-state={seen.state}>
        <State aria-hidden size="1em" stroke={1.75} />
        <div>
          <h2>{t(`receipt.state.${seen.state}`)}</h2>
          {seen.code === null ? (
            <p>
              <Numbers text={t('receipt.unopened', { phone: home.phone })} />
            </p>
          ) : done ? null : (
            <p>
              {late ? (
                <Numbers text={t('receipt.overdue', { phone: home.phone })} />
              ) : (
                t(seen.endBy.provisional ? 'receipt.byProvisional' : 'receipt.by', { at: by })
              )}
            </p>
          )}
        </div>
      </div>
      <section className="card receipt-said">
        {title === undefined ? null : (
          <b>
            <Said text={title} />
          </b>
        )}
        <span>{t('receipt.received', { at: formatDateTime(seen.receivedAt, locale) })}</span>
        {seen.stars === null ? null : <span>{t('receipt.rated', { stars: t(`receipt.stars.${seen.stars as 1}`) })}</span>}
        {seen.meToo === 0 ? null : <span>{t('receipt.meToo', { n: seen.meToo })}</span>}
      </section>
      <section className="card">
        <h2 className="receipt-steps-title">{t('receipt.steps')}</h2>
        <ol className="receipt-steps">
          {seen.events.map((event, at) => (
            <li key={at} data-is={event.to ?? event.is} data-last={at === seen.events.length - 1}>
              <Step event={event} />
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

function Step({ event }: { event: SeenEvent }): ReactNode {
  const { locale, t } = useSpeech(receiptWords)
  const { is, to, at, sentence, note, reason, office } = event
  return (
    <>
      <b>{to === undefined ? (is === 'step' ? '' : t(`receipt.is.${is}`)) : t(`receipt.state.${to}`)}</b>
      <span className="receipt-at">{formatDateTime(at, locale)}</span>
      {sentence === undefined ? null : (
        <p>
          <ToldSentence sentence={sentence} />
        </p>
      )}
      {note === undefined ? null : (
        <p>
          <ToldNote note={note} />
        </p>
      )}
      {reason === undefined ? null : <p>{t('receipt.reason', { reason: t(`receipt.because.${reason}`) })}</p>}
      {office === undefined ? null : (
        <p>
          <Said text={office} />
        </p>
      )}
    </>
  )
}
