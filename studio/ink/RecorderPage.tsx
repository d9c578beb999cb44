import { useReducer } from 'react'
import { AGE_BANDS, type AgeBand } from '../../model/input/ink/samples.ts'
import { useSpeech } from '../../ui/language.ts'
import { pageWords } from '../page-words.ts'
import { Samples } from './Samples.tsx'
import { recorderAfter, startRecorder } from './recorder.ts'
import { WritingPad } from './WritingPad.tsx'
import './ink.css'

/** Collects handwriting from people who agree, to teach the recogniser and to measure it. Nothing leaves the page but by "export". Rule W7. */
export function RecorderPage() {
  const { t } = useSpeech(pageWords)
  const [recorder, act] = useReducer(recorderAfter, undefined, startRecorder)
  return (
    <main className="page" data-page="ink">
      <h1>{t('studio.ink')}</h1>
      <p className="hint">{t('studio.ink.line')}</p>
      <section className="card">
        <p>{t('studio.ink.consent')}</p>
        <label className="ink-agree">
          <input type="checkbox" data-field="agree" checked={recorder.isAgreed} onChange={(event) => act({ is: 'agreed', yes: event.target.checked })} />
          {t('studio.ink.agree')}
        </label>
        {recorder.isAgreed && (
          <div className="field ink-age">
            <label htmlFor="ink-age">{t('studio.ink.age')}</label>
            <select id="ink-age" value={recorder.age ?? ''} onChange={(event) => act({ is: 'age', age: ageOf(event.target.value) })}>
              <option value="">{t('studio.ink.age.none')}</option>
              {AGE_BANDS.map((band) => (
                <option key={band} value={band}>
                  {t(`studio.ink.age.${band}`)}
                </option>
              ))}
            </select>
          </div>
        )}
      </section>
      {recorder.isAgreed && <WritingPad recorder={recorder} act={act} />}
      {recorder.samples.length > 0 && <Samples recorder={recorder} act={act} />}
    </main>
  )
}

const ageOf = (value: string): AgeBand | null => AGE_BANDS.find((band) => band === value) ?? null
