import { IconView360 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { PressedHall } from '../../model/content/gallery.ts'
import { showsOn } from '../../model/content/item.ts'
import { useSpeech } from '../../ui/language.ts'
import { closerWords } from '../../ui/words/closer.ts'
import { galleryWords } from '../../ui/words/gallery.ts'
import { hallWords } from '../../ui/words/hall.ts'
import { useWall } from '../clock.ts'
import { Body } from '../parts/Body.tsx'
import { ItemTitle } from '../parts/ItemTitle.tsx'
import { Page } from '../parts/Page.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Broken } from '../parts/Waiting.tsx'
import { useCommunity, useRows } from '../reading/community.ts'
import { GalleryCards } from './GalleryCards.tsx'
import { GalleryNote } from './GalleryNote.tsx'

const words = { ...closerWords, ...galleryWords, ...hallWords }

/** One hall: what it shows, the way in, and everything that hangs there. */
export function HallPage({ hall }: { hall: PressedHall }): ReactNode {
  const { t } = useSpeech(words)
  const { home } = useCommunity()
  const { day } = useWall()
  const [, go] = useLocation()
  const works = useRows('work')
  const albums = useRows('album')
  const hung = (reading: typeof works, ids: readonly string[]) =>
    reading.is === 'ready' ? reading.value.filter(({ row }) => ids.includes(row.id) && showsOn({ ...row, status: 'published' }, day)) : []
  const [pictures, days] = [hung(works, hall.works), hung(albums, hall.albums)]
  return (
    <Page name="hall" title={<ItemTitle text={hall.title} />} note={<GalleryNote item={hall} />}>
      <div className="card">
        <Body text={hall.body} />
      </div>
      {home.counts.viewpoint === 0 ? null : (
        <Touch className="action main" data-action="walk" onTouch={() => go(`/tour?hall=${hall.id.slice('hall:'.length)}`)}>
          <IconView360 aria-hidden size="1em" stroke={1.75} />
          {t('gallery.walk')}
        </Touch>
      )}
      {works.is === 'loading' || albums.is === 'loading' ? (
        <Skeleton />
      ) : works.is === 'problem' || albums.is === 'problem' ? (
        <Broken />
      ) : pictures.length + days.length === 0 ? (
        <p className="note-card">{t('hall.empty')}</p>
      ) : null}
      {pictures.length === 0 ? null : (
        <section className="gallery-part">
          <h2 className="section-title">{t('hall.works')}</h2>
          <GalleryCards rows={pictures} />
        </section>
      )}
      {days.length === 0 ? null : (
        <section className="gallery-part">
          <h2 className="section-title">{t('closer.albums')}</h2>
          <GalleryCards rows={days} />
        </section>
      )}
    </Page>
  )
}
