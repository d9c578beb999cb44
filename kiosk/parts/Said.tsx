import type { ReactNode } from 'react'
import { LANG, type Text } from '../../model/text.ts'
import { commonWords } from '../../ui/words/common.ts'
import { useSpeech } from '../../ui/language.ts'
import { Also } from './Also.tsx'
import { Numbers } from './Numbers.tsx'

/**
 * A content text in the reader's language. A text that exists only in Chinese is shown to a Uyghur reader as what it is:
 * marked with its language and direction, and with a word that says so unless `quiet` (a list says it once for the row).
 */
export function Said({ text, quiet = false }: { text: Text; quiet?: boolean }): ReactNode {
  const speech = useSpeech(commonWords)
  const shown = speech.text(text)
  if (shown.in === speech.locale)
    return (
      <>
        <Numbers text={shown.words} />
        <Also text={text} />
      </>
    )
  return (
    <>
      <span lang={LANG[shown.in]} dir="ltr" className="foreign">
        {shown.words}
      </span>
      {quiet ? null : <span className="only-chinese">{speech.t('common.onlyChinese')}</span>}
    </>
  )
}
