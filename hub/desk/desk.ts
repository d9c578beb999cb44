import type { FastifyInstance } from 'fastify'
import { DeskCase, DeskContact } from '../../model/case/desk.ts'
import { roleWith } from '../../model/case/rights.ts'
import { CaseId } from '../../model/case/uuid7.ts'
import { refuse } from '../refuse.ts'
import { about } from '../route.ts'
import { staffOf } from '../staff/gate.ts'
import { envelopeOf } from '../store/envelope-of.ts'
import { acts } from './acts.ts'
import type { DeskSettings } from './desk-settings.ts'
import { list, reads } from './list.ts'
import { deskCase } from './one.ts'

/** What staff see and do at the desk. The disk holds words sealed; they are opened for the one answer. */
export async function desk(app: FastifyInstance, settings: DeskSettings): Promise<void> {
  const { store, site, open, now } = settings
  void app.register(list, settings)
  void app.register(acts, settings)

  app.get<{ Params: { id: string } }>(
    '/api/desk/cases/:id',
    about({ who: { is: 'staff', right: 'read-cases' }, does: 'One case whole, without the contact.', answer: DeskCase, refuses: ['no-such-case'] }),
    async (request, reply) => {
      const id = CaseId.safeParse(request.params.id)
      const staff = staffOf(request)
      const found = id.success ? await deskCase(settings, id.data, staff) : null
      return found === null || !reads(staff.roles, found.code) ? refuse(reply, 'no-such-case') : found
    },
  )

  app.post<{ Params: { id: string } }>(
    '/api/desk/cases/:id/contact',
    about({
      who: { is: 'staff', right: 'see-contact' },
      does: 'What a resident left to be called back; that it was looked at is noted.',
      answer: DeskContact,
      refuses: ['no-such-case'],
    }),
    async (request, reply) => {
      const id = CaseId.safeParse(request.params.id)
      const row = id.success ? await store.cases.row(site, id.data) : null
      if (row === null) return refuse(reply, 'no-such-case')
      const { id: staff, roles } = staffOf(request)
      // Noted first: what was looked at and not noted would be worse than the other way round.
      const role = roleWith(roles, 'see-contact') as NonNullable<ReturnType<typeof roleWith>>
      await store.audit.note(site, { at: now(), by: { role, id: staff }, act: 'case.contact', subject: row.id, detail: '{}' })
      const envelopes = (await store.retention.envelopes(site, row.id)).filter(({ sealed }) => sealed !== '')
      const opened = await Promise.all(envelopes.map((envelope) => open(envelopeOf(envelope))))
      const contact = opened.sort((a, b) => b.receivedAt - a.receivedAt).find(({ words }) => (words?.contact ?? '').trim() !== '')?.words?.contact ?? null
      return { contact } satisfies DeskContact
    },
  )
}
