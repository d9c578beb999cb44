import { useCallback, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { Accounts } from '../../model/staff/account.ts'
import { type AuditEntry, AuditPage as Page } from '../../model/staff/audit.ts'
import { formatDateTime } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { may, useDesk } from '../desk.ts'
import type { Trouble } from '../hub.ts'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { pageWords } from '../page-words.ts'
import { actWords } from './audit-words.ts'

/** So many letters of a hash are read beside each other by eye; the whole stands in the title. */
const HASH_SHOWN = 12

/** Everything that staff and the program did, the newest first; each link holds the hash of the one before. Rule K18. */
export function AuditPage() {
  const { hub, me } = useDesk()
  const { t } = useSpeech(pageWords)
  const [entries, setEntries] = useState<readonly AuditEntry[]>([])
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [people, setPeople] = useState<ReadonlyMap<string, string>>(new Map())
  const last = entries.at(-1)?.seq

  const load = useCallback(
    async (before: number | undefined) => {
      const answer = await hub.get(`/api/desk/audit${before === undefined ? '' : `?before=${before}`}`, Page)
      if (answer.is !== 'ok') return setTrouble(answer)
      setTrouble(null)
      setEntries((known) => (before === undefined ? answer.value.entries : [...known, ...answer.value.entries]))
    },
    [hub],
  )
  useEffect(() => void load(undefined), [load])
  useEffect(() => {
    if (!may(me, 'accounts')) return
    void hub.get('/api/desk/accounts', Accounts).then((answer) => {
      if (answer.is === 'ok') setPeople(new Map(answer.value.accounts.map(({ id, name }) => [id, name])))
    })
  }, [hub, me])

  return (
    <main className="page" data-page="audit">
      <h1>{t('studio.audit')}</h1>
      <p className="hint">{t('studio.audit.line')}</p>
      <TroubleLine trouble={trouble} />
      <div className="wide-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('studio.audit.no')}</th>
              <th scope="col">{t('studio.audit.at')}</th>
              <th scope="col">{t('studio.audit.who')}</th>
              <th scope="col">{t('studio.audit.what')}</th>
              <th scope="col">{t('studio.audit.subject')}</th>
              <th scope="col">{t('studio.audit.hash')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Entry key={entry.seq} entry={entry} people={people} />
            ))}
          </tbody>
        </table>
      </div>
      {/* The first link of a chain is number 1. */}
      {last !== undefined && last > 1 && (
        <button type="button" className="pill more" onClick={() => void load(last)}>
          {t('studio.audit.older')}
        </button>
      )}
    </main>
  )
}

function Entry({ entry, people }: { readonly entry: AuditEntry; readonly people: ReadonlyMap<string, string> }) {
  const { locale, t } = useSpeech(pageWords)
  const { seq, at, by, name, act, subject, hash } = entry
  return (
    <tr data-act={act}>
      <td>{seq}</td>
      <td>{formatDateTime(at, locale)}</td>
      <td>
        <bdi>{by.id === null ? t(`studio.by.${by.role}`) : (name ?? by.id)}</bdi>
        {by.id !== null && <small className="hint">{t(`studio.role.${by.role}`)}</small>}
      </td>
      <td>{actWords(entry, t)}</td>
      <td>
        {subject === null ? null : act.startsWith('case.') ? (
          <Link href={`/case/${subject}`}>{t('studio.audit.case')}</Link>
        ) : subject === by.id ? null : (
          <bdi>{people.get(subject) ?? subject}</bdi>
        )}
      </td>
      <td>
        <code dir="ltr" title={hash}>
          {hash.slice(0, HASH_SHOWN)}
        </code>
      </td>
    </tr>
  )
}
