import { Link } from 'wouter'
import type { DeskCase } from '../../model/case/desk.ts'
import type { CaseEvent, Note, Sentence } from '../../model/case/event.ts'
import { LOCALES, type Text } from '../../model/text.ts'
import { formatDay } from '../../ui/format/date.ts'
import { fillSentence } from '../../ui/format/sentence.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { formatMoment } from '../parts/moment.ts'
import { InLanguage } from '../parts/InLanguage.tsx'
import { type PageSpeech, pageWords } from '../page-words.ts'

/** Everything that happened to a case, the newest first: who, when, and what the resident was told. */
export function History({ each }: { readonly each: DeskCase }) {
  const { now } = useDesk()
  const { locale, t } = useSpeech(pageWords)
  return (
    <section className="card history">
      <h3>{t('studio.history')}</h3>
      <ol>
        {[...each.events].reverse().map((event) => (
          <li key={event.seq} data-event={event.seq} data-is={event.is}>
            <p>
              <strong>{whatOf(event, t)}</strong>
              <small className="hint">
                <bdi>{whoOf(event, each, t)}</bdi> · {formatMoment(event.at, now(), locale)}
              </small>
            </p>
            <Detail event={event} each={each} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function whatOf(event: CaseEvent, t: PageSpeech['t']): string {
  switch (event.is) {
    case 'step':
      return t(`receipt.state.${event.to}`)
    case 'answer':
    case 'waiting':
    case 'asked':
      return t(`receipt.is.${event.is}`)
    case 'shown':
      return t(event.public ? 'studio.is.shown' : 'studio.is.hidden')
    case 'erased':
      return t(`studio.is.erased.${event.what}`)
    default:
      return t(`studio.is.${event.is}`)
  }
}

function whoOf({ by }: CaseEvent, { people }: DeskCase, t: PageSpeech['t']): string {
  if (by.id === null) return t(`studio.by.${by.role}`)
  return `${people[by.id] ?? by.id} (${t(`studio.role.${by.role}`)})`
}

function Detail({ event, each }: { readonly event: CaseEvent; readonly each: DeskCase }) {
  const { locale, t } = useSpeech(pageWords)
  const reason = 'reason' in event ? event.reason : undefined
  return (
    <>
      {'sentence' in event && event.sentence !== undefined && <Told sentence={event.sentence} />}
      {'note' in event && event.note !== undefined && <Noted note={event.note} seq={event.seq} events={each.events} />}
      {reason !== undefined && <p>{t('receipt.reason', { reason: t(`receipt.because.${reason}`) })}</p>}
      {event.is === 'step' && event.office !== undefined && (
        <p>
          {t('studio.to')} <InBoth text={event.office} />
        </p>
      )}
      {event.is === 'step' && event.duplicateOf !== undefined && <Link href={`/case/${event.duplicateOf}`}>{t('studio.history.first')}</Link>}
      {event.is === 'me-too' && <Link href={`/case/${event.other}`}>{t('studio.history.other')}</Link>}
      {event.is === 'waiting' && event.until !== undefined && <p>{t('studio.history.until', { day: formatDay(event.until, locale) })}</p>}
      {event.is === 'translated' && (
        <p>
          <InLanguage locale={event.in}>{event.text}</InLanguage>
        </p>
      )}
      {event.is === 'rated' && <p>{t(`receipt.stars.${event.stars as 1}`)}</p>}
      {event.is === 'shown' && event.summary !== undefined && (
        <p>
          <InBoth text={event.summary} />
        </p>
      )}
      {event.is === 'shown' && event.public && event.photos.length > 0 && <p>{t('studio.mark.photos', { n: event.photos.length })}</p>}
    </>
  )
}

function InBoth({ text }: { readonly text: Text }) {
  const { text: choose } = useSpeech(pageWords)
  const shown = choose(text)
  return <InLanguage locale={shown.in}>{shown.words}</InLanguage>
}

/** The sentence as it went out, in the reader's language. */
function Told({ sentence }: { readonly sentence: Sentence }) {
  const { locale } = useSpeech(pageWords)
  const said = fillSentence(sentence.text, sentence.values, locale)
  return (
    <p>
      <InLanguage locale={said.in}>{said.words}</InLanguage>
    </p>
  )
}

/** A note in every language it has by now, and whether somebody waits for it in Uyghur. */
function Noted({ note, seq, events }: { readonly note: Note; readonly seq: number; readonly events: readonly CaseEvent[] }) {
  const { t } = useSpeech(pageWords)
  const isWritten = events.some((event) => event.is === 'translated' && event.of === seq)
  return (
    <>
      {LOCALES.map((locale) => {
        const words = note[locale]
        return words === undefined ? null : (
          <p key={locale} className="noted">
            <InLanguage locale={locale}>{words}</InLanguage>
          </p>
        )
      })}
      {note.ug === undefined && !isWritten && <small className="mark">{t('studio.mark.uyghur')}</small>}
    </>
  )
}
