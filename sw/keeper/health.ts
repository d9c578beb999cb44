import type { BundleName } from '../../model/bundle/name.ts'
import type { BundleHealth } from '../../model/shelf/message.ts'
import { pointerOf, type ShelfState, versionOf } from '../shelf/state.ts'

/** One bundle as staff see it; `null` when nothing of it is here. */
export function bundleHealth(state: ShelfState, bundle: BundleName): BundleHealth | null {
  const pointer = pointerOf(state, bundle)
  if (pointer === undefined) return null
  const kept = versionOf(state, bundle, pointer.active)
  const { active, previous, failed, issued, expires } = pointer
  return {
    bundle,
    active,
    previous,
    failed: failed?.version ?? null,
    issued,
    expires,
    objects: kept?.objects ?? 0,
    bytes: kept?.bytes ?? 0,
    packs: kept?.packs.length ?? 0,
    coverage: kept?.coverage ?? null,
    drafts: kept?.drafts ?? false,
  }
}
