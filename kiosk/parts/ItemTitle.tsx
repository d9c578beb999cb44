import type { ReactNode } from 'react'
import type { Text } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { Said } from './Said.tsx'

// Real catalogues have titles of up to 110 characters; past this a title is set smaller so that the answer stays in view.
const LONG: Readonly<Record<'zh' | 'ug', number>> = { zh: 26, ug: 60 }

/** Whether a title is long in the language it is shown in. */
export function useLongTitle(text: Text): boolean {
  const shown = useSpeech(commonWords).text(text)
  return shown.words.length > LONG[shown.in]
}

/** A title in full, whatever its length. */
export function ItemTitle({ text }: { text: Text }): ReactNode {
  return useLongTitle(text) ? (
    <span style={{ fontSize: 'var(--title)' }}>
      <Said text={text} />
    </span>
  ) : (
    <Said text={text} />
  )
}
