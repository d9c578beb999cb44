import type { ReactNode } from 'react'
import type { ItemId, ListedKind } from '../../model/content/item.ts'
import { Item } from '../../model/content/listed-item.ts'
import { useItemAs } from '../reading/item.ts'
import { Recorded } from '../speech/Recorded.tsx'
import { ById, WhenRead } from './ById.tsx'
import { EventPage } from './EventPage.tsx'
import { GuidePage } from './GuidePage.tsx'
import { HotlinePage } from './HotlinePage.tsx'
import { NoticePage } from './NoticePage.tsx'
import { PlacePage } from './PlacePage.tsx'

/** The page of any item that is listed, by the address it has in links and lists. */
export function ItemScreen({ kind, slug }: { kind: ListedKind; slug: string }): ReactNode {
  return (
    <ById kind={kind} slug={slug}>
      {(id) => <Known id={id} />}
    </ById>
  )
}

function Known({ id }: { id: ItemId }): ReactNode {
  return (
    <WhenRead id={id} reading={useItemAs(id, Item)}>
      {({ item, bundle }) => (
        <>
          {pageOf(item)}
          <Recorded item={item} base={bundle.base} />
        </>
      )}
    </WhenRead>
  )
}

function pageOf(item: Item): ReactNode {
  switch (item.kind) {
    case 'guide':
      return <GuidePage guide={item} />
    case 'place':
      return <PlacePage place={item} />
    case 'notice':
      return <NoticePage notice={item} />
    case 'event':
      return <EventPage event={item} />
    case 'hotline':
      return <HotlinePage hotline={item} />
  }
}
