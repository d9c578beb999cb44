import { ok, problem, type Result } from '../../model/result.ts'
import type { TourProblem } from '../problem.ts'

/** What a file of a bundle is read with; every schema of the model is one. */
export interface Schema<T> {
  safeParse(raw: unknown): { success: true; data: T } | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } }
}

/** Reads one JSON file by its address. No line, a missing file and a file that is not what it should be are answers. */
export async function readFile<T>(url: string, schema: Schema<T>, signal?: AbortSignal): Promise<Result<T, TourProblem>> {
  let raw: unknown
  try {
    const response = await fetch(url, signal === undefined ? {} : { signal })
    if (!response.ok) return problem({ kind: 'no-line', file: url })
    raw = await response.json()
  } catch (error) {
    if (error instanceof SyntaxError) return problem({ kind: 'broken', file: url, wanted: 'JSON' })
    if (error instanceof TypeError || error instanceof DOMException) return problem({ kind: 'no-line', file: url })
    throw error
  }
  const read = schema.safeParse(raw)
  if (read.success) return ok(read.data)
  return problem({ kind: 'broken', file: url, wanted: read.error.issues[0]?.path.map(String).join('.') || 'its schema' })
}
