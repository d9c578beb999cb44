import { IconChevronDown, IconChevronUp, IconDeviceMobileRotated, IconRotate2, IconRotateClockwise2, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { listenToPhone, onceHeld } from '../look/gyroscope.ts'
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
      <div className="tour-pad-end">
        {flat ? null : <WithPhone hands={hands} />}
        <button type="button" data-pad="right" onClick={() => hands.turn(TURN_DEGREES)}>
          <IconRotateClockwise2 stroke={1.75} aria-hidden="true" />
          <span>{t('tour.turnRight')}</span>
        </button>
      </div>
    </div>
  )
}

/** On a phone the view can turn as the phone is turned; where nothing tells how it is held there is no such button. */
function WithPhone({ hands }: { hands: Hands }): ReactNode {
  const { t } = useSpeech(tourWords)
  const [isHeld, setHeld] = useState(false)
  const [listens, setListens] = useState(false)
  useEffect(() => onceHeld(() => setHeld(true)), [])
  useEffect(() => {
    // The button takes room that labels must keep clear of.
    if (isHeld) hands.measureAgain()
  }, [isHeld, hands])
  // Before the button is seen to be on: a turn that follows at once must not be lost.
  useLayoutEffect(() => {
    if (!listens) return
    let stop: (() => void) | null = null
    let gone = false
    void listenToPhone(({ heading, pitch }) => hands.phone(heading, pitch)).then((how) => {
      if (gone) how?.()
      else if (how === null) setListens(false)
      else stop = how
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [listens, hands])
  if (!isHeld) return null
  return (
    <button type="button" data-pad="phone" aria-pressed={listens} onClick={() => setListens(!listens)}>
      <IconDeviceMobileRotated stroke={1.75} aria-hidden="true" />
      <span>{t('tour.withPhone')}</span>
    </button>
  )
}
