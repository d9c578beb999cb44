import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp, IconMessageReport } from '@tabler/icons-react'
import { type PointerEvent, type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import { useSpeech } from '../../ui/language.ts'
import { sayHereWords } from '../../ui/words/say-here.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { PanelHead } from '../page/PanelHead.tsx'
import type { PanelProps } from '../page/Later.tsx'
import { MIDDLE, RING, STEP, type Spot, within } from './mark.ts'
import { snapshot } from './snapshot.ts'

const ARROWS = [
  { name: 'left', Picture: IconArrowLeft, x: -STEP, y: 0 },
  { name: 'up', Picture: IconArrowUp, x: 0, y: -STEP },
  { name: 'down', Picture: IconArrowDown, x: 0, y: STEP },
  { name: 'right', Picture: IconArrowRight, x: STEP, y: 0 },
] as const

/**
 * “There is a problem here”: a ring on the picture shows where, moved by a touch or by buttons; what is seen goes along
 * into the report, or only the place does. While the ring stands there the picture does not turn.
 */
export function SayPanel({ walk, options, door }: PanelProps): ReactNode {
  const { t } = useSpeech(sayHereWords)
  const { t: tour } = useSpeech(tourWords)
  const [spot, setSpot] = useState<Spot>(MIDDLE)
  const [making, setMaking] = useState(false)
  const [picture] = useState(() => document.querySelector('.tour-picture'))
  const touch = (event: PointerEvent<HTMLDivElement>) => {
    event.stopPropagation()
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    setSpot(within({ x: (event.clientX - left) / width, y: (event.clientY - top) / height }))
  }
  const say = async (withPicture: boolean) => {
    const glass = picture?.querySelector('.tour-glass')
    setMaking(true)
    const seen = withPicture && glass instanceof Element ? await snapshot(glass, spot) : null
    setMaking(false)
    options.onSay?.({ viewpoint: walk.here, heading: walk.eye.look('').heading, ...(seen === null ? {} : { picture: seen }) })
  }
  return (
    <div className="tour-all" data-panel="say">
      <PanelHead title={tour('tour.say')} line={t('tour.say.mark')} onBack={() => door.open(null)} />
      <div className="tour-marks" dir="ltr" role="group" aria-label={t('tour.say.move')}>
        {ARROWS.map(({ name, Picture, x, y }) => (
          <button key={name} type="button" data-mark={name} onClick={() => setSpot(within({ x: spot.x + x, y: spot.y + y }))}>
            <Picture stroke={1.75} aria-hidden="true" />
            <span dir="auto">{t(`tour.say.${name}`)}</span>
          </button>
        ))}
      </div>
      <div className="tour-actions tour-two">
        <button type="button" className="tour-say" data-say="picture" disabled={making} onClick={() => void say(true)}>
          <IconMessageReport stroke={1.75} aria-hidden="true" />
          <span>{t('tour.say.withPicture')}</span>
        </button>
        <button type="button" data-say="place" disabled={making} onClick={() => void say(false)}>
          <span>{t('tour.say.placeOnly')}</span>
        </button>
      </div>
      {picture === null
        ? null
        : createPortal(
            <div className="tour-mark" dir="ltr" aria-hidden="true" data-own-touch="" onPointerDown={touch}>
              <svg aria-hidden="true" viewBox="-50 -50 100 100" style={{ left: `${spot.x * 100}%`, top: `${spot.y * 100}%`, inlineSize: `${RING * 240}cqmin` }}>
                <circle r="42" fill="none" stroke="#fff" strokeWidth="11" />
                <circle r="42" fill="none" stroke="#b5342b" strokeWidth="6" />
              </svg>
            </div>,
            picture,
          )}
    </div>
  )
}
