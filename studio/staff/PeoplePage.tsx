import { IconKey } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { type Account, Accounts, type FirstPassword } from '../../model/staff/account.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import type { Trouble } from '../hub.ts'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { pageWords } from '../page-words.ts'
import { NewPerson } from './NewPerson.tsx'
import { Person } from './Person.tsx'

/** Everybody who can sign in: who they are, what they may, and whether they can come in now. */
export function PeoplePage() {
  const { hub } = useDesk()
  const { t } = useSpeech(pageWords)
  const [accounts, setAccounts] = useState<readonly Account[] | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [given, setGiven] = useState<FirstPassword | null>(null)
  const load = useCallback(async () => {
    const answer = await hub.get('/api/desk/accounts', Accounts)
    if (answer.is !== 'ok') return setTrouble(answer)
    setTrouble(null)
    setAccounts(answer.value.accounts)
  }, [hub])
  useEffect(() => void load(), [load])
  function give(first: FirstPassword): void {
    setGiven(first)
    void load()
  }
  return (
    <main className="page" data-page="people">
      <h1>{t('studio.people')}</h1>
      <TroubleLine trouble={trouble} />
      {given !== null && (
        <section className="card given" role="status" data-given={given.login}>
          <IconKey size={24} stroke={1.75} aria-hidden="true" />
          <div>
            <p>{t('studio.given', { login: given.login })}</p>
            <code dir="ltr" data-password="">
              {given.password}
            </code>
            <p className="hint">{t('studio.given.once')}</p>
          </div>
          <button type="button" className="pill" onClick={() => setGiven(null)}>
            {t('studio.given.hide')}
          </button>
        </section>
      )}
      {accounts !== null && (
        <div className="wide-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('studio.name')}</th>
                <th scope="col">{t('studio.login')}</th>
                <th scope="col">{t('studio.roles')}</th>
                <th scope="col">{t('studio.totp')}</th>
                <th scope="col">{t('studio.standing')}</th>
                <th scope="col">{t('studio.changes')}</th>
              </tr>
            </thead>
            <tbody>
              {accounts.map((account) => (
                <Person key={account.id} account={account} onChanged={() => void load()} onGiven={give} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <NewPerson onGiven={give} />
    </main>
  )
}
