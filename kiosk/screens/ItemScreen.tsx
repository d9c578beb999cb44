import type { ReactNode } from 'react'
import { ItemId, type Kind } from '../../model/content/item.ts'
import { Page } from '../parts/Page.tsx'
import { Broken, Skeleton } from '../parts/Waiting.tsx'
import { useItem } from '../reading/community.ts'
import { EventPage } from './EventPage.tsx'
import { GuidePage } from './GuidePage.tsx'
import { HotlinePage } from './HotlinePage.tsx'
import { NoticePage } from './NoticePage.tsx'
import { PlacePage } from './PlacePage.tsx'

/** The page of any item, by the address it has in links and lists. */
export function ItemScreen({ kind, slug }: { kind: Kind; slug: string }): ReactNode {
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
  const item = useItem(id)
  if (item.is === 'loading')
    return (
      <Page name="item" title="">
        <Skeleton />
      </Page>
    )
  if (item.is === 'problem')
    return (
      <Page name="item" title="">
        <Broken />
      </Page>
    )
  switch (item.value.kind) {
    case 'guide':
      return <GuidePage guide={item.value} />
    case 'place':
      return <PlacePage place={item.value} />
    case 'notice':
      return <NoticePage notice={item.value} />
    case 'event':
      return <EventPage event={item.value} />
    case 'hotline':
      return <HotlinePage hotline={item.value} />
  }
}
