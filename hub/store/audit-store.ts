import type { Kysely } from 'kysely'
import { addAudit, type AuditRow, type Noted } from './audit.ts'
import { type Verified, verifyAudit } from './audit-verify.ts'
import type { Tables } from './tables.ts'

/** The chain of what was done, in a database whose migrations have run. Rule K18. */
export interface AuditStore {
  /** Lays a link for something that is no event of a case; answers after the commit. */
  note(site: string, noted: Noted): Promise<void>
  /** The newest first; `before` continues after that link. */
  page(site: string, limit: number, before?: number): Promise<{ readonly rows: readonly AuditRow[]; readonly total: number }>
  verify(site: string, expected?: string): Promise<Verified>
}

export function auditIn(db: Kysely<Tables>): AuditStore {
  return {
    note: (site, noted) => db.transaction().execute((transaction) => addAudit(transaction, site, noted)),
    async page(site, limit, before) {
      let query = db.selectFrom('audit').selectAll().where('site_id', '=', site)
      if (before !== undefined) query = query.where('seq', '<', before)
      const [rows, newest] = await Promise.all([
        query.orderBy('seq', 'desc').limit(limit).execute(),
        db.selectFrom('audit').select('seq').where('site_id', '=', site).orderBy('seq', 'desc').limit(1).executeTakeFirst(),
      ])
      return { rows, total: newest?.seq ?? 0 }
    },
    verify: (site, expected) => verifyAudit(db, site, expected),
  }
}
