import { IconAlertTriangle, IconCamera, IconCircleCheck, IconMessageReport, IconMicrophone, IconReceipt } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Redirect, useLocation } from 'wouter'
import { showReceiptCode } from '../../model/case/receipt.ts'
import { kindOf } from '../../model/content/item.ts'
import { digitsOf } from '../../model/pole.ts'
import { formatDateTime } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { voiceWords } from '../../ui/words/voice.ts'
import { Page } from '../parts/Page.tsx'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import { useCommunity } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { EventTime } from '../receipt/EventTime.tsx'
import { ReceiptQr } from '../receipt/ReceiptQr.tsx'
import { useWhereabouts } from '../receipt/use-whereabouts.ts'
import { AboutItem } from '../say/AboutItem.tsx'
import { session } from '../session/session.ts'
import { useReportForm } from '../reading/report-form.ts'
import './report.css'

const words = { ...kioskWords, 'voice.receipt.voice': voiceWords['voice.receipt.voice'], 'voice.receipt.photos': voiceWords['voice.receipt.photos'] }

/** What a resident takes along: twelve digits, and where the report is. It goes when the session ends. */
export function ReceiptScreen(): ReactNode {
  const last = useWatched(session).receipts.at(-1)
  return last === undefined ? <Redirect to="/" replace /> : <Receipt key={last.id} {...last} />
}

function Receipt({ receipt, id, category, pole, item, at, hasVoice, photos }: ReturnType<typeof session.get>['receipts'][number]): ReactNode {
  const { locale, t } = useSpeech(words)
  const { home, stack } = useCommunity()
  const form = useReportForm()
  const where = useWhereabouts(id)
  const [, go] = useLocation()
  const title = form.is === 'ready' ? form.value.categories.find((each) => each.code === category)?.title : undefined
  return (
    <Page name="receipt" title={<span className="visually-hidden">{t('kiosk.receipt.title')}</span>}>
      <div className={where === 'refused' ? 'receipt-state refused' : 'receipt-state'} role="status" data-where={where}>
        {where === 'refused' ? <IconAlertTriangle aria-hidden size="1em" stroke={1.75} /> : <IconCircleCheck aria-hidden size="1em" stroke={1.75} />}
        <div>
          <h1>{t(where === 'sent' ? 'kiosk.receipt.sent' : where === 'refused' ? 'kiosk.receipt.refused' : 'kiosk.receipt.saved')}</h1>
          <p>
            {where === 'sent'
              ? t('kiosk.receipt.sentLine')
              : where === 'refused'
                ? t('kiosk.receipt.refusedLine', { phone: home.phone })
                : t('kiosk.receipt.savedLine')}
          </p>
        </div>
      </div>
      <section className="card receipt-code">
        <h2>{t('kiosk.receipt.code')}</h2>
        <bdi dir="ltr" data-receipt={receipt}>
          {showReceiptCode(receipt)}
        </bdi>
        <p>{t('kiosk.receipt.keep')}</p>
        {stack.terminal.publicUrl === undefined ? null : <ReceiptQr publicUrl={stack.terminal.publicUrl} code={receipt} />}
      </section>
      <section className="card receipt-said">
        {title === undefined ? null : (
          <b>
            <Said text={title} />
          </b>
        )}
        {item === null ? null : <AboutItem id={item} />}
        {item !== null && kindOf(item) === 'event' ? <EventTime id={item} /> : null}
        {pole === null ? null : <span>{t('kiosk.report.pole', { no: digitsOf(pole) })}</span>}
        {hasVoice ? (
          <span className="went-along" data-along="voice">
            <IconMicrophone aria-hidden size="1.2em" stroke={1.75} />
            {t('voice.receipt.voice')}
          </span>
        ) : null}
        {photos === 0 ? null : (
          <span className="went-along" data-along="photos">
            <IconCamera aria-hidden size="1.2em" stroke={1.75} />
            {t('voice.receipt.photos', { n: photos })}
          </span>
        )}
        <span>{formatDateTime(at, locale)}</span>
      </section>
      <div className="actions">
        <Touch className="action" onTouch={() => go('/follow')}>
          <IconReceipt aria-hidden size="1em" stroke={1.75} />
          {t('kiosk.home.follow')}
        </Touch>
        <Touch className="action" onTouch={() => go('/report')}>
          <IconMessageReport aria-hidden size="1em" stroke={1.75} />
          {t('kiosk.receipt.another')}
        </Touch>
      </div>
    </Page>
  )
}
