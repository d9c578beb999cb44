import type { BundleProblem } from '../../model/bundle/problem.ts'
import { ok, problem, type Result } from '../../model/result.ts'

/** How bytes come from outside; `fetch` on the line, a file reader from a stick. */
export type Fetcher = (url: string, signal: AbortSignal) => Promise<Response>

/**
 * Fetches at most `maxBytes`; an answer that is longer is cut off at once and refused, whatever its headers say.
 * Rules S1 and S2 in sw/RULES.md.
 *
 * @param exact when true anything but `maxBytes` is a problem
 */
export async function fetchBounded(
  fetcher: Fetcher,
  url: string,
  maxBytes: number,
  exact: boolean,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, BundleProblem>> {
  let response: Response
  try {
    response = await fetcher(url, signal)
  } catch (error) {
    // fetch rejects with TypeError when there is no line and with AbortError when we gave up waiting.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error
    return problem({ kind: 'no-line', file: url, status: 0 })
  }
  if (!response.ok || response.body === null) return problem({ kind: 'no-line', file: url, status: response.status })
  const chunks: Uint8Array[] = []
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
      chunks.push(value)
    }
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error
    return problem({ kind: 'no-line', file: url, status: response.status })
  }
  if (exact && length !== maxBytes) return problem({ kind: 'wrong-size', file: url, wanted: maxBytes, came: length })
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return ok(bytes)
}

/** Fetches a small JSON file. */
export async function fetchJson(fetcher: Fetcher, url: string, maxBytes: number, signal: AbortSignal): Promise<Result<unknown, BundleProblem>> {
  const bytes = await fetchBounded(fetcher, url, maxBytes, false, signal)
  if (!bytes.ok) return bytes
  try {
    return ok(JSON.parse(new TextDecoder().decode(bytes.value)) as unknown)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return problem({ kind: 'unreadable', file: url, wanted: 'JSON' })
  }
}
