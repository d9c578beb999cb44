import { digitsOf, findPole } from '../../model/pole.ts'
import type { Poles, TourGraph } from '../../model/content/tour.ts'
import { problem, ok, type Result } from '../../model/result.ts'
import type { TourProblem } from '../problem.ts'
import { clampView, FOV, type View } from '../view.ts'

/** Where someone wants to go: a view (what is left out is the place's own), or the digits of a pole. */
export type WhereTo = Partial<View> | { readonly pole: string }

/** The view a viewpoint opens with: its own heading, level, as wide as usual. */
export function openingView(graph: TourGraph, index: number): View {
  return { viewpoint: graph.id[index] ?? graph.start, heading: graph.heading[index] ?? 0, pitch: 0, fov: FOV.start }
}

/**
 * Turns a wish into a view that can be shown. A pole gives the viewpoint nearest to it, facing it. An unknown place is
 * a problem and no view: whoever asked decides where to stay.
 *
 * @param poles `null` when the bundle's poles are not read (yet)
 */
export function viewFor(wish: WhereTo, graph: TourGraph, poles: Poles | null): Result<View, TourProblem> {
  if ('pole' in wish) {
    const found = poles === null ? null : findPole(poles, digitsOf(wish.pole))
    if (poles === null || found?.is !== 'found') return problem({ kind: 'unknown-pole', pole: wish.pole })
    const viewpoint = poles.viewpoint[found.index] ?? graph.start
    const index = graph.id.indexOf(viewpoint)
    if (index < 0) return problem({ kind: 'unknown-viewpoint', viewpoint })
    return shown({ heading: poles.heading[found.index] ?? 0 }, graph, index)
  }
  const viewpoint = wish.viewpoint ?? graph.start
  const index = graph.id.indexOf(viewpoint)
  if (index < 0) return problem({ kind: 'unknown-viewpoint', viewpoint })
  return shown(wish, graph, index)
}

/** A viewpoint whose picture is missing from the bundle stays in the lists; nobody can stand there. */
function shown(view: Partial<View>, graph: TourGraph, index: number): Result<View, TourProblem> {
  const { viewpoint, ...rest } = openingView(graph, index)
  if ((graph.pyramid[index] ?? -1) < 0) return problem({ kind: 'broken', file: `tour/${viewpoint}/`, wanted: 'a picture all around' })
  return ok(clampView({ ...view, viewpoint }, { viewpoint, ...rest }))
}
