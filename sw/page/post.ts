import { type Envelope, Kept } from '../../model/case/envelope.ts'
import { type Chunk, ChunkKept } from '../../model/case/part.ts'
import { Refusal } from '../../model/case/refusal.ts'

/** What became of one try to send a letter or a chunk of a part. */
export type Posted =
  | { readonly is: 'kept' }
  | { readonly is: 'no-line' }
  | { readonly is: 'busy'; readonly status: number; readonly retryAfterMs: number | null }
  | { readonly is: 'refused'; readonly status: number; readonly why: string }

/** Sends a letter to a hub. */
export type Post = (envelope: Envelope, signal: AbortSignal) => Promise<Posted>

/** Sends one sealed chunk of a part to a hub. */
export type PostChunk = (chunk: Chunk, signal: AbortSignal) => Promise<Posted>

/**
 * Sends over HTTP: `PUT /sync/v1/cases/<id>`, so sending twice is the same as once. Only a 2xx that echoes id and hash
 * counts as kept; anything else leaves the letter where it is. Rules Q3 and Q5.
 */
export const postOverHttp: Post = (envelope, signal) =>
  put(`/sync/v1/cases/${envelope.id}`, 'application/json', JSON.stringify(envelope), signal, (body) => {
    const kept = Kept.safeParse(body)
    return kept.success && kept.data.id === envelope.id && kept.data.hash === envelope.hash
  })

/** Sends a chunk over HTTP, by the same rules; its echo names case, part, place and hash. Rule Q15. */
export const postChunkOverHttp: PostChunk = (chunk, signal) =>
  put(`/sync/v1/cases/${chunk.id}/parts/${chunk.part}/${chunk.index}?hash=${chunk.hash}`, 'application/octet-stream', chunk.sealed, signal, (body) => {
    const kept = ChunkKept.safeParse(body)
    if (!kept.success) return false
    const { id, part, index, hash } = kept.data
    return id === chunk.id && part === chunk.part && index === chunk.index && hash === chunk.hash
  })

async function put(
  url: string,
  type: string,
  body: string | Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
  echoes: (body: unknown) => boolean,
): Promise<Posted> {
  let response: Response
  let answer: unknown
  try {
    response = await fetch(url, { method: 'PUT', headers: { 'content-type': type }, body, signal, credentials: 'omit' })
    answer = await response.json()
  } catch (error) {
    // A portal page, a cut answer or no answer at all: none of them says that the hub has it.
    if (!(error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError)) throw error
    return { is: 'no-line' }
  }
  if (response.ok) return echoes(answer) ? { is: 'kept' } : { is: 'busy', status: response.status, retryAfterMs: null }
  // The program in the cupboard answers at once where there is no line: for one is for all (Q7).
  if (Refusal.safeParse(answer).data?.code === 'no-line') return { is: 'no-line' }
  const after = Number(response.headers.get('retry-after'))
  if (response.status === 429 || response.status >= 500) return { is: 'busy', status: response.status, retryAfterMs: after > 0 ? after * 1000 : null }
  return { is: 'refused', status: response.status, why: JSON.stringify(answer).slice(0, 500) }
}
