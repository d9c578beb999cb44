import { type Kysely, sql } from 'kysely'
import type { CaseId } from '../../model/case/uuid7.ts'
import { actOnce } from './act.ts'
import { PARTS_OVER } from './parts-told.ts'
import { keepPictures } from './pictures.ts'
import type { CaseEnvelopeRow, Tables } from './tables.ts'

/** What is kept no longer than it is needed. */
export type Erased = 'contact' | 'attachments'

/** An envelope whose words were sealed again without the contact; an empty `sealed` is one that nobody could open. */
export interface Resealed {
  readonly id: string
  readonly sealed: string
  readonly hash: string
}

/** How a database forgets. */
export interface RetentionStore {
  /** Cases that ended at a moment or before, of which this has not been deleted yet; some at a time, the longest ended first. */
  due(site: string, what: Erased, endedAt: number): Promise<CaseId[]>
  /** All envelopes of a case: the one that began it, and what was added by its receipt. */
  envelopes(site: string, id: CaseId): Promise<CaseEnvelopeRow[]>
  /** Puts words without a contact in the place of those with one, and notes it in the case's history. */
  eraseContact(site: string, id: CaseId, resealed: readonly Resealed[], now: number): Promise<void>
  /** Deletes every chunk of a case's photos and voices, and notes it in the case's history. */
  eraseAttachments(site: string, id: CaseId, now: number): Promise<void>
  /** Deletes chunks whose words have not come since a moment: only the words could open them. Answers of how many cases. */
  eraseOrphans(site: string, since: number): Promise<number>
  /** Makes the files forget what was deleted. */
  forget(): Promise<void>
}

const AT_A_TIME = 100
const HUB = { role: 'hub', id: null } as const
const TURNS = 20

const columnOf = (what: Erased) => (what === 'contact' ? 'contact_erased' : 'attachments_erased')

/** The ids of a case's envelopes. */
const wordsOf = (db: Kysely<Tables>, site: string, id: CaseId) => db.selectFrom('case_words').select('id').where('site_id', '=', site).where('case_id', '=', id)

/** How a database with these tables forgets. */
export function retentionIn(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): RetentionStore {
  async function erases(site: string, id: CaseId, what: Erased, now: number, change: (transaction: Kysely<Tables>) => Promise<void>): Promise<void> {
    await db.transaction().execute(async (transaction) => {
      // Whoever marks the row first does it; another hub waits here and finds it done.
      const mine = await transaction
        .updateTable('case_file')
        .set({ [columnOf(what)]: 1 })
        .where('site_id', '=', site)
        .where('id', '=', id)
        .where(columnOf(what), '=', 0)
        .returning('id')
        .execute()
      if (mine.length === 0) return
      await change(transaction)
      for (let turn = 0; turn < TURNS; turn++) {
        // What waits for a translation does not change by this; the row says whether a reader of Uyghur waits.
        const row = await transaction.selectFrom('case_file').select('uyghur_since').where('site_id', '=', site).where('id', '=', id).executeTakeFirstOrThrow()
        const done = await actOnce(transaction, site, id, { is: 'erased', by: HUB, what }, { readsUyghur: row.uyghur_since !== null, now })
        if (done === 'somebody-was-faster') continue
        if (!done.ok) throw new Error(`retention: case ${id} wants ${what} erased, came ${done.problem.kind}`)
        return
      }
      throw new Error(`case_event: wants a turn at ${id}, lost ${TURNS}`)
    })
  }
  return {
    async due(site, what, endedAt) {
      const rows = await db
        .selectFrom('case_file')
        .select('id')
        .where('site_id', '=', site)
        .where('ended_at', '<=', endedAt)
        // A nought that is bound does not tell SQLite that the index of what is due is enough.
        .where(columnOf(what), '=', sql.lit(0))
        .orderBy('ended_at')
        .limit(AT_A_TIME)
        .execute()
      return rows.map(({ id }) => id)
    },
    envelopes: (site, id) =>
      db
        .selectFrom('case_envelope')
        .selectAll()
        .where('site_id', '=', site)
        .where(({ eb, or }) => or([eb('id', '=', id), eb('id', 'in', wordsOf(db, site, id))]))
        .execute(),
    eraseContact: (site, id, resealed, now) =>
      erases(site, id, 'contact', now, async (transaction) => {
        for (const { id: envelope, sealed, hash } of resealed)
          await transaction.updateTable('case_envelope').set({ sealed, resealed_hash: hash }).where('site_id', '=', site).where('id', '=', envelope).execute()
      }),
    eraseAttachments: (site, id, now) =>
      erases(site, id, 'attachments', now, async (transaction) => {
        await transaction
          .deleteFrom('case_part_chunk')
          .where('site_id', '=', site)
          .where(({ eb, or }) => or([eb('id', '=', id), eb('id', 'in', wordsOf(transaction, site, id))]))
          .execute()
        // A terminal that still has some of it is told that they are here, and nothing comes back.
        await transaction
          .updateTable('case_envelope')
          .set({ parts: PARTS_OVER })
          .where('site_id', '=', site)
          .where(({ eb, or }) => or([eb('id', '=', id), eb('id', 'in', wordsOf(transaction, site, id))]))
          .execute()
        // What others saw of them goes with them.
        await keepPictures(transaction, site, id, [])
      }),
    eraseOrphans: (site, since) =>
      db.transaction().execute(async (transaction) => {
        // Words that came at the same moment as a chunk, through another hub, may have left it standing here.
        await transaction
          .deleteFrom('case_chunk_waiting as waiting')
          .where('waiting.site_id', '=', site)
          .where(({ exists, selectFrom }) =>
            exists(
              selectFrom('case_envelope as envelope')
                .select('envelope.id')
                .whereRef('envelope.site_id', '=', 'waiting.site_id')
                .whereRef('envelope.id', '=', 'waiting.id'),
            ),
          )
          .execute()
        const gone = await transaction.deleteFrom('case_chunk_waiting').where('site_id', '=', site).where('since', '<=', since).returning('id').execute()
        for (const { id } of gone) await transaction.deleteFrom('case_part_chunk').where('site_id', '=', site).where('id', '=', id).execute()
        return gone.length
      }),
    async forget() {
      // The log still holds what was overwritten; a table of PostgreSQL keeps dead rows until they are swept.
      if (engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db)
      else await sql`vacuum case_envelope, case_part_chunk, case_picture`.execute(db)
    },
  }
}
