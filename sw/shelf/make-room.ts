import type { BundleName } from '../../model/bundle/name.ts'
import type { Shelf } from './shelf.ts'
import { pointerOf, type ShelfState } from './state.ts'

/** The state without the versions of a bundle that nobody needs: neither active, nor before it, nor under a session. Rule S6. */
export function withoutOld(state: ShelfState, bundle: BundleName, held: ReadonlySet<string>, previousToo: boolean): ShelfState {
  const pointer = pointerOf(state, bundle)
  const stays = (version: number) => version === pointer?.active || (!previousToo && version === pointer?.previous) || held.has(`${bundle} ${version}`)
  const versions = state.versions.filter((kept) => kept.bundle !== bundle || stays(kept.version))
  const gone = pointer !== undefined && pointer.previous !== null && !versions.some((kept) => kept.bundle === bundle && kept.version === pointer.previous)
  const pointers = gone ? state.pointers.map((each) => (each === pointer ? { ...each, previous: null } : each)) : state.pointers
  return versions.length === state.versions.length && !gone ? state : { ...state, versions, pointers }
}

/**
 * Lets the versions before go to make room, those excepted that somebody stands on; answers how many slots that has emptied.
 * Rule S14.
 *
 * @param wanted packs that are to stay all the same
 */
export async function makeRoom(bundle: BundleName, { store, held }: Pick<Shelf, 'store' | 'held'>, wanted: ReadonlySet<string>): Promise<number> {
  const next = withoutOld(store.state, bundle, await held(), true)
  if (next !== store.state) await store.commit(next)
  return store.sweep(wanted)
}
