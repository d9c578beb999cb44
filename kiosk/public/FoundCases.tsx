import { IconMoodEmpty, IconPhone } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { wallAt } from '../../model/day.ts'
import { digitsOf } from '../../model/pole.ts'
import { formatDay } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { publicWords } from '../../ui/words/public.ts'
import { Numbers } from '../parts/Numbers.tsx'
import { Page } from '../parts/Page.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { useCommunity } from '../reading/community.ts'
import { CaseRow } from './CaseRow.tsx'
import { Fetched } from './Fetched.tsx'
import { NothingKept } from './NothingKept.tsx'
import { ReportButton } from './PublicScreen.tsx'
import { useFound, type Wanted } from './use-cases.ts'

const words = { ...publicWords, 'kiosk.report.pole': kioskWords['kiosk.report.pole'] }
const dayOf = (receivedAt: number) => wallAt(receivedAt).day

/** The released cases of one pole or one day, for who has lost a receipt. It says plainly what cannot be found this way. */
export function FoundCases(wanted: Wanted): ReactNode {
  const { locale, t } = useSpeech(words)
  const { pole, day } = wanted
  const found = useFound(wanted, dayOf)
  return (
    <Page
      name="public-found"
      title={t('public.title')}
      note={
        <>
          <p className="chosen">
            {pole === null ? null : <b>{t('kiosk.report.pole', { no: digitsOf(pole) })}</b>}
            {day === null ? null : <b>{formatDay(day, locale)}</b>}
          </p>
          {found.is === 'ready' && found.fetchedAt !== null ? <Fetched at={found.fetchedAt} hasLine={false} /> : null}
        </>
      }
    >
      {found.is === 'loading' ? <Skeleton /> : found.is === 'no-line' ? <NothingKept /> : <Matches cases={found.cases} day={day} />}
      <OnlyReleased />
      <ReportButton />
    </Page>
  )
}

function Matches({ cases, day }: { cases: Extract<ReturnType<typeof useFound>, { is: 'ready' }>['cases']; day: Wanted['day'] }): ReactNode {
  const { t } = useSpeech(words)
  const there = cases.filter(({ receivedAt }) => day === null || dayOf(receivedAt) === day)
  const others = cases.filter((each) => !there.includes(each))
  return (
    <>
      {there.length === 0 ? (
        <div className="note-card" role="status" data-none="true">
          <IconMoodEmpty aria-hidden size="2.2em" stroke={1.75} />
          <h2>{t('public.lost.none')}</h2>
        </div>
      ) : (
        <ul className="rows" data-found={there.length}>
          {there.map((each) => (
            <CaseRow key={each.id} shown={each} />
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <>
          <h2 className="section-title">{t('public.lost.otherDays')}</h2>
          <ul className="rows" data-others={others.length}>
            {others.map((each) => (
              <CaseRow key={each.id} shown={each} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** What cannot be found without a receipt, and what to do then. */
export function OnlyReleased(): ReactNode {
  const { t } = useSpeech(publicWords)
  const { home } = useCommunity()
  return (
    <p className="hazard only-released">
      <IconPhone aria-hidden size="1.5em" stroke={1.75} />
      <span>
        <Numbers text={t('public.lost.only', { phone: home.phone })} />
      </span>
    </p>
  )
}
