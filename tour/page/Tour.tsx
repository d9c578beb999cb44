import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { tourWords } from '../../ui/words/tour.ts'
import type { TourOptions } from '../options.ts'
import { problemSentence } from '../problem-sentence.ts'
import type { Hands } from '../walk/hands.ts'
import type { WalkState } from '../walk/walk-state.ts'
import type { Walk } from '../walk/walk.ts'
import { Glass } from './Glass.tsx'
import { Labels } from './Labels.tsx'
import { LaterNames } from './Later.tsx'
import { Pad } from './Pad.tsx'
import { Plan } from './Plan.tsx'
import { Sheet } from './Sheet.tsx'
import { useWalk } from './use-walk.ts'
import './tour.css'

/** The whole page of a tour: the picture with what lies on it, and the sheet below. All of it can be used without seeing the picture. */
export function Tour({
  walk,
  hands,
  onGlass,
  options,
}: {
  walk: Walk
  hands: Hands
  onGlass: (glass: HTMLElement) => () => void
  options: TourOptions
}): ReactNode {
  const { t } = useSpeech(tourWords)
  const state = useWalk(walk)
  useEffect(() => {
    const measureAgain = () => walk.measureAgain()
    // Letters that arrive late make labels wider than they were measured.
    document.fonts.addEventListener('loadingdone', measureAgain)
    return () => document.fonts.removeEventListener('loadingdone', measureAgain)
  }, [walk])
  const page = useRef<HTMLElement>(null)
  useEffect(() => {
    let known: boolean | null = null
    return walk.addLayer(() => {
      if (walk.sharp === known || page.current === null) return
      known = walk.sharp
      // For whoever watches from outside, a test or a measurement: every tile that the view wants is on the glass.
      page.current.dataset['sharp'] = String(known)
    })
  }, [walk])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (hands.key(event.key)) event.preventDefault()
  }
  return (
    <section className="tour" ref={page} aria-label={t('tour.title')} data-mode={state.mode}>
      <div className="tour-page">
        <div className="tour-picture" tabIndex={0} role="group" aria-label={t('tour.picture')} onKeyDown={onKeyDown}>
          <Glass walk={walk} hands={hands} onGlass={onGlass} mode={state.mode} />
          {state.picture === 'none' && state.cannotStart === null ? <div className="tour-skeleton" aria-hidden="true" /> : null}
          <Labels walk={walk} state={state} onSay={options.onSay} />
          {state.mode === 'overview' ? <LaterNames walk={walk} state={state} /> : null}
          {options.onLeave === undefined ? null : (
            <button type="button" className="tour-leave" data-stays="" onClick={options.onLeave}>
              <IconX stroke={2} aria-hidden="true" />
              <span>{t('tour.leave')}</span>
            </button>
          )}
          {state.mode === 'street' ? <Plan walk={walk} state={state} onRise={state.picture === 'gl' ? () => void walk.rise() : undefined} /> : null}
          {state.cannotStart === null && !(state.mode === 'inside' && state.picture === 'flat') ? <Pad hands={hands} flat={state.picture === 'flat'} /> : null}
          <Message walk={walk} state={state} />
        </div>
        {state.cannotStart === null ? <Sheet walk={walk} state={state} options={options} /> : <CannotStart walk={walk} state={state} />}
        <Arrived state={state} onArrive={options.onArrive} />
      </div>
    </section>
  )
}

/** What did not work, on the picture, until the next thing works. */
function Message({ walk, state }: { walk: Walk; state: WalkState }): ReactNode {
  const { t } = useSpeech(tourWords)
  const { t: common } = useSpeech(commonWords)
  const sentence = state.trouble === null ? null : problemSentence(state.trouble)
  if (sentence === null) return state.going === null ? null : <p className="tour-message tour-waiting">{common('common.loading')}</p>
  return (
    <div className="tour-message" role="status" data-own-touch="">
      <p>{t(sentence.key, sentence.values)}</p>
      <div>
        {state.trouble?.kind === 'no-line' ? (
          <button type="button" className="tour-quiet" onClick={() => walk.again()}>
            {common('common.retry')}
          </button>
        ) : null}
        <button type="button" className="tour-quiet" onClick={() => walk.store.set({ trouble: null })}>
          {common('common.close')}
        </button>
      </div>
    </div>
  )
}

function CannotStart({ walk, state }: { walk: Walk; state: WalkState }): ReactNode {
  const { t } = useSpeech(tourWords)
  const { t: common } = useSpeech(commonWords)
  return (
    <div className="tour-sheet tour-cannot" role="alert">
      <p>{t(state.cannotStart?.kind === 'broken' ? 'tour.cannotStart.broken' : 'tour.cannotStart.noLine')}</p>
      <button type="button" className="tour-say" onClick={() => void walk.start()}>
        {common('common.retry')}
      </button>
    </div>
  )
}

/** Says where one has come to, for who does not see it. */
function Arrived({ state, onArrive }: { state: WalkState; onArrive: TourOptions['onArrive'] }): ReactNode {
  const { t, text } = useSpeech(tourWords)
  const title = state.names?.titles[state.at ?? -1]
  useEffect(() => {
    if (title !== undefined) onArrive?.(title)
  }, [title, onArrive])
  const words = state.mode === 'overview' ? t('tour.above') : title === undefined ? '' : t('tour.arrived', { name: text(title).words })
  return (
    <p className="visually-hidden" aria-live="polite">
      {words}
    </p>
  )
}
