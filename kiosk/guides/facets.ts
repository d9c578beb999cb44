import { AUDIENCES, LIFE_EVENTS } from '../../model/content/facet.ts'
import { NEEDS } from '../../model/content/item.ts'
import type { Row } from '../../model/content/views.ts'

/** By what a long list of guides is looked through: the need, the turn in a life, for whom, and the office. */
export const FACETS = ['need', 'event', 'audience', 'office'] as const
export type Facet = (typeof FACETS)[number]

// Few guides are read through faster than they are sorted out.
const FEW = 12
// Fewer different parts than this part nothing, nor do parts of which one holds nearly everything: a district's catalogue is
// all one need, also with a community's guides before it, and is opened office by office.
const PARTS_LEAST = 3
const ONE_PART_MOST = 0.7
// What most guides say nothing of would hide them.
const NAMED_LEAST = 0.5

const ORDER: Readonly<Record<Exclude<Facet, 'office'>, readonly string[]>> = { need: NEEDS, event: LIFE_EVENTS, audience: AUDIENCES }

const PARTS: Readonly<Record<Facet, (row: Row) => readonly string[]>> = {
  need: ({ needs }) => needs,
  event: ({ lifeEvents }) => lifeEvents ?? [],
  audience: ({ audiences }) => audiences ?? [],
  office: ({ under }) => [under?.zh ?? ''],
}

/** The parts of a list by one facet, each with its rows in the list's own order; offices the largest first, the others as they are named in the model. */
export function partsOf<T extends { readonly row: Row }>(rows: readonly T[], facet: Facet): ReadonlyMap<string, readonly T[]> {
  const parts = new Map<string, T[]>()
  for (const each of rows)
    for (const part of new Set(PARTS[facet](each.row))) {
      const of = parts.get(part)
      if (of === undefined) parts.set(part, [each])
      else of.push(each)
    }
  if (facet === 'office') return new Map([...parts].sort((a, b) => b[1].length - a[1].length))
  // A part this program does not know has no name to show.
  return new Map(ORDER[facet].flatMap((name) => (parts.has(name) ? [[name, parts.get(name) as T[]]] : [])))
}

/** The facets that part this list, the one that residents think in first. None for a short list. */
export function facetsOf(rows: readonly { readonly row: Row }[]): Facet[] {
  if (rows.length <= FEW) return []
  return FACETS.filter((facet) => {
    const parts = partsOf(rows, facet)
    if (facet === 'office') return parts.size > 1
    const named = new Set([...parts.values()].flat()).size
    return parts.size >= PARTS_LEAST && named >= rows.length * NAMED_LEAST && [...parts.values()].every((of) => of.length <= rows.length * ONE_PART_MOST)
  })
}
