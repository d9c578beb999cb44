import { IconCircleCheck, IconUsers } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { PublicCase } from '../../model/case/public.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { publicWords } from '../../ui/words/public.ts'
import { SayProblemLine } from '../parts/SayProblemLine.tsx'
import { WaitCard } from '../parts/SendBar.tsx'
import { Touch } from '../parts/Touch.tsx'
import { useWatched } from '../reading/objects.ts'
import { useSendReport } from '../session/send-report.ts'
import { session } from '../session/session.ts'
import { useCaseWords } from './case-words.ts'

const words = { ...publicWords, 'kiosk.report.sending': kioskWords['kiosk.report.sending'] }

/** "I have met this too": a report of one's own, with its own receipt, that says which case it is like. Rule K10. */
export function MeToo({ shown }: { shown: PublicCase }): ReactNode {
  const { t } = useSpeech(words)
  const { receipts } = useWatched(session)
  const { sending, send } = useSendReport()
  const category = useCaseWords().categoryOf(shown)
  const [asked, setAsked] = useState(false)
  if (receipts.some(({ sameAs }) => sameAs === shown.id))
    return (
      <p className="me-too-told" role="status">
        <IconCircleCheck aria-hidden size="1.4em" stroke={1.75} />
        {t('public.meTooTold')}
      </p>
    )
  if (sending.is === 'waiting') return <WaitCard seconds={sending.seconds} />
  if (!asked)
    return (
      <Touch className="action main" data-action="me-too" onTouch={() => setAsked(true)}>
        <IconUsers aria-hidden size="1em" stroke={1.75} />
        {t('public.meTooDo')}
      </Touch>
    )
  const report = {
    category: shown.code,
    isHazard: category?.hazard ?? false,
    pole: shown.pole,
    viewpoint: shown.viewpoint,
    sentences: category?.sentences.filter(({ id }) => shown.sentences.includes(id)) ?? [],
    sameAs: shown.id,
  }
  return (
    <section className="card me-too-ask">
      <p>{t('public.meTooAsk')}</p>
      {sending.is === 'problem' ? <SayProblemLine problem={sending.problem} /> : null}
      <div className="actions">
        <Touch className="action" disabled={sending.is === 'sending'} data-action="me-too-not" onTouch={() => setAsked(false)}>
          {t('public.meTooNot')}
        </Touch>
        <Touch className="action main" disabled={sending.is === 'sending'} data-action="me-too-send" onTouch={() => send(report)}>
          {t(sending.is === 'sending' ? 'kiosk.report.sending' : 'public.meTooSend')}
        </Touch>
      </div>
    </section>
  )
}
