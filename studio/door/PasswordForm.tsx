import { type FormEvent, useState } from 'react'
import { PASSWORD_LEAST } from '../../model/staff/sign-in.ts'
import { useSpeech } from '../../ui/language.ts'
import { Done, type Hub } from '../hub.ts'
import { Field } from '../parts/Field.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useSending } from '../parts/use-sending.ts'
import { pageWords } from '../page-words.ts'

/** Changes one's own password: the one before, the new one, and the new one again so that a slip locks nobody out. */
export function PasswordForm({ hub, onChanged }: { readonly hub: Hub; readonly onChanged: () => void }) {
  const { t } = useSpeech(pageWords)
  const { isSending, trouble, send } = useSending()
  const [typed, setTyped] = useState({ before: '', now: '', again: '' })
  const [asked, setAsked] = useState(false)
  const lackOf = {
    now:
      typed.now.length < PASSWORD_LEAST
        ? t('studio.password.short', { n: PASSWORD_LEAST })
        : typed.now === typed.before
          ? t('studio.password.same')
          : undefined,
    again: typed.again === typed.now ? undefined : t('studio.password.differs'),
  }
  function change(event: FormEvent): void {
    event.preventDefault()
    setAsked(true)
    if (lackOf.now !== undefined || lackOf.again !== undefined) return
    void send(async () => {
      const answer = await hub.post('/api/staff/password', { before: typed.before, now: typed.now }, Done)
      return answer.is === 'ok' ? null : answer
    }).then((done) => {
      if (!done) return
      setTyped({ before: '', now: '', again: '' })
      setAsked(false)
      onChanged()
    })
  }
  const field = (name: keyof typeof typed, label: string, lack?: string) => (
    <Field label={label} lack={asked ? lack : undefined}>
      {(ids) => (
        <input
          {...ids}
          name={name}
          type="password"
          dir="ltr"
          autoComplete={name === 'before' ? 'current-password' : 'new-password'}
          required
          maxLength={128}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <form onSubmit={change} noValidate>
      {field('before', t('studio.password.before'))}
      {field('now', t('studio.password.now', { n: PASSWORD_LEAST }), lackOf.now)}
      {field('again', t('studio.password.again'), lackOf.again)}
      <TroubleLine trouble={trouble} />
      <button type="submit" className="act" disabled={isSending}>
        {t('studio.password.change')}
      </button>
    </form>
  )
}
