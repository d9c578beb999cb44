import type { IncomingMessage, ServerResponse } from 'node:http'
import { sha256, utf8 } from '../../../model/bytes.ts'
import { Envelope, type Kept } from '../../../model/case/envelope.ts'
import { bodyOf } from '../station.ts'

/** A hub without a disk: it remembers what it has answered for. While it does not answer, the line is down. */
export class Hub {
  /** the hash of what it holds, by id */
  readonly kept = new Map<string, string>()
  answers = false

  readonly answer = (url: URL, request: IncomingMessage, response: ServerResponse): boolean => {
    if (!/^\/sync\/v1\/cases\/[^/]+$/.test(url.pathname)) return false
    if (this.answers) this.#take(request, response).catch(() => response.destroy())
    else response.destroy()
    return true
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { id, hash, sealed } = Envelope.parse(await bodyOf(request))
    const again = this.kept.has(id)
    this.kept.set(id, await sha256(utf8(sealed)))
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id, hash, receivedAt: Date.now(), again } satisfies Kept))
  }
}
