import { IconKey } from '@tabler/icons-react'
import { type FormEvent, useId } from 'react'
import type { PageSpeech } from './page-words.ts'

export interface KeyFormProps {
  readonly speech: PageSpeech
  readonly refused: boolean
  readonly onKey: (key: string) => void
}

/** Asks for the staff's key, and says when the one before was wrong. */
export function KeyForm({ speech, refused, onKey }: KeyFormProps) {
  const id = useId()
  function enter(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const key = new FormData(event.currentTarget).get('key')
    if (typeof key === 'string' && key.trim() !== '') onKey(key.trim())
  }
  return (
    <form className="key" onSubmit={enter}>
      <IconKey size={40} stroke={1.75} aria-hidden="true" />
      <p role={refused ? 'alert' : undefined}>{speech.t(refused ? 'studio.refused' : 'studio.noKey')}</p>
      <label htmlFor={id}>{speech.t('studio.key')}</label>
      <input id={id} name="key" type="password" dir="ltr" autoComplete="off" spellCheck={false} required />
      <button type="submit" className="act">
        {speech.t('studio.enter')}
      </button>
    </form>
  )
}
