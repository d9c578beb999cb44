import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from './refuse.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * Lets only requests with `Authorization: Bearer <token>` pass; others get 401. Hashes of equal length are compared in
 * constant time, so an answer tells neither the length of the token nor how much of a guess was right.
 */
export function staffOnly(token: string): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined> {
  const wanted = digest(token)
  return async (request, reply) => {
    const came = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
    return timingSafeEqual(digest(came), wanted) ? undefined : refuse(reply, 'no-staff-key')
  }
}
