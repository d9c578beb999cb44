import { startTransition, useEffect, useMemo, useState } from 'react'
import type { Kind } from '../../model/content/item.ts'
import type { Meaning } from '../../model/search/reading.ts'
import type { OpenStack } from '../../sw/page/door.ts'
import { Searcher, type SearchState } from '../../ui/search/searcher.ts'
import { useWall } from '../clock.ts'
import { enginesOf } from '../input/engines.ts'
import { useCommunity } from '../reading/community.ts'

// One worker for the page: what it has read stays read for the next resident.
const searcher = new Searcher()
const searched = ({ bundles }: OpenStack) => bundles.map(({ bundle, base }) => ({ bundle, base }))

/** Opens the search of a stack, and what types in it, before somebody wants it. What the worker has opened stays open. */
export function openSearchAhead(stack: OpenStack): void {
  searcher.open(searched(stack))
  enginesOf(stack.bundles.map(({ base }) => base))
}

/** What the stack of bundles has for what is typed; the last answer stays while the next is on its way. */
export function useSearch(typed: string, meaning: Meaning | null, whole: readonly Kind[]): SearchState {
  const { stack } = useCommunity()
  const { day } = useWall()
  const bundles = useMemo(() => searched(stack), [stack])
  const [state, setState] = useState(searcher.get)
  // What was found is drawn in pieces, so that the next key never waits for it.
  useEffect(() => searcher.subscribe(() => startTransition(() => setState(searcher.get()))), [])
  useEffect(() => searcher.open(bundles), [bundles])
  useEffect(() => searcher.ask({ typed, day, meaning, whole }), [typed, day, meaning, whole])
  useEffect(() => () => searcher.forget(), [])
  return state
}
