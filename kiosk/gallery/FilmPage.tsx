import type { ReactNode } from 'react'
import type { PressedVideo } from '../../model/content/video.ts'
import { useSpeech } from '../../ui/language.ts'
import { galleryWords } from '../../ui/words/gallery.ts'
import { hallWords } from '../../ui/words/hall.ts'
import { Body } from '../parts/Body.tsx'
import { ItemTitle } from '../parts/ItemTitle.tsx'
import { Page } from '../parts/Page.tsx'
import { PlaceLine } from '../parts/PlaceLine.tsx'
import { Said } from '../parts/Said.tsx'
import { FilmPlayer } from './FilmPlayer.tsx'
import { GalleryNote } from './GalleryNote.tsx'

const words = { ...galleryWords, ...hallWords }

/** One film: seen with captions, read in full below it, and the places that it shows. */
export function FilmPage({ film, base }: { film: PressedVideo; base: string }): ReactNode {
  const { t } = useSpeech(words)
  return (
    <Page name="film" title={<ItemTitle text={film.title} />} note={<GalleryNote item={film} />}>
      <FilmPlayer film={film} base={base} />
      <section className="card gallery-part">
        <h2 className="section-title">{t('gallery.transcript')}</h2>
        <Body text={film.transcript} />
        {film.credit === undefined ? null : (
          <p className="under-title">
            <span>
              {t('hall.from')} <Said text={film.credit} quiet />
            </span>
          </p>
        )}
      </section>
      {film.places.length === 0 ? null : (
        <section className="gallery-part">
          <h2 className="section-title">{t('gallery.places')}</h2>
          <div className="gallery-places">
            {film.places.map((id) => (
              <PlaceLine key={id} id={id} />
            ))}
          </div>
        </section>
      )}
    </Page>
  )
}
