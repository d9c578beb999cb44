import { createContext, use, useMemo } from 'react'
import type { Kind } from '../../model/content/item.ts'
import { type Hide, layTogether } from '../../model/content/stack.ts'
import { Home, List, type Row } from '../../model/content/views.ts'
import { type OpenBundle, type OpenStack, type ShelfState, type Watched, watched } from '../../sw/page/door.ts'
import { objectAt, type Reading, useWatched } from './objects.ts'

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
 * not be read when the session began. A version that pages could not begin with is not news (S11).
 */
export function newVersionWaits({ terminal, bundles }: OpenStack, news: ShelfState): boolean {
  return terminal.stack.some((name) => {
    const latest = news[name]
    return latest?.is === 'active' && latest.version !== bundles.find((bundle) => bundle.bundle === name)?.newest
  })
}

/** A row and the bundle it comes from. */
export interface StackedRow {
  readonly row: Row
  readonly bundle: OpenBundle
}

/** The lists of one kind in a stack, the widest bundle first, with what each bundle hides of those before it. */
export type StackLists = readonly { readonly bundle: OpenBundle; readonly rows: readonly Row[]; readonly hides: readonly Hide[] }[]

/** Lays the lists of a stack over each other, the community's own first. Rule B13. */
export function stackRows(lists: StackLists): StackedRow[] {
  const bundles = new Map(lists.map(({ bundle }) => [bundle.bundle, bundle]))
  const { items } = layTogether(lists.map(({ bundle, rows, hides }) => ({ bundle: bundle.bundle, items: rows, hides })))
  return items.map(({ bundle, item }) => ({ row: item, bundle: bundles.get(bundle) as OpenBundle }))
}

type Rows = Reading<readonly StackedRow[]>

const stacked = new WeakMap<OpenStack, Map<Kind, Watched<Rows>>>()

interface Layer {
  readonly bundle: OpenBundle
  readonly list: Watched<Reading<List>>
  /** what the bundle hides stands on its first screen; the widest has nothing under it to hide */
  readonly home: Watched<Reading<Home>> | null
}

function layRows(layers: readonly Layer[]): Rows {
  const read: { bundle: OpenBundle; rows: readonly Row[]; hides: readonly Hide[] }[] = []
  for (const { bundle, list, home } of layers) {
    const rows = list.get()
    if (rows.is !== 'ready') return rows
    const first = home?.get()
    if (first !== undefined && first.is !== 'ready') return first
    read.push({ bundle, rows: rows.value.rows, hides: first?.value.hides ?? [] })
  }
  return { is: 'ready', value: stackRows(read) }
}

/** The lists of a kind over the whole stack, laid together once; after a problem they are read again when asked for again. */
export function rowsOf(stack: OpenStack, kind: Kind): Watched<Rows> {
  const kinds = stacked.get(stack) ?? new Map<Kind, Watched<Rows>>()
  stacked.set(stack, kinds)
  const known = kinds.get(kind)
  if (known !== undefined && known.get().is !== 'problem') return known
  const layers: Layer[] = stack.bundles.map((bundle, at) => ({
    bundle,
    list: objectAt(`${bundle.base}list/${kind}.json`, List),
    home: at === 0 ? null : objectAt(`${bundle.base}home.json`, Home),
  }))
  const whole = watched(layRows(layers))
  for (const { list, home } of layers) for (const reading of [list, home]) reading?.subscribe(() => whole.set(layRows(layers)))
  kinds.set(kind, whole)
  return whole
}

/** All items of a kind over the whole stack; the same answer every time, so it can be a dependency. */
export function useRows(kind: Kind): Rows {
  const { stack } = useCommunity()
  return useWatched(useMemo(() => rowsOf(stack, kind), [stack, kind]))
}

/** Starts to read what most residents ask for next, once the first screen stands. */
export function readAhead(stack: OpenStack): void {
  for (const { base } of stack.bundles) for (const kind of ['guide', 'notice'] as const) objectAt(`${base}list/${kind}.json`, List)
}
