import { useId } from 'react'
import type { StatusPhrase } from '../../model/content/phrase.ts'
import { LOCALES } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { InLanguage } from '../parts/InLanguage.tsx'
import { pageWords } from '../page-words.ts'
import { preview } from './act.ts'
import type { Draft } from './drafts.ts'

export interface SentenceChoiceProps {
  readonly phrases: readonly StatusPhrase[]
  readonly draft: Draft
  readonly onChoose: (id: string | null) => void
}

/** Which ready sentence the resident reads, or none; and the chosen one in both languages, side by side, as it will stand there. */
export function SentenceChoice({ phrases, draft, onChoose }: SentenceChoiceProps) {
  const { locale, t } = useSpeech(pageWords)
  const name = useId()
  const chosen = phrases.find(({ id }) => id === draft.phrase)
  return (
    <>
      <fieldset className="sentences">
        <legend>{t('studio.sentence')}</legend>
        {phrases.map((phrase) => {
          const { words, in: of } = preview(phrase, draft, locale)
          return (
            <label key={phrase.id} data-phrase={phrase.id}>
              <input type="radio" name={name} checked={phrase.id === draft.phrase} onChange={() => onChoose(phrase.id)} />
              <InLanguage locale={of}>{words}</InLanguage>
            </label>
          )
        })}
        <label data-phrase="">
          <input type="radio" name={name} checked={draft.phrase === null} onChange={() => onChoose(null)} />
          {t('studio.sentence.none')}
        </label>
      </fieldset>
      {chosen !== undefined && (
        <div className="both" data-preview="">
          {LOCALES.map((each) => {
            const { words, in: of } = preview(chosen, draft, each)
            return (
              <div key={each}>
                <small className="hint">{t(`studio.reads.${each}`)}</small>
                <p>
                  <InLanguage locale={of}>{words}</InLanguage>
                </p>
                {of !== each && <small className="mark">{t('common.onlyChinese')}</small>}
              </div>
            )
          })}
        </div>
      )}
    </>
  )
}
