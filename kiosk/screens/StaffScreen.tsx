import { IconRefresh } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { Turn } from '../../model/cupboard.ts'
import type { ShelfHealth } from '../../model/shelf/message.ts'
import { askKeeper, type OutboxHealth, shellState } from '../../sw/page/door.ts'
import { picturesHealth } from '../../tour/door.ts'
import { formatDateTime } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { staffWords } from '../../ui/words/staff.ts'
import { Page } from '../parts/Page.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { useCommunity } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { AimMark } from '../staff/AimMark.tsx'
import { CupboardCard } from '../staff/CupboardCard.tsx'
import { GlassCard } from '../staff/GlassCard.tsx'
import { SpeakerCard } from '../staff/SpeakerCard.tsx'
import { BundleHealthCard } from '../staff/BundleHealthCard.tsx'
import { megabytes } from '../staff/numbers.ts'
import { PinEntry } from '../staff/PinEntry.tsx'
import { staffIn } from '../staff/staff-door.ts'
import { StickCard } from '../staff/StickCard.tsx'
import { useAimed } from '../staff/use-aimed.ts'
import { useTouchesInVain } from '../staff/use-touches-in-vain.ts'
import { useHealth } from '../staff/useHealth.ts'
import { touchTurn } from '../terminal/turned.ts'
import './report.css'
import './staff.css'

/** For staff, behind their PIN: what lies on this terminal, whether it is well, and content from a stick. */
export function StaffScreen(): ReactNode {
  const { t } = useSpeech(staffWords)
  const { staff } = useCommunity().stack.terminal
  const isIn = useWatched(staffIn)
  const turn = useWatched(touchTurn)
  // Once in a visit: who mistypes is not asked again and again.
  const [aim, setAim] = useState<'not' | 'now' | 'done'>('not')
  const asksForAim = () => setAim((before) => (before === 'not' ? 'now' : before))
  useTouchesInVain(!isIn && aim === 'not', asksForAim)
  useAimed(turn)
  // Who leaves the page has left the room.
  useEffect(() => () => staffIn.set(false), [])
  if (!isIn)
    return (
      <Page
        name="staff"
        title={t('staff.title')}
        note={
          <p className="under-title">
            <span>{t('staff.pin')}</span>
            {turn === null ? null : (
              <b role="alert" data-turned={turn}>
                {t(`staff.turned.${turn}`)}
              </b>
            )}
          </p>
        }
      >
        {aim === 'now' ? <AimMark onEnd={() => setAim('done')} /> : null}
        {staff === undefined ? null : <PinEntry staff={staff} onIn={() => staffIn.set(true)} onWrong={asksForAim} />}
      </Page>
    )
  return (
    <Page name="staff-in" title={t('staff.title')}>
      {turn === null ? null : <TurnedLine turn={turn} />}
      <Health />
    </Page>
  )
}

/** That the panel is turned against its picture, and that this page minds it. */
function TurnedLine({ turn }: { turn: Turn }): ReactNode {
  const { t } = useSpeech(staffWords)
  return (
    <p className="card staff-card" role="alert" data-turned={turn}>
      <b>{t(`staff.turned.${turn}`)}</b> {t('staff.turnedLine')}
    </p>
  )
}

function Health(): ReactNode {
  const { t } = useSpeech(staffWords)
  const [health, ask] = useHealth()
  const { cupboard } = useCommunity().stack.terminal
  const shell = useWatched(shellState)
  const tell = (what: string) => (error: unknown) => console.error(`staff: ${what}`, error)
  if (health.is === 'loading') return <Skeleton />
  if (health.is === 'trouble') return <p role="alert">{t('staff.trouble')}</p>
  const { shelf, outbox } = health
  return (
    <>
      {cupboard === true ? <CupboardCard /> : null}
      <h2 className="section-title">{t('staff.content')}</h2>
      {shell === 'failed' ? <p role="alert">{t('staff.shellFailed')}</p> : null}
      {shelf.bundles.length === 0 ? <p>{t('staff.none')}</p> : null}
      {shelf.bundles.map((each) => (
        <BundleHealthCard
          key={each.bundle}
          health={each}
          check={shelf.checks[each.bundle]}
          onForgive={() => void askKeeper({ type: 'forgive', bundle: each.bundle }).then(ask, tell('could not forgive'))}
        />
      ))}
      <Touch className="action" data-action="check" onTouch={() => void askKeeper({ type: 'check' }).then(ask, tell('could not check'))}>
        <IconRefresh aria-hidden size="1em" stroke={1.75} />
        {t('staff.check')}
      </Touch>
      <StickCard onRead={ask} />
      <DiskCard shelf={shelf} />
      <PicturesCard />
      <WordsCard outbox={outbox} />
      <SpeakerCard />
      <GlassCard />
    </>
  )
}

function DiskCard({ shelf: { persisted, usedBytes, reserve, underWay, rot } }: { shelf: ShelfHealth }): ReactNode {
  const { t } = useSpeech(staffWords)
  return (
    <section className="card staff-card" data-part="disk">
      <h2>{t('staff.disk')}</h2>
      <p>{t(persisted ? 'staff.persisted' : 'staff.notPersisted')}</p>
      <p>{t('staff.used', { mb: megabytes(usedBytes) })}</p>
      <p>{t('staff.reserve', { n: megabytes(reserve.bytes), of: megabytes(reserve.ofBytes) })}</p>
      {underWay === 0 ? null : <p>{t('staff.underWay', { mb: megabytes(underWay) })}</p>}
      <p>{rot.of === 0 ? t('staff.notLooked') : t('staff.rot', { n: rot.looked, of: rot.of, bent: rot.bent })}</p>
    </section>
  )
}

/** The tour's pictures on the graphics card, as they are while this page is looked at. */
function PicturesCard(): ReactNode {
  const { t } = useSpeech(staffWords)
  const health = picturesHealth()
  return (
    <section className="card staff-card" data-part="pictures">
      <h2>{t('staff.pictures')}</h2>
      {health === null ? (
        <p>{t('staff.picturesNone')}</p>
      ) : (
        <p>{t('staff.picturesHeld', { n: health.count, mb: megabytes(health.bytes), of: megabytes(health.mostBytes) })}</p>
      )}
      {health === null || health.lost === 0 ? null : <p>{t('staff.picturesLost', { n: health.lost })}</p>}
    </section>
  )
}

function WordsCard({ outbox }: { outbox: OutboxHealth }): ReactNode {
  const { t, locale } = useSpeech(staffWords)
  const { copies, waiting, refused, oldestWaitingAt, lastSentAt, restored } = outbox
  return (
    <section className="card staff-card" data-part="words">
      <h2>{t('staff.words')}</h2>
      <p>{t(copies === 2 ? 'staff.twoCopies' : 'staff.oneCopy')}</p>
      <p>{t('staff.waiting', { n: waiting })}</p>
      {oldestWaitingAt === null ? null : <p>{t('staff.oldest', { at: formatDateTime(oldestWaitingAt, locale) })}</p>}
      {refused === 0 ? null : <p>{t('staff.refusedWords', { n: refused })}</p>}
      {lastSentAt === null ? null : <p>{t('staff.lastSent', { at: formatDateTime(lastSentAt, locale) })}</p>}
      {restored.letters === 0 ? null : <p>{t('staff.restored', { n: restored.letters })}</p>}
    </section>
  )
}
