import { type IncomingMessage, request as ask, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** What became of the requests that came over the line. */
export interface Weather {
  requests: number
  cutBefore: number
  cutAfter: number
  refused: number
  sentTwice: number
  reachedHub: number
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: Buffer
}

const LOSS = 0.3
const REFUSED = 0.08
const TWICE = 0.1
const STATUSES = [500, 409, 429] as const

/**
 * The line between a terminal and its hub: three of ten requests are lost, half of them after the hub has heard them; some are
 * answered with 500, 409 or 429 in the hub's place, some of these after the hub has heard them too; some arrive twice at once.
 */
export class BadLine {
  readonly #chance: () => number
  /** where the hub is now; `null` while it is down */
  hub: string | null = null
  /** the line is cut for days */
  down = false
  /** called for each request, before it goes on: the hub may be killed under it */
  onRequest: () => void = () => undefined
  readonly weather: Weather = { requests: 0, cutBefore: 0, cutAfter: 0, refused: 0, sentTwice: 0, reachedHub: 0 }

  constructor(chance: () => number) {
    this.#chance = chance
  }

  readonly answer = (url: URL, request: IncomingMessage, response: ServerResponse): boolean => {
    if (!url.pathname.startsWith('/sync/v1/')) return false
    this.#carry(url, request, response).catch(() => response.destroy())
    return true
  }

  async #carry(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request)
    const { weather } = this
    weather.requests++
    this.onRequest()
    const loss = this.#chance()
    if (this.down || loss < LOSS / 2) {
      weather.cutBefore++
      response.destroy()
      return
    }
    const refused = this.#chance() < REFUSED
    if (refused && this.#chance() < 0.5) return this.#refuse(response)
    const twice = this.#chance() < TWICE
    if (twice) weather.sentTwice++
    const [answer] = await Promise.all([this.#forward(url, request, body), ...(twice ? [this.#forward(url, request, body)] : [])])
    if (loss < LOSS) {
      weather.cutAfter++
      // Half of these lose the answer whole, the others in the middle.
      if (loss < LOSS * 0.75)
        response.writeHead(answer.status, { 'content-type': answer.type, 'content-length': answer.body.length }).write(answer.body.subarray(0, 10))
      setTimeout(() => response.destroy(), 2)
      return
    }
    if (refused) return this.#refuse(response)
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
  }

  #refuse(response: ServerResponse): void {
    this.weather.refused++
    const status = STATUSES[Math.floor(this.#chance() * STATUSES.length)] as number
    response.writeHead(status, { 'content-type': 'application/json', ...(status === 429 ? { 'retry-after': '3600' } : {}) }).end('{"code":"not-now"}')
  }

  #forward(url: URL, request: IncomingMessage, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.hub === null) {
        reject(new Error('the hub is down'))
        return
      }
      const { 'content-type': type = 'application/json' } = request.headers
      const on = ask(`${this.hub}${url.pathname}${url.search}`, {
        method: request.method ?? 'GET',
        headers: { 'content-type': type, 'content-length': body.length },
      })
      on.on('error', reject)
      on.on('response', (came) => {
        buffer(came).then((bytes) => {
          this.weather.reachedHub++
          resolve({ status: came.statusCode ?? 0, type: came.headers['content-type'] ?? '', body: bytes })
        }, reject)
      })
      on.end(body)
    })
  }
}
