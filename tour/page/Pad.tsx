import { IconChevronDown, IconChevronUp, IconRotate2, IconRotateClockwise2, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { type Hands, LOOK_DEGREES, NEARER, TURN_DEGREES } from '../walk/hands.ts'

/** The buttons that move the view, for whom dragging is hard. Left is left in every language, so the row never mirrors. */
export function Pad({ hands, flat }: { hands: Hands; flat: boolean }): ReactNode {
  const { t } = useSpeech(tourWords)
  return (
    <div className="tour-pad" dir="ltr" role="group" aria-label={t('tour.controls')} data-stays="">
      <button type="button" onClick={() => hands.turn(-TURN_DEGREES)}>
        <IconRotate2 stroke={1.75} aria-hidden="true" />
        <span>{t('tour.turnLeft')}</span>
      </button>
      <div className="tour-pad-middle">
        <button type="button" onClick={() => hands.lookUp(LOOK_DEGREES)}>
          <IconChevronUp stroke={1.75} aria-hidden="true" />
          <span>{t('tour.lookUp')}</span>
        </button>
        <button type="button" onClick={() => hands.lookUp(-LOOK_DEGREES)}>
          <IconChevronDown stroke={1.75} aria-hidden="true" />
          <span>{t('tour.lookDown')}</span>
        </button>
        {flat ? null : (
          <button type="button" onClick={() => hands.nearer(NEARER)}>
            <IconZoomIn stroke={1.75} aria-hidden="true" />
            <span>{t('tour.nearer')}</span>
          </button>
        )}
        {flat ? null : (
          <button type="button" onClick={() => hands.nearer(1 / NEARER)}>
            <IconZoomOut stroke={1.75} aria-hidden="true" />
            <span>{t('tour.farther')}</span>
          </button>
        )}
      </div>
      <button type="button" onClick={() => hands.turn(TURN_DEGREES)}>
        <IconRotateClockwise2 stroke={1.75} aria-hidden="true" />
        <span>{t('tour.turnRight')}</span>
      </button>
    </div>
  )
}
