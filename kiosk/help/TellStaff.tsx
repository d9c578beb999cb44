import { IconAlertTriangle, IconBellRinging, IconCircleCheck, IconClock, IconCloudOff, IconEye } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { showReceiptCode } from '../../model/case/receipt.ts'
import { formatDateTime } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { receiptWords } from '../../ui/words/receipt.ts'
import { sayKindsWords } from '../../ui/words/say-kinds.ts'
import { Numbers } from '../parts/Numbers.tsx'
import { SayProblemLine } from '../parts/SayProblemLine.tsx'
import { Touch } from '../parts/Touch.tsx'
import { useCommunity } from '../reading/community.ts'
import { useOffline } from '../reading/line.ts'
import { type HelpCall, useHelpCall } from './use-help-call.ts'
import './help.css'

const words = {
  ...sayKindsWords,
  ...receiptWords,
  'kiosk.report.sending': kioskWords['kiosk.report.sending'],
  'kiosk.receipt.code': kioskWords['kiosk.receipt.code'],
  'kiosk.receipt.refused': kioskWords['kiosk.receipt.refused'],
  'kiosk.receipt.refusedLine': kioskWords['kiosk.receipt.refusedLine'],
}

/** One touch tells the staff that somebody stands here and needs help; then it says whether anybody has seen it. Rule K28. */
export function TellStaff(): ReactNode {
  const { t } = useSpeech(words)
  const { call, tell } = useHelpCall()
  const offline = useOffline()
  if (call.is === 'said') return <Told {...call} />
  return (
    <section className="card tell-staff">
      <Touch className="action main" disabled={call.is === 'saving'} data-action="tell-staff" onTouch={tell}>
        <IconBellRinging aria-hidden size="1em" stroke={1.75} />
        {t(call.is === 'saving' ? 'kiosk.report.sending' : 'say.help.tell')}
      </Touch>
      {call.is === 'problem' ? <SayProblemLine problem={call.problem} /> : null}
      {offline ? (
        <p className="tell-offline">
          <IconCloudOff aria-hidden size="1.3em" stroke={1.75} />
          {t('say.help.offline')}
        </p>
      ) : null}
      <p>
        <Numbers text={t('say.help.line')} />
      </p>
    </section>
  )
}

/** Where the call for help is, and who has seen it. */
function Told({ where, seen, receipt }: Extract<HelpCall, { is: 'said' }>): ReactNode {
  const { locale, t } = useSpeech(words)
  const { home } = useCommunity()
  const is = where === 'sent' ? seen.is : where
  const Picture = is === 'seen' ? IconEye : is === 'unseen' ? IconCircleCheck : is === 'refused' ? IconAlertTriangle : IconClock
  const isSure = is === 'seen' || is === 'unseen'
  return (
    <section className={isSure ? 'receipt-state tell-told' : 'receipt-state refused tell-told'} role="status" data-help={is}>
      <Picture aria-hidden size="1em" stroke={1.75} />
      <div>
        <h2>
          {is === 'seen'
            ? t('say.help.seen')
            : is === 'unseen'
              ? t('say.help.sent')
              : is === 'unknown'
                ? t('say.help.unknown')
                : is === 'refused'
                  ? t('kiosk.receipt.refused')
                  : t('say.help.waits')}
        </h2>
        {where === 'sent' && seen.is === 'seen' ? (
          <p>
            {formatDateTime(seen.at, locale)} · {t(`receipt.state.${seen.state}`)}
          </p>
        ) : (
          <p>
            {is === 'refused' ? (
              <Numbers text={t('kiosk.receipt.refusedLine', { phone: home.phone })} />
            ) : (
              t(where === 'sent' ? 'say.help.sentLine' : 'say.help.waitsLine')
            )}
          </p>
        )}
        <p className="tell-code">
          {t('kiosk.receipt.code')}{' '}
          <bdi dir="ltr" data-receipt={receipt}>
            {showReceiptCode(receipt)}
          </bdi>
        </p>
      </div>
    </section>
  )
}
