import { Poles, type TourGraph, TourMap, TourNames, TourPlace } from '../../model/content/tour.ts'
import type { Result } from '../../model/result.ts'
import type { TourProblem } from '../problem.ts'
import { readFile } from './file.ts'

/** What the tour reads after the first picture: names of all places, the map, the numbered poles. Each may be missing. */
export interface Background {
  readonly names: TourNames | null
  readonly map: TourMap | null
  readonly poles: Poles | null
}

export const NOTHING_YET: Background = { names: null, map: null, poles: null }

/** Reads names, map and poles side by side and hands over each as it comes. */
export async function readBackground(
  base: string,
  graph: TourGraph,
  signal: AbortSignal,
  take: (part: Partial<Background>) => void,
  report: (problem: TourProblem) => void,
): Promise<void> {
  const hand = async <T>(reading: Promise<Result<T, TourProblem>>, part: (value: T) => Partial<Background>) => {
    const read = await reading
    if (signal.aborted) return
    if (read.ok) take(part(read.value))
    else report(read.problem)
  }
  await Promise.all([
    hand(readFile(`${base}tour/names.json`, TourNames, signal), (names) => (names.titles.length === graph.id.length ? { names } : {})),
    hand(readFile(`${base}tour/map.json`, TourMap, signal), (map) => ({ map })),
    hand(readFile(`${base}poles.json`, Poles, signal), (poles) => ({ poles })),
  ])
}

/** Reads what is told at one viewpoint. */
export function readPlace(base: string, id: string, signal: AbortSignal): Promise<Result<TourPlace, TourProblem>> {
  return readFile(`${base}tour/place/${id}.json`, TourPlace, signal)
}
