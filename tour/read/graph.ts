import { TourGraph } from '../../model/content/tour.ts'
import { problem, type Result } from '../../model/result.ts'
import type { TourProblem } from '../problem.ts'
import { readFile } from './file.ts'

/** Reads `tour/graph.json` of a bundle. Columns of different lengths or links to nowhere make it a broken file. */
export async function readGraph(base: string, signal?: AbortSignal): Promise<Result<TourGraph, TourProblem>> {
  const url = `${base}tour/graph.json`
  const read = await readFile(url, TourGraph, signal)
  if (!read.ok) return read
  const wanted = wrongIn(read.value)
  return wanted === null ? read : problem({ kind: 'broken', file: url, wanted })
}

/** What a graph should be and is not; `null` when all is well. */
export function wrongIn(graph: TourGraph): string | null {
  const count = graph.id.length
  if (count === 0) return 'at least one viewpoint'
  for (const column of ['x', 'y', 'z', 'heading', 'pyramid'] as const) if (graph[column].length !== count) return `${column}: ${count} values`
  if (!graph.id.includes(graph.start)) return `start: a viewpoint of the tour, not ${graph.start}`
  if (!graph.links.every((ends) => ends.every((end) => Number.isInteger(end) && end >= 0 && end < count))) return 'links: between viewpoints of the tour'
  if (!graph.pyramid.every((pyramid) => graph.pyramids[pyramid] !== undefined)) return 'pyramid: one of pyramids'
  return null
}
