import type { Poles, TourGraph } from './tour.ts'

/** Where something is in the community's own plan: metres, east and north. */
export type Spot = readonly [east: number, north: number]

/** Something that was said at a pole, at a viewpoint, or nowhere. */
export interface Placed {
  readonly pole?: string | null | undefined
  readonly viewpoint?: string | null | undefined
}

/** Where it is; the pole is nearer to it than the viewpoint. `null` when nobody said, or neither is known here. */
export function spotOf({ pole, viewpoint }: Placed, poles: Poles | null, graph: TourGraph | null): Spot | null {
  const at = typeof pole === 'string' && poles !== null ? poles.no.indexOf(pole) : -1
  if (poles !== null && at >= 0) return [poles.x[at] as number, poles.y[at] as number]
  const from = typeof viewpoint === 'string' && graph !== null ? graph.id.indexOf(viewpoint) : -1
  return graph !== null && from >= 0 ? [graph.x[from] as number, graph.y[from] as number] : null
}
