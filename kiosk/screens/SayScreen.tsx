import { IconAlertTriangle, IconLock, IconSend } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Redirect, useLocation } from 'wouter'
import { findPole } from '../../model/pole.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { type SayProblem, terminalOutbox } from '../../sw/page/door.ts'
import { Page } from '../parts/Page.tsx'
import { Said } from '../parts/Said.tsx'
import { SayProblemLine } from '../parts/SayProblemLine.tsx'
import { SentenceChoice } from '../parts/SentenceChoice.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Broken, Skeleton } from '../parts/Waiting.tsx'
import { useCommunity } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { usePoles } from '../reading/poles.ts'
import { draft, EMPTY_DRAFT, note, session } from '../session/session.ts'
import { digitsOf } from './digits.ts'
import { useReportForm } from './ReportScreen.tsx'
import './report.css'

/** The last step: ready sentences in the resident's language, and the one button that sends. */
export function SayScreen(): ReactNode {
  const { locale, t, text } = useSpeech(kioskWords)
  const { stack, home } = useCommunity()
  const { draft: made, receipts } = useWatched(session)
  const form = useReportForm()
  const poles = usePoles()
  const [, go] = useLocation()
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<SayProblem | null>(null)
  if (made.category === null) return <Redirect to="/report" replace />
  const category = form.is === 'ready' ? form.value.categories.find((each) => each.code === made.category) : undefined
  if (category === undefined)
    return (
      <Page name="report-say" title={t('kiosk.report.sentences')}>
        {form.is === 'loading' ? <Skeleton /> : <Broken />}
      </Page>
    )
  const found = poles.is === 'ready' ? findPole(poles.value, made.pole) : null
  const pole = found?.is === 'found' ? found.no : undefined

  const send = async () => {
    setSending(true)
    setProblem(null)
    const chosen = category.sentences.filter((sentence) => made.sentences.includes(sentence.id))
    const outbox = await terminalOutbox()
    const answer = await outbox.say({
      category: category.code,
      locale,
      sentences: chosen.map((sentence) => sentence.id),
      said: chosen.map((sentence) => text(sentence.text).words),
      pole,
      viewpoint: made.viewpoint ?? undefined,
      heading: made.heading ?? undefined,
      item: made.item ?? undefined,
      terminal: stack.terminal.id,
    })
    setSending(false)
    if (!answer.ok) return setProblem(answer.problem)
    note({ draft: EMPTY_DRAFT, receipts: [...receipts, { ...answer.value, category: category.code, pole: pole ?? null, at: Date.now() }] })
    go('/receipt', { replace: true })
  }

  return (
    <Page
      name="report-say"
      title={t('kiosk.report.sentences')}
      note={
        <p className="chosen">
          <b>
            <Said text={category.title} quiet />
          </b>
          {pole === undefined ? null : <b>{t('kiosk.report.pole', { no: digitsOf(pole) })}</b>}
        </p>
      }
    >
      {category.hazard ? (
        <p className="hazard" role="alert">
          <IconAlertTriangle aria-hidden size="1.5em" stroke={1.75} />
          {t('kiosk.report.hazard', { phone: home.phone })}
        </p>
      ) : null}
      <SentenceChoice sentences={category.sentences} chosen={made.sentences} onChosen={(sentences) => draft({ sentences })} />
      <p className="private">
        <IconLock aria-hidden size="1.3em" stroke={1.75} />
        {t('kiosk.report.private')}
      </p>
      {problem === null ? null : <SayProblemLine problem={problem} />}
      <div className="sticky">
        <Touch
          className="action main"
          style={{ inlineSize: '100%' }}
          disabled={made.sentences.length === 0 || sending}
          data-action="send"
          onTouch={() => void send()}
        >
          <IconSend aria-hidden size="1em" stroke={1.75} />
          {sending ? t('kiosk.report.sending') : t('kiosk.report.send')}
        </Touch>
      </div>
    </Page>
  )
}
