import {
  IconDeviceMobile,
  IconEye,
  IconListNumbers,
  IconListSearch,
  IconPhone,
  IconPlayerPause,
  IconPlayerPlay,
  IconStairs,
  IconWalk,
  IconWheelchair,
} from '@tabler/icons-react'
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { Home } from '../../model/content/views.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { wayWords } from '../../ui/words/way.ts'
import { formatLink } from '../deep-link.ts'
import { PanelHead } from '../page/PanelHead.tsx'
import type { PanelProps } from '../page/Later.tsx'
import { Said } from '../page/Said.tsx'
import { readFile } from '../read/file.ts'
import { directionWords, nameOf, wayText } from './direction-words.ts'
import { type After, Lead, type LeadState } from './lead.ts'
import { MOST_BYTES, QrCode } from '../page/QrCode.tsx'

const after: After = (ms, then) => {
  const timer = setTimeout(then, ms)
  return () => clearTimeout(timer)
}

/** Leading a person to a viewpoint: the way in words, walked by hand or by itself, without steps, and taken along on a phone. */
export function WayPanel({ to, heading, ...props }: PanelProps & { to: number; heading: number | null }): ReactNode {
  const { walk } = props
  const [lead, setLead] = useState<Lead | null>(null)
  useEffect(() => {
    const begun = new Lead(walk, { to, heading }, after)
    setLead(begun)
    return () => begun.end()
  }, [walk, to, heading])
  return lead === null ? null : <Way lead={lead} to={to} heading={heading} {...props} />
}

function Way({ lead, to, heading, walk, state, options, door }: PanelProps & { lead: Lead; to: number; heading: number | null }): ReactNode {
  const { t, locale } = useSpeech(wayWords)
  const { t: common } = useSpeech(commonWords)
  const { leading, stepFree, byItself }: LeadState = useSyncExternalStore(lead.store.subscribe, lead.store.get)
  const [onPhone, setOnPhone] = useState(false)
  useEffect(() => {
    if (!byItself) return
    // Whoever touches anything wants to stop and look; the button that lets it go on stops it itself.
    const stop = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest('[data-way="by-itself"]') !== null)) lead.stop()
    }
    document.addEventListener('pointerdown', stop, true)
    document.addEventListener('keydown', stop, true)
    return () => {
      document.removeEventListener('pointerdown', stop, true)
      document.removeEventListener('keydown', stop, true)
    }
  }, [lead, byItself])
  const { graph, names, going, flying } = state
  if (graph === null) return null
  const titles = names?.titles ?? null
  const name = (at: number) => <Said text={nameOf(graph, titles, at)} quiet />
  const moving = going !== null || flying
  const title = (
    <>
      {t('tour.way.to')} {name(to)}
    </>
  )
  if (leading.is === 'none')
    return (
      <div className="tour-all" data-panel="way">
        <PanelHead title={title} back={t('tour.way.end')} onBack={() => door.open(null)} />
        <NoWayLine base={options.base} stepFree={leading.because === 'no-step-free-way'} />
        <div className="tour-actions">
          {stepFree ? (
            <button type="button" data-way="with-steps" onClick={() => lead.avoidSteps(false)}>
              <IconStairs stroke={1.75} aria-hidden="true" />
              <span>{t('tour.way.withSteps')}</span>
            </button>
          ) : null}
          <button type="button" onClick={() => void walk.go({ viewpoint: graph.id[to] ?? '', ...(heading === null ? {} : { heading }) })}>
            <IconEye stroke={1.75} aria-hidden="true" />
            <span>{t('tour.way.look')}</span>
          </button>
        </div>
      </div>
    )
  if (leading.is === 'arrived')
    return (
      <div className="tour-all" data-panel="way">
        <PanelHead title={title} back={common('common.close')} onBack={() => door.open(null)} />
        <p className="tour-way-here" role="status">
          {t('tour.way.arrived')} {name(to)}
        </p>
        <div className="tour-actions tour-two">
          <button type="button" className="tour-say" data-way="read-here" onClick={() => door.open(null)}>
            <IconEye stroke={1.75} aria-hidden="true" />
            <span>{t('tour.way.readHere')}</span>
          </button>
          <button type="button" data-way="elsewhere" onClick={() => door.open({ is: 'find' })}>
            <IconListSearch stroke={1.75} aria-hidden="true" />
            <span>{t('tour.way.elsewhere')}</span>
          </button>
        </div>
      </div>
    )
  const { directions, legs, metres, minutes } = leading
  return (
    <div className="tour-all" data-panel="way">
      <PanelHead title={title} line={t('tour.way.length', { n: metres, m: minutes })} back={t('tour.way.end')} onBack={() => door.open(null)} />
      {onPhone ? (
        <QrCode
          text={wayText(legs, graph, titles, locale, linkFrom(options.publicUrl, walk.here, legs[0]?.bearing, locale), MOST_BYTES).lines.join('\n')}
          label={t('tour.way.scan')}
        />
      ) : (
        // What scrolls can be come to by keyboard.
        <div className="tour-directions" role="region" aria-label={t('tour.way')} tabIndex={0}>
          <ol>
            {directions.map((direction, at) => (
              <li key={`${direction.from}-${direction.to}`} aria-current={at === 0 ? 'step' : undefined}>
                <span>
                  {directionWords(direction)} {name(direction.to)}
                </span>
                {direction.steps ? (
                  <small>
                    <IconStairs stroke={1.75} aria-hidden="true" />
                    {t('tour.way.steps')}
                  </small>
                ) : null}
              </li>
            ))}
          </ol>
        </div>
      )}
      {onPhone ? (
        <div className="tour-actions">
          <button type="button" data-way="read" onClick={() => setOnPhone(false)}>
            <IconListNumbers stroke={1.75} aria-hidden="true" />
            <span>{t('tour.way.read')}</span>
          </button>
        </div>
      ) : (
        <div className="tour-actions tour-two">
          <button type="button" className="tour-say" data-way="next" disabled={moving} onClick={() => lead.next()}>
            <IconWalk stroke={1.75} aria-hidden="true" />
            <span>{t('tour.way.next')}</span>
          </button>
          <button type="button" data-way="by-itself" aria-pressed={byItself} onClick={() => (byItself ? lead.stop() : lead.goByItself())}>
            {byItself ? <IconPlayerPause stroke={1.75} aria-hidden="true" /> : <IconPlayerPlay stroke={1.75} aria-hidden="true" />}
            <span>{t(byItself ? 'tour.way.stop' : 'tour.way.byItself')}</span>
          </button>
          <button type="button" data-way="step-free" aria-pressed={stepFree} onClick={() => lead.avoidSteps(!stepFree)}>
            <IconWheelchair stroke={1.75} aria-hidden="true" />
            <span>{t('tour.way.stepFree')}</span>
          </button>
          <button
            type="button"
            data-way="phone"
            onClick={() => {
              lead.stop()
              setOnPhone(true)
            }}
          >
            <IconDeviceMobile stroke={1.75} aria-hidden="true" />
            <span>{t('tour.way.toPhone')}</span>
          </button>
        </div>
      )}
    </div>
  )
}

/** Says that there is no way, and whom one can ask: the community's own desk, whose number stands in the bundle. */
function NoWayLine({ base, stepFree }: { base: string; stepFree: boolean }): ReactNode {
  const { t } = useSpeech(wayWords)
  const [phone, setPhone] = useState<string | null>(null)
  useEffect(() => {
    const gone = new AbortController()
    void readFile(`${base}home.json`, Home, gone.signal).then((read) => {
      if (gone.signal.aborted) return
      if (read.ok) setPhone(read.value.phone)
      else console.warn('tour: whom to ask', read.problem)
    })
    return () => gone.abort()
  }, [base])
  return (
    <div className="tour-note" role="status">
      <p>{t(stepFree ? 'tour.way.noneFree' : 'tour.way.none')}</p>
      {phone === null ? null : (
        <p className="tour-ask">
          <IconPhone stroke={1.75} aria-hidden="true" />
          <bdi dir="ltr">{phone}</bdi>
        </p>
      )}
    </div>
  )
}

/** The public page that opens where the way begins, looking along it; `null` where the house has none. */
function linkFrom(publicUrl: string | undefined, viewpoint: string, bearing: number | undefined, locale: 'zh' | 'ug'): string | null {
  if (publicUrl === undefined) return null
  const heading = bearing === undefined || Number.isNaN(bearing) ? 0 : bearing
  return `${publicUrl}/tour/${formatLink({ viewpoint, heading, pitch: 0, fov: 75 }, locale)}`
}
