import { IconPrinter } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { encode } from 'uqr'
import { TotpSecret } from '../../model/staff/sign-in.ts'
import { useSpeech } from '../../ui/language.ts'
import { Done, type Hub, type Trouble } from '../hub.ts'
import { Field } from '../parts/Field.tsx'
import { PasswordField } from '../parts/PasswordField.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { useSending } from '../parts/use-sending.ts'
import { pageWords } from '../page-words.ts'

/** The secret of an `otpauth:` address in groups of four, as one types it into a phone without a camera. */
export function secretOf(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return secret.match(/.{1,4}/g)?.join(' ') ?? ''
}

/** A text as a QR code, drawn as one path. */
function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: 2 })
  const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={cells} fill="#000" />
    </svg>
  )
}

/** Sets up the code beside the password: password, then the phone and the paper, then a code that proves that both agree. */
export function TotpForm({ hub, onReady }: { readonly hub: Hub; readonly onReady: () => void }) {
  const { t } = useSpeech(pageWords)
  const { isSending, trouble, send } = useSending()
  const [password, setPassword] = useState('')
  const [secret, setSecret] = useState<TotpSecret | null>(null)
  const [code, setCode] = useState('')
  const submit = (what: () => Promise<Trouble | null>) => (event: FormEvent) => {
    event.preventDefault()
    void send(what)
  }
  async function begin(): Promise<Trouble | null> {
    const answer = await hub.post('/api/staff/totp', { password }, TotpSecret)
    if (answer.is !== 'ok') return answer
    setPassword('')
    setSecret(answer.value)
    return null
  }
  async function confirm(): Promise<Trouble | null> {
    const answer = await hub.post('/api/staff/totp/confirm', { code: code.replace(/\s+/g, '') }, Done)
    if (answer.is !== 'ok') return answer
    onReady()
    return null
  }
  if (secret === null)
    return (
      <form onSubmit={submit(begin)} data-totp="begin">
        <p>{t('studio.totp.why')}</p>
        <PasswordField value={password} onChange={setPassword} />
        <TroubleLine trouble={trouble} />
        <button type="submit" className="act" disabled={isSending}>
          {t('studio.totp.begin')}
        </button>
      </form>
    )
  return (
    <form onSubmit={submit(confirm)} data-totp="confirm">
      <ol className="totp-steps">
        <li>
          <p>{t('studio.totp.scan')}</p>
          <QrCode text={secret.uri} label={t('studio.totp.qr')} />
          <p className="hint">{t('studio.totp.byHand')}</p>
          <code dir="ltr" data-secret={secretOf(secret.uri)}>
            {secretOf(secret.uri)}
          </code>
        </li>
        <li>
          <p>{t('studio.totp.paper')}</p>
          <ul className="backup-codes" dir="ltr">
            {secret.backupCodes.map((each) => (
              <li key={each}>
                <code>{each}</code>
              </li>
            ))}
          </ul>
          <button type="button" className="pill" onClick={() => window.print()}>
            <IconPrinter size={18} stroke={1.75} aria-hidden="true" />
            {t('studio.totp.print')}
          </button>
        </li>
        <li>
          <Field label={t('studio.totp.confirm')}>
            {(ids) => (
              <input
                {...ids}
                name="code"
                dir="ltr"
                inputMode="numeric"
                autoComplete="one-time-code"
                required
                maxLength={8}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
        </li>
      </ol>
      <TroubleLine trouble={trouble} />
      <button type="submit" className="act" disabled={isSending}>
        {t('studio.totp.ready')}
      </button>
    </form>
  )
}
