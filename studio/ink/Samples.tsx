import { IconTrash } from '@tabler/icons-react'
import { useSpeech } from '../../ui/language.ts'
import { InLanguage } from '../parts/InLanguage.tsx'
import { pageWords } from '../page-words.ts'
import { exportOf } from './recorder.ts'
import type { RecorderProps } from './WritingPad.tsx'

/** What was written so far: each can be deleted, all can be given out as a file. */
export function Samples({ recorder, act }: RecorderProps) {
  const { t } = useSpeech(pageWords)
  return (
    <section className="card">
      <h2 role="status">{t('studio.ink.kept', { n: recorder.samples.length })}</h2>
      <ul className="ink-samples">
        {recorder.samples.map(({ character }, each) => (
          <li key={each}>
            <InLanguage locale="zh">{character}</InLanguage>
            <button
              type="button"
              data-delete={each}
              aria-label={t('studio.ink.deleteOne', { n: each + 1 })}
              onClick={() => act({ is: 'delete', sample: each })}
            >
              <IconTrash size={18} stroke={1.75} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <div className="ink-acts">
        <button type="button" className="act" data-action="export" onClick={() => saveFile('ink-samples.json', exportOf(recorder))}>
          {t('studio.ink.export')}
        </button>
        <button type="button" className="pill" data-action="delete-all" onClick={() => act({ is: 'delete-all' })}>
          {t('studio.ink.deleteAll')}
        </button>
      </div>
    </section>
  )
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the file once the click is over; some read it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
