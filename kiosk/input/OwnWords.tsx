import { IconPencil, IconX } from '@tabler/icons-react'
import { type ReactNode, type RefObject, use, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { LANG } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { inputWords } from '../../ui/words/input.ts'
import { onGlass } from '../glass.ts'
import { Touch } from '../parts/Touch.tsx'
import { InputSurface } from './InputSurface.tsx'
import { KeysSlotContext } from './slot.ts'
import { useComposing } from './use-composing.ts'
import { useEngines } from './use-engines.ts'
import { useMode } from './use-mode.ts'
import './own-words.css'

/** What one report takes of typed words: more than anybody types standing. */
export const OWN_WORDS_MAX = 300

/** A place to say it in one's own words: touched, it brings the keys. */
export function OwnWords({ words, onWords }: { words: string; onWords: (words: string) => void }): ReactNode {
  const { t } = useSpeech(inputWords)
  const slot = use(KeysSlotContext)
  const [open, setOpen] = useState(false)
  const engines = useEngines(open)
  const [mode, setMode] = useMode()
  const typing = useComposing(words, onWords, mode, OWN_WORDS_MAX, engines)
  const { field } = typing
  useLayoutEffect(() => {
    if (open) field.ref.current?.scrollIntoView({ block: 'center' })
  }, [open, field.ref])
  return (
    <section className="own-words" data-own-words={open ? 'open' : 'closed'}>
      <label htmlFor="own-words">
        <IconPencil aria-hidden size="1.2em" stroke={1.75} />
        {t('input.ownWords')}
      </label>
      <textarea
        {...field}
        ref={field.ref as RefObject<HTMLTextAreaElement | null>}
        id="own-words"
        dir={words === '' ? undefined : 'auto'}
        rows={3}
        lang={words === '' ? undefined : /\p{Script=Arabic}/u.test(words) ? LANG.ug : LANG.zh}
        inputMode={onGlass() ? 'none' : 'text'}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        placeholder={t('input.ownWordsHint')}
        onFocus={() => onGlass() && setOpen(true)}
      />
      <p className="own-words-line">
        <span>{t('input.left', { n: OWN_WORDS_MAX - words.length })}</span>
        {words === '' ? null : (
          <Touch className="chip" data-action="clear-words" onTouch={() => onWords('')}>
            <IconX aria-hidden size="1em" stroke={1.75} />
            {t('input.clear')}
          </Touch>
        )}
      </p>
      {open && slot !== null && engines !== null
        ? createPortal(<InputSurface typing={typing} engines={engines} onMode={setMode} onDone={() => setOpen(false)} />, slot)
        : null}
    </section>
  )
}
