import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { DeskCases } from '../model/case/desk.ts'
import { CaseId } from '../model/case/uuid7.ts'
import { makeOpener, type SealKey } from './opener.ts'
import { refuse } from './refuse.ts'
import { staffOnly } from './staff.ts'
import type { Store } from './store/store.ts'

const LIMIT_USUAL = 50
const LIMIT_MOST = 200

/** What may be asked: `limit` 1 to 200, `before` the id of the last case already shown. */
const Question = z.object({
  limit: z.optional(
    z.string().check(
      z.regex(/^\d{1,3}$/),
      z.refine((text) => Number(text) >= 1 && Number(text) <= LIMIT_MOST),
    ),
  ),
  before: z.optional(CaseId),
})

export interface DeskSettings {
  readonly store: Store
  readonly site: string
  readonly sealKeys: readonly SealKey[]
  readonly staffToken: string
}

/** `GET /api/cases`: the newest cases for the staff. The disk holds them sealed; they are opened for this one answer. */
export async function desk(app: FastifyInstance, { store, site, sealKeys, staffToken }: DeskSettings): Promise<void> {
  const open = makeOpener(sealKeys)
  app.get('/api/cases', { onRequest: staffOnly(staffToken) }, async (request, reply) => {
    const question = Question.safeParse(request.query)
    if (!question.success) {
      return refuse(
        reply,
        'bad-question',
        `cases: wants limit from 1 to ${LIMIT_MOST} and before as a case id; wrong is ${String(question.error.issues[0]?.path[0] ?? 'the query')}`,
      )
    }
    const { limit, before } = question.data
    const page = { limit: limit === undefined ? LIMIT_USUAL : Number(limit), ...(before === undefined ? {} : { before }) }
    const [envelopes, total] = await Promise.all([store.newest(site, page), store.count(site)])
    const answer: DeskCases = { cases: await Promise.all(envelopes.map(open)), total }
    return reply.header('cache-control', 'no-store').send(answer)
  })
}
