import { sha256 } from '../../../model/bytes.ts'
import type { Envelope, Kept } from '../../../model/case/envelope.ts'
import type { ChunkKept } from '../../../model/case/part.ts'

/** What can become of one request on its way to a hub and back. The first six reach the hub. */
export const OUTCOMES = [
  'kept',
  'answer-lost',
  'answer-cut',
  'kept-then-500',
  'other-hash',
  'other-id',
  'no-line',
  'timeout',
  '500',
  '503-busy',
  '429',
  '409',
  '400-html',
  'portal',
  'empty-204',
  'no-echo',
] as const
export type Outcome = (typeof OUTCOMES)[number]
const REACHES: readonly Outcome[] = ['kept', 'answer-lost', 'answer-cut', 'kept-then-500', 'other-hash', 'other-id']

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
const no = (code: string) => ({ code, zh: '不行', ug: 'بولمايدۇ' })

/** A hub as an outbox sees it: it keeps each id once, and the line between them is as bad as the test says. */
export class HubDouble {
  /** everything the hub holds, by id */
  readonly kept = new Map<string, Envelope>()
  /** every letter that came, in order */
  readonly asked: Envelope[] = []
  /** every chunk the hub holds, by `<case>/<part>/<index>` */
  readonly chunks = new Map<string, Uint8Array>()
  /** every request in order: `<case>` or `<case>/<part>/<index>` */
  readonly log: string[] = []
  /** how many requests carried an id again with other bytes; a right outbox never does */
  changed = 0
  retryAfter = '30'
  /** what becomes of the next requests; when it is empty, `otherwise` */
  next: Outcome[] = []
  otherwise: Outcome = 'kept'

  /** Takes the place of `fetch`. */
  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (init.method !== 'PUT') throw new Error(`hub double: wants PUT, came ${init.method} ${url}`)
    const chunk = /^\/sync\/v1\/cases\/([^/]+)\/parts\/(\d)\/(\d+)\?hash=([0-9a-f]{64})$/.exec(url)
    if (chunk !== null) return this.#takeChunk(chunk as unknown as [string, string, string, string, string], init.body as Uint8Array<ArrayBuffer>)
    const envelope = JSON.parse(String(init.body)) as Envelope
    if (url !== `/sync/v1/cases/${envelope.id}`) throw new Error(`hub double: wants PUT /sync/v1/cases/${envelope.id}, came ${url}`)
    this.asked.push(envelope)
    this.log.push(envelope.id)
    const outcome = this.next.shift() ?? this.otherwise
    const before = this.kept.get(envelope.id)
    if (before !== undefined && before.hash !== envelope.hash) this.changed++
    if (REACHES.includes(outcome)) this.kept.set(envelope.id, before ?? envelope)
    const answer: Kept = { id: envelope.id, hash: envelope.hash, receivedAt: 1, again: before !== undefined }
    return this.#answer(outcome, answer, before === undefined)
  }

  async #takeChunk([, id, part, index, hash]: [string, string, string, string, string], body: Uint8Array<ArrayBuffer>): Promise<Response> {
    const name = `${id}/${part}/${index}`
    const bytes = body.slice()
    if ((await sha256(bytes)) !== hash) throw new Error(`hub double: chunk ${name} wants the hash of its bytes`)
    this.log.push(name)
    const outcome = this.next.shift() ?? this.otherwise
    const before = this.chunks.get(name)
    if (before !== undefined && (await sha256(before.slice())) !== hash) this.changed++
    if (REACHES.includes(outcome)) this.chunks.set(name, before ?? bytes)
    const answer: ChunkKept = { id, part: Number(part), index: Number(index), hash, receivedAt: 1, again: before !== undefined }
    return this.#answer(outcome, answer, before === undefined)
  }

  #answer(outcome: Outcome, answer: Kept | ChunkKept, isNew: boolean): Response {
    switch (outcome) {
      case 'kept':
        return json(isNew ? 201 : 200, answer)
      case 'answer-lost':
      case 'no-line':
        throw new TypeError('Failed to fetch')
      case 'timeout':
        throw new DOMException('The operation timed out.', 'TimeoutError')
      case 'answer-cut':
        return new Response(JSON.stringify(answer).slice(0, 40), { status: 201 })
      case 'kept-then-500':
      case '500':
        return json(500, no('broken'))
      case '503-busy':
        return json(503, no('busy'), { 'retry-after': this.retryAfter })
      case '429':
        return json(429, no('too-many'), { 'retry-after': this.retryAfter })
      case '409':
        return json(409, no('other-bytes'))
      case '400-html':
        return new Response('<h1>Bad request</h1>', { status: 400 })
      case 'portal':
        return new Response('<html>请先登录</html>', { status: 200 })
      case 'empty-204':
        return new Response(null, { status: 204 })
      case 'no-echo':
        return json(200, { ok: true })
      case 'other-hash':
        return json(200, { ...answer, hash: '0'.repeat(64) })
      case 'other-id':
        return json(200, { ...answer, id: '00000000-0000-7000-8000-000000000000' })
    }
  }
}
