import { useState } from 'react'
import * as z from 'zod/mini'
import { Account, type AccountChange, FirstPassword } from '../../model/staff/account.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import { Field } from '../parts/Field.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useSending } from '../parts/use-sending.ts'
import { pageWords } from '../page-words.ts'
import { RoleChoice } from './RoleChoice.tsx'

export interface PersonProps {
  readonly account: Account
  readonly onChanged: () => void
  readonly onGiven: (first: FirstPassword) => void
}

const Changed = z.union([FirstPassword, Account])

/** One account in the table: another name, other roles, a new password, off and on again. The last administrator stays; the hub says so. */
export function Person({ account, onChanged, onGiven }: PersonProps) {
  const { hub, me } = useDesk()
  const { t } = useSpeech(pageWords)
  const { isSending, trouble, send } = useSending()
  const [roles, setRoles] = useState<Account['roles'] | null>(null)
  const [called, setCalled] = useState(account.name)
  const change = (what: AccountChange) =>
    send(async () => {
      const answer = await hub.post(`/api/desk/accounts/${account.id}`, what, Changed)
      if (answer.is !== 'ok') return answer
      if ('password' in answer.value) onGiven(answer.value)
      else onChanged()
      return null
    })
  const { login, name, hasTotp, isOff, mustChange } = account
  return (
    <>
      <tr data-login={login} data-off={isOff}>
        <th scope="row">
          <bdi>{name}</bdi> {account.id === me.id && <small className="mark">{t('studio.people.self')}</small>}
        </th>
        <td>
          <bdi dir="ltr">{login}</bdi>
        </td>
        <td>{account.roles.map((role) => t(`studio.role.${role}`)).join(t('studio.and'))}</td>
        <td>{t(hasTotp ? 'studio.totp.has' : 'studio.totp.hasNot')}</td>
        <td>{t(isOff ? 'studio.standing.off' : mustChange ? 'studio.standing.new' : 'studio.standing.on')}</td>
        <td>
          <div className="roads">
            <button
              type="button"
              className="pill"
              data-action="roles"
              aria-expanded={roles !== null}
              onClick={() => setRoles(roles === null ? account.roles : null)}
            >
              {t('studio.people.roles')}
            </button>
            <button type="button" className="pill" data-action="reset" disabled={isSending} onClick={() => void change({ reset: true })}>
              {t('studio.people.reset')}
            </button>
            <button type="button" className="pill" data-action="off" disabled={isSending} onClick={() => void change({ isOff: !isOff })}>
              {t(isOff ? 'studio.people.on' : 'studio.people.off')}
            </button>
          </div>
        </td>
      </tr>
      {(roles !== null || trouble !== null) && (
        <tr>
          <td colSpan={6}>
            <TroubleLine trouble={trouble} />
            {roles !== null && (
              <>
                <Field label={t('studio.name')}>
                  {(ids) => <input {...ids} name="called" dir="auto" maxLength={40} value={called} onChange={(event) => setCalled(event.target.value)} />}
                </Field>
                <RoleChoice roles={roles} onChoose={setRoles} />
                <button
                  type="button"
                  className="act"
                  data-action="keep-roles"
                  disabled={isSending || roles.length === 0 || called.trim() === ''}
                  onClick={() => void change({ roles, name: called.trim() }).then((done) => done && setRoles(null))}
                >
                  {t('studio.people.keep')}
                </button>
              </>
            )}
          </td>
        </tr>
      )}
    </>
  )
}
