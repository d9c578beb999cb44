import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { DeskCase } from '../../model/case/desk.ts'
import { wantsReason } from '../../model/case/state.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useSending } from '../parts/use-sending.ts'
import { pageWords } from '../page-words.ts'
import { newDraft } from './act.ts'
import { ActForm } from './ActForm.tsx'
import type { CaseStore } from './case-store.ts'
import type { Doing, Draft } from './drafts.ts'
import { ReleaseForm } from './ReleaseForm.tsx'
import { notesWithoutUyghur, TranslateForm } from './TranslateForm.tsx'

export interface ActsProps {
  readonly each: DeskCase
  readonly draft: Draft | null
  readonly store: CaseStore
  readonly onDraft: (draft: Draft | null) => void
}

/** What whoever reads a case can do to it: a button for each, and the form of the one that was chosen. Nothing that they may not. */
export function Acts({ each, draft, store, onDraft }: ActsProps) {
  const { me } = useDesk()
  const { t } = useSpeech(pageWords)
  const [isDone, setDone] = useState(false)
  const { isSending, trouble, send } = useSending()
  const card = useRef<HTMLElement>(null)
  const doing = draft?.doing
  const key = doing === undefined ? '' : `${doing.is} ${'to' in doing ? doing.to : 'of' in doing ? doing.of : ''}`
  // Whoever opens a form by keyboard goes on in it, and comes back to the card when it is closed.
  const last = useRef(key)
  useEffect(() => {
    if (last.current === key) return
    last.current = key
    const first = card.current?.querySelector<HTMLElement>('form :is(input, select, textarea):not([type=hidden])')
    if (key !== '') return first?.focus()
    card.current?.closest('[data-sheet]')?.scrollIntoView({ block: 'start' })
    card.current?.focus({ preventScroll: true })
  }, [key])

  const choose = (next: Doing) => {
    setDone(false)
    onDraft(newDraft(each, next))
  }
  const finish = () => {
    setDone(true)
    onDraft(null)
  }
  const at = (act: Parameters<CaseStore['act']>[0]) => void send(() => store.act(act)).then((done) => done && setDone(true))

  const waiting = each.may.includes('translated') && each.uyghurBy !== null ? notesWithoutUyghur(each.events) : []
  const others = (['answer', 'asked', 'waiting'] as const).filter((is) => each.may.includes(is))
  const isOwnFix = each.state === 'fixed' && each.fixer === me.id
  const hasNothing = each.roads.length === 0 && each.may.every((is) => is === 'contact') && waiting.length === 0
  return (
    <section className="card acts" ref={card} tabIndex={-1} data-doing={key} aria-label={t('studio.acts')}>
      <h3>{t('studio.acts')}</h3>
      {isDone && draft === null && (
        <p className="done" role="status" data-done="">
          {t('studio.done')}
        </p>
      )}
      <TroubleLine trouble={trouble} />
      {isOwnFix && (
        <p className="note" data-own-fix="">
          {t('studio.acts.fixer')}
        </p>
      )}
      {hasNothing && !isOwnFix && <p className="hint">{t('studio.acts.none')}</p>}
      {draft === null ? (
        <div className="ways-on">
          <div className="roads">
            {each.may.includes('let-through') && (
              <Does name="let-through" isMain isSending={isSending} onDo={() => at({ is: 'let-through' })}>
                {t('studio.do.let-through')}
              </Does>
            )}
            {waiting.map(({ seq }) => (
              <Does key={seq} name={`translate-${seq}`} isMain onDo={() => choose({ is: 'translated', of: seq })}>
                {t('studio.do.translated')}
              </Does>
            ))}
            {each.roads.map(({ to }, road) => (
              <Does key={to} name={to} isMain={road === 0 && !wantsReason(to) && each.held === null} onDo={() => choose({ is: 'step', to })}>
                {t(`studio.do.${to}`)}
              </Does>
            ))}
          </div>
          <div className="roads">
            {others.map((is) => (
              <Does key={is} name={is} onDo={() => choose({ is })}>
                {t(`studio.do.${is}`)}
              </Does>
            ))}
          </div>
          {each.may.includes('shown') && (
            <div className="roads">
              <Does name="shown" onDo={() => choose({ is: 'shown' })}>
                {t(each.shown === null ? 'studio.do.shown' : 'studio.do.shownAgain')}
              </Does>
              {each.shown !== null && (
                <Does name="hidden" isSending={isSending} onDo={() => at({ is: 'shown', public: false, photos: [] })}>
                  {t('studio.do.hidden')}
                </Does>
              )}
            </div>
          )}
        </div>
      ) : draft.doing.is === 'shown' ? (
        <ReleaseForm each={each} draft={draft} store={store} onDraft={onDraft} onDone={finish} />
      ) : draft.doing.is === 'translated' ? (
        <TranslateForm each={each} of={draft.doing.of} draft={draft} store={store} onDraft={onDraft} onDone={finish} />
      ) : (
        <ActForm each={each} draft={draft} store={store} onDraft={onDraft} onDone={finish} />
      )}
    </section>
  )
}

interface DoesProps {
  readonly name: string
  readonly isMain?: boolean
  readonly isSending?: boolean
  readonly onDo: () => void
  readonly children: ReactNode
}

function Does({ name, isMain = false, isSending = false, onDo, children }: DoesProps) {
  return (
    <button type="button" className={isMain ? 'act' : 'pill'} data-do={name} disabled={isSending} onClick={onDo}>
      {children}
    </button>
  )
}
