import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Actor, CaseEvent } from '../../model/case/event.ts'
import type { Tables } from './tables.ts'

/** One link of the chain: what staff or the program did. Rows are only ever inserted. */
export interface AuditRow {
  readonly site_id: string
  /** 1, 2, 3 … without a gap */
  readonly seq: number
  /** epoch milliseconds by the hub's clock */
  readonly at: number
  readonly role: string
  readonly actor: string | null
  readonly act: string
  readonly subject: string | null
  readonly detail: string
  /** the hash of the link before; of the first, 64 zeros */
  readonly prev: string
  readonly hash: string
}

/** What is noted. `detail` holds nothing a resident said and nothing of a password. */
export interface Noted {
  readonly at: number
  readonly by: Actor
  readonly act: string
  readonly subject: string | null
  readonly detail: string
}

export const FIRST_PREV = '0'.repeat(64)
/** Links that others lay at the same time take turns; after so many there is a bug. */
const TURNS = 200

export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')

/** SHA-256 over everything of a link but its own hash. Rule K18. */
export const hashOf = ({ site_id, seq, at, role, actor, act, subject, detail, prev }: Omit<AuditRow, 'hash'>): string =>
  sha256Hex(JSON.stringify([prev, site_id, seq, at, role, actor, act, subject, detail]))

/** Lays the next link, inside the transaction that does what it tells of. Rule K18. */
export async function addAudit(db: Kysely<Tables>, site: string, { at, by, act, subject, detail }: Noted): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) {
    const last = await db.selectFrom('audit').select(['seq', 'hash', 'at']).where('site_id', '=', site).orderBy('seq', 'desc').limit(1).executeTakeFirst()
    const link = {
      site_id: site,
      seq: (last?.seq ?? 0) + 1,
      // A clock that was put back lays no link before the last.
      at: Math.max(at, last?.at ?? 0),
      role: by.role,
      actor: by.id,
      act,
      subject,
      detail,
      prev: last?.hash ?? FIRST_PREV,
    }
    const made = await db
      .insertInto('audit')
      .values({ ...link, hash: hashOf(link) })
      .onConflict((conflict) => conflict.columns(['site_id', 'seq']).doNothing())
      .returning('seq')
      .execute()
    if (made.length > 0) return
  }
  throw new Error(`audit: wants a turn at the chain of ${site}, lost ${TURNS}`)
}

/** What is noted of an event of a case: its place and the hash of its row, so that the row cannot be changed unnoticed. */
export const noteOfEvent = (id: string, event: CaseEvent, body: string): Noted => ({
  at: event.at,
  by: event.by,
  act: `case.${event.is === 'step' ? event.to : event.is}`,
  subject: id,
  detail: JSON.stringify({ seq: event.seq, event: sha256Hex(body) }),
})
