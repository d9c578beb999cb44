import { IconArrowLeft, IconArrowRight, IconZoomIn } from '@tabler/icons-react'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { wallAt } from '../../model/day.ts'
import { useSpeech } from '../../ui/language.ts'
import { closerWords } from '../../ui/words/closer.ts'
import { commonWords } from '../../ui/words/common.ts'
import { hallWords } from '../../ui/words/hall.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { type PictureSet, WORKS } from '../halls/hall-content.ts'
import { usePictureName } from '../halls/picture-name.ts'
import { PictureTold } from '../halls/PictureTold.tsx'
import { readPictures } from '../halls/read-pictures.ts'
import { Unreadable } from '../page/Unreadable.tsx'
import { useRead } from '../page/use-read.ts'
import type { PanelProps } from '../page/Later.tsx'
import { PanelHead } from '../page/PanelHead.tsx'
import { Said } from '../page/Said.tsx'
import { Closer } from './Closer.tsx'
import { PicturesList } from './PicturesList.tsx'

/** The albums and works of the place one stands at. */
export function PicturesPanel({ state, options, door }: PanelProps): ReactNode {
  const { t } = useSpeech(closerWords)
  const { t: tour } = useSpeech(tourWords)
  const { t: common } = useSpeech(commonWords)
  const { base } = options
  const { place } = state
  const read = useCallback(
    (signal: AbortSignal) => readPictures(base, { works: place?.works ?? [], albums: place?.albums ?? [] }, wallAt(Date.now()).day, signal),
    [base, place],
  )
  const [pictures, again] = useRead(read)
  if (place !== null && pictures.is === 'read' && pictures.value.pictures.length + pictures.value.missing > 0)
    return <Pictures set={pictures.value} base={base} onLeave={() => door.open(null)} />
  return (
    <div className="tour-all hall" data-panel="pictures">
      <PanelHead title={tour('tour.pictures')} onBack={() => door.open(null)} />
      {pictures.is === 'problem' ? (
        <Unreadable problem={pictures.problem} noLine={t('closer.noLine')} broken={t('closer.unreadable')} onAgain={again} />
      ) : (
        <p className={pictures.is === 'read' && place !== null ? 'tour-note' : 'hall-waiting'} role="status">
          {pictures.is === 'read' && place !== null ? t('closer.none') : common('common.loading')}
        </p>
      )}
    </div>
  )
}

/** @param set in which there is something */
function Pictures({ set, base, onLeave }: { set: PictureSet; base: string; onLeave: () => void }): ReactNode {
  const { t, locale } = useSpeech(closerWords)
  const { t: tour } = useSpeech(tourWords)
  const { t: hall } = useSpeech(hallWords)
  const nameOf = usePictureName(set)
  // An album that is open, the picture that is told of, and whether that lies on the glass.
  const [album, setAlbum] = useState<number | null>(null)
  const [here, setHere] = useState<number | null>(null)
  const [large, setLarge] = useState(false)
  const page = useRef<HTMLElement>(null)
  const picture = set.pictures[here ?? -1]
  const shelf = set.pictures.flatMap((each, at) => (each.album === (picture?.album ?? album ?? WORKS) ? [at] : []))
  const nth = here === null ? -1 : shelf.indexOf(here)
  // Whoever comes back stands where it was left: on the line of a list, on the button that makes the picture large again.
  const left = useRef<string | null>(null)
  useEffect(() => {
    if (!large && left.current !== null) page.current?.querySelector<HTMLElement>(left.current)?.focus()
  }, [here, album, large])
  const look = (at: number) => {
    setHere(at)
    setLarge(true)
  }
  const backToList = () => {
    left.current = `[data-picture="${here}"]`
    setHere(null)
    setLarge(false)
  }
  const openAlbum = (to: number | null) => {
    left.current = to === null ? `[data-album="${album}"]` : null
    setAlbum(to)
  }
  const putAside = () => {
    left.current = '[data-closer="look"]'
    setLarge(false)
  }
  if (here !== null && picture !== undefined) {
    const name = nameOf(here)
    const step = (by: 1 | -1) => {
      const to = shelf[nth + by]
      if (to !== undefined) look(to)
    }
    return (
      <section className="tour-all hall" data-panel="pictures" data-told="true" aria-label={name.words} ref={page}>
        <PanelHead title={tour('tour.pictures')} line={hall('hall.count', { n: nth + 1, m: shelf.length })} back={t('closer.list')} onBack={backToList} />
        <PictureTold picture={picture} name={name} content={set} />
        <div className="hall-steps">
          <div dir="ltr">
            <button type="button" data-closer="previous" aria-disabled={nth <= 0} onClick={() => step(-1)}>
              <IconArrowLeft stroke={2} aria-hidden="true" />
              <span dir="auto">{hall('hall.previous')}</span>
            </button>
            {large ? null : (
              <button type="button" data-closer="look" onClick={() => setLarge(true)}>
                <IconZoomIn stroke={1.75} aria-hidden="true" />
                <span dir="auto">{t('closer.look')}</span>
              </button>
            )}
            <button type="button" className="tour-say" data-closer="next" aria-disabled={nth === shelf.length - 1} onClick={() => step(1)}>
              <span dir="auto">{hall('hall.next')}</span>
              <IconArrowRight stroke={2} aria-hidden="true" />
            </button>
          </div>
        </div>
        <p className="visually-hidden" aria-live="polite" lang={locale}>
          {name.words}
        </p>
        {large ? <Closer media={picture.media} base={base} name={name.words} onClose={putAside} /> : null}
      </section>
    )
  }
  const open = album === null ? undefined : set.albums[album]
  return (
    <section className="tour-all hall" data-panel="pictures" data-album={album ?? ''} aria-label={tour('tour.pictures')} ref={page}>
      <PanelHead
        key={album}
        title={open === undefined ? tour('tour.pictures') : <Said text={open.title} quiet />}
        line={t('closer.choose')}
        back={open === undefined ? undefined : t('closer.list')}
        onBack={open === undefined ? onLeave : () => openAlbum(null)}
      />
      <PicturesList set={set} album={album} base={base} nameOf={nameOf} onAlbum={openAlbum} onPicture={look} />
    </section>
  )
}
