import type { ReactNode } from 'react'
import { type ItemId, kindOf } from '../../model/content/item.ts'
import { KIND_ICON } from '../parts/kind-icon.ts'
import { Said } from '../parts/Said.tsx'
import { useRows } from '../reading/community.ts'
import './kinds.css'

/** The thing that words are about, by its title; nothing while it is being read. */
export function AboutItem({ id }: { id: ItemId }): ReactNode {
  const rows = useRows(kindOf(id))
  const row = rows.is === 'ready' ? rows.value.find((each) => each.row.id === id)?.row : undefined
  if (row === undefined) return null
  const Picture = KIND_ICON[kindOf(id)]
  return (
    <span className="about-item" data-about={id}>
      <Picture aria-hidden size="1.2em" stroke={1.75} />
      <span>
        <Said text={row.title} quiet />
      </span>
    </span>
  )
}
