import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type RefusalCode, refuse } from './refuse.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()

type Gate = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>

/**
 * Lets only requests with `Authorization: Bearer <token>` pass; others get 401. Hashes of equal length are compared in
 * constant time, so an answer tells neither the length of the token nor how much of a guess was right.
 */
function bearersOf(token: string, otherwise: RefusalCode): Gate {
  const wanted = digest(token)
  return async (request, reply) => {
    const came = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
    return timingSafeEqual(digest(came), wanted) ? undefined : refuse(reply, otherwise)
  }
}

/** Lets a publisher in; on a hub that has no publisher's token everybody gets 403 and is told how to add one. Rule B19. */
export function publishersOnly(token: string | undefined): Gate {
  if (token !== undefined) return bearersOf(token, 'no-publish-key')
  return async (_request, reply) =>
    refuse(
      reply,
      'publishing-off',
      'keys/hub.json: has no publishToken; add one with "npm run xinxiji -- keys publisher <keys folder>" and start the hub again',
    )
}
