import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Redirect, useLocation } from 'wouter'
import { kindOfCase } from '../../model/case/kind.ts'
import { digitsOf } from '../../model/pole.ts'
import { reportLink } from '../../model/report-link.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { sayKindsWords } from '../../ui/words/say-kinds.ts'
import { voiceWords } from '../../ui/words/voice.ts'
import { Page } from '../parts/Page.tsx'
import { Said } from '../parts/Said.tsx'
import { SayWays } from '../parts/SayWays.tsx'
import { SeenPicture } from '../parts/SeenPicture.tsx'
import { SendBar } from '../parts/SendBar.tsx'
import { SentenceChoice } from '../parts/SentenceChoice.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Broken } from '../parts/Waiting.tsx'
import { usePerhapsTheSame } from '../public/use-perhaps-the-same.ts'
import { useCommunity } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { AboutItem } from '../say/AboutItem.tsx'
import { AfterWords, BeforeWords } from '../say/Kinds.tsx'
import { useDraftReport } from '../session/draft-report.ts'
import { isWhole } from '../session/extras.ts'
import { saysEnough } from '../session/says-enough.ts'
import { useSendReport } from '../session/send-report.ts'
import { draft, session } from '../session/session.ts'
import './report.css'

const words = { ...kioskWords, 'voice.photo.alone': voiceWords['voice.photo.alone'] }

/** The last step: ready sentences in the resident's language, or said in their own way, and the one button that sends. */
export function SayScreen(): ReactNode {
  const { t, locale } = useSpeech(words)
  const { t: kinds } = useSpeech(sayKindsWords)
  const { home, stack } = useCommunity()
  const [busy, setBusy] = useState(false)
  const made = useDraftReport()
  const { picture, ...said } = useWatched(session).draft
  const same = usePerhapsTheSame(made.is === 'ready' ? made.report : null)
  const { sending, send } = useSendReport()
  const [, go] = useLocation()
  if (made.is === 'none') return <Redirect to="/report" replace />
  if (made.is !== 'ready')
    return (
      <Page name="report-say" title={t('kiosk.report.sentences')}>
        {made.is === 'loading' ? <Skeleton /> : <Broken />}
      </Page>
    )
  const { report, category } = made
  const { publicUrl } = stack.terminal
  const enough = saysEnough(report)
  // What is about one thing is begun on that thing's page, on a phone too.
  const onPhone = reportLink({
    category: category.code,
    locale,
    ...(report.pole === null ? {} : { pole: digitsOf(report.pole) }),
    ...(said.viewpoint === null ? {} : { viewpoint: said.viewpoint, heading: said.heading ?? 0 }),
  })
  return (
    <Page
      name="report-say"
      title={kindOfCase(category.code) === 'RATE' ? kinds('say.rate.title') : t('kiosk.report.sentences')}
      note={
        <p className="chosen">
          <b>
            <Said text={category.title} quiet />
          </b>
          {report.item == null ? null : <AboutItem id={report.item} />}
          {report.pole === null ? null : <b>{t('kiosk.report.pole', { no: digitsOf(report.pole) })}</b>}
        </p>
      }
    >
      {category.hazard ? (
        <p className="hazard" role="alert">
          <IconAlertTriangle aria-hidden size="1.5em" stroke={1.75} />
          {t('kiosk.report.hazard', { phone: home.phone })}
        </p>
      ) : null}
      <BeforeWords code={category.code} />
      <SentenceChoice sentences={category.sentences} chosen={report.sentences.map(({ id }) => id)} onChosen={(sentences) => draft({ sentences })} />
      {picture === null ? null : <SeenPicture picture={picture} onRemove={() => draft({ picture: null })} />}
      <SayWays
        said={said}
        seen={picture === null ? 0 : 1}
        phoneUrl={publicUrl === undefined || category.begins !== 'list' ? null : publicUrl + onPhone}
        onSaid={draft}
        onBusy={setBusy}
      />
      {!enough && said.photos.length > 0 ? (
        <p className="hazard" role="status">
          {t('voice.photo.alone')}
        </p>
      ) : null}
      <AfterWords code={category.code} />
      {/* Who leaves a number for an errand has read what becomes of it. */}
      {report.contact === undefined ? (
        <p className="private">
          <IconLock aria-hidden size="1.3em" stroke={1.75} />
          {t('kiosk.report.private')}
        </p>
      ) : null}
      <SendBar
        sending={sending}
        disabled={!isWhole(report, !enough) || busy}
        // What can hurt somebody is sent at once; whether it was said before is for the desk to find out.
        onSend={() => (same.length > 0 && !category.hazard ? go('/report/same') : send(report))}
      />
    </Page>
  )
}
