import { IconArrowsMaximize, IconX, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { Media } from '../../model/content/media.ts'
import { useSpeech } from '../../ui/language.ts'
import { closerWords } from '../../ui/words/closer.ts'
import { commonWords } from '../../ui/words/common.ts'
import { hallWords } from '../../ui/words/hall.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { readBlob } from '../read/picture.ts'
import { CloseLook } from './close-look.ts'

/**
 * A picture large on the tour's glass, to be looked at closely: one finger pulls it, buttons, wheel and keys bring it nearer. Left
 * stays left in every language. The keyboard stands on it while it is open, and then where it stood before.
 *
 * @param name what the picture is called, in the language of the page
 */
export function Closer({ media, base, name, onClose }: { media: Media; base: string; name: string; onClose: () => void }): ReactNode {
  const { t: tour } = useSpeech(tourWords)
  const { t: common } = useSpeech(commonWords)
  const { t, text } = useSpeech(closerWords)
  const [area] = useState(() => document.querySelector('.tour-picture'))
  const [look, setLook] = useState<CloseLook | null>(null)
  const pane = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (pane.current === null || stage.current === null) return
    const begun = new CloseLook(media, base, pane.current, stage.current, readBlob)
    setLook(begun)
    return () => begun.close()
  }, [media, base])
  useEffect(() => {
    const before = document.activeElement
    pane.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Escape') onClose()
    else if (look?.key(event.key) !== true) return
    event.preventDefault()
    // What lies under the picture does not move along.
    event.stopPropagation()
  }
  if (area === null) return null
  return createPortal(
    <div className="closer" dir="ltr" role="group" aria-label={name} data-own-touch="" onKeyDown={onKeyDown}>
      <div className="closer-pane" ref={pane} tabIndex={0} role="group" aria-label={t('closer.glass', { name })}>
        <div className="closer-stage" ref={stage} role="img" aria-label={media.alt === undefined ? name : text(media.alt).words}>
          {look === null ? null : <Pieces look={look} />}
        </div>
        {look === null ? null : <Trouble look={look} />}
      </div>
      <div className="closer-bar">
        {look === null ? null : <Zoom look={look} nearer={tour('tour.nearer')} farther={tour('tour.farther')} />}
        <button type="button" data-closer="close" onClick={onClose}>
          <IconX stroke={2} aria-hidden="true" />
          <span dir="auto">{common('common.close')}</span>
        </button>
      </div>
    </div>,
    area,
  )
}

function Pieces({ look: { pictures } }: { look: CloseLook }): ReactNode {
  const { pieces } = useSyncExternalStore(pictures.store.subscribe, pictures.store.get)
  return pieces.map(({ key, src, left, top, width, height }) => (
    <img
      key={key}
      src={src}
      alt=""
      draggable={false}
      decoding="async"
      data-piece={key}
      style={{ left, top, width, height }}
      onError={() => pictures.broken(key)}
    />
  ))
}

/** What cannot be seen, and why. */
function Trouble({ look: { pictures } }: { look: CloseLook }): ReactNode {
  const { t } = useSpeech(closerWords)
  const { t: hall } = useSpeech(hallWords)
  const { t: common } = useSpeech(commonWords)
  const { trouble, coarse, pieces } = useSyncExternalStore(pictures.store.subscribe, pictures.store.get)
  if (trouble !== null)
    return (
      <div className="closer-trouble" dir="auto" role="status">
        <p>{trouble === 'no-line' ? t('closer.pictureNoLine') : hall('hall.pictureUnreadable')}</p>
        <button type="button" className="tour-quiet" data-closer="again" onClick={pictures.tryAgain}>
          {common('common.retry')}
        </button>
      </div>
    )
  if (pieces.length === 0)
    return (
      <div className="closer-trouble hall-waiting" dir="auto" role="status">
        <p>{common('common.loading')}</p>
      </div>
    )
  return coarse ? (
    <p className="closer-note" dir="auto" role="status">
      {t('closer.coarse')}
    </p>
  ) : null
}

function Zoom({ look, nearer, farther }: { look: CloseLook; nearer: string; farther: string }): ReactNode {
  const { t } = useSpeech(closerWords)
  const { times, isWhole, isNearest } = useSyncExternalStore(look.store.subscribe, look.store.get)
  return (
    <>
      <button type="button" data-closer="farther" aria-disabled={isWhole} onClick={() => look.zoom(-1)}>
        <IconZoomOut stroke={1.75} aria-hidden="true" />
        <span dir="auto">{farther}</span>
      </button>
      <button type="button" data-closer="whole" aria-disabled={isWhole} onClick={look.whole}>
        <IconArrowsMaximize stroke={1.75} aria-hidden="true" />
        <span dir="auto">{t('closer.whole')}</span>
      </button>
      <button type="button" data-closer="nearer" aria-disabled={isNearest} onClick={() => look.zoom(1)}>
        <IconZoomIn stroke={1.75} aria-hidden="true" />
        <span dir="auto">{nearer}</span>
      </button>
      <p className="visually-hidden" aria-live="polite">
        {isWhole ? t('closer.whole') : t('closer.times', { n: times })}
      </p>
    </>
  )
}
