import { Place } from '../../model/content/place.ts'
import { itemPath } from '../../model/content/views.ts'
import type { Text } from '../../model/text.ts'
import type { TourProblem } from '../problem.ts'
import { readFile } from './file.ts'

/** A place of the guide that lies at a viewpoint. */
export interface PlaceHere {
  readonly id: string
  readonly title: Text
}

/** At most this many places are named at one viewpoint. */
const MOST = 6

/** The titles of the places at a viewpoint, in the order of the file. One that cannot be read is left out and reported. */
export async function readPlaceTitles(base: string, ids: readonly string[], signal: AbortSignal, report: (problem: TourProblem) => void): Promise<PlaceHere[]> {
  const places = ids.filter((id) => id.startsWith('place:')).slice(0, MOST)
  const read = await Promise.all(places.map((id) => readFile(base + itemPath(id), Place, signal)))
  const found: PlaceHere[] = []
  read.forEach((place) => {
    if (place.ok) found.push({ id: place.value.id, title: place.value.shortTitle ?? place.value.title })
    else if (!signal.aborted) report(place.problem)
  })
  return found
}
