import { useMemo } from 'react'
import { type ItemId, kindOf } from '../../model/content/item.ts'
import { Item } from '../../model/content/listed-item.ts'
import { Gone, itemPath } from '../../model/content/views.ts'
import type { Schema } from '../../model/schema.ts'
import { type OpenBundle, type OpenStack, type Watched, watched } from '../../sw/page/door.ts'
import { useCommunity, useRows } from './community.ts'
import { objectAt, type Reading, useObject, useWatched } from './objects.ts'

/** One item that pages list, from the bundle nearest to the community that has it. */
export function useItem(id: ItemId): Reading<Item> {
  const found = useItemAs(id, Item)
  return found.is === 'ready' ? { is: 'ready', value: found.value.item } : found
}

/** One item of any kind, and the bundle nearest to the community that has it: its pictures lie there. */
export function useItemAs<T>(id: ItemId, schema: Schema<T>): Reading<{ readonly item: T; readonly bundle: OpenBundle }> {
  const rows = useRows(kindOf(id))
  const bundle = rows.is === 'ready' ? rows.value.find((each) => each.row.id === id)?.bundle : undefined
  const item = useObject(bundle === undefined ? null : `${bundle.base}${itemPath(id)}`, schema)
  if (rows.is !== 'ready') return rows
  if (bundle === undefined) return { is: 'problem', problem: { kind: 'missing', file: id } }
  return item.is === 'ready' ? { is: 'ready', value: { item: item.value, bundle } } : item
}

/** What stays of an item that was taken back, by the bundle nearest to the community that tells of it; `null` when none does. Rule C11. */
export function useGone(id: ItemId): Reading<Gone['gone'][number] | null> {
  const { stack } = useCommunity()
  return useWatched(useMemo(() => goneOf(stack, id), [stack, id]))
}

function goneOf(stack: OpenStack, id: ItemId): Watched<Reading<Gone['gone'][number] | null>> {
  const lists = [...stack.bundles].reverse().map(({ base }) => objectAt(`${base}gone.json`, Gone))
  const find = (): Reading<Gone['gone'][number] | null> => {
    for (const list of lists) {
      const now = list.get()
      if (now.is !== 'ready') return now
      const gone = now.value.gone.find((each) => each.id === id)
      if (gone !== undefined) return { is: 'ready', value: gone }
    }
    return { is: 'ready', value: null }
  }
  const whole = watched(find())
  for (const list of lists) list.subscribe(() => whole.set(find()))
  return whole
}
