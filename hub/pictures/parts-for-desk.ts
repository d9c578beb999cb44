import type { FastifyInstance } from 'fastify'
import { PARTS_MAX } from '../../model/case/part.ts'
import { CaseId } from '../../model/case/uuid7.ts'
import { type RefusalCode, refuse } from '../refuse.ts'
import { reads } from '../desk/list.ts'
import { about } from '../route.ts'
import { staffOf } from '../staff/gate.ts'
import type { Store } from '../store/store.ts'
import type { Attachments, NoAttachment } from './attachments.ts'

export interface PartsForDeskSettings {
  readonly store: Store
  readonly site: string
  readonly attachments: Attachments
}

const REFUSED: Readonly<Record<NoAttachment, RefusalCode>> = {
  'no-such-part': 'no-such-picture',
  missing: 'no-such-picture',
  erased: 'no-such-picture',
  bad: 'bad-picture',
  busy: 'busy',
}

/**
 * `GET /api/desk/cases/<id>/parts/<of>/<part>`: a photo, made anew from its pixels, or a voice, for the staff. It lies sealed and is
 * opened for this one answer; no cache keeps it, and no page runs from it. Rule K19.
 */
export async function partsForDesk(app: FastifyInstance, { store, site, attachments }: PartsForDeskSettings): Promise<void> {
  app.get<{ Params: { id: string; of: string; part: string } }>(
    '/api/desk/cases/:id/parts/:of/:part',
    about({
      who: { is: 'staff', right: 'read-cases' },
      does: 'A photo of a case, made anew from its pixels, or a voice.',
      type: 'image/webp, audio/webm, audio/ogg',
      refuses: ['no-such-case', 'no-such-picture', 'bad-picture', 'busy'],
    }),
    async (request, reply) => {
      const { id, of, part } = request.params
      if (!CaseId.safeParse(id).success || !CaseId.safeParse(of).success || !/^\d$/.test(part) || Number(part) < 1 || Number(part) > PARTS_MAX)
        return refuse(reply, 'no-such-picture', `address: wants two case ids and a part from 1 to ${PARTS_MAX}`)
      const row = await store.cases.row(site, id)
      if (row === null || !reads(staffOf(request).roles, row.code)) return refuse(reply, 'no-such-case')
      const found = await attachments.forDesk(id, of, Number(part))
      if (!found.ok) return refuse(reply, REFUSED[found.problem], `part: ${found.problem}`)
      return reply
        .headers({
          'cache-control': 'private, no-store',
          'content-security-policy': "default-src 'none'; sandbox",
          'cross-origin-resource-policy': 'same-origin',
          'x-content-type-options': 'nosniff',
        })
        .type(found.value.type)
        .send(Buffer.from(found.value.bytes.buffer))
    },
  )
}
