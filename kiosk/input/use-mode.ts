import { useCallback } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { useWatched } from '../reading/objects.ts'
import { note, session } from '../session/session.ts'
import type { Mode } from './composing.ts'

/**
 * How a resident types: by hand in Chinese, on the letters in Uyghur, until they choose otherwise; with the language of the page
 * it begins anew, and with the session it is forgotten.
 */
export function useMode(): readonly [Mode, (mode: Mode) => void] {
  const { locale } = useSpeech(commonWords)
  const { mode } = useWatched(session)
  const choose = useCallback((next: Mode) => note({ mode: { for: locale, mode: next } }), [locale])
  return [mode?.for === locale ? mode.mode : locale === 'ug' ? 'ug' : 'ink', choose]
}
