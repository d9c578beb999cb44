import type { FastifyInstance } from 'fastify'
import { Alive } from '../../model/cupboard.ts'
import type { Headphones } from '../../model/terminal.ts'
import { refuse } from '../refuse.ts'
import type { Watch } from './watch.ts'

export interface LocalSettings {
  readonly watch: Watch
  /** whether headphones are plugged in; `null` when nobody can tell */
  readonly headphones: () => Promise<boolean | null>
}

/** A page says a few hundred bytes. */
const MOST_BYTES = 16 * 1024

/** What the terminal's own pages say to the cupboard and ask of it. `own-origin.ts` keeps everybody else out. Rules G1, G4 and G10. */
export async function local(app: FastifyInstance, { watch, headphones }: LocalSettings): Promise<void> {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })

  app.post('/local/alive', { bodyLimit: MOST_BYTES }, async (request, reply) => {
    const alive = Alive.safeParse(request.body)
    if (!alive.success) return refuse(reply, 'bad-question', alive.error.issues[0]?.path.join('.'))
    return watch.heard(alive.data)
  })

  app.post('/local/farewell', { bodyLimit: MOST_BYTES }, async (_request, reply) => {
    watch.farewell()
    return reply.code(204).send()
  })

  // The answer never ends. When the program that draws the page dies, its browser ends the line at once; no beat could say it so soon.
  app.get('/local/here', { exposeHeadRoute: false }, (request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    reply.raw.flushHeaders()
    watch.lineOpened()
    request.raw.socket.setKeepAlive(true, 5_000)
    reply.raw.once('close', () => watch.lineClosed())
  })

  app.get('/local/headphones', async () => ({ plugged: await headphones() }) satisfies Headphones)
  app.get('/local/health', async () => watch.health())
}
