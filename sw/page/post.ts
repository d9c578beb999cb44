import { type Envelope, Kept } from '../../model/case/envelope.ts'

/** What became of one try to send a letter. */
export type Posted =
  | { readonly is: 'kept' }
  | { readonly is: 'no-line' }
  | { readonly is: 'busy'; readonly status: number; readonly retryAfterMs: number | null }
  | { readonly is: 'refused'; readonly status: number; readonly why: string }

/** Sends a letter to a hub. */
export type Post = (envelope: Envelope, signal: AbortSignal) => Promise<Posted>

/**
 * Sends over HTTP: `PUT /sync/v1/cases/<id>`, so sending twice is the same as once. Only a 2xx that echoes id and hash
 * counts as kept; anything else leaves the letter where it is. Rules Q3 and Q5.
 */
export const postOverHttp: Post = async (envelope, signal) => {
  let response: Response
  let body: unknown
  try {
    response = await fetch(`/sync/v1/cases/${envelope.id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(envelope),
      signal,
      credentials: 'omit',
    })
    body = await response.json()
  } catch (error) {
    // A portal page, a cut answer or no answer at all: none of them says that the hub has the letter.
    if (!(error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError)) throw error
    return { is: 'no-line' }
  }
  if (response.ok) {
    const kept = Kept.safeParse(body)
    if (kept.success && kept.data.id === envelope.id && kept.data.hash === envelope.hash) return { is: 'kept' }
    return { is: 'busy', status: response.status, retryAfterMs: null }
  }
  const after = Number(response.headers.get('retry-after'))
  if (response.status === 429 || response.status >= 500) return { is: 'busy', status: response.status, retryAfterMs: after > 0 ? after * 1000 : null }
  return { is: 'refused', status: response.status, why: JSON.stringify(body).slice(0, 500) }
}
