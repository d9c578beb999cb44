import type { ReactNode } from 'react'
import type { SeenEvent } from '../../model/case/seen.ts'
import { formatDateTime } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { receiptWords } from '../../ui/words/receipt.ts'
import { Said } from '../parts/Said.tsx'
import { ToldNote, ToldSentence } from './Told.tsx'

/** Everything that is told of a case, one after the other, the oldest first. */
export function Steps({ events }: { events: readonly SeenEvent[] }): ReactNode {
  const { t } = useSpeech(receiptWords)
  return (
    <section className="card">
      <h2 className="receipt-steps-title">{t('receipt.steps')}</h2>
      <ol className="receipt-steps">
        {events.map((event, at) => (
          <li key={at} data-is={event.to ?? event.is} data-last={at === events.length - 1}>
            <Step event={event} />
          </li>
        ))}
      </ol>
    </section>
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
