import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Login, SecondCode } from '../../model/staff/sign-in.ts'
import { useSpeech } from '../../ui/language.ts'
import { Field } from '../parts/Field.tsx'
import { PasswordField } from '../parts/PasswordField.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useSending } from '../parts/use-sending.ts'
import { pageWords } from '../page-words.ts'
import type { SessionStore } from '../session.ts'
import { DoorFrame } from './DoorFrame.tsx'

/** Asks for account and password. `ended` tells that somebody was at work here until a moment ago. */
export function SignInPage({ session, ended }: { readonly session: SessionStore; readonly ended: boolean }) {
  const { t } = useSpeech(pageWords)
  const { isSending, trouble, send } = useSending()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [isAsked, setAsked] = useState(false)
  const account = login.trim().toLowerCase()
  const isLogin = Login.safeParse(account).success
  function enter(event: FormEvent): void {
    event.preventDefault()
    setAsked(true)
    if (!isLogin || password === '') return
    // A password with a slip is typed anew; the account stays.
    void send(() => session.signIn(account, password)).then((done) => done || setPassword(''))
  }
  return (
    <DoorFrame title={t('studio.signIn')} page="sign-in">
      {ended && (
        <p className="note" role="status">
          {t('studio.signIn.ended')}
        </p>
      )}
      <form onSubmit={enter} noValidate>
        <Field label={t('studio.login')} lack={isAsked && !isLogin ? t('studio.login.hint') : undefined}>
          {(ids) => (
            <input
              {...ids}
              name="login"
              dir="ltr"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              maxLength={32}
              value={login}
              onChange={(event) => setLogin(event.target.value)}
            />
          )}
        </Field>
        <PasswordField value={password} onChange={setPassword} />
        <TroubleLine trouble={trouble} />
        <button type="submit" className="act" disabled={isSending}>
          {t('studio.enter')}
        </button>
      </form>
      <p className="hint">{t('studio.signIn.help')}</p>
    </DoorFrame>
  )
}

/** Asks for the second half: six digits from the phone, or one of the printed codes. */
export function CodePage({ session }: { readonly session: SessionStore }) {
  const { t } = useSpeech(pageWords)
  const { isSending, trouble, send } = useSending()
  const [code, setCode] = useState('')
  // Whoever has just typed the password goes on typing here.
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const [isAsked, setAsked] = useState(false)
  const typed = code.replace(/\s+/g, '')
  const isCode = SecondCode.safeParse({ code: typed }).success
  function enter(event: FormEvent): void {
    event.preventDefault()
    setAsked(true)
    if (isCode) void send(() => session.giveCode(typed)).then((done) => done || setCode(''))
  }
  return (
    <DoorFrame title={t('studio.code')} page="code">
      <form onSubmit={enter}>
        <Field label={t('studio.code.label')} hint={t('studio.code.hint')} lack={isAsked && code !== '' && !isCode ? t('studio.code.lack') : undefined}>
          {(ids) => (
            <input
              {...ids}
              name="code"
              dir="ltr"
              autoComplete="one-time-code"
              spellCheck={false}
              required
              maxLength={32}
              ref={field}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <TroubleLine trouble={trouble} />
        <button type="submit" className="act" disabled={isSending}>
          {t('studio.enter')}
        </button>
        <button type="button" className="pill" onClick={session.startAgain}>
          {t('studio.code.back')}
        </button>
      </form>
    </DoorFrame>
  )
}
