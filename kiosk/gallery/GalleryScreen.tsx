import type { ReactNode } from 'react'
import { type GalleryKind, type ItemId, showsOn } from '../../model/content/item.ts'
import { GalleryItem } from '../../model/content/pressed-item.ts'
import { useWall } from '../clock.ts'
import { useItemAs } from '../reading/item.ts'
import { Recorded } from '../speech/Recorded.tsx'
import { ById, WhenRead } from '../screens/ById.tsx'
import { AlbumPage } from './AlbumPage.tsx'
import { FilmPage } from './FilmPage.tsx'
import { HallPage } from './HallPage.tsx'
import { NotShown } from './NotShown.tsx'
import { WorkPage } from './WorkPage.tsx'
import './gallery.css'

/** The page of a film, a hall, a work or an album, by the address it has in links and lists. */
export function GalleryScreen({ kind, slug }: { kind: GalleryKind; slug: string }): ReactNode {
  return (
    <ById kind={kind} slug={slug}>
      {(id) => <Known id={id} />}
    </ById>
  )
}

/** What may not be shown today is not shown by its link either: a work’s last day is the last of its artist’s consent. Rule C14. */
function Known({ id }: { id: ItemId }): ReactNode {
  const { day } = useWall()
  return (
    <WhenRead id={id} reading={useItemAs(id, GalleryItem)}>
      {({ item, bundle }) =>
        showsOn(item, day) ? (
          <>
            {pageOf(item, bundle.base)}
            <Recorded item={item} base={bundle.base} />
          </>
        ) : (
          <NotShown />
        )
      }
    </WhenRead>
  )
}

function pageOf(item: GalleryItem, base: string): ReactNode {
  switch (item.kind) {
    case 'video':
      return <FilmPage film={item} base={base} />
    case 'hall':
      return <HallPage hall={item} />
    case 'work':
      return <WorkPage work={item} base={base} />
    case 'album':
      return <AlbumPage album={item} base={base} />
  }
}
