import type { ReactNode } from 'react'
import { ItemId, type Kind } from '../../model/content/item.ts'
import { GoneCard } from '../parts/Gone.tsx'
import { ItemTitle } from '../parts/ItemTitle.tsx'
import { Page } from '../parts/Page.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Broken } from '../parts/Waiting.tsx'
import { useGone } from '../reading/item.ts'
import type { Reading } from '../reading/objects.ts'

/** What the address of an item's page names, if it is an item's at all. */
export function ById({ kind, slug, children }: { kind: Kind; slug: string; children: (id: ItemId) => ReactNode }): ReactNode {
  const id = ItemId.safeParse(`${kind}:${slug}`)
  return id.success ? (
    children(id.data)
  ) : (
    <Page name="item" title="">
      <Broken />
    </Page>
  )
}

/** An item that is being read; one that cannot be shown was perhaps taken back, and then its page says so. */
export function WhenRead<T>({ id, reading, children }: { id: ItemId; reading: Reading<T>; children: (value: T) => ReactNode }): ReactNode {
  if (reading.is === 'ready') return children(reading.value)
  return reading.is === 'problem' ? (
    <Missing id={id} />
  ) : (
    <Page name="item" title="">
      <Skeleton />
    </Page>
  )
}

function Missing({ id }: { id: ItemId }): ReactNode {
  const gone = useGone(id)
  return (
    <Page name="item" title={gone.is === 'ready' && gone.value !== null ? <ItemTitle text={gone.value.title} /> : ''}>
      {gone.is === 'loading' ? <Skeleton /> : gone.is === 'problem' || gone.value === null ? <Broken /> : <GoneCard gone={gone.value} />}
    </Page>
  )
}
