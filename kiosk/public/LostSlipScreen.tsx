import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { dayAfter, weekdayOf } from '../../model/day.ts'
import { findPole } from '../../model/pole.ts'
import { formatDayShort, formatWeekday } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { publicWords } from '../../ui/words/public.ts'
import { useWall } from '../clock.ts'
import { Page } from '../parts/Page.tsx'
import { PoleEntry } from '../parts/PoleEntry.tsx'
import { Touch } from '../parts/Touch.tsx'
import { useCommunity } from '../reading/community.ts'
import { usePoles } from '../reading/poles.ts'
import { OnlyReleased } from './FoundCases.tsx'
import '../screens/report.css'
import '../screens/follow.css'
import './public.css'

const words = { ...publicWords, 'kiosk.report.next': kioskWords['kiosk.report.next'] }
/** So many days back are offered; what is older is found by its pole. */
const DAYS = 31

/** A receipt is lost: the pole and the day lead to a case, if it is one that everybody may see. */
export function LostSlipScreen(): ReactNode {
  const { t } = useSpeech(words)
  const { home } = useCommunity()
  const poles = usePoles()
  const [digits, setDigits] = useState('')
  const [byDay, setByDay] = useState(false)
  const found = poles.is === 'ready' ? findPole(poles.value, digits) : null
  const pole = found?.is === 'found' ? found.no : null
  // A community without a plan has no poles to ask for.
  const asksDay = byDay || home.counts.viewpoint === 0 || poles.is === 'problem'
  return (
    <Page name="lost" title={t('public.lost.title')} note={<OnlyReleased />}>
      {asksDay ? (
        <DayChoice pole={pole} />
      ) : (
        <>
          <h2 className="receipt-question">{t('public.lost.pole')}</h2>
          {poles.is === 'ready' ? <PoleEntry poles={poles.value} digits={digits} onDigits={setDigits} /> : null}
          <div className="actions">
            <Touch
              className="action"
              data-action="no-pole"
              onTouch={() => {
                setDigits('')
                setByDay(true)
              }}
            >
              {t('public.lost.noPole')}
            </Touch>
            <Touch className="action main" disabled={pole === null} data-action="pole" onTouch={() => setByDay(true)}>
              {t('kiosk.report.next')}
            </Touch>
          </div>
        </>
      )}
    </Page>
  )
}

function DayChoice({ pole }: { pole: string | null }): ReactNode {
  const { locale, t } = useSpeech(words)
  const wall = useWall()
  const [, go] = useLocation()
  const look = (day: string | null) => {
    const query = new URLSearchParams({ ...(pole === null ? {} : { pole }), ...(day === null ? {} : { day }) }).toString()
    go(query === '' ? '/public' : `/public?${query}`)
  }
  return (
    <>
      <h2 className="receipt-question">{t('public.lost.day')}</h2>
      <div className="chips receipt-days">
        {Array.from({ length: DAYS }, (_, back) => dayAfter(wall.day, -back)).map((day) => (
          <Touch key={day} className="chip" data-day={day} onTouch={() => look(day)}>
            {formatDayShort(day, locale)} {formatWeekday(weekdayOf(day), locale)}
          </Touch>
        ))}
        <Touch className="chip" data-day="any" onTouch={() => look(null)}>
          {t('public.lost.anyDay')}
        </Touch>
      </div>
    </>
  )
}
