import { startTransition, useEffect, useMemo, useState } from 'react'
import type { Kind } from '../../model/content/item.ts'
import type { Meaning } from '../../model/search/reading.ts'
import { Searcher, type SearchState } from '../../ui/search/searcher.ts'
import { useWall } from '../clock.ts'
import { useCommunity } from '../reading/community.ts'

// One worker for the page: what it has read stays read for the next resident.
const searcher = new Searcher()

/** What the stack of bundles has for what is typed; the last answer stays while the next is on its way. */
export function useSearch(typed: string, meaning: Meaning | null, whole: readonly Kind[]): SearchState {
  const { stack } = useCommunity()
  const { day } = useWall()
  const bundles = useMemo(() => stack.bundles.map(({ bundle, base }) => ({ bundle, base })), [stack])
  const [state, setState] = useState(searcher.get)
  // What was found is drawn in pieces, so that the next key never waits for it.
  useEffect(() => searcher.subscribe(() => startTransition(() => setState(searcher.get()))), [])
  useEffect(() => searcher.open(bundles), [bundles])
  useEffect(() => searcher.ask({ typed, day, meaning, whole }), [typed, day, meaning, whole])
  useEffect(() => () => searcher.forget(), [])
  return state
}
