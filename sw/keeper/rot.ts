import type { BundleName } from '../../model/bundle/name.ts'
import { sha256 } from '../../model/bytes.ts'
import type { ShelfStore } from '../shelf/store.ts'

/** How far a look at every byte has come. */
export interface Rot {
  readonly looked: number
  readonly of: number
  readonly bent: number
}

/**
 * Reads every pack of the versions that are kept and compares it with its name. One that is bent is dropped, so that it counts
 * as gone and is fetched again. Rule S10.
 *
 * @param alone runs work while no other page changes the shelf; between two packs others may
 */
export async function lookForRot(
  bundles: readonly BundleName[],
  store: ShelfStore,
  alone: (work: () => Promise<void>) => Promise<void>,
  onStep: (rot: Rot) => void,
): Promise<Rot> {
  const kept = store.state.versions.filter(({ bundle }) => bundles.includes(bundle)).flatMap(({ packs }) => packs)
  const all = [...new Map(kept.map(([hash, length]) => [hash, length]))]
  let rot: Rot = { looked: 0, of: all.length, bent: 0 }
  for (const [hash, length] of all) {
    await alone(async () => {
      const bytes = await store.bytes(hash, length)
      // One that is gone is found by the next check.
      const isBent = bytes !== null && (await sha256(bytes)) !== hash
      if (isBent) await store.drop(hash)
      rot = { looked: rot.looked + 1, of: all.length, bent: rot.bent + (isBent ? 1 : 0) }
    })
    onStep(rot)
  }
  return rot
}
