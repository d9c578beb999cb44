import { IconCube, IconHistory, IconListSearch, IconMessageReport, IconPhoto, IconQrcode, IconSunHigh, IconWalk } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { tourWords } from '../../ui/words/tour.ts'
import type { TourOptions } from '../options.ts'
import type { WalkState } from '../walk/walk-state.ts'
import type { Walk } from '../walk/walk.ts'
import { Exits } from './Exits.tsx'
import { Later } from './Later.tsx'
import type { Panel } from './panel.ts'
import { Said } from './Said.tsx'

/** What is told below the picture: the place, its story, what is there, where one can go, and what one can do. */
export function Sheet({ walk, state, options }: { walk: Walk; state: WalkState; options: TourOptions }): ReactNode {
  const { t } = useSpeech(tourWords)
  const [panel, setPanel] = useState<Panel | null>(null)
  const { at, names, place, placesHere, mode, map, picture } = state
  const { onSay, onPlace, publicUrl } = options
  const hall = useRef(options.hall)
  const stands = at !== null && mode === 'street' && !state.flying && state.going === null
  useEffect(() => {
    if (!stands || hall.current === undefined) return
    setPanel({ is: 'hall', id: hall.current })
    hall.current = undefined
  }, [stands])
  const title = place?.title ?? names?.titles[at ?? -1]
  const above = mode === 'overview'
  const times = place?.versions.length ?? 0
  const pictures = place === null ? 0 : place.albums.length + place.works.length
  if (panel !== null)
    return (
      <div className="tour-sheet">
        <Later panel={panel} walk={walk} state={state} options={options} door={{ open: setPanel }} />
      </div>
    )
  return (
    <div className="tour-sheet">
      <div className="tour-told">
        <h2>{above ? t('tour.overview') : title === undefined ? ' ' : <Said text={title} />}</h2>
        {above ? (
          <p>
            {t('tour.above')} · {t('tour.above.choose')}
          </p>
        ) : (
          <Story state={state} />
        )}
        {picture === 'flat' ? <p className="tour-note">{t('tour.flat')}</p> : null}
      </div>
      {above ? null : <Exits walk={walk} state={state} />}
      {above || (placesHere.length + times + pictures === 0 && publicUrl === undefined) ? null : (
        <section className="tour-places" aria-label={t('tour.placesHere')}>
          <h3>{t('tour.placesHere')}</h3>
          <ul>
            {times === 0 ? null : (
              <li>
                <button type="button" data-action="time" onClick={() => setPanel({ is: 'time' })}>
                  <IconHistory stroke={1.75} aria-hidden="true" />
                  {t('tour.time')}
                </button>
              </li>
            )}
            {pictures === 0 ? null : (
              <li>
                <button type="button" data-action="pictures" onClick={() => setPanel({ is: 'pictures' })}>
                  <IconPhoto stroke={1.75} aria-hidden="true" />
                  {t('tour.pictures')}
                </button>
              </li>
            )}
            {placesHere.map((here) => (
              <li key={here.id}>
                {onPlace === undefined ? (
                  <span>
                    <Said text={here.title} quiet />
                  </span>
                ) : (
                  <button type="button" onClick={() => onPlace(here.id)}>
                    <Said text={here.title} quiet />
                  </button>
                )}
              </li>
            ))}
            {publicUrl === undefined ? null : (
              <li>
                <button type="button" data-action="share" onClick={() => setPanel({ is: 'share' })}>
                  <IconQrcode stroke={1.75} aria-hidden="true" />
                  {t('tour.share')}
                </button>
              </li>
            )}
          </ul>
        </section>
      )}
      <div className="tour-actions">
        {above ? (
          <button type="button" data-action="light" onClick={() => setPanel({ is: 'light' })}>
            <IconSunHigh stroke={1.75} aria-hidden="true" />
            <span>{t('tour.light')}</span>
          </button>
        ) : onSay === undefined || at === null ? null : (
          <button type="button" className="tour-say" data-action="say" onClick={() => setPanel({ is: 'say' })}>
            <IconMessageReport stroke={1.75} aria-hidden="true" />
            <span>{t('tour.say')}</span>
          </button>
        )}
        {picture !== 'gl' || map === null ? null : (
          <button type="button" data-action="map" onClick={() => (above ? walk.descend() : void walk.rise())}>
            {above ? <IconWalk stroke={1.75} aria-hidden="true" /> : <IconCube stroke={1.75} aria-hidden="true" />}
            <span>{t(above ? 'tour.street' : 'tour.overview')}</span>
          </button>
        )}
        <button type="button" data-action="find" onClick={() => setPanel({ is: 'find' })}>
          <IconListSearch stroke={1.75} aria-hidden="true" />
          <span>{t('tour.find')}</span>
        </button>
      </div>
    </div>
  )
}

function Story({ state }: { state: WalkState }): ReactNode {
  const { t } = useSpeech(tourWords)
  // While the place is read its lines keep their room, so that nothing jumps.
  if (state.place === null)
    return (
      <p className="tour-story" aria-busy="true">
        {' '}
      </p>
    )
  return <p className="tour-story">{state.place.story === undefined ? t('tour.noStory') : <Said text={state.place.story} />}</p>
}
