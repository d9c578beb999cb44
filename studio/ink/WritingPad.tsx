import { InkPad } from '../../ui/ink/InkPad.tsx'
import { useSpeech } from '../../ui/language.ts'
import { InLanguage } from '../parts/InLanguage.tsx'
import { pageWords } from '../page-words.ts'
import { CHARACTERS_TO_WRITE, type Recorder, type RecorderAct } from './recorder.ts'

export interface RecorderProps {
  readonly recorder: Recorder
  readonly act: (act: RecorderAct) => void
}

/** The character that is asked for, and where it is written. */
export function WritingPad({ recorder, act }: RecorderProps) {
  const { t } = useSpeech(pageWords)
  const isEmpty = recorder.ink.length === 0
  return (
    <section className="card ink-desk">
      <div>
        <h2>{t('studio.ink.write')}</h2>
        <p className="ink-wanted" data-wanted>
          <InLanguage locale="zh">{CHARACTERS_TO_WRITE[recorder.at]}</InLanguage>
        </p>
        <button type="button" className="pill" data-action="next-person" onClick={() => act({ is: 'next-person' })}>
          {t('studio.ink.person')}
        </button>
      </div>
      <div className="ink-paper">
        <InkPad ink={recorder.ink} onStroke={(stroke) => act({ is: 'wrote', stroke })} label={t('studio.ink.pad')} guide />
      </div>
      <div className="ink-acts">
        <button type="button" className="pill" data-action="undo" disabled={isEmpty} onClick={() => act({ is: 'undo' })}>
          {t('studio.ink.undo')}
        </button>
        <button type="button" className="pill" data-action="clear" disabled={isEmpty} onClick={() => act({ is: 'clear' })}>
          {t('studio.ink.clear')}
        </button>
        <button type="button" className="pill" data-action="skip" onClick={() => act({ is: 'skip' })}>
          {t('studio.ink.skip')}
        </button>
        <button type="button" className="act" data-action="keep" disabled={isEmpty} onClick={() => act({ is: 'keep' })}>
          {t('studio.ink.keep')}
        </button>
      </div>
    </section>
  )
}
