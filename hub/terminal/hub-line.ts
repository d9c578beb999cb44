import { Agent as PlainAgent, type IncomingMessage, type OutgoingHttpHeaders, request as askPlain } from 'node:http'
import { Agent as TlsAgent, request as askTls } from 'node:https'
import type { Readable } from 'node:stream'
import { problem, type Result } from '../../model/result.ts'

/** Why the hub did not answer. */
export interface NoLine {
  readonly what: 'no-line' | 'certificate-expired' | 'certificate-not-yet' | 'certificate-wrong' | 'led-elsewhere'
  readonly detail: string
}

export interface Question {
  readonly method: string
  /** path and query, as they came */
  readonly path: string
  readonly headers: OutgoingHttpHeaders
  readonly body?: Readable | undefined
  /** gives up when whoever asks has gone */
  readonly signal?: AbortSignal | undefined
}

/** What the cupboard knows of its line from the last time somebody was asked. */
export interface LineState {
  readonly problem: NoLine | null
  /** the hub's clock before this machine's, in milliseconds; `null` when it was never heard */
  readonly clockAheadMs: number | null
}

/** A hub that cannot be reached in this time is not there: a resident waits for the answer. */
const REACHED_WITHIN_MS = 4_000
/** A question without a body that was heard is answered sooner than a page gives it up (20 s). */
const ANSWERED_WITHIN_MS = 15_000
/** A line on which nothing moves for so long is given up, as the outbox gives up on a chunk; a slow one may take all night. */
const STILL_MS = 120_000
/** While a line has just failed by saying nothing, nobody waits for it again. */
const REST_MS = 3_000

const CERTIFICATE: Readonly<Record<string, NoLine['what']>> = { CERT_HAS_EXPIRED: 'certificate-expired', CERT_NOT_YET_VALID: 'certificate-not-yet' }
const isCertificate = (code: string) => /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ALTNAME/.test(code)

/** The one line from a cupboard to its hub. Streams what goes and what comes, and knows what was wrong with it last. Rule G2. */
export class HubLine {
  readonly host: string
  readonly #base: URL
  readonly #agent: PlainAgent | TlsAgent
  readonly #now: () => number
  readonly #wall: () => number
  readonly #heard: (state: LineState) => void
  #restsUntil = Number.NEGATIVE_INFINITY
  #state: LineState = { problem: null, clockAheadMs: null }

  /**
   * @param ca what signed the hub's certificate, as PEM, where the machine does not know it
   * @param now milliseconds by a clock that only goes forward
   * @param heard told after every question
   */
  constructor({ url, ca, now, wall, heard }: { url: string; ca?: string; now: () => number; wall: () => number; heard: (state: LineState) => void }) {
    this.#base = new URL(url)
    this.host = this.#base.host
    const agent = { keepAlive: true, maxSockets: 16 }
    this.#agent = this.#base.protocol === 'https:' ? new TlsAgent({ ...agent, ...(ca === undefined ? {} : { ca }) }) : new PlainAgent(agent)
    this.#now = now
    this.#wall = wall
    this.#heard = heard
  }

  get state(): LineState {
    return this.#state
  }

  /** Asks the hub; the answer's bytes are still on their way. A redirect is none: the page is led nowhere. */
  async ask(question: Question): Promise<Result<IncomingMessage, NoLine>> {
    if (this.#now() < this.#restsUntil && this.#state.problem !== null) {
      question.body?.resume()
      return problem(this.#state.problem)
    }
    const answer = await this.#once(question, question.body === undefined)
    if (answer.ok) this.#hears(answer.value)
    else if (question.signal?.aborted !== true) this.#note(answer.problem)
    return answer
  }

  close(): void {
    this.#agent.destroy()
  }

  #hears({ headers }: IncomingMessage): void {
    const said = Date.parse(headers.date ?? '')
    this.#restsUntil = Number.NEGATIVE_INFINITY
    this.#state = { problem: null, clockAheadMs: Number.isNaN(said) ? this.#state.clockAheadMs : said - this.#wall() }
    this.#heard(this.#state)
  }

  #note(noLine: NoLine): void {
    this.#state = { ...this.#state, problem: noLine }
    this.#heard(this.#state)
  }

  #once({ method, path, headers, body, signal }: Question, mayAgain: boolean): Promise<Result<IncomingMessage, NoLine>> {
    return new Promise((resolve) => {
      const ask = this.#base.protocol === 'https:' ? askTls : askPlain
      const asking = ask({
        agent: this.#agent,
        method,
        path,
        headers,
        host: this.#base.hostname.replace(/^\[|\]$/g, ''),
        port: this.#base.port,
        ...(signal === undefined ? {} : { signal }),
      })
      const giveUp = () => {
        this.#restsUntil = this.#now() + REST_MS
        asking.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }))
      }
      let silent = setTimeout(giveUp, REACHED_WITHIN_MS)
      const answered = () => clearTimeout(silent)
      const reached = () => {
        clearTimeout(silent)
        if (body === undefined) silent = setTimeout(giveUp, ANSWERED_WITHIN_MS)
      }
      asking.on('socket', (socket) => {
        if (asking.reusedSocket) return reached()
        socket.once(this.#base.protocol === 'https:' ? 'secureConnect' : 'connect', reached)
      })
      asking.setTimeout(STILL_MS, () => asking.destroy(Object.assign(new Error('the line stood still'), { code: 'ETIMEDOUT' })))
      asking.on('response', (answer) => {
        answered()
        const { statusCode = 0 } = answer
        if (statusCode < 300 || statusCode === 304 || statusCode >= 400) return resolve({ ok: true, value: answer })
        answer.resume()
        resolve(problem({ what: 'led-elsewhere', detail: `${statusCode} ${answer.headers.location ?? ''}` }))
      })
      asking.on('error', (error: NodeJS.ErrnoException) => {
        answered()
        body?.unpipe(asking)
        body?.resume()
        // The hub may have closed a line that both had kept open; that says nothing of the hub.
        if (mayAgain && asking.reusedSocket && error.code === 'ECONNRESET') return resolve(this.#once({ method, path, headers, signal }, false))
        const code = error.code ?? ''
        resolve(problem({ what: CERTIFICATE[code] ?? (isCertificate(code) ? 'certificate-wrong' : 'no-line'), detail: code === '' ? error.message : code }))
      })
      if (body === undefined) asking.end()
      else {
        body.on('error', (error) => asking.destroy(error))
        body.pipe(asking)
      }
    })
  }
}
