import type { BundleName } from '../../model/bundle/name.ts'
import { pointerOf, versionOf, withPointer } from '../shelf/state.ts'
import type { ShelfStore } from '../shelf/store.ts'

/**
 * Looks whether every pack of a bundle's active version is there whole. When the disk has lost some, the version before serves
 * meanwhile, if it is whole; the next check fetches what is gone. The caller holds the shelf's lock. Rule S10.
 *
 * @returns how many packs are gone or cut short
 */
export async function mendAtStart(bundle: BundleName, store: ShelfStore): Promise<number> {
  const { state } = store
  const pointer = pointerOf(state, bundle)
  if (pointer === undefined) return 0
  const goneOf = (version: number | null) => {
    const kept = versionOf(state, bundle, version)
    return kept === undefined ? null : store.lostOf(kept)
  }
  const gone = goneOf(pointer.active)
  if (gone === 0) return 0
  if (goneOf(pointer.previous) === 0) await store.commit(withPointer(state, { ...pointer, active: pointer.previous as number, previous: null }))
  return gone ?? 1
}
