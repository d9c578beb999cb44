import { useMemo } from 'react'
import type { ItemId } from '../../model/content/item.ts'
import { type PlaceFact, PlaceFacts } from '../../model/content/place-facts.ts'
import { type OpenStack, type Watched, watched } from '../../sw/page/door.ts'
import { useCommunity } from '../reading/community.ts'
import { objectAt, useWatched } from '../reading/objects.ts'

type Facts = ReadonlyMap<ItemId, PlaceFact>

const known = new WeakMap<OpenStack, Watched<Facts>>()

/** What is known of the places of a stack, the community's own the surest; a bundle that says nothing, or cannot be read, adds nothing. */
function factsOf(stack: OpenStack): Watched<Facts> {
  const had = known.get(stack)
  if (had !== undefined) return had
  const own = stack.bundles.length - 1
  const layers = stack.bundles.map(({ base }) => objectAt(`${base}list/place-facts.json`, PlaceFacts))
  const lay = (): Facts => {
    const facts = new Map<ItemId, PlaceFact>()
    for (const [at, layer] of layers.entries()) {
      const now = layer.get()
      if (now.is !== 'ready') continue
      // Every bundle measures from a point of its own; how far it is on foot is known in the community's plan alone.
      for (const [id, fact] of Object.entries(now.value.places)) facts.set(id, at === own ? fact : { ...fact, at: undefined })
    }
    return facts
  }
  const whole = watched(lay())
  for (const layer of layers) layer.subscribe(() => whole.set(lay()))
  known.set(stack, whole)
  return whole
}

/** When places are open, which one enters without a step, and where they lie. */
export function useFacts(): Facts {
  const { stack } = useCommunity()
  return useWatched(useMemo(() => factsOf(stack), [stack]))
}
