import type { BundleProblem } from '../../model/bundle/problem.ts'
import { ok, problem, type Result } from '../../model/result.ts'

/** How bytes come from outside; `fetch` on the line, a file reader from a stick. */
export type Fetcher = (url: string, signal: AbortSignal, headers?: Readonly<Record<string, string>>) => Promise<Response>

/** What `fetch` and a broken stream throw when there is no line, or when we gave up. */
export const isNoLine = (error: unknown): boolean => error instanceof TypeError || error instanceof DOMException

/** Lays pieces end to end. */
export function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/**
 * Fetches at most `maxBytes`; an answer that is longer is cut off at once and refused, whatever its headers say. Rule S1.
 */
export async function fetchBounded(
  fetcher: Fetcher,
  url: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, BundleProblem>> {
  let response: Response
  try {
    response = await fetcher(url, signal)
  } catch (error) {
    if (!isNoLine(error)) throw error
    return problem({ kind: 'no-line', file: url, status: 0 })
  }
  if (!response.ok || response.body === null) return problem({ kind: 'no-line', file: url, status: response.status })
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = response.body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > maxBytes) {
        await reader.cancel()
        return problem({ kind: 'wrong-size', file: url, wanted: maxBytes, came: length })
      }
      pieces.push(value)
    }
  } catch (error) {
    if (!isNoLine(error)) throw error
    return problem({ kind: 'no-line', file: url, status: response.status })
  }
  return ok(join(pieces))
}

/** Fetches a small JSON file. */
export async function fetchJson(fetcher: Fetcher, url: string, maxBytes: number, signal: AbortSignal): Promise<Result<unknown, BundleProblem>> {
  const bytes = await fetchBounded(fetcher, url, maxBytes, signal)
  if (!bytes.ok) return bytes
  try {
    return ok(JSON.parse(new TextDecoder().decode(bytes.value)) as unknown)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return problem({ kind: 'unreadable', file: url, wanted: 'JSON' })
  }
}
