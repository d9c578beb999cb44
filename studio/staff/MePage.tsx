import { type FormEvent, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { PasswordForm } from '../door/PasswordForm.tsx'
import { TotpForm } from '../door/TotpForm.tsx'
import { Done } from '../hub.ts'
import { PasswordField } from '../parts/PasswordField.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useSending } from '../parts/use-sending.ts'
import { pageWords } from '../page-words.ts'

/** One's own account: who one is here, the password, and the code beside it. */
export function MePage() {
  const { hub, me, session } = useDesk()
  const { t } = useSpeech(pageWords)
  const [isChanged, setChanged] = useState(false)
  return (
    <main className="page" data-page="me">
      <h1>{t('studio.me')}</h1>
      <section className="card">
        <dl>
          <div>
            <dt>{t('studio.name')}</dt>
            <dd>
              <bdi>{me.name}</bdi>
            </dd>
          </div>
          <div>
            <dt>{t('studio.login')}</dt>
            <dd>
              <bdi dir="ltr">{me.login}</bdi>
            </dd>
          </div>
          <div>
            <dt>{t('studio.roles')}</dt>
            <dd>{me.roles.map((role) => t(`studio.role.${role}`)).join(t('studio.and'))}</dd>
          </div>
        </dl>
      </section>
      <div className="pair">
        <section className="card">
          <h2>{t('studio.password.change')}</h2>
          {isChanged && (
            <p className="done" role="status">
              {t('studio.password.changed')}
            </p>
          )}
          <PasswordForm hub={hub} onChanged={() => setChanged(true)} />
        </section>
        <section className="card" data-has-totp={me.hasTotp}>
          <h2>{t('studio.totp')}</h2>
          {me.hasTotp ? <TotpOff /> : <TotpForm hub={hub} onReady={() => void session.look()} />}
        </section>
      </div>
    </main>
  )
}

/** Takes the code away again; without it only the password is asked for. */
function TotpOff() {
  const { hub, session } = useDesk()
  const { t } = useSpeech(pageWords)
  const { isSending, trouble, send } = useSending()
  const [password, setPassword] = useState('')
  function off(event: FormEvent): void {
    event.preventDefault()
    void send(async () => {
      const answer = await hub.post('/api/staff/totp/off', { password }, Done)
      if (answer.is !== 'ok') return answer
      await session.look()
      return null
    })
  }
  return (
    <form onSubmit={off}>
      <p>{t('studio.totp.on')}</p>
      <PasswordField value={password} onChange={setPassword} />
      <TroubleLine trouble={trouble} />
      <button type="submit" className="pill" disabled={isSending}>
        {t('studio.totp.off')}
      </button>
    </form>
  )
}
