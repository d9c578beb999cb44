import { Kysely } from 'kysely'
import type { Envelope } from '../../model/case/envelope.ts'
import type { Chunk } from '../../model/case/part.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { type AuditStore, auditIn } from './audit-store.ts'
import { backUp } from './backup.ts'
import { type Cases, casesIn } from './cases.ts'
import type { CaseOpened } from './case-rows.ts'
import { openDatabase } from './database.ts'
import { type DeskStore, deskIn } from './desk-rows.ts'
import { type CaseEnvelope, envelopeOf } from './envelope-of.ts'
import { type DiskProblem, diskProblem, sinksAll } from './disk-problem.ts'
import { groupCommit } from './group-commit.ts'
import { type ChunkKeeping, keepChunks } from './keep-chunks.ts'
import { keepEnvelopes, type NewEnvelope } from './keep.ts'
import type { Keeping } from './keep-once.ts'
import { migrate } from './migrations.ts'
import { type PublicCaseStore, publicCasesIn } from './public-cases.ts'
import { retentionIn, type RetentionStore } from './retention.ts'
import type { CaseChunkRow, Tables } from './tables.ts'

/** What the hub remembers. */
export interface Store {
  /** Keeps an envelope and begins its case; answers after the commit. A full or locked disk is an answer, not a throw. */
  keep(site: string, envelope: Envelope, opened: CaseOpened): Promise<Result<Keeping, DiskProblem>>
  /** The newest first, at most `limit`; `before` continues after that case. An unknown `before` gives none. */
  newest(site: string, page: { readonly limit: number; readonly before?: CaseId }): Promise<CaseEnvelope[]>
  /** Looks through all of them: not for a question that is asked every few seconds. */
  count(site: string): Promise<number>
  /** Throws when the database does not answer. */
  answers(): Promise<void>
  /** Keeps one sealed chunk of a photo or a voice; answers after the commit. */
  keepChunk(site: string, chunk: Chunk): Promise<Result<ChunkKeeping, DiskProblem>>
  /** The chunks of a part that have come, by their index. */
  chunks(site: string, id: CaseId, part: number): Promise<Map<number, Uint8Array<ArrayBuffer>>>
  /** How many chunks of each part of an envelope have come. */
  chunksCome(site: string, id: CaseId): Promise<Map<number, number>>
  readonly cases: Cases
  readonly publicCases: PublicCaseStore
  readonly retention: RetentionStore
  readonly desk: DeskStore
  readonly audit: AuditStore
  /** for the accounts of the staff, whose library brings its own queries */
  readonly database: { readonly db: Kysely<Tables>; readonly engine: 'sqlite' | 'postgres' }
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

/** Opens the database, making or upgrading it. Throws when it cannot be opened, does not keep what it acknowledges, or is from a newer hub. */
export async function openStore({ folder, database, now, busyMs = 5000, log }: StoreSettings): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: await openDatabase({ folder, database, busyMs, log }) })
  try {
    await migrate(db, (before) => backUp({ folder, database, now }, `before-${before}`))
  } catch (error) {
    await db.destroy()
    throw error
  }
  const engine = database === undefined ? 'sqlite' : 'postgres'
  const group = groupCommit((came: readonly NewEnvelope[]) => keepEnvelopes(db, came), { sinksAll })
  const chunkGroup = groupCommit((rows: readonly CaseChunkRow[]) => keepChunks(db, rows), { sinksAll, most: CHUNKS_IN_COMMIT })
  const orDiskProblem = async <T>(keeping: Promise<T>): Promise<Result<T, DiskProblem>> => {
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
    publicCases: publicCasesIn(db),
    retention: retentionIn(db, engine),
    desk: deskIn(db),
    audit: auditIn(db),
    database: { db, engine },
    async keep(site, envelope, opened) {
      const row = {
        site_id: site,
        id: envelope.id,
        key_id: envelope.keyId,
        sealed: envelope.sealed,
        hash: envelope.hash,
        received_at: now(),
        resealed_hash: null,
        parts: opened.parts ?? null,
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
    async answers() {
      await db.selectFrom('case_envelope').select('id').limit(1).execute()
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
    async chunksCome(site, id) {
      const rows = await db
        .selectFrom('case_part_chunk')
        .select(({ fn }) => ['part', fn.countAll<number>().as('chunks')])
        .where('site_id', '=', site)
        .where('id', '=', id)
        .groupBy('part')
        .execute()
      return new Map(rows.map(({ part, chunks }) => [part, chunks]))
    },
    async close() {
      await Promise.all([group.drained(), chunkGroup.drained()])
      await db.destroy()
    },
  }
}
