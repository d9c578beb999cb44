import type { ReactNode } from 'react'
import { showsOn } from '../../model/content/item.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useWall } from '../clock.ts'
import { Page } from '../parts/Page.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Broken, Empty } from '../parts/Waiting.tsx'
import { useRows } from '../reading/community.ts'
import { GalleryCards } from './GalleryCards.tsx'
import './gallery.css'

/** The community's films. */
export function FilmListScreen(): ReactNode {
  const { t } = useSpeech(kioskWords)
  const { day } = useWall()
  const reading = useRows('video')
  const rows = reading.is === 'ready' ? reading.value.filter(({ row }) => showsOn({ ...row, status: 'published' }, day)) : []
  return (
    <Page name="film-list" title={t('kiosk.home.films')}>
      {reading.is === 'loading' ? <Skeleton /> : reading.is === 'problem' ? <Broken /> : rows.length === 0 ? <Empty /> : null}
      <GalleryCards rows={rows} />
    </Page>
  )
}
