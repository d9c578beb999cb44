import type { TourGraph } from '../../model/content/tour.ts'
import type { Row } from '../../model/content/views.ts'
import type { Text } from '../../model/text.ts'

/** Something one can go to in the tour: a place of the guide, or a viewpoint by its own name. */
export interface Destination {
  readonly key: string
  readonly title: Text
  /** what stands below the name: its address */
  readonly under: Text | null
  /** the place of the guide, when it is one */
  readonly place: string | null
  /** the viewpoint, an index into the graph; `null` when there is no picture of it */
  readonly at: number | null
  /** the heading that faces it from there; `null` for the viewpoint's own */
  readonly heading: number | null
}

/** A place of the guide. A viewpoint that has no picture, or that the graph does not know, is none. */
export function placeAsDestination(row: Row, graph: TourGraph): Destination {
  const index = row.seen === undefined ? -1 : graph.id.indexOf(row.seen.viewpoint)
  const shown = index >= 0 && (graph.pyramid[index] ?? -1) >= 0
  return {
    key: row.id,
    title: row.shortTitle ?? row.title,
    under: row.under ?? null,
    place: row.id,
    at: shown ? index : null,
    heading: row.seen?.heading ?? null,
  }
}

/** A viewpoint by its name. */
export function viewpointAsDestination(graph: TourGraph, titles: readonly Text[] | null, index: number): Destination {
  const id = graph.id[index] ?? ''
  return { key: id, title: titles?.[index] ?? { zh: id }, under: null, place: null, at: (graph.pyramid[index] ?? -1) >= 0 ? index : null, heading: null }
}

/** The viewpoints in the order of the tour; where they are too many to read, those nearest to a person first. */
export function viewpointsInOrder({ id, x, y }: TourGraph, at: number | null, most: number): readonly number[] {
  const all = id.map((_, index) => index)
  if (all.length <= most || at === null) return all
  const metres = all.map((index) => Math.hypot((x[index] ?? 0) - (x[at] ?? 0), (y[index] ?? 0) - (y[at] ?? 0)))
  // Where nobody knows how far it is, it comes last.
  const far = (index: number) => (Number.isNaN(metres[index]) ? Number.MAX_VALUE : (metres[index] ?? 0))
  return all.sort((a, b) => far(a) - far(b))
}

/** How far it is in a straight line from where one stands, metres; Infinity where nobody knows. */
export function metresTo({ at: to }: Destination, { x, y }: TourGraph, at: number | null): number {
  if (to === null || at === null) return Infinity
  const metres = Math.hypot((x[to] ?? Number.NaN) - (x[at] ?? Number.NaN), (y[to] ?? Number.NaN) - (y[at] ?? Number.NaN))
  return Number.isNaN(metres) ? Number.MAX_VALUE : metres
}
