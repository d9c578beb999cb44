import { IconArrowBackUp, IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext, IconPlayerTrackPrev, IconRoute } from '@tabler/icons-react'
import { type ReactNode, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { GuidedTour } from '../../model/content/guided.ts'
import { useSpeech } from '../../ui/language.ts'
import { guidedWords } from '../../ui/words/guided.ts'
import type { After } from '../go/lead.ts'
import type { PanelProps } from '../page/Later.tsx'
import { PanelHead } from '../page/PanelHead.tsx'
import { Said } from '../page/Said.tsx'
import { Caption } from './Caption.tsx'
import { Guiding } from './guiding.ts'
import { Loudness } from './Loudness.tsx'
import { useHands } from './use-hands.ts'
import { AudioVoice } from './voice.ts'

const after: After = (ms, then) => {
  const timer = setTimeout(then, ms)
  return () => clearTimeout(timer)
}

/** Being led through a guided tour; leaving the panel ends it, in silence at once. */
export function GuidedTourPanel({ tour, ...props }: PanelProps & { tour: GuidedTour }): ReactNode {
  const { walk, options } = props
  const { base, elder = false } = options
  const { locale } = useSpeech(guidedWords)
  const [guiding, setGuiding] = useState<Guiding | null>(null)
  // The language may change in the middle, and then the tour must not begin anew.
  const reader = useRef({ locale, elder })
  reader.current = { locale, elder }
  useEffect(() => {
    const begun = new Guiding(walk, { tour, base, reader: reader.current }, { voice: new AudioVoice(), after, now: () => performance.now() })
    setGuiding(begun)
    return () => begun.end()
  }, [walk, tour, base])
  useEffect(() => {
    guiding?.readBy({ locale, elder })
  }, [guiding, locale, elder])
  // The panel has its height from the first moment, or the picture would grow and shrink again.
  if (guiding === null) return <div className="tour-all" data-panel="guided-tour" />
  return <Told guiding={guiding} tour={tour} {...props} />
}

function Told({ guiding, tour, state, options, door }: PanelProps & { guiding: Guiding; tour: GuidedTour }): ReactNode {
  const { t, locale } = useSpeech(guidedWords)
  const { player, spoken } = useSyncExternalStore(guiding.store.subscribe, guiding.store.get)
  useHands(
    useCallback(() => guiding.pause('hand'), [guiding]),
    useCallback(() => guiding.pause('hidden'), [guiding]),
  )
  const onVolume = useCallback((share: number) => guiding.volume(share), [guiding])
  const telling = player.is === 'going'
  const { onTelling } = options
  useEffect(() => {
    if (!telling) return
    onTelling?.(true)
    return () => onTelling?.(false)
  }, [telling, onTelling])
  const present = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // Newer browsers give back a promise, which is no way to end an effect.
    void present.current?.scrollIntoView({ block: 'nearest' })
  }, [player.stop, player.sentence])
  const stop = tour.stops[player.stop]
  const at = state.graph?.id.indexOf(stop?.at ?? '') ?? -1
  const name = state.names?.titles[at]
  const over = player.is === 'over'
  // Who looks about herself wants to see the picture, and the arrows on it; the sentence stands in the panel still.
  const looksAbout = player.pausedBy === 'hand'
  const told = player.there && !over && !looksAbout ? (stop?.sentences[player.sentence] ?? null) : null
  const says = over ? t('guided.over') : player.pausedBy !== null ? t(`guided.paused.${player.pausedBy}`) : player.there ? null : t('guided.onTheWay')
  return (
    <div className="tour-all" data-panel="guided-tour" data-stop={player.stop} data-is={player.is} data-spoken={spoken}>
      <PanelHead
        title={<Said text={tour.title} quiet />}
        line={
          <>
            {t('guided.stop', { n: player.stop + 1, m: tour.stops.length })}
            {name === undefined ? null : (
              <>
                {' · '}
                <Said text={name} quiet />
              </>
            )}
          </>
        }
        back={t('guided.end')}
        onBack={() => door.open({ is: 'guided' })}
      />
      <Caption sentence={told} spoken={spoken} alone={!over && !looksAbout} />
      <ol className="guided-sentences" tabIndex={-1}>
        {stop?.sentences.map((sentence, index) => {
          const here = player.there && !over && index === player.sentence
          return (
            <li key={`${player.stop}-${index}`} ref={here ? present : undefined} aria-current={here ? 'true' : undefined}>
              <Said text={sentence} quiet={index > 0} />
            </li>
          )
        })}
      </ol>
      <div className="guided-says" role="status">
        {says === null ? null : <p className={player.pausedBy === null ? undefined : 'tour-note'}>{says}</p>}
        {player.passed.length === 0 ? null : <p className="tour-note">{t('guided.passed', { n: player.passed.length })}</p>}
      </div>
      {tour.stops.some(({ narration }) => narration[locale] !== undefined) ? <Loudness onVolume={onVolume} /> : null}
      {/* What plays and steps on never mirrors, as on every player. */}
      <div className="tour-actions guided-actions" dir="ltr">
        <button type="button" data-guided="back" onClick={() => guiding.back()}>
          <IconPlayerTrackPrev stroke={1.75} aria-hidden="true" />
          <span dir="auto">{t('guided.back')}</span>
        </button>
        <button type="button" className="tour-say" data-guided="play" onClick={() => (telling ? guiding.pause('button') : guiding.goOn())}>
          {telling ? (
            <IconPlayerPause stroke={1.75} aria-hidden="true" />
          ) : over ? (
            <IconArrowBackUp stroke={1.75} aria-hidden="true" />
          ) : (
            <IconPlayerPlay stroke={1.75} aria-hidden="true" />
          )}
          <span dir="auto">{t(telling ? 'guided.pause' : over ? 'guided.again' : 'guided.goOn')}</span>
        </button>
        {over ? (
          <button type="button" data-guided="others" onClick={() => door.open({ is: 'guided' })}>
            <IconRoute stroke={1.75} aria-hidden="true" />
            <span dir="auto">{t('guided.others')}</span>
          </button>
        ) : (
          <button type="button" data-guided="next" onClick={() => guiding.next()}>
            <IconPlayerTrackNext stroke={1.75} aria-hidden="true" />
            <span dir="auto">{t('guided.next')}</span>
          </button>
        )}
      </div>
    </div>
  )
}
