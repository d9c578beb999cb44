import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import type { Envelope } from '../../model/case/envelope.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { nodeSqliteDialect } from './dialect.ts'
import { type DiskProblem, diskProblem, sinksAll } from './disk-problem.ts'
import { groupCommit } from './group-commit.ts'
import { keepEnvelopes, type Keeping } from './keep.ts'
import { migrate } from './migrations.ts'
import type { CaseEnvelopeRow, Tables } from './tables.ts'

export interface CaseEnvelope extends Envelope {
  /** epoch milliseconds by the hub's clock */
  readonly receivedAt: number
}

/** What the hub remembers. */
export interface Store {
  /** Keeps an envelope; answers after the commit. A full or locked disk is an answer, not a throw. */
  keep(site: string, envelope: Envelope): Promise<Result<Keeping, DiskProblem>>
  /** The newest first, at most `limit`; `before` continues after that case. An unknown `before` gives none. */
  newest(site: string, page: { readonly limit: number; readonly before?: CaseId }): Promise<CaseEnvelope[]>
  count(site: string): Promise<number>
  /** Writes what waits, then closes the file. */
  close(): Promise<void>
}

export interface StoreSettings {
  readonly folder: string
  readonly now: () => number
  /** how long to wait for another process that writes, in milliseconds */
  readonly busyMs?: number
}

const envelopeOf = (row: CaseEnvelopeRow): CaseEnvelope => ({ id: row.id, keyId: row.key_id, sealed: row.sealed, hash: row.hash, receivedAt: row.received_at })

/** Opens `<folder>/hub.sqlite`, making or upgrading it. Throws when it cannot be opened or is from a newer hub. */
export async function openStore({ folder, now, busyMs = 5000 }: StoreSettings): Promise<Store> {
  mkdirSync(folder, { recursive: true })
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(join(folder, 'hub.sqlite'), busyMs) })
  await migrate(db)
  const group = groupCommit((rows: readonly CaseEnvelopeRow[]) => keepEnvelopes(db, rows), { sinksAll })
  return {
    async keep(site, envelope) {
      const row = { site_id: site, id: envelope.id, key_id: envelope.keyId, sealed: envelope.sealed, hash: envelope.hash, received_at: now() }
      try {
        return ok(await group.add(row))
      } catch (error) {
        const reason = diskProblem(error)
        if (reason === null) throw error
        return problem(reason)
      }
    },
    async newest(site, { limit, before }) {
      let query = db.selectFrom('case_envelope').selectAll().where('site_id', '=', site)
      if (before !== undefined) {
        query = query.where(({ eb, refTuple, selectFrom }) =>
          eb(
            refTuple('received_at', 'id'),
            '<',
            selectFrom('case_envelope').select(['received_at', 'id']).where('site_id', '=', site).where('id', '=', before).$asTuple('received_at', 'id'),
          ),
        )
      }
      const rows = await query.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
      return rows.map(envelopeOf)
    },
    async count(site) {
      const { cases } = await db
        .selectFrom('case_envelope')
        .select(({ fn }) => fn.countAll<number>().as('cases'))
        .where('site_id', '=', site)
        .executeTakeFirstOrThrow()
      return cases
    },
    async close() {
      await group.drained()
      await db.destroy()
    },
  }
}
