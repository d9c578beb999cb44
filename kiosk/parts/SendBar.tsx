import { IconHourglass, IconLifebuoy, IconSend } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { publicWords } from '../../ui/words/public.ts'
import { useCommunity } from '../reading/community.ts'
import type { Sending } from '../session/send-report.ts'
import { Numbers } from './Numbers.tsx'
import { SayProblemLine } from './SayProblemLine.tsx'
import { Touch } from './Touch.tsx'

const words = { ...publicWords, 'kiosk.report.sending': kioskWords['kiosk.report.sending'], 'kiosk.report.send': kioskWords['kiosk.report.send'] }

/** The one button that sends, and what stands in its place while a report waits. */
export function SendBar({ sending, disabled, onSend }: { sending: Sending; disabled: boolean; onSend: () => void }): ReactNode {
  const { t } = useSpeech(words)
  if (sending.is === 'waiting') return <WaitCard seconds={sending.seconds} />
  return (
    <>
      {sending.is === 'problem' ? <SayProblemLine problem={sending.problem} /> : null}
      <div className="sticky">
        <Touch className="action main" style={{ inlineSize: '100%' }} disabled={disabled || sending.is === 'sending'} data-action="send" onTouch={onSend}>
          <IconSend aria-hidden size="1em" stroke={1.75} />
          {t(sending.is === 'sending' ? 'kiosk.report.sending' : 'kiosk.report.send')}
        </Touch>
      </div>
    </>
  )
}

/** A report waits a little, because many have just been sent: whether somebody else is waiting, and what to do when it is urgent. */
export function WaitCard({ seconds }: { seconds: number }): ReactNode {
  const { t } = useSpeech(publicWords)
  const { home } = useCommunity()
  const [, go] = useLocation()
  return (
    <section className="receipt-state wait-card" role="status" data-waits="true">
      <IconHourglass aria-hidden size="1em" stroke={1.75} />
      <div>
        <h2>{t('public.wait')}</h2>
        <p>{t('public.waitLine', { n: seconds })}</p>
        <p>
          <Numbers text={t('public.waitPhone', { phone: home.phone })} />
        </p>
        <Touch className="action" data-action="help" onTouch={() => go('/help')}>
          <IconLifebuoy aria-hidden size="1em" stroke={1.75} />
          {t('public.waitHelp')}
        </Touch>
      </div>
    </section>
  )
}
