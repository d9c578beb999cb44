import { IconInfoCircle } from '@tabler/icons-react'
import { useSpeech } from '../../ui/language.ts'
import { Field } from '../parts/Field.tsx'
import { pageWords } from '../page-words.ts'
import type { Draft } from './drafts.ts'

export interface NoteFieldsProps {
  readonly draft: Draft
  readonly readsUyghur: boolean
  /** no ready sentence is chosen: these words stand alone */
  readonly isOwn: boolean
  readonly lack: string | undefined
  readonly onChange: (part: Partial<Pick<Draft, 'noteZh' | 'noteUg'>>) => void
}

/** Own words to the resident, in one language or both; and what becomes of them when the resident reads the other. */
export function NoteFields({ draft, readsUyghur, isOwn, lack, onChange }: NoteFieldsProps) {
  const { t } = useSpeech(pageWords)
  const { noteZh, noteUg } = draft
  const waits = readsUyghur && noteZh.trim() !== '' && noteUg.trim() === ''
  return (
    <>
      <div className="pair">
        <Field label={t(isOwn ? 'studio.note.own.zh' : 'studio.note.zh')} lack={lack}>
          {(ids) => (
            <textarea
              {...ids}
              name="noteZh"
              lang="zh-Hans-CN"
              dir="ltr"
              rows={3}
              maxLength={2000}
              value={noteZh}
              onChange={(event) => onChange({ noteZh: event.target.value })}
            />
          )}
        </Field>
        <Field label={t(isOwn ? 'studio.note.own.ug' : 'studio.note.ug')}>
          {(ids) => (
            <textarea
              {...ids}
              name="noteUg"
              lang="ug-Arab-CN"
              dir="rtl"
              rows={3}
              maxLength={2000}
              value={noteUg}
              onChange={(event) => onChange({ noteUg: event.target.value })}
            />
          )}
        </Field>
      </div>
      {waits && (
        <p className="note" role="status" data-waits="ug">
          <IconInfoCircle size={20} stroke={1.75} aria-hidden="true" /> {t('studio.note.waits')}
        </p>
      )}
    </>
  )
}
