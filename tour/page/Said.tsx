import type { ReactNode } from 'react'
import { LANG, type Text } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'

/**
 * A content text in the reader's language. What exists only in Chinese is marked as Chinese on a Uyghur page, and a word
 * says so unless `quiet` (a list says it once for all).
 */
export function Said({ text, quiet = false }: { text: Text; quiet?: boolean }): ReactNode {
  const speech = useSpeech(commonWords)
  const shown = speech.text(text)
  if (shown.in === speech.locale) return shown.words
  return (
    <>
      <span lang={LANG[shown.in]} dir="ltr">
        {shown.words}
      </span>
      {quiet ? null : <small className="tour-only-chinese">{speech.t('common.onlyChinese')}</small>}
    </>
  )
}
