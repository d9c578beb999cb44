import type { ReactNode } from 'react'
import type { Note, Sentence } from '../../model/case/event.ts'
import { LANG } from '../../model/text.ts'
import { fillSentence } from '../../ui/format/sentence.ts'
import { useSpeech } from '../../ui/language.ts'
import { receiptWords } from '../../ui/words/receipt.ts'
import { Numbers } from '../parts/Numbers.tsx'
import { Said } from '../parts/Said.tsx'

/** A ready sentence with its slots filled. One that has no Uyghur is shown to a Uyghur reader as the Chinese it is. */
export function ToldSentence({ sentence }: { sentence: Sentence }): ReactNode {
  const { locale } = useSpeech(receiptWords)
  const { words, in: of } = fillSentence(sentence.text, sentence.values, locale)
  return <Said text={of === 'ug' ? { zh: sentence.text.zh, ug: words } : { zh: words }} />
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
