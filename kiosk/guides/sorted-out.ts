import { showsOn } from '../../model/content/item.ts'
import type { StackedRow } from '../reading/community.ts'
import { type Facet, facetsOf } from './facets.ts'

/** The guides that hold on a day, and what parts them. */
export interface Sorted {
  readonly day: string
  readonly rows: readonly StackedRow[]
  readonly facets: readonly Facet[]
}

// Whoever comes back to the list does not wait until a thousand guides have been sorted out once more.
const sorted = new WeakMap<readonly StackedRow[], Sorted>()

/** Sorts out the guides of a stack, once for each day. */
export function sortedOut(all: readonly StackedRow[], day: string): Sorted {
  const known = sorted.get(all)
  if (known?.day === day) return known
  const rows = all.filter(({ row }) => showsOn({ ...row, status: 'published' }, day))
  const found = { day, rows, facets: facetsOf(rows) }
  sorted.set(all, found)
  return found
}
