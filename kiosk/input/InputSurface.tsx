import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { LANG } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { inputWords } from '../../ui/words/input.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useWatched } from '../reading/objects.ts'
import { CandidateBar } from './CandidateBar.tsx'
import { engineOf, isBehind, MODES, type Mode } from './composing.ts'
import type { EnginesState, InputEngines } from './engines.ts'
import { InkKeys } from './InkKeys.tsx'
import { KeyGrid } from './KeyGrid.tsx'
import { keysOf } from './keys.tsx'
import type { Typing } from './use-composing.ts'
import { usePresses } from './use-presses.ts'
import './keyboard.css'

const words = { ...inputWords, 'kiosk.keys.label': kioskWords['kiosk.keys.label'], 'common.language.ug': commonWords['common.language.ug'] }

// The nine keys are another face of pinyin and have no tab of their own.
const TABS = MODES.filter((mode) => mode !== 'nine')
const tabOf = (mode: Mode): Mode => (mode === 'nine' ? 'pinyin' : mode)

/** Whether a mode can be offered: what the bundle has no data for leaves no gap. */
export function offers(mode: Mode, state: EnginesState): boolean {
  const engine = engineOf(mode)
  // A Uyghur keyboard writes without suggestions too.
  if (engine === null || engine === 'ug') return true
  return state.is === 'open' && state.has[engine]
}

/**
 * Everything a glass is typed on: keys, pinyin, strokes and handwriting, and what they offer. It is part of the page, under the
 * field it writes to, so that it never covers it. Keys keep their places in both languages, as on the keyboards people know.
 */
export function InputSurface({
  typing,
  engines,
  onMode,
  onDone,
}: {
  typing: Typing
  engines: InputEngines
  onMode: (mode: Mode) => void
  onDone: () => void
}): ReactNode {
  const speech = useSpeech(words)
  const { t, locale } = speech
  const state = useWatched(engines.state)
  const { now, read, act } = typing
  const { mode } = now
  const isThere = offers(mode, state)
  const waits = !isThere && state.is === 'opening'

  // Who touches another mode means it now, whatever is on its way.
  const change = (next: Mode) => {
    act({ is: 'mode', mode: next })
    onMode(next)
  }
  const tabPresses = usePresses('data-tab', (tab) => change(tab as Mode))
  // Where a mode turns out to have no data the letters are there at once.
  useEffect(() => {
    if (!isThere && !waits) onMode(offers('pinyin', state) ? 'pinyin' : 'latin')
  }, [isThere, waits, state, onMode])

  const press = (key: string) => {
    if (key === 'delete') return act({ is: 'delete' })
    if (key === 'space') return act({ is: 'space' })
    if (key === 'nine' || key === 'pinyin') return change(key)
    if (key !== 'done') return act({ is: 'key', key })
    if (now.letters !== '' || now.ink.length > 0) act({ is: 'space' })
    onDone()
  }
  // The keys are the same from touch to touch; only what they do is not.
  const keys = useMemo(() => (mode === 'ink' ? null : keysOf(mode, t)), [mode, t])
  const latest = useRef(press)
  latest.current = press
  const onKey = useCallback((key: string) => latest.current(key), [])
  const tabs = useMemo(() => (locale === 'ug' ? [...TABS].sort((a, b) => Number(b === 'ug') - Number(a === 'ug')) : TABS), [locale])
  return (
    <section className="keyboard" aria-label={t('kiosk.keys.label')} data-mode={mode}>
      <div {...tabPresses} className="keyboard-modes" role="group" aria-label={t('input.modes')}>
        {tabs.map((tab) =>
          state.is === 'opening' || offers(tab, state) ? (
            <button
              key={tab}
              type="button"
              className="mode"
              lang={tab === 'ug' ? LANG.ug : undefined}
              aria-pressed={tabOf(mode) === tab}
              disabled={!offers(tab, state)}
              data-tab={tab}
              onClick={(event) => event.detail === 0 && change(tab)}
            >
              {tab === 'ug' ? t('common.language.ug') : t(`input.mode.${tab}`)}
            </button>
          ) : null,
        )}
      </div>
      {state.is === 'broken' ? <p role="alert">{t('input.broken')}</p> : null}
      {engineOf(mode) === null ? null : (
        <CandidateBar
          letters={read}
          candidates={now.candidates}
          behind={isBehind(now)}
          onChoose={(candidate) => act({ is: 'choose', candidate })}
          onUndo={now.undo === null ? null : () => act({ is: 'undo' })}
        />
      )}
      {waits ? (
        <p className="keyboard-waits" role="status">
          {t('input.waiting')}
        </p>
      ) : keys === null ? (
        <InkKeys typing={typing} onPress={press} />
      ) : (
        <KeyGrid rows={keys} onKey={onKey} />
      )}
    </section>
  )
}
