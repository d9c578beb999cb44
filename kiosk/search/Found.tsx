import { type ReactNode, useState } from 'react'
import type { Kind } from '../../model/content/item.ts'
import type { Meaning } from '../../model/search/reading.ts'
import { LANG } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { searchWords } from '../../ui/words/search.ts'
import { Touch } from '../parts/Touch.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { FoundKinds } from './FoundKinds.tsx'
import { Meanings } from './Meanings.tsx'
import { NothingFound } from './NothingFound.tsx'
import { useSearch } from './use-search.ts'

const NO_MORE: { readonly for: string; readonly whole: readonly Kind[] } = { for: '', whole: [] }
const words = { ...kioskWords, ...searchWords }

/** What is found for what is typed, as it is typed. */
export function Found({ query, onQuery }: { query: string; onQuery: (query: string) => void }): ReactNode {
  const { t } = useSpeech(words)
  // Other letters are another question: a script that was chosen goes with the letters it was chosen for.
  const [chosen, setChosen] = useState<{ readonly for: string; readonly meaning: Meaning } | null>(null)
  const kept = chosen !== null && query.startsWith(chosen.for) ? chosen : null
  const [asked, setAsked] = useState<{ readonly for: string; readonly whole: readonly Kind[] }>(NO_MORE)
  const whole = asked.for === query ? asked.whole : NO_MORE.whole
  const state = useSearch(query, kept?.meaning ?? null, whole)
  if (state.is === 'problem') return <NothingFound query={null} />
  if (query.trim() === '') return <p className="search-line">{t('kiosk.search.start')}</p>
  if (state.is === 'opening' || state.answer === null) return <Skeleton rows={4} />
  const { answer, question } = state
  const { count, more, meant, meanings, poles } = answer
  if (count + poles.length === 0) return question?.typed === query ? <NothingFound query={query.trim()} /> : null
  return (
    <>
      <p className="search-line" role="status">
        {t(more ? 'search.many' : 'kiosk.search.found', { n: count + poles.length })}
      </p>
      {meanings.length > 1 || kept !== null ? (
        <Meanings chosen={kept?.meaning ?? null} onChoose={(meaning) => setChosen(meaning === null ? null : { for: query, meaning })} />
      ) : null}
      {meant === null ? null : (
        <p className="search-meant">
          {t('search.meant')}{' '}
          <Touch className="chip" data-meant="" onTouch={() => onQuery(meant)}>
            <Meant text={meant} />
          </Touch>
        </p>
      )}
      <FoundKinds answer={answer} onMore={(kind) => setAsked({ for: query, whole: [...whole, kind] })} />
    </>
  )
}

/** The words that were probably meant, marked with the language they are in. */
function Meant({ text }: { text: string }): ReactNode {
  const locale = /\p{Script=Arabic}/u.test(text) ? 'ug' : 'zh'
  return (
    <span lang={LANG[locale]} dir={locale === 'ug' ? 'rtl' : 'ltr'}>
      {text}
    </span>
  )
}
