import type { ReactNode } from 'react'
import { type GalleryKind, ItemId } from '../../model/content/item.ts'
import { GalleryItem } from '../../model/content/pressed-item.ts'
import { Page } from '../parts/Page.tsx'
import { Broken, Skeleton } from '../parts/Waiting.tsx'
import { useItemAs } from '../reading/community.ts'
import { Missing } from '../screens/ItemScreen.tsx'
import { AlbumPage } from './AlbumPage.tsx'
import { FilmPage } from './FilmPage.tsx'
import { HallPage } from './HallPage.tsx'
import { WorkPage } from './WorkPage.tsx'
import './gallery.css'

/** The page of a film, a hall, a work or an album, by the address it has in links and lists. */
export function GalleryScreen({ kind, slug }: { kind: GalleryKind; slug: string }): ReactNode {
  const id = ItemId.safeParse(`${kind}:${slug}`)
  return id.success ? (
    <Known id={id.data} />
  ) : (
    <Page name="item" title="">
      <Broken />
    </Page>
  )
}

function Known({ id }: { id: ItemId }): ReactNode {
  const read = useItemAs(id, GalleryItem)
  if (read.is === 'loading')
    return (
      <Page name="item" title="">
        <Skeleton />
      </Page>
    )
  if (read.is === 'problem') return <Missing id={id} />
  const { item, bundle } = read.value
  switch (item.kind) {
    case 'video':
      return <FilmPage film={item} base={bundle.base} />
    case 'hall':
      return <HallPage hall={item} />
    case 'work':
      return <WorkPage work={item} base={bundle.base} />
    case 'album':
      return <AlbumPage album={item} base={bundle.base} />
  }
}
