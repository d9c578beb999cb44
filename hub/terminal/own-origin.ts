import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse } from '../refuse.ts'

const NAMES = ['127.0.0.1', 'localhost']

/** Why a request is none of the terminal's own; `null` when it is. */
function whyForeign({ raw, headers, method, url }: FastifyRequest): string | null {
  const { localPort, remoteAddress } = raw.socket
  if (remoteAddress !== '127.0.0.1') return `from ${remoteAddress}`
  // A name that somebody else's server gives out for 127.0.0.1 makes their page ours; what they cannot choose is the name itself.
  const hosts = NAMES.map((name) => `${name}:${localPort}`)
  if (!hosts.includes(headers.host ?? '')) return `host ${headers.host}`
  if (!url.startsWith('/local/')) return null
  const { origin, 'sec-fetch-site': site } = headers
  if (origin !== undefined && origin !== `http://${headers.host}`) return `origin ${origin}`
  if (origin === undefined && method !== 'GET') return 'no origin'
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return `fetched ${String(site)}`
  return null
}

/** Lets in what this machine asks of itself by its own name; `/local/…` is for the terminal's own pages alone. Rule G1. */
export function ownOriginOnly(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const why = whyForeign(request)
    return why === null ? undefined : refuse(reply, 'other-origin', why)
  })
}
