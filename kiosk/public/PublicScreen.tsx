import { IconMessageReport, IconMoodEmpty } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import type { PublicCase } from '../../model/case/public.ts'
import { PoleNo } from '../../model/content/tour.ts'
import { Day } from '../../model/day.ts'
import { useSpeech } from '../../ui/language.ts'
import { publicWords } from '../../ui/words/public.ts'
import { Page } from '../parts/Page.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { isDone } from '../receipt/StateCard.tsx'
import { CaseRow } from './CaseRow.tsx'
import { CasesPlan } from './CasesPlan.tsx'
import { Fetched } from './Fetched.tsx'
import { Figures } from './Figures.tsx'
import { FoundCases } from './FoundCases.tsx'
import { NothingKept } from './NothingKept.tsx'
import { useCases } from './use-cases.ts'
import '../screens/report.css'
import './public.css'

const FILTERS = ['all', 'open', 'done'] as const
type Filter = (typeof FILTERS)[number]
const FIRST_SHOWN = 10

const FITS: Readonly<Record<Filter, (shown: PublicCase) => boolean>> = {
  all: () => true,
  open: ({ state }) => !isDone(state),
  done: ({ state }) => isDone(state),
}

/** What everybody may see of what residents said; `?pole=` and `?day=` look for one of them. */
export function PublicScreen(): ReactNode {
  const [search] = useSearchParams()
  const pole = PoleNo.safeParse(search.get('pole'))
  const day = Day.safeParse(search.get('day'))
  return pole.success || day.success ? <FoundCases pole={pole.data ?? null} day={day.data ?? null} /> : <AllCases />
}

function AllCases(): ReactNode {
  const { t } = useSpeech(publicWords)
  const { kept, is } = useCases(true)
  return (
    <Page
      name="public"
      title={t('public.title')}
      note={
        <>
          <p className="under-title">
            <span>{t('public.line')}</span>
          </p>
          {kept === null ? null : <Fetched at={kept.fetchedAt} hasLine={is !== 'no-line'} />}
        </>
      }
    >
      {kept !== null ? (
        kept.cases.length === 0 ? (
          <NoCases />
        ) : (
          <>
            <CaseList cases={kept.cases} />
            <Figures figures={kept.figures} />
          </>
        )
      ) : is === 'no-line' ? (
        <NothingKept />
      ) : (
        <Skeleton />
      )}
      <ReportButton />
    </Page>
  )
}

function CaseList({ cases }: { cases: readonly PublicCase[] }): ReactNode {
  const { t } = useSpeech(publicWords)
  const [filter, setFilter] = useState<Filter>('all')
  const [most, setMost] = useState(FIRST_SHOWN)
  const fitting = cases.filter(FITS[filter])
  const shown = fitting.slice(0, most)
  return (
    <>
      <div className="chips">
        {FILTERS.map((each) => (
          <Touch
            key={each}
            className="chip"
            aria-pressed={each === filter}
            data-filter={each}
            onTouch={() => {
              setFilter(each)
              setMost(FIRST_SHOWN)
            }}
          >
            {t(`public.filter.${each}`)}
          </Touch>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className="under-title" role="status">
          <span>{t('public.filter.none')}</span>
        </p>
      ) : (
        <CasesPlan cases={shown} title={t('public.map')} />
      )}
      <ul className="rows">
        {shown.map((each, at) => (
          <CaseRow key={each.id} shown={each} number={at + 1} />
        ))}
      </ul>
      {shown.length < fitting.length ? (
        <Touch className="action" data-action="more" onTouch={() => setMost(most + FIRST_SHOWN)}>
          {t('public.more', { n: Math.min(FIRST_SHOWN, fitting.length - shown.length) })}
        </Touch>
      ) : null}
    </>
  )
}

function NoCases(): ReactNode {
  const { t } = useSpeech(publicWords)
  return (
    <div className="note-card" data-none="true">
      <IconMoodEmpty aria-hidden size="2.2em" stroke={1.75} />
      <div>
        <h2>{t('public.none')}</h2>
        <p>{t('public.noneLine')}</p>
      </div>
    </div>
  )
}

/** The way to say something oneself: no list is a dead end. */
export function ReportButton(): ReactNode {
  const { t } = useSpeech(publicWords)
  const [, go] = useLocation()
  return (
    <Touch className="action" data-action="report" onTouch={() => go('/report')}>
      <IconMessageReport aria-hidden size="1em" stroke={1.75} />
      {t('public.report')}
    </Touch>
  )
}
