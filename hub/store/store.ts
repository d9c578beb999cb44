import { Kysely } from 'kysely'
import type { Envelope } from '../../model/case/envelope.ts'
import type { Chunk } from '../../model/case/part.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { backUp } from './backup.ts'
import { type Cases, casesIn } from './cases.ts'
import type { CaseOpened } from './case-rows.ts'
import { openDatabase } from './database.ts'
import { type DiskProblem, diskProblem, sinksAll } from './disk-problem.ts'
import { groupCommit } from './group-commit.ts'
import { keepChunks } from './keep-chunks.ts'
import { keepEnvelopes, type NewEnvelope } from './keep.ts'
import type { Keeping } from './keep-once.ts'
import { migrate } from './migrations.ts'
import { retentionIn, type RetentionStore } from './retention.ts'
import type { CaseChunkRow, CaseEnvelopeRow, Tables } from './tables.ts'

export interface CaseEnvelope extends Envelope {
  /** epoch milliseconds by the hub's clock */
  readonly receivedAt: number
}

/** What the hub remembers. */
export interface Store {
  /** Keeps an envelope and begins its case; answers after the commit. A full or locked disk is an answer, not a throw. */
  keep(site: string, envelope: Envelope, opened: CaseOpened): Promise<Result<Keeping, DiskProblem>>
  /** The newest first, at most `limit`; `before` continues after that case. An unknown `before` gives none. */
  newest(site: string, page: { readonly limit: number; readonly before?: CaseId }): Promise<CaseEnvelope[]>
  count(site: string): Promise<number>
  /** Keeps one sealed chunk of a photo or a voice; answers after the commit. */
  keepChunk(site: string, chunk: Chunk): Promise<Result<Keeping, DiskProblem>>
  /** The chunks of a part that have come, by their index. */
  chunks(site: string, id: CaseId, part: number): Promise<Map<number, Uint8Array<ArrayBuffer>>>
  readonly cases: Cases
  readonly retention: RetentionStore
  /** Writes what waits, then closes the file. */
  close(): Promise<void>
}

export interface StoreSettings {
  /** holds `hub.sqlite` when no other database is named, and `backups/` in either case */
  readonly folder: string
  /** the address of a PostgreSQL, `postgresql://…` */
  readonly database?: string
  readonly now: () => number
  /** how long to wait for another process that writes, in milliseconds */
  readonly busyMs?: number
  /** one line about a connection that was lost */
  readonly log: (line: string) => void
}

// A chunk is 128 KiB: so many in one commit are 4 MB.
const CHUNKS_IN_COMMIT = 32

/** An envelope as it lies here now. */
export const envelopeOf = (row: CaseEnvelopeRow): CaseEnvelope => ({
  id: row.id,
  keyId: row.key_id,
  sealed: row.sealed,
  hash: row.resealed_hash ?? row.hash,
  receivedAt: row.received_at,
})

/** Opens the database, making or upgrading it. Throws when it cannot be opened, does not keep what it acknowledges, or is from a newer hub. */
export async function openStore({ folder, database, now, busyMs = 5000, log }: StoreSettings): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: await openDatabase({ folder, database, busyMs, log }) })
  try {
    await migrate(db, (before) => backUp({ folder, database, now }, `before-${before}`))
  } catch (error) {
    await db.destroy()
    throw error
  }
  const group = groupCommit((came: readonly NewEnvelope[]) => keepEnvelopes(db, came), { sinksAll })
  const chunkGroup = groupCommit((rows: readonly CaseChunkRow[]) => keepChunks(db, rows), { sinksAll, most: CHUNKS_IN_COMMIT })
  const orDiskProblem = async (keeping: Promise<Keeping>): Promise<Result<Keeping, DiskProblem>> => {
    try {
      return ok(await keeping)
    } catch (error) {
      const reason = diskProblem(error)
      if (reason === null) throw error
      return problem(reason)
    }
  }
  return {
    cases: casesIn(db),
    retention: retentionIn(db, database === undefined ? 'sqlite' : 'postgres'),
    async keep(site, envelope, opened) {
      const row = {
        site_id: site,
        id: envelope.id,
        key_id: envelope.keyId,
        sealed: envelope.sealed,
        hash: envelope.hash,
        received_at: now(),
        resealed_hash: null,
      }
      return orDiskProblem(group.add({ row, opened }))
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
    async keepChunk(site, { id, part, index, hash, sealed }) {
      return orDiskProblem(chunkGroup.add({ site_id: site, id, part, chunk: index, sealed, hash, received_at: now() }))
    },
    async chunks(site, id, part) {
      const rows = await db
        .selectFrom('case_part_chunk')
        .select(['chunk', 'sealed'])
        .where('site_id', '=', site)
        .where('id', '=', id)
        .where('part', '=', part)
        .orderBy('chunk')
        .execute()
      return new Map(rows.map((row) => [row.chunk, new Uint8Array(row.sealed)]))
    },
    async close() {
      await Promise.all([group.drained(), chunkGroup.drained()])
      await db.destroy()
    },
  }
}
