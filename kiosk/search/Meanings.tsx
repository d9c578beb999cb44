import type { ReactNode } from 'react'
import type { Meaning } from '../../model/search/reading.ts'
import { useSpeech } from '../../ui/language.ts'
import { searchWords } from '../../ui/words/search.ts'
import { Touch } from '../parts/Touch.tsx'

/** In which script letters a to z were meant, when they find something in more than one. */
export function Meanings({ chosen, onChoose }: { chosen: Meaning | null; onChoose: (meaning: Meaning | null) => void }): ReactNode {
  const { t } = useSpeech(searchWords)
  const choice = (meaning: Meaning | null, words: string) => (
    <Touch className="chip" aria-pressed={chosen === meaning} data-meaning={meaning ?? 'all'} onTouch={() => onChoose(meaning)}>
      {words}
    </Touch>
  )
  return (
    <fieldset className="chips found-meanings">
      <legend className="search-line">{t('search.as')}</legend>
      {choice(null, t('search.as.all'))}
      {choice('pinyin', t('search.as.pinyin'))}
      {choice('uyghur', t('search.as.uyghur'))}
    </fieldset>
  )
}
