import { IconHandClick, IconSpeakerphone } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { showsOn } from '../../model/content/item.ts'
import { noticeOrder } from '../../model/content/notice-order.ts'
import { DIRECTION, LANG, type Locale, type Text } from '../../model/text.ts'
import { openTour, type TourHandle } from '../../tour/door.ts'
import { formatNow } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useClock } from '../clock.ts'
import { useCommunity } from '../reading/community.ts'
import './attract.css'

const LOCALES: readonly Locale[] = ['zh', 'ug']

/** What exists in a language, marked as what it is; nothing where it is not translated. */
const inLanguage = (text: Text, locale: Locale): ReactNode =>
  text[locale] === undefined ? null : (
    <span lang={LANG[locale]} dir={DIRECTION[locale]}>
      {text[locale]}
    </span>
  )

/**
 * The terminal while nobody is there: the community walks by behind the time and the newest notice, everything in both
 * languages. A touch stops the walk at once and begins in the language that was touched.
 *
 * @param waits while the last person's history is being put away the walk does not begin, which would hold that up
 */
export function AttractScreen({ waits, onStart }: { waits: boolean; onStart: (locale: Locale) => void }): ReactNode {
  const { own, home } = useCommunity()
  const { text } = useSpeech(kioskWords)
  const { wall, trusted } = useClock()
  const host = useRef<HTMLDivElement>(null)
  const tour = useRef<TourHandle>(null)
  useEffect(() => {
    const element = host.current
    if (element === null || waits || home.counts.viewpoint === 0) return
    let left = false
    const open = () => {
      if (left) return
      openTour(element, {
        base: own.base,
        view: {},
        onView: () => undefined,
        onProblem: (problem) => console.warn('attract:', problem),
        alone: true,
        reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      }).then(
        (opened) => {
          if (left) opened.close()
          else tour.current = opened
        },
        // Without the tour's program the cover stands there alone.
        (error: unknown) => console.warn('attract: the tour could not be fetched', error),
      )
    }
    // What the last person left is covered first: to begin the tour takes longer than to draw a frame. The second callback comes after it.
    requestAnimationFrame(() => requestAnimationFrame(open))
    // The walk ends under the finger; what was touched counts when it is lifted.
    const stop = () => {
      left = true
      tour.current?.close()
      tour.current = null
    }
    addEventListener('pointerdown', stop, { capture: true })
    addEventListener('keydown', stop, { capture: true })
    return () => {
      removeEventListener('pointerdown', stop, { capture: true })
      removeEventListener('keydown', stop, { capture: true })
      stop()
    }
  }, [waits, own.base, home.counts.viewpoint])
  const notice = home.notices.filter((row) => showsOn({ ...row, status: 'published' }, wall.day)).sort(noticeOrder(wall.day))[0]
  return (
    <div className="attract" data-page="attract" role="dialog" aria-modal="true" aria-label={text(home.title).words}>
      <div className="attract-tour" ref={host} aria-hidden="true" />
      {/* Over the walk until its first picture is whole: nobody looks at an empty one. */}
      {home.cover === null ? null : <img className="attract-cover" src={own.base + home.cover.src} alt="" draggable={false} />}
      {/* Who touches nothing in particular comes in too. */}
      <button type="button" className="attract-anywhere" tabIndex={-1} aria-hidden="true" onClick={() => onStart('zh')} />
      <div className="attract-head">
        {trusted ? (
          <div>
            <b className="attract-clock">
              <bdi dir="ltr">{formatNow(wall, 'zh').clock}</bdi>
            </b>
            {LOCALES.map((locale) => (
              <span key={locale} lang={LANG[locale]} dir={DIRECTION[locale]}>
                {formatNow(wall, locale).day}
              </span>
            ))}
          </div>
        ) : null}
        <div className="attract-where">
          {LOCALES.map((locale) => (
            <b key={locale}>{inLanguage(home.title, locale)}</b>
          ))}
        </div>
      </div>
      <div className="attract-foot">
        <div className="attract-band" aria-hidden="true" />
        {notice === undefined ? null : (
          <div className="attract-notice">
            <span className="attract-icon">
              <IconSpeakerphone aria-hidden size="1em" stroke={1.75} />
            </span>
            <div>
              {LOCALES.map((locale) => (
                <p key={locale}>{inLanguage(notice.title, locale)}</p>
              ))}
            </div>
          </div>
        )}
        <div className="attract-start">
          {LOCALES.map((locale) => (
            <button key={locale} type="button" lang={LANG[locale]} dir={DIRECTION[locale]} data-start={locale} onClick={() => onStart(locale)}>
              <IconHandClick aria-hidden size="1.6em" stroke={1.75} />
              {kioskWords['kiosk.attract.start'][locale]}
            </button>
          ))}
        </div>
      </div>
    </div>
  )
}
