import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import { DIRECTION, LANG, LOCALES } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { speechWords } from '../../ui/words/speech.ts'
import { useWatched } from '../reading/objects.ts'
import type { Spoken } from './spoken.ts'
import { walking } from './spoken.ts'
import { zoneOf } from './zones.ts'

// A trembling hand touches twice; who goes on quickly lifts the finger longer than this. As long as for keys (T14).
const TREMOR_MS = 80
const CHOOSE_TREMOR_MS = 500

/** The whole glass as one pad: a touch in a lower corner goes back or on, a touch anywhere else chooses. Rule V8. */
export function SpokenPad({ spoken }: { spoken: Spoken }): ReactNode {
  const { t, dir, locale } = useSpeech(speechWords)
  const { box, hidden, says, item, step } = useWatched(walking)
  const fingers = useRef(new Set<number>())
  const alone = useRef(true)
  const last = useRef({ zone: '', at: Number.NEGATIVE_INFINITY })
  const pad = useRef<HTMLDivElement>(null)
  // The browser's click comes after the finger is lifted: where the pad is gone by then, it would press what lies under it.
  useEffect(() => {
    const glass = pad.current
    const noClick = (event: TouchEvent) => event.preventDefault()
    glass?.addEventListener('touchstart', noClick, { passive: false })
    return () => glass?.removeEventListener('touchstart', noClick)
  }, [])
  const lift = (event: PointerEvent) => {
    if (!fingers.current.delete(event.pointerId) || fingers.current.size > 0 || !alone.current) return
    const zone = zoneOf(event.clientX, event.clientY, innerWidth, innerHeight, dir)
    const tremor = zone === last.current.zone && event.timeStamp - last.current.at < (zone === 'choose' ? CHOOSE_TREMOR_MS : TREMOR_MS)
    last.current = { zone, at: event.timeStamp }
    if (tremor) return
    spoken[zone]()
  }
  return (
    <div
      ref={pad}
      className={hidden ? 'spoken-pad hidden' : 'spoken-pad'}
      data-speech="pad"
      data-hidden={hidden}
      data-item={item}
      data-step={step}
      role="application"
      aria-label={t('speech.mode')}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        alone.current = fingers.current.size === 0
        fingers.current.add(event.pointerId)
      }}
      onPointerUp={lift}
      onPointerCancel={(event) => fingers.current.delete(event.pointerId)}
    >
      {hidden ? (
        <p className="spoken-name">
          {LOCALES.map((each) => (
            <span key={each} lang={LANG[each]} dir={DIRECTION[each]}>
              {speechWords['speech.mode'][each]}
            </span>
          ))}
        </p>
      ) : (
        <>
          {box === null ? null : <div className="spoken-frame" style={{ left: box.left, top: box.top, width: box.width, height: box.height }} />}
          <p className="spoken-line" lang={LANG[locale]}>
            {says}
          </p>
          <span className="spoken-corner previous">{t('speech.previous')}</span>
          <span className="spoken-corner choose">{t('speech.choose')}</span>
          <span className="spoken-corner next">{t('speech.next')}</span>
        </>
      )}
    </div>
  )
}
