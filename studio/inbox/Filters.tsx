import { IconX } from '@tabler/icons-react'
import { type FormEvent, useEffect, useState } from 'react'
import { CASE_KINDS } from '../../model/case/kind.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { pageWords } from '../page-words.ts'
import type { Wanted } from './inbox-store.ts'
import { poleTyped } from './wanted.ts'

/** Fewer letters: of one kind, at one pole. */
export function Filters({ wanted, onWant }: { readonly wanted: Wanted; readonly onWant: (next: Wanted) => void }) {
  const { names } = useDesk()
  const { t } = useSpeech(pageWords)
  const [typed, setTyped] = useState(wanted.pole ?? '')
  const [isWrong, setWrong] = useState(false)
  useEffect(() => setTyped(wanted.pole ?? ''), [wanted.pole])
  function find(event: FormEvent): void {
    event.preventDefault()
    const pole = typed.trim() === '' ? null : poleTyped(typed, names?.polePrefix ?? null)
    setWrong(typed.trim() !== '' && pole === null)
    if (typed.trim() === '' || pole !== null) onWant({ ...wanted, pole })
  }
  return (
    <form className="filters" onSubmit={find}>
      <select
        name="kind"
        aria-label={t('studio.filter.kind')}
        value={wanted.kind ?? ''}
        onChange={(event) => onWant({ ...wanted, kind: CASE_KINDS.find((kind) => kind === event.target.value) ?? null })}
      >
        <option value="">{t('studio.filter.all')}</option>
        {CASE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`studio.kind.${kind}`)}
          </option>
        ))}
      </select>
      <input
        name="pole"
        aria-label={t('studio.filter.pole')}
        placeholder={t('studio.filter.pole')}
        aria-invalid={isWrong || undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={12}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={(event) => event.currentTarget.form?.requestSubmit()}
      />
      {wanted.pole !== null || wanted.kind !== null ? (
        <button type="button" className="pill" onClick={() => onWant({ ...wanted, kind: null, pole: null })}>
          <IconX size={16} stroke={2} aria-hidden="true" />
          {t('studio.filter.clear')}
        </button>
      ) : null}
      {isWrong && (
        <small className="lack" role="alert">
          {t('studio.filter.noPole')}
        </small>
      )}
    </form>
  )
}
