import { createContext, use, useMemo } from 'react'
import { type Home, Item, itemPath, List, type Row } from '../../model/content/views.ts'
import type { ItemId, Kind } from '../../model/content/item.ts'
import { type OpenBundle, type OpenStack, type ShelfState, type Watched, watched } from '../../sw/page/door.ts'
import { objectAt, type Reading, useObject, useWatched } from './objects.ts'

/** What every screen of the terminal stands on: the open stack and the community's own first screen. */
export interface Community {
  readonly stack: OpenStack
  readonly home: Home
  /** the community's own bundle, the last of the stack */
  readonly own: OpenBundle
}

export const CommunityContext = createContext<Community | null>(null)

export function useCommunity(): Community {
  const community = use(CommunityContext)
  if (community === null) throw new Error('community: wants a screen inside of an open community, found none')
  return community
}

/** The own bundle of a stack. There is always one: a stack without it does not open. */
export function ownOf(stack: OpenStack): OpenBundle {
  return stack.bundles[stack.bundles.length - 1] as OpenBundle
}

/**
 * Whether the shelf has something newer than what this session reads: another version, or a bundle of the stack that could
 * not be read when the session began.
 */
export function newVersionWaits({ terminal, bundles }: OpenStack, news: ShelfState): boolean {
  return terminal.stack.some((name) => {
    const latest = news[name]
    return latest?.is === 'active' && latest.version !== bundles.find((bundle) => bundle.bundle === name)?.version
  })
}

/** A row and the bundle it comes from. */
export interface StackedRow {
  readonly row: Row
  readonly bundle: OpenBundle
}

/**
 * Lays the lists of a stack over each other, the community's own first. An id that a wider bundle uses again does not
 * overwrite: the community's own item stays and the other is left out. Rule B13.
 */
export function stackRows(lists: readonly { readonly bundle: OpenBundle; readonly rows: readonly Row[] }[]): StackedRow[] {
  const seen = new Set<ItemId>()
  const stacked: StackedRow[] = []
  for (const { bundle, rows } of [...lists].reverse()) {
    for (const row of rows) {
      if (seen.has(row.id)) continue
      seen.add(row.id)
      stacked.push({ row, bundle })
    }
  }
  return stacked
}

type Rows = Reading<readonly StackedRow[]>

const stacked = new WeakMap<OpenStack, Map<Kind, Watched<Rows>>>()

function layTogether(lists: readonly { readonly bundle: OpenBundle; readonly reading: Watched<Reading<List>> }[]): Rows {
  const read: { bundle: OpenBundle; rows: readonly Row[] }[] = []
  for (const { bundle, reading } of lists) {
    const now = reading.get()
    if (now.is !== 'ready') return now
    read.push({ bundle, rows: now.value.rows })
  }
  return { is: 'ready', value: stackRows(read) }
}

/** The lists of a kind over the whole stack, laid together once; after a problem they are read again when asked for again. */
function rowsOf(stack: OpenStack, kind: Kind): Watched<Rows> {
  const kinds = stacked.get(stack) ?? new Map<Kind, Watched<Rows>>()
  stacked.set(stack, kinds)
  const known = kinds.get(kind)
  if (known !== undefined && known.get().is !== 'problem') return known
  const lists = stack.bundles.map((bundle) => ({ bundle, reading: objectAt(`${bundle.base}list/${kind}.json`, List) }))
  const whole = watched(layTogether(lists))
  for (const { reading } of lists) reading.subscribe(() => whole.set(layTogether(lists)))
  kinds.set(kind, whole)
  return whole
}

/** All items of a kind over the whole stack; the same answer every time, so it can be a dependency. */
export function useRows(kind: Kind): Rows {
  const { stack } = useCommunity()
  return useWatched(useMemo(() => rowsOf(stack, kind), [stack, kind]))
}

/** One item, from the bundle nearest to the community that has it. */
export function useItem(id: ItemId): Reading<Item> {
  const rows = useRows(id.slice(0, id.indexOf(':')) as Kind)
  const bundle = rows.is === 'ready' ? rows.value.find((each) => each.row.id === id)?.bundle : undefined
  const item = useObject(bundle === undefined ? null : `${bundle.base}${itemPath(id)}`, Item)
  if (rows.is === 'problem') return rows
  if (rows.is === 'ready' && bundle === undefined) return { is: 'problem', problem: { kind: 'missing', file: id } }
  return item
}

/** Starts to read what most residents ask for next, once the first screen stands. */
export function readAhead(stack: OpenStack): void {
  for (const { base } of stack.bundles) for (const kind of ['guide', 'notice'] as const) objectAt(`${base}list/${kind}.json`, List)
}
