import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../refuse.ts'
import { towardsHub, towardsPage } from './headers.ts'
import type { HubLine } from './hub-line.ts'
import { ownProfile, type Profile } from './own-profile.ts'

export interface ForwardSettings {
  readonly line: HubLine
  readonly profile: Profile
  /** a page that has nothing to show asks for it again and again */
  readonly asked: () => void
}

const NO_BODY = [204, 304]

/**
 * Passes on to the hub what the terminal's pages ask of it, and nothing else: content, what residents say, receipts, and what everybody
 * may see. Staff do not sign in at a glass in a lobby, so nothing of the desk is passed on. Nothing is kept here and nothing waits for
 * its end: a pack of 4 MB costs the memory of a few reads. Rules G1 and G2.
 */
export async function forward(app: FastifyInstance, { line, profile, asked }: ForwardSettings): Promise<void> {
  // Bytes pass as they come, whatever they call themselves.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))

  const ask = (request: FastifyRequest, reply: FastifyReply) => {
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    const hasBody = request.method === 'PUT' || request.method === 'POST'
    const headers = towardsHub(request.headers, line.host)
    return line.ask({ method: request.method, path: request.raw.url ?? '/', headers, body: hasBody ? request.raw : undefined, signal: gone.signal })
  }

  const pass = async (request: FastifyRequest, reply: FastifyReply) => {
    const answer = await ask(request, reply)
    return answer.ok ? send(reply, answer.value, request.method) : refuse(reply, 'no-line', answer.problem.detail)
  }

  app.get('/c/terminal.json', { exposeHeadRoute: false }, async (request, reply) => {
    asked()
    // The hub's answer to "has it changed" would be about a file that this terminal has not.
    for (const name of ['if-none-match', 'if-modified-since', 'range', 'accept-encoding']) delete request.headers[name]
    const answer = await ask(request, reply)
    if (!answer.ok) return refuse(reply, 'no-line', answer.problem.detail)
    if (answer.value.statusCode !== 200) return send(reply, answer.value, 'GET')
    const own = await ownProfile(answer.value, profile)
    return own.ok ? reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(own.value) : refuse(reply, 'no-line', own.problem)
  })
  for (const url of ['/c/*', '/alerts/*', '/api/receipts/*', '/api/public/*'])
    app.route({ method: ['GET', 'HEAD'], url, exposeHeadRoute: false, handler: pass })
  app.route({ method: ['GET', 'PUT', 'POST'], url: '/sync/*', exposeHeadRoute: false, handler: pass })
}

function send(reply: FastifyReply, answer: IncomingMessage, method: string): FastifyReply {
  const status = answer.statusCode ?? 502
  reply.code(status).headers(towardsPage(answer.headers))
  if (method !== 'HEAD' && !NO_BODY.includes(status)) return reply.send(answer)
  answer.resume()
  return reply.send()
}
