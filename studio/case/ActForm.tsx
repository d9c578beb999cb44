import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { DeskCase } from '../../model/case/desk.ts'
import { REASONS } from '../../model/case/event.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { Field } from '../parts/Field.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useSending } from '../parts/use-sending.ts'
import { pageWords } from '../page-words.ts'
import { actOf, asksReason, type Lack, lacksOf, phrasesOf, slotsWanted, wantsOffice } from './act.ts'
import type { CaseStore } from './case-store.ts'
import { DayChoice } from './DayChoice.tsx'
import type { Draft } from './drafts.ts'
import { DuplicateChoice } from './DuplicateChoice.tsx'
import { NoteFields } from './NoteFields.tsx'
import { OfficeFields } from './OfficeFields.tsx'
import { SentenceChoice } from './SentenceChoice.tsx'
import { SlotFields } from './SlotFields.tsx'

export interface FormProps {
  readonly each: DeskCase
  readonly draft: Draft
  readonly store: CaseStore
  readonly onDraft: (draft: Draft | null) => void
  readonly onDone: () => void
}

/** Sends the form from anywhere in it. */
export function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}

/** A step, an answer, a question or a delay: why, to whom, and the sentence that the resident will read in both languages. */
export function ActForm({ each, draft, store, onDraft, onDone }: FormProps) {
  const { now } = useDesk()
  const { t } = useSpeech(pageWords)
  const { isSending, trouble, send } = useSending()
  const [isAsked, setAsked] = useState(false)
  const { doing } = draft
  const phrases = phrasesOf(each, doing)
  const phrase = phrases.find(({ id }) => id === draft.phrase)
  const slots = slotsWanted(phrase)
  const lacks = lacksOf(each, draft)
  const lackOf = (lack: Lack) => (isAsked && lacks.includes(lack) ? t(`studio.lack.${lack}`) : undefined)
  const change = (part: Partial<Draft>) => onDraft({ ...draft, ...part })
  const name = doing.is === 'step' ? t(`studio.do.${doing.to}`) : t(`studio.do.${doing.is as 'answer'}`)

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    setAsked(true)
    if (lacks.length > 0) {
      const form = event.currentTarget
      // The field is marked by the drawing that follows.
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    void send(() => store.act(actOf(each, draft))).then((done) => done && onDone())
  }

  return (
    <form className="act-form" onSubmit={submit} onKeyDown={sendByKey} noValidate>
      <h4>{name}</h4>
      {(asksReason(doing) || slots.includes('reason')) && (
        <Field label={t('studio.reason')} hint={t('studio.reason.hint')} lack={lackOf('reason')}>
          {(ids) => (
            <select
              {...ids}
              name="reason"
              value={draft.reason ?? ''}
              onChange={(event) => change({ reason: REASONS.find((reason) => reason === event.target.value) ?? null })}
            >
              <option value="">{t('studio.chooseOne')}</option>
              {REASONS.map((reason) => (
                <option key={reason} value={reason}>
                  {t(`receipt.because.${reason}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {doing.is === 'step' && doing.to === 'duplicate' && (
        <DuplicateChoice each={each} chosen={draft.duplicateOf} lack={lackOf('duplicateOf')} onChoose={(duplicateOf) => change({ duplicateOf })} />
      )}
      {doing.is === 'waiting' && (
        <DayChoice label={t('studio.until')} name="until" day={draft.until} now={now()} lack={lackOf('until')} onDay={(until) => change({ until })} />
      )}
      {(wantsOffice(doing) || slots.includes('office')) && <OfficeFields draft={draft} lack={lackOf('office')} onChange={change} />}
      {phrases.length > 0 && <SentenceChoice phrases={phrases} draft={draft} onChoose={(next) => change({ phrase: next })} />}
      <SlotFields
        slots={slots.filter((slot) => slot !== 'office' && slot !== 'reason' && !(slot === 'day' && doing.is === 'waiting'))}
        draft={draft}
        lackOf={lackOf}
        onChange={(typed) => change({ typed: { ...draft.typed, ...typed } })}
      />
      <NoteFields draft={draft} readsUyghur={each.reads === 'ug'} isOwn={phrase === undefined} lack={lackOf('words')} onChange={change} />
      <TroubleLine trouble={trouble} />
      <div className="form-foot">
        <button type="submit" className="act" disabled={isSending} data-action="send" aria-keyshortcuts="Control+Enter">
          {isSending ? t('studio.sending') : t('studio.send', { what: name })}
        </button>
        <button type="button" className="pill" data-action="cancel" onClick={() => onDraft(null)}>
          {t('studio.cancel')}
        </button>
      </div>
    </form>
  )
}
