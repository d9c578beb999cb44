import { IconSearch, IconX } from '@tabler/icons-react'
import { type ReactNode, type RefObject, use, useState } from 'react'
import { createPortal } from 'react-dom'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { onGlass } from '../glass.ts'
import { withLetters } from '../input/composing.ts'
import { InputSurface } from '../input/InputSurface.tsx'
import { KeysSlotContext } from '../input/slot.ts'
import { useComposing } from '../input/use-composing.ts'
import { useEngines } from '../input/use-engines.ts'
import { useMode } from '../input/use-mode.ts'
import { useLateFocus } from '../late-focus.ts'
import { usePageTitle } from '../page-title.ts'
import { Touch } from '../parts/Touch.tsx'
import { useWatched } from '../reading/objects.ts'
import { Found } from '../search/Found.tsx'
import { note, session } from '../session/session.ts'
import './search.css'

const QUERY_MAX = 60

/** One box for everything this terminal knows, in both scripts, offline; what it is typed on lies under what it finds. */
export function SearchScreen(): ReactNode {
  const { t } = useSpeech(kioskWords)
  usePageTitle()
  useLateFocus()
  const { query } = useWatched(session)
  const slot = use(KeysSlotContext)
  // A phone has keys of its own; ours come when they are asked for.
  const [keys, setKeys] = useState(onGlass)
  const engines = useEngines(keys)
  const [mode, setMode] = useMode()
  const type = (text: string) => note({ query: text })
  const typing = useComposing(query, type, mode, QUERY_MAX, engines)
  const { field } = typing
  return (
    <main className="search" data-page="search" tabIndex={-1}>
      <h1 className="visually-hidden">{t('kiosk.search.title')}</h1>
      <div className="search-box">
        <IconSearch aria-hidden size="1.4em" stroke={1.75} />
        <input
          {...field}
          ref={field.ref as RefObject<HTMLInputElement | null>}
          type="text"
          // Without a word in it a field reads as its page does.
          dir={query === '' ? undefined : 'auto'}
          inputMode={keys ? 'none' : 'search'}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-label={t('kiosk.home.search')}
          placeholder={t('kiosk.home.search')}
          onFocus={() => onGlass() && setKeys(true)}
        />
        {query === '' ? null : (
          <Touch className="search-clear" aria-label={t('kiosk.search.clear')} onTouch={() => type('')}>
            <IconX aria-hidden size="1.4em" stroke={1.75} />
          </Touch>
        )}
      </div>
      {/* Where it scrolls before anything was found there is nothing in it for the keyboard to stand on. */}
      <div className="search-found" tabIndex={query === '' ? 0 : undefined}>
        {/* What is being composed is looked for already: who types pinyin need not choose a character to find something. */}
        <Found query={withLetters(typing.now)} onQuery={type} />
      </div>
      {keys ? (
        slot !== null && engines !== null ? (
          createPortal(<InputSurface typing={typing} engines={engines} onMode={setMode} onDone={() => setKeys(false)} />, slot)
        ) : null
      ) : (
        <Touch className="action keys-back" onTouch={() => setKeys(true)}>
          {t('kiosk.keys.label')}
        </Touch>
      )}
    </main>
  )
}
