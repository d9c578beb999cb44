import { useEffect, useMemo, useState } from 'react'
import { Router } from 'wouter'
import { useSpeech } from '../ui/language.ts'
import { useLetters } from '../ui/type/letters.ts'
import { openDrafts } from './case/drafts.ts'
import { DeskContext, useStore } from './desk.ts'
import { DoorFrame } from './door/DoorFrame.tsx'
import { PasswordForm } from './door/PasswordForm.tsx'
import { CodePage, SignInPage } from './door/SignInPage.tsx'
import { TotpForm } from './door/TotpForm.tsx'
import type { Hub } from './hub.ts'
import { inboxOf } from './inbox/inbox-store.ts'
import { type Names, type ReadJson, readNames } from './names.ts'
import { Pages } from './Pages.tsx'
import { pageWords } from './page-words.ts'
import type { SessionStore } from './session.ts'
import type { StaffMe } from '../model/staff/sign-in.ts'

export interface AppProps {
  readonly hub: Hub
  readonly session: SessionStore
  readonly readJson: ReadJson
  readonly now: () => number
  readonly later: (ms: number, call: () => void) => () => void
}

const drafts = openDrafts()
// Names are a courtesy: without them codes are shown, and they are asked for again.
const NAMES_AGAIN_MS = 5000

function useNames(readJson: ReadJson, later: AppProps['later']): Names | null {
  const [names, setNames] = useState<Names | null>(null)
  useEffect(() => {
    let callOff = () => {}
    let isGone = false
    const read = async () => {
      const came = await readNames(readJson)
      if (isGone) return
      if (came !== null) setNames(came)
      if (came?.base == null) callOff = later(NAMES_AGAIN_MS, () => void read())
    }
    void read()
    return () => {
      isGone = true
      callOff()
    }
  }, [readJson, later])
  return names
}

/** The staff's desk: first who it is, then what has to be changed, then the work. */
export function App(props: AppProps) {
  const { hub, session, readJson, later } = props
  const now = useStore(session)
  const { t } = useSpeech(pageWords)
  const names = useNames(readJson, later)
  useLetters(names?.base ?? null)
  useEffect(() => void session.look(), [session])
  const title = t('studio.pageTitle')
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => (now.is === 'no-line' ? later(NAMES_AGAIN_MS, () => void session.look()) : undefined), [now, later, session])

  if (now.is === 'asking') return null
  if (now.is === 'no-line')
    return (
      <DoorFrame title={t('studio.trouble')} page="no-line">
        <p role="status">{t('studio.trouble.noLine')}</p>
        <button type="button" className="act" onClick={() => void session.look()}>
          {t('common.retry')}
        </button>
      </DoorFrame>
    )
  if (now.is === 'out') return <SignInPage session={session} ended={now.ended} />
  if (now.is === 'code-wanted') return <CodePage session={session} />
  const { me } = now
  if (me.mustChange)
    return (
      <DoorFrame title={t('studio.password.first')} page="must-change">
        <p>{t('studio.password.firstLine', { name: me.name })}</p>
        <PasswordForm hub={hub} onChanged={() => void session.look()} />
        <SignOut session={session} />
      </DoorFrame>
    )
  if (me.mustTotp && !me.hasTotp)
    return (
      <DoorFrame title={t('studio.totp')} page="must-totp">
        <TotpForm hub={hub} onReady={() => void session.look()} />
        <SignOut session={session} />
      </DoorFrame>
    )
  return <SignedIn {...props} me={me} names={names} />
}

function SignOut({ session }: { readonly session: SessionStore }) {
  const { t } = useSpeech(pageWords)
  return (
    <button type="button" className="pill" onClick={() => void session.signOut()}>
      {t('studio.signOut')}
    </button>
  )
}

function SignedIn({ hub, session, readJson, now, later, me, names }: AppProps & { readonly me: StaffMe; readonly names: Names | null }) {
  const { id } = me
  const inbox = useMemo(() => inboxOf({ hub, now, later }), [hub, now, later])
  useEffect(() => {
    drafts.belongTo(id)
    return inbox.open()
  }, [inbox, id])
  const desk = useMemo(() => ({ hub, me, session, inbox, drafts, names, readJson, now, later }), [hub, me, session, inbox, names, readJson, now, later])
  return (
    <DeskContext value={desk}>
      <Router base="/studio">
        <Pages />
      </Router>
    </DeskContext>
  )
}
