import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { NOTHING_PUBLISHED } from '../published.ts'
import { refuse } from '../refuse.ts'
import { shell } from '../shell.ts'
import { forward } from './forward.ts'
import type { HubLine } from './hub-line.ts'
import { local, type LocalSettings } from './local.ts'
import type { Profile } from './own-profile.ts'
import { ownOriginOnly } from './own-origin.ts'

export interface Cupboard extends LocalSettings {
  /** the folder of the built pages */
  readonly dist: string
  readonly line: HubLine
  readonly profile: Profile
  /** one entry about what went wrong; never what a resident said */
  readonly log: (line: string) => void
}

/** The server in a terminal's cupboard: hands out the pages, passes on what they ask of the hub, and hears how they are. */
export function makeCupboard({ dist, line, profile, watch, headphones, log }: Cupboard): FastifyInstance {
  const cupboard = Fastify({ logger: false, forceCloseConnections: true, requestTimeout: 0 })
  cupboard.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  })
  ownOriginOnly(cupboard)
  cupboard.setNotFoundHandler((_request, reply) => refuse(reply, 'not-found'))
  cupboard.setErrorHandler((error: FastifyError, request, reply) => {
    const { statusCode = 500 } = error
    if (statusCode === 404) return refuse(reply, 'not-found')
    if (statusCode < 500) return refuse(reply, 'bad-question', error.code)
    if (error.code !== 'ECONNRESET') log(`${request.method} ${request.routeOptions.url ?? 'no route'}: ${error.stack ?? error.message}`)
    return refuse(reply, 'trouble')
  })
  void cupboard.register(local, { watch, headphones })
  void cupboard.register(forward, { line, profile, asked: () => watch.asked() })
  void cupboard.register(shell, { dist, published: () => Promise.resolve(NOTHING_PUBLISHED) })
  cupboard.addHook('onClose', async () => {
    line.close()
    await watch.settled()
  })
  return cupboard
}
