import { IconChevronLeft, IconChevronRight, IconLayoutGrid } from '@tabler/icons-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useSearchParams } from 'wouter'
import type { PressedAlbum } from '../../model/content/gallery.ts'
import { mayShow, type Media } from '../../model/content/media.ts'
import { formatDay } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { closerWords } from '../../ui/words/closer.ts'
import { galleryWords } from '../../ui/words/gallery.ts'
import { hallWords } from '../../ui/words/hall.ts'
import { useWall } from '../clock.ts'
import { Body } from '../parts/Body.tsx'
import { ItemTitle } from '../parts/ItemTitle.tsx'
import { Page } from '../parts/Page.tsx'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import { GalleryNote } from './GalleryNote.tsx'
import { GalleryPicture } from './GalleryPicture.tsx'

const words = { ...closerWords, ...galleryWords, ...hallWords }

/** One album: all its photos, and each of them large. Which one is looked at stands in the address, so that going back comes back to all. */
export function AlbumPage({ album, base }: { album: PressedAlbum; base: string }): ReactNode {
  const { t, locale } = useSpeech(words)
  const { day } = useWall()
  const [asked, ask] = useSearchParams()
  const photos = album.photos.filter(({ people }) => mayShow(people, day))
  const at = Number(asked.get('photo') ?? 0) - 1
  const photo = photos[at]
  const facts: ReactNode[] = [t('closer.photos', { n: photos.length })]
  if (album.eventDate !== undefined) facts.unshift(formatDay(album.eventDate, locale))
  const see = (photoAt: number, replace: boolean) => ask(photoAt < 0 ? {} : { photo: String(photoAt + 1) }, { replace })
  return (
    <Page name="album" title={<ItemTitle text={album.title} />} note={<GalleryNote item={album} facts={facts} />}>
      {photo === undefined ? (
        <>
          {album.body === undefined ? null : (
            <div className="card">
              <Body text={album.body} />
            </div>
          )}
          <ul className="gallery-photos">
            {photos.map((each, number) => (
              <li key={each.sha256}>
                <Touch onTouch={() => see(number, false)} data-photo={number + 1}>
                  <span className="visually-hidden">{t('hall.photo', { n: number + 1 })}</span>
                  <GalleryPicture media={each} base={base} small />
                </Touch>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <OnePhoto photo={photo} base={base} at={at} of={photos.length} onSee={see} />
      )}
    </Page>
  )
}

function OnePhoto({
  photo,
  base,
  at,
  of,
  onSee,
}: {
  photo: Media
  base: string
  at: number
  of: number
  onSee: (at: number, replace: boolean) => void
}): ReactNode {
  const { t, dir } = useSpeech(words)
  const figure = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    // Browsers give a promise for it now, which React would take for a way to clean up.
    void figure.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const [Before, After] = dir === 'rtl' ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight]
  return (
    <figure className="gallery-photo" ref={figure}>
      <GalleryPicture media={photo} base={base} />
      <figcaption aria-live="polite">
        <p>{t('hall.count', { n: at + 1, m: of })}</p>
        {photo.caption === undefined ? null : (
          <p>
            <Said text={photo.caption} />
          </p>
        )}
        {photo.credit === undefined ? null : (
          <p className="under-title">
            <span>
              {t('hall.from')} <Said text={photo.credit} quiet />
            </span>
          </p>
        )}
      </figcaption>
      <div className="film-buttons">
        <Touch again className="action" data-photo-act="previous" disabled={at === 0} onTouch={() => onSee(at - 1, true)}>
          <Before aria-hidden size="1em" stroke={1.75} />
          {t('hall.previous')}
        </Touch>
        <Touch className="action" data-photo-act="all" onTouch={() => onSee(-1, true)}>
          <IconLayoutGrid aria-hidden size="1em" stroke={1.75} />
          {t('gallery.allPhotos')}
        </Touch>
        <Touch again className="action" data-photo-act="next" disabled={at === of - 1} onTouch={() => onSee(at + 1, true)}>
          {t('hall.next')}
          <After aria-hidden size="1em" stroke={1.75} />
        </Touch>
      </div>
    </figure>
  )
}
