import type { ReactNode } from 'react'
import type { Note, Sentence } from '../../model/case/event.ts'
import { fillSlots } from '../../model/content/slots.ts'
import { showReceiptCode, type ReceiptCode } from '../../model/case/receipt.ts'
import { LANG, type Locale, shown } from '../../model/text.ts'
import { formatDay } from '../../ui/format/date.ts'
import { type Speech, useSpeech } from '../../ui/language.ts'
import { receiptWords } from '../../ui/words/receipt.ts'
import { Numbers } from '../parts/Numbers.tsx'
import { Said } from '../parts/Said.tsx'
import { digitsOf } from '../screens/digits.ts'

/** What fills the slots of a sentence, as this reader reads it. */
function valuesFor({ values }: Sentence, locale: Locale, t: Speech<typeof receiptWords>['t']): Record<string, string> {
  const { office, place, day, time, days, pole, phone, code, reason } = values
  const all = {
    office: office === undefined ? undefined : shown(office, locale).words,
    place: place === undefined ? undefined : shown(place, locale).words,
    day: day === undefined ? undefined : formatDay(day, locale),
    time,
    days: days?.toString(),
    pole: pole === undefined ? undefined : digitsOf(pole),
    phone,
    code: code === undefined ? undefined : showReceiptCode(code as ReceiptCode),
    reason: reason === undefined ? undefined : t(`receipt.because.${reason}`),
  }
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** A ready sentence with its slots filled. One that has no Uyghur is shown to a Uyghur reader as the Chinese it is. */
export function ToldSentence({ sentence }: { sentence: Sentence }): ReactNode {
  const { locale, t } = useSpeech(receiptWords)
  const of = shown(sentence.text, locale).in
  const said = fillSlots(sentence.text, of, valuesFor(sentence, of, t))
  return <Said text={of === 'ug' ? { zh: sentence.text.zh, ug: said } : { zh: said }} />
}

/** What staff typed. Words in another language than the reader's are marked; words by a machine too. */
export function ToldNote({ note }: { note: Note }): ReactNode {
  const { locale, t } = useSpeech(receiptWords)
  const byMachine = note.machine.includes(locale) ? <span className="only-chinese">{t('receipt.machine')}</span> : null
  const own = note[locale]
  if (own !== undefined)
    return (
      <>
        <Numbers text={own} />
        {byMachine}
      </>
    )
  if (note.zh !== undefined)
    return (
      <>
        <Said text={{ zh: note.zh }} />
        <span className="receipt-soon">{t('receipt.uyghurSoon')}</span>
      </>
    )
  return (
    <>
      <span lang={LANG.ug} dir="rtl" className="foreign">
        {note.ug}
      </span>
      <span className="only-chinese">{t('receipt.onlyUyghur')}</span>
    </>
  )
}
