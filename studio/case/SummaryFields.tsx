import { useSpeech } from '../../ui/language.ts'
import { Field } from '../parts/Field.tsx'
import { pageWords } from '../page-words.ts'
import type { Draft } from './drafts.ts'

/** What staff say of a case for everybody, in both languages; it may be left out. */
export function SummaryFields({ draft, onDraft }: { readonly draft: Draft; readonly onDraft: (draft: Draft) => void }) {
  const { t } = useSpeech(pageWords)
  return (
    <div className="pair">
      <Field label={t('studio.summary.zh')}>
        {(ids) => (
          <textarea
            {...ids}
            name="summaryZh"
            lang="zh-Hans-CN"
            dir="ltr"
            rows={2}
            maxLength={300}
            value={draft.noteZh}
            onChange={(event) => onDraft({ ...draft, noteZh: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('studio.summary.ug')}>
        {(ids) => (
          <textarea
            {...ids}
            name="summaryUg"
            lang="ug-Arab-CN"
            dir="rtl"
            rows={2}
            maxLength={300}
            value={draft.noteUg}
            onChange={(event) => onDraft({ ...draft, noteUg: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
