import { IconLanguage } from '@tabler/icons-react'
import { createContext, type ReactNode, use } from 'react'
import { DIRECTION, LANG, type Locale, type Text } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { firstWords } from '../../ui/words/first.ts'
import { useWatched } from '../reading/objects.ts'
import { note, session } from '../session/session.ts'
import { Numbers } from './Numbers.tsx'
import { Touch } from './Touch.tsx'

/** Whether a page shows each text in both languages, one under the other: two people read it together who read different ones. */
const BothLanguages = createContext(false)

/** What a text says in the language that the page does not speak, where a page shows both and there is one; else `null`. */
export function useAlso(text: Text): { readonly words: string; readonly in: Locale } | null {
  const both = use(BothLanguages)
  const { locale } = useSpeech(firstWords)
  const other = locale === 'zh' ? 'ug' : 'zh'
  const words = text[other]
  // A text that is Chinese alone is shown in Chinese already.
  return both && words !== undefined && text[locale] !== undefined ? { words, in: other } : null
}

/** The same text once more in the other language, under it. */
export function Also({ text }: { text: Text }): ReactNode {
  const also = useAlso(text)
  if (also === null) return null
  return (
    <span className="also" lang={LANG[also.in]} dir={DIRECTION[also.in]}>
      <Numbers text={also.words} />
    </span>
  )
}

/** A page whose texts can be shown in both languages, and the button that does it. */
export function SideBySide({ children }: { children: (button: ReactNode) => ReactNode }): ReactNode {
  const { t } = useSpeech(firstWords)
  const { both } = useWatched(session)
  return (
    <BothLanguages value={both}>
      {children(
        <Touch className="chip both-switch" data-action="both" aria-pressed={both} onTouch={() => note({ both: !both })}>
          <IconLanguage aria-hidden size="1.2em" stroke={1.75} />
          {t('kiosk.both')}
        </Touch>,
      )}
    </BothLanguages>
  )
}
