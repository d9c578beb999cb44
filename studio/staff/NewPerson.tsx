import { type FormEvent, useState } from 'react'
import type { StaffRole } from '../../model/case/event.ts'
import { FirstPassword } from '../../model/staff/account.ts'
import { Login } from '../../model/staff/sign-in.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { Field } from '../parts/Field.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useSending } from '../parts/use-sending.ts'
import { pageWords } from '../page-words.ts'
import { RoleChoice } from './RoleChoice.tsx'

/** Adds somebody: a name to be read in the history, a login, and what they may. Their password is made by the hub. */
export function NewPerson({ onGiven }: { readonly onGiven: (first: FirstPassword) => void }) {
  const { hub } = useDesk()
  const { t } = useSpeech(pageWords)
  const { isSending, trouble, send } = useSending()
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [roles, setRoles] = useState<readonly StaffRole[]>(['case-worker'])
  const [isAsked, setAsked] = useState(false)
  const isLogin = Login.safeParse(login).success
  function add(event: FormEvent): void {
    event.preventDefault()
    setAsked(true)
    if (!isLogin || name.trim() === '' || roles.length === 0) return
    void send(async () => {
      const answer = await hub.post('/api/desk/accounts', { login, name: name.trim(), roles }, FirstPassword)
      if (answer.is !== 'ok') return answer
      onGiven(answer.value)
      return null
    }).then((done) => {
      if (!done) return
      setName('')
      setLogin('')
      setAsked(false)
    })
  }
  return (
    <section className="card" data-part="new-person">
      <h2>{t('studio.people.add')}</h2>
      <form onSubmit={add} noValidate>
        <div className="pair">
          <Field label={t('studio.name')} lack={isAsked && name.trim() === '' ? t('studio.lack.name') : undefined}>
            {(ids) => (
              <input {...ids} name="name" dir="auto" autoComplete="off" maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
            )}
          </Field>
          <Field label={t('studio.login')} hint={t('studio.login.hint')} lack={isAsked && !isLogin ? t('studio.lack.login') : undefined}>
            {(ids) => (
              <input
                {...ids}
                name="new-login"
                dir="ltr"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                maxLength={32}
                value={login}
                onChange={(event) => setLogin(event.target.value.trim().toLowerCase())}
              />
            )}
          </Field>
        </div>
        <RoleChoice roles={roles} onChoose={setRoles} />
        {isAsked && roles.length === 0 && (
          <small className="lack" role="alert">
            {t('studio.lack.roles')}
          </small>
        )}
        <TroubleLine trouble={trouble} />
        <button type="submit" className="act" disabled={isSending} data-action="add">
          {t('studio.people.add')}
        </button>
      </form>
    </section>
  )
}
