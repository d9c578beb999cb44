import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { AuditPage } from '../../model/staff/audit.ts'
import { refuse } from '../refuse.ts'
import { about } from '../route.ts'
import type { StaffSettings } from './staff-routes.ts'

const PAGE = 100
const Question = z.object({ before: z.optional(z.string().check(z.regex(/^[1-9]\d{0,9}$/))) })

/** `GET /api/desk/audit`: what staff and the program did, the newest first. */
export async function auditRoutes(app: FastifyInstance, { door, store, site }: StaffSettings): Promise<void> {
  app.get(
    '/api/desk/audit',
    about({
      who: { is: 'staff', right: 'audit' },
      does: 'The links of the audit chain, the newest first.',
      query: Question,
      answer: AuditPage,
      refuses: ['bad-question'],
    }),
    async (request, reply) => {
      const question = Question.safeParse(request.query)
      if (!question.success) return refuse(reply, 'bad-question', 'audit: wants before as the number of a link')
      const before = question.data.before === undefined ? undefined : Number(question.data.before)
      const [{ rows, total }, accounts] = await Promise.all([store.audit.page(site, PAGE, before), door.accounts()])
      const names = new Map(accounts.map(({ id, name }) => [id, name]))
      return AuditPage.parse({
        total,
        entries: rows.map(({ seq, at, role, actor, act, subject, detail, hash }) => ({
          seq,
          at,
          by: { role, id: actor },
          name: actor === null ? null : (names.get(actor) ?? null),
          act,
          subject,
          detail,
          hash,
        })),
      })
    },
  )
}
