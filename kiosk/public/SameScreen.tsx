import { IconCheck, IconMessageReport } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { Redirect } from 'wouter'
import type { PublicCase } from '../../model/case/public.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { publicWords } from '../../ui/words/public.ts'
import { Page } from '../parts/Page.tsx'
import { SayProblemLine } from '../parts/SayProblemLine.tsx'
import { WaitCard } from '../parts/SendBar.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { useDraftReport } from '../session/draft-report.ts'
import { useSendReport } from '../session/send-report.ts'
import { CaseLine } from './CaseRow.tsx'
import { usePerhapsTheSame } from './use-perhaps-the-same.ts'
import '../screens/report.css'
import './public.css'

const words = { ...publicWords, 'kiosk.report.sending': kioskWords['kiosk.report.sending'] }

/** Released cases that are perhaps the same as what was just said, at most three. The resident decides; nothing is merged. Rule K10. */
export function SameScreen(): ReactNode {
  const { t } = useSpeech(words)
  const made = useDraftReport()
  const found = usePerhapsTheSame(made.is === 'ready' ? made.report : null)
  const { sending, send } = useSendReport()
  // What somebody is reading does not change under their hands when the list does.
  const read = useRef<readonly PublicCase[]>([])
  if (read.current.length === 0) read.current = found
  const same = read.current
  if (made.is === 'none') return <Redirect to="/report" replace />
  if (made.is !== 'ready')
    return (
      <Page name="report-same" title={t('public.same.title')}>
        <Skeleton />
      </Page>
    )
  if (same.length === 0) return <Redirect to="/report/say" replace />
  const { report } = made
  const busy = sending.is === 'sending'
  return (
    <Page
      name="report-same"
      title={t('public.same.title')}
      note={
        <p className="under-title">
          <span>{t('public.same.line')}</span>
        </p>
      }
    >
      {sending.is === 'waiting' ? (
        <WaitCard seconds={sending.seconds} />
      ) : (
        <>
          <ul className="rows">
            {same.map((each) => (
              <li key={each.id} className="card same-card" data-same={each.id}>
                <div className="same-line">
                  <CaseLine shown={each} />
                </div>
                <Touch className="action main" disabled={busy} data-action="same" onTouch={() => send({ ...report, sameAs: each.id })}>
                  <IconCheck aria-hidden size="1em" stroke={1.75} />
                  {t(busy ? 'kiosk.report.sending' : 'public.same.this')}
                </Touch>
              </li>
            ))}
          </ul>
          {sending.is === 'problem' ? <SayProblemLine problem={sending.problem} /> : null}
          <Touch className="action dark" disabled={busy} data-action="other" onTouch={() => send(report)}>
            <IconMessageReport aria-hidden size="1em" stroke={1.75} />
            {t('public.same.other')}
          </Touch>
        </>
      )}
    </Page>
  )
}
