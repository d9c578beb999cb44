import { IconArchive, IconList, IconMessageReport, IconView360 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { PublicCase } from '../../model/case/public.ts'
import { useSpeech } from '../../ui/language.ts'
import { publicWords } from '../../ui/words/public.ts'
import { Page } from '../parts/Page.tsx'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { usePoles } from '../reading/poles.ts'
import { isDone, StateCard } from '../receipt/StateCard.tsx'
import { Steps } from '../receipt/Steps.tsx'
import { CasePhoto } from './CasePhoto.tsx'
import { CasesPlan } from './CasesPlan.tsx'
import { useCaseWords } from './case-words.ts'
import { Fetched } from './Fetched.tsx'
import { MeToo } from './MeToo.tsx'
import { NothingKept } from './NothingKept.tsx'
import { useCase } from './use-cases.ts'
import { Where } from './Where.tsx'
import '../screens/report.css'
import '../screens/follow.css'
import './public.css'

/** Metres round a case that its plan shows. */
const REACH_M = 70

/** One released case: how it stands, what was said and where, its photos and steps, and the way to say "me too". */
export function PublicCaseScreen({ id }: { id: string }): ReactNode {
  const { t } = useSpeech(publicWords)
  const now = useCase(id)
  if (now.is === 'ready') return <OneCase shown={now.value} fetchedAt={now.fetchedAt} />
  return (
    <Page name="public-case" title={t(now.is === 'gone' ? 'public.gone' : 'public.title')}>
      {now.is === 'loading' ? <Skeleton /> : now.is === 'no-line' ? <NothingKept /> : <Gone />}
      <ListButton />
    </Page>
  )
}

function OneCase({ shown, fetchedAt }: { shown: PublicCase; fetchedAt: number | null }): ReactNode {
  const { t } = useSpeech(publicWords)
  const { titleOf, whereOf, ageOf } = useCaseWords()
  return (
    <Page
      name="public-case"
      title={<Said text={titleOf(shown)} />}
      note={
        <>
          <p className="chosen">
            <b>
              <Where where={whereOf(shown)} />
            </b>
            <span>{ageOf(shown)}</span>
            {shown.meToo === 0 ? null : <b data-me-too={shown.meToo}>{t('public.meToo', { n: shown.meToo })}</b>}
          </p>
          {fetchedAt === null ? null : <Fetched at={fetchedAt} hasLine={false} />}
        </>
      }
    >
      <StateCard {...shown} />
      <WhatWasSaid shown={shown} />
      <Photos shown={shown} />
      {isDone(shown.state) ? null : <MeToo shown={shown} />}
      <Steps events={shown.steps.map((step) => ({ is: 'step', ...step }))} />
      <CasesPlan cases={[shown]} title={t('public.whereMap')} reach={REACH_M} />
      <Ways shown={shown} />
    </Page>
  )
}

function WhatWasSaid({ shown }: { shown: PublicCase }): ReactNode {
  const { t } = useSpeech(publicWords)
  const category = useCaseWords().categoryOf(shown)
  const said = category?.sentences.filter(({ id }) => shown.sentences.includes(id)) ?? []
  if (said.length === 0 && shown.summary === null) return null
  return (
    <section className="card case-said">
      {said.length === 0 ? null : (
        <>
          <h2>{t('public.said')}</h2>
          <ul>
            {said.map(({ id, text }) => (
              <li key={id}>
                <Said text={text} />
              </li>
            ))}
          </ul>
        </>
      )}
      {shown.summary === null ? null : (
        <>
          <h2>{t('public.summary')}</h2>
          <p>
            <Said text={shown.summary} />
          </p>
        </>
      )}
    </section>
  )
}

function Photos({ shown }: { shown: PublicCase }): ReactNode {
  const { t, text } = useSpeech(publicWords)
  const { titleOf, whereOf } = useCaseWords()
  if (shown.photos.length === 0) return null
  const where = whereOf(shown)
  const words = { what: text(titleOf(shown)).words, where: typeof where === 'string' ? where : text(where).words }
  return (
    <section className="case-photos" aria-label={t('public.photos')}>
      {shown.photos.map((part, at) => (
        <CasePhoto key={part} id={shown.id} part={part} alt={t('public.photoAlt', { n: at + 1, ...words })} />
      ))}
    </section>
  )
}

function Ways({ shown }: { shown: PublicCase }): ReactNode {
  const { t } = useSpeech(publicWords)
  const [, go] = useLocation()
  const poles = usePoles()
  const at = shown.pole !== null && poles.is === 'ready' ? poles.value.no.indexOf(shown.pole) : -1
  const view =
    poles.is === 'ready' && at >= 0
      ? `/tour?at=${poles.value.viewpoint[at]}&h=${poles.value.heading[at]}`
      : shown.viewpoint === null
        ? null
        : `/tour?at=${shown.viewpoint}`
  return (
    <div className="actions">
      {view === null ? null : (
        <Touch className="action" data-action="walk" onTouch={() => go(view)}>
          <IconView360 aria-hidden size="1em" stroke={1.75} />
          {t('public.walk')}
        </Touch>
      )}
      {isDone(shown.state) ? (
        <Touch className="action" data-action="again" onTouch={() => go('/report')}>
          <IconMessageReport aria-hidden size="1em" stroke={1.75} />
          {t('public.again')}
        </Touch>
      ) : null}
      <ListButton />
    </div>
  )
}

function ListButton(): ReactNode {
  const { t } = useSpeech(publicWords)
  const [, go] = useLocation()
  return (
    <Touch className="action" data-action="list" onTouch={() => go('/public')}>
      <IconList aria-hidden size="1em" stroke={1.75} />
      {t('public.list')}
    </Touch>
  )
}

/** What others may not see any more: who holds its receipt still may. */
function Gone(): ReactNode {
  const { t } = useSpeech(publicWords)
  return (
    <div className="note-card" role="status" data-gone="true">
      <IconArchive aria-hidden size="2.2em" stroke={1.75} />
      <p>{t('public.goneLine')}</p>
    </div>
  )
}
