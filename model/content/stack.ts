import * as z from 'zod/mini'
import type { BundleName } from '../bundle/name.ts'
import { Text } from '../text.ts'
import { ItemId } from './item.ts'

/** What a bundle leaves out of the wider bundles under it, and why: "closed here", "our own desk does this". */
export const Hide = z.object({ id: ItemId, reason: Text })
export type Hide = z.infer<typeof Hide>

/** One bundle of a stack, as far as laying over each other is concerned. */
export interface Layer<T> {
  readonly bundle: BundleName
  readonly items: readonly T[]
  readonly hides: readonly Hide[]
}

export interface Layered<T> {
  readonly bundle: BundleName
  readonly item: T
}

/** What did not come through, and by whose doing; for staff, never silent. */
export type LayerFinding =
  | { readonly is: 'hidden'; readonly id: ItemId; readonly from: BundleName; readonly by: BundleName; readonly reason: Text }
  | { readonly is: 'same-id'; readonly id: ItemId; readonly from: BundleName; readonly by: BundleName }
  | { readonly is: 'not-hidden'; readonly id: ItemId; readonly by: BundleName; readonly why: 'emergency' | 'own' | 'nowhere' }

/**
 * Lays a stack together, the widest bundle first in `layers`; the community's own items come first in the answer. A
 * narrower bundle adds items and hides those of wider ones by name. An id that a wider bundle uses again does not
 * overwrite and is not overwritten: the narrower one stays and the other is reported. Emergency numbers cannot be hidden
 * nor replaced by a number that is none, and a bundle hides nothing of its own or of narrower ones. Rule B13.
 */
export function layTogether<T extends { readonly id: ItemId; readonly emergency?: boolean | undefined }>(
  layers: readonly Layer<T>[],
): { items: Layered<T>[]; findings: LayerFinding[] } {
  const items: Layered<T>[] = []
  const findings: LayerFinding[] = []
  const taken = new Map<ItemId, BundleName>()
  const hidden = new Map<ItemId, { by: BundleName; reason: Text }>()
  for (const { bundle, items: own, hides } of [...layers].reverse()) {
    for (const item of own) {
      const by = taken.get(item.id)
      const hide = hidden.get(item.id)
      const weaker = by === undefined || item.emergency !== true ? -1 : items.findIndex((each) => each.item.id === item.id && each.item.emergency !== true)
      if (weaker >= 0) {
        // A number that is called in need is not replaced by one that only bears its name.
        findings.push({ is: 'same-id', id: item.id, from: by as BundleName, by: bundle })
        items.splice(weaker, 1, { bundle, item })
        taken.set(item.id, bundle)
        continue
      }
      if (by !== undefined) findings.push({ is: 'same-id', id: item.id, from: bundle, by })
      else if (hide !== undefined && item.emergency === true) findings.push({ is: 'not-hidden', id: item.id, by: hide.by, why: 'emergency' })
      else if (hide !== undefined) findings.push({ is: 'hidden', id: item.id, from: bundle, ...hide })
      if (by !== undefined || (hide !== undefined && item.emergency !== true)) continue
      taken.set(item.id, bundle)
      items.push({ bundle, item })
    }
    // A bundle's hides reach only what comes after it here, the wider ones.
    for (const { id, reason } of hides) {
      if (own.some((item) => item.id === id)) findings.push({ is: 'not-hidden', id, by: bundle, why: 'own' })
      else if (!hidden.has(id)) hidden.set(id, { by: bundle, reason })
    }
  }
  const met = new Set(findings.map((finding) => finding.id))
  for (const [id, { by }] of hidden) if (!met.has(id)) findings.push({ is: 'not-hidden', id, by, why: 'nowhere' })
  return { items, findings }
}
