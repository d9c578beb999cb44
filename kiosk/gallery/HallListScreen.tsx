import type { ReactNode } from 'react'
import { showsOn } from '../../model/content/item.ts'
import { closerWords } from '../../ui/words/closer.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useWall } from '../clock.ts'
import { Page } from '../parts/Page.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Broken, Empty } from '../parts/Waiting.tsx'
import { type StackedRow, useRows } from '../reading/community.ts'
import { GalleryCards } from './GalleryCards.tsx'
import './gallery.css'

const words = { ...closerWords, ...kioskWords }

/** The exhibition halls, and the albums that hang in none. */
export function HallListScreen(): ReactNode {
  const { t } = useSpeech(words)
  const { day } = useWall()
  const halls = useRows('hall')
  const works = useRows('work')
  const albums = useRows('album')
  const shown = (reading: typeof halls) => (reading.is === 'ready' ? reading.value.filter(({ row }) => showsOn({ ...row, status: 'published' }, day)) : [])
  const rooms = shown(halls)
  const hung = [...shown(works), ...shown(albums)]
  const alone = shown(albums).filter(({ row }) => row.hall === undefined)
  const firstIn = ({ row: { id } }: StackedRow) => hung.find(({ row }) => row.hall === id && row.picture !== undefined)
  return (
    <Page name="hall-list" title={t('kiosk.home.halls')}>
      {halls.is === 'loading' ? <Skeleton /> : halls.is === 'problem' ? <Broken /> : rooms.length + alone.length === 0 ? <Empty /> : null}
      <GalleryCards rows={rooms} pictureOf={firstIn} />
      {alone.length === 0 ? null : (
        <section className="gallery-part">
          <h2 className="section-title">{t('closer.albums')}</h2>
          <GalleryCards rows={alone} />
        </section>
      )}
    </Page>
  )
}
