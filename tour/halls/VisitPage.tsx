import { IconArrowLeft, IconArrowRight, IconPalette, IconListNumbers, IconZoomIn } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { DIRECTION } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { closerWords } from '../../ui/words/closer.ts'
import { hallWords } from '../../ui/words/hall.ts'
import { Closer } from '../closer/Closer.tsx'
import { PanelHead } from '../page/PanelHead.tsx'
import type { PanelProps } from '../page/Later.tsx'
import { Said } from '../page/Said.tsx'
import type { HallContent } from './hall-content.ts'
import { HallList } from './HallList.tsx'
import { PictureTold } from './PictureTold.tsx'
import { usePictureName } from './picture-name.ts'
import type { HallVisit } from './visit.ts'

const NOWHERE = -1

/** A visit to a hall in words and buttons: everything that hangs there can be found, read and stepped to without seeing the picture. */
export function VisitPage({ visit, content, options, door }: PanelProps & { visit: HallVisit; content: HallContent }): ReactNode {
  const { t, text, locale } = useSpeech(hallWords)
  const { t: closer } = useSpeech(closerWords)
  const nameOf = usePictureName(content)
  const { here, shown, failed } = useSyncExternalStore(visit.store.subscribe, visit.store.get)
  // The list is open for as long as one stays where one opened it: in the entrance, before a picture, nowhere.
  const [listedAt, setListedAt] = useState<number | null>(null)
  const listing = listedAt === here
  const [large, setLarge] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  const [glass, setGlass] = useState<Element | null>(null)
  const { pictures } = content
  useEffect(() => setGlass(page.current?.closest('.tour')?.querySelector('.tour-picture') ?? null), [])
  useEffect(() => {
    visit.name(
      content.albums.map(({ title }) => {
        const { words, in: language } = text(title)
        return { words, direction: DIRECTION[language] }
      }),
    )
  }, [visit, content, text])
  const goTo = (at: number) => {
    setListedAt(NOWHERE)
    visit.goTo(at)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    event.preventDefault()
    // Pictures hang from left to right, whichever way one reads.
    visit.step(event.key === 'ArrowRight' ? 1 : -1)
  }
  const picture = pictures[here ?? -1]
  const told = here !== null && picture !== undefined && !listing
  const line =
    pictures.length === 0 ? undefined : here === null ? t('hall.holds', { n: pictures.length }) : t('hall.count', { n: here + 1, m: pictures.length })
  const alone = shown === 'flat' ? picture : undefined
  return (
    <section
      className="tour-all hall"
      aria-label={text(content.title).words}
      data-panel="hall"
      data-shown={shown}
      data-told={told}
      data-here={here ?? ''}
      ref={page}
      onKeyDown={onKeyDown}
    >
      <PanelHead title={<Said text={content.title} quiet />} line={line} back={t('hall.leave')} onBack={() => door.open(null)} />
      {pictures.length === 0 ? (
        <p className="tour-note" role="status">
          {t('hall.empty')}
        </p>
      ) : null}
      {told ? (
        <PictureTold picture={picture} name={nameOf(here)} content={content} failed={failed.has(here)} />
      ) : (
        <HallList content={content} here={here} base={options.base} nameOf={nameOf} onChoose={goTo} />
      )}
      <div className="hall-steps">
        {/* They stand as the pictures hang. */}
        {pictures.length === 0 ? null : (
          <div dir="ltr">
            <button type="button" data-hall="previous" aria-disabled={here === null || here === 0} onClick={() => visit.step(-1)}>
              <IconArrowLeft stroke={2} aria-hidden="true" />
              <span dir="auto">{t('hall.previous')}</span>
            </button>
            <button type="button" className="tour-say" data-hall="next" aria-disabled={here === pictures.length - 1} onClick={() => visit.step(1)}>
              <span dir="auto">{t(here === null ? 'hall.first' : 'hall.next')}</span>
              <IconArrowRight stroke={2} aria-hidden="true" />
            </button>
          </div>
        )}
        <div>
          {here === null ? null : (
            <button type="button" data-hall="list" aria-pressed={listing} onClick={() => setListedAt(listing ? NOWHERE : here)}>
              <IconListNumbers stroke={1.75} aria-hidden="true" />
              <span>{t(listing ? 'hall.here' : 'hall.list')}</span>
            </button>
          )}
          {told ? (
            <button type="button" data-hall="look" aria-pressed={large} onClick={() => setLarge(!large)}>
              <IconZoomIn stroke={1.75} aria-hidden="true" />
              <span>{closer('closer.look')}</span>
            </button>
          ) : null}
          <button type="button" data-hall="others" onClick={() => door.open({ is: 'halls' })}>
            <IconPalette stroke={1.75} aria-hidden="true" />
            <span>{t('hall.others')}</span>
          </button>
        </div>
      </div>
      <p className="visually-hidden" aria-live="polite" lang={locale}>
        {here === null ? t('hall.entered', { name: text(content.title).words }) : t('hall.arrived', { n: here + 1, name: nameOf(here).words })}
      </p>
      {shown !== 'flat' || glass === null
        ? null
        : createPortal(
            <div className="hall-flat">
              {here === null || alone === undefined || failed.has(here) ? (
                <p>{here !== null && failed.has(here) ? t('hall.pictureUnreadable') : <Said text={content.title} />}</p>
              ) : (
                <img
                  key={here}
                  src={options.base + alone.media.src}
                  alt={alone.media.alt === undefined ? '' : text(alone.media.alt).words}
                  onError={() => visit.failed(here)}
                />
              )}
            </div>,
            glass,
          )}
      {told && large ? <Closer media={picture.media} base={options.base} name={nameOf(here).words} onClose={() => setLarge(false)} /> : null}
    </section>
  )
}
