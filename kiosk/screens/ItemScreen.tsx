import type { ReactNode } from 'react'
import { ItemId, type ListedKind } from '../../model/content/item.ts'
import { GoneCard } from '../parts/Gone.tsx'
import { ItemTitle } from '../parts/ItemTitle.tsx'
import { Page } from '../parts/Page.tsx'
import { Broken, Skeleton } from '../parts/Waiting.tsx'
import { useGone, useItem } from '../reading/community.ts'
import { EventPage } from './EventPage.tsx'
import { GuidePage } from './GuidePage.tsx'
import { HotlinePage } from './HotlinePage.tsx'
import { NoticePage } from './NoticePage.tsx'
import { PlacePage } from './PlacePage.tsx'

/** The page of any item, by the address it has in links and lists. */
export function ItemScreen({ kind, slug }: { kind: ListedKind; slug: string }): ReactNode {
  const id = ItemId.safeParse(`${kind}:${slug}`)
  return id.success ? (
    <Known id={id.data} />
  ) : (
    <Page name="item" title="">
      <Broken />
    </Page>
  )
}

/** An item that cannot be shown: perhaps it was taken back, and then its page says so. */
export function Missing({ id }: { id: ItemId }): ReactNode {
  const gone = useGone(id)
  return (
    <Page name="item" title={gone.is === 'ready' && gone.value !== null ? <ItemTitle text={gone.value.title} /> : ''}>
      {gone.is === 'loading' ? <Skeleton /> : gone.is === 'problem' || gone.value === null ? <Broken /> : <GoneCard gone={gone.value} />}
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
  if (item.is === 'problem') return <Missing id={id} />
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
