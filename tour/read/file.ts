import { problem, type Result } from '../../model/result.ts'
import type { Schema } from '../../model/schema.ts'
import { readJson } from '../../sw/page/door.ts'
import type { TourProblem } from '../problem.ts'

/** Reads one JSON file by its address. No line, a missing file and a file that is not what it should be are answers. */
export async function readFile<T>(url: string, schema: Schema<T>, signal?: AbortSignal): Promise<Result<T, TourProblem>> {
  const read = await readJson(url, schema, signal)
  if (read.ok) return read
  return problem(read.problem.kind === 'unreadable' ? { kind: 'broken', file: url, wanted: read.problem.wanted } : { kind: 'no-line', file: url })
}
