import { type FormEvent, useState } from 'react'
import type { CaseEvent } from '../../model/case/event.ts'
import { useSpeech } from '../../ui/language.ts'
import { Field } from '../parts/Field.tsx'
import { InLanguage } from '../parts/InLanguage.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useSending } from '../parts/use-sending.ts'
import { pageWords } from '../page-words.ts'
import { type FormProps, sendByKey } from './ActForm.tsx'
import { actOf, lacksOf } from './act.ts'

/** Notes that nobody has written in Uyghur yet, the oldest first. */
export function notesWithoutUyghur(events: readonly CaseEvent[]): { readonly seq: number; readonly zh: string }[] {
  return events.flatMap((event) => {
    const zh = 'note' in event && event.note !== undefined && event.note.ug === undefined ? event.note.zh : undefined
    const isWritten = events.some((later) => later.is === 'translated' && later.of === event.seq && later.in === 'ug')
    return zh === undefined || isWritten ? [] : [{ seq: event.seq, zh }]
  })
}

/** Writes in Uyghur what the resident was told in Chinese: the Chinese on one side, the field beside it. */
export function TranslateForm({ each, of, draft, store, onDraft, onDone }: FormProps & { readonly of: number }) {
  const { t } = useSpeech(pageWords)
  const { isSending, trouble, send } = useSending()
  const [isAsked, setAsked] = useState(false)
  const note = each.events.find(({ seq }) => seq === of)
  const zh = note !== undefined && 'note' in note ? (note.note?.zh ?? '') : ''
  const lacks = lacksOf(each, draft)
  function submit(event: FormEvent): void {
    event.preventDefault()
    setAsked(true)
    if (lacks.length === 0) void send(() => store.act(actOf(each, draft))).then((done) => done && onDone())
  }
  return (
    <form className="act-form" onSubmit={submit} onKeyDown={sendByKey}>
      <h4>{t('studio.do.translated')}</h4>
      <div className="pair">
        <div className="field">
          <span className="label">{t('studio.translate.zh')}</span>
          <p className="quoted">
            <InLanguage locale="zh">{zh}</InLanguage>
          </p>
        </div>
        <Field label={t('studio.translate.ug')} lack={isAsked && lacks.length > 0 ? t('studio.lack.translation') : undefined}>
          {(ids) => (
            <textarea
              {...ids}
              name="translation"
              lang="ug-Arab-CN"
              dir="rtl"
              rows={5}
              maxLength={2000}
              value={draft.translation}
              onChange={(event) => onDraft({ ...draft, translation: event.target.value })}
            />
          )}
        </Field>
      </div>
      <TroubleLine trouble={trouble} />
      <div className="form-foot">
        <button type="submit" className="act" disabled={isSending} data-action="send" aria-keyshortcuts="Control+Enter">
          {isSending ? t('studio.sending') : t('studio.translate.send')}
        </button>
        <button type="button" className="pill" data-action="cancel" onClick={() => onDraft(null)}>
          {t('studio.cancel')}
        </button>
      </div>
    </form>
  )
}
