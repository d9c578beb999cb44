import type { FastifyRequest } from 'fastify'

/** For what has a version or a hash in its address: it never changes. */
export const FOREVER = 'public, max-age=31536000, immutable'
/** For what may change: kept, but asked about every time. */
export const ASK_FIRST = 'no-cache'

/** True when the asker already has this very thing (`If-None-Match`, RFC 9110 §13.1.2). */
export function hasAlready(request: FastifyRequest, etag: string): boolean {
  const asked = request.headers['if-none-match']
  if (asked === undefined) return false
  return asked.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag)
}
