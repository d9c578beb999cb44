import type { Kysely, Transaction } from 'kysely'
import type { Wish } from '../../model/case/decide.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { problem, type Result } from '../../model/result.ts'
import { type Acting, actOnce, type ActProblem, type CaseHistory, historyOf, rowOf } from './act.ts'
import type { CaseFileRow, CaseOpened } from './case-rows.ts'
import { type DiskProblem, diskProblem } from './disk-problem.ts'
import { giveCases } from './follow.ts'
import type { CaseEnvelopeRow, Tables } from './tables.ts'

/** Two desks that act on one case at once take turns; after so many turns lost there is a bug. */
const TURNS = 20
/** A code is shared by two cases once in a city and year, never by so many. */
const MOST_OF_RECEIPT = 20
/** So many envelopes are looked at in one go, so that others get a turn at the database. */
const SLICE = 2000

/** The cases of the hub: what happened to each, and how each stands. A case begins with its envelope; every answer comes after the commit. */
export interface Cases {
  /** Does something to a case, if its rules allow. Rules K1 to K5. */
  act(site: string, id: CaseId, wish: Wish, acting: Acting): Promise<Result<CaseHistory, ActProblem>>
  history(site: string, id: CaseId): Promise<CaseHistory | null>
  row(site: string, id: CaseId): Promise<CaseFileRow | null>
  /** The cases of one receipt, most often one; so few that all are read. */
  byReceipt(site: string, receipt: string): Promise<CaseFileRow[]>
  /** Whether any case can be found by a receipt. */
  haveReceipts(site: string): Promise<boolean>
  /** Of the next envelopes after an id those that have no case, and where to go on; `null` when that was the last. */
  uncased(site: string, after: string): Promise<{ readonly envelopes: readonly CaseEnvelopeRow[]; readonly next: string | null }>
  /** Whether it is remembered that every envelope has its case, and remembering it. */
  allHaveOne(site: string): Promise<boolean>
  remember(site: string): Promise<void>
  /** Gives an envelope that is kept already its case; once, however often. */
  begin(envelope: CaseEnvelopeRow, opened: CaseOpened): Promise<void>
}

async function unlessDisk<T, P>(work: () => Promise<Result<T, P>>): Promise<Result<T, P | DiskProblem>> {
  try {
    return await work()
  } catch (error) {
    const reason = diskProblem(error)
    if (reason === null) throw error
    return problem(reason)
  }
}

/** The cases in a database whose migrations have run. */
export function casesIn(db: Kysely<Tables>): Cases {
  return {
    act(site, id, wish, acting) {
      const once = (transaction: Transaction<Tables>) => actOnce(transaction, site, id, wish, acting)
      return unlessDisk<CaseHistory, ActProblem>(async () => {
        for (let turn = 0; turn < TURNS; turn++) {
          const done = await db.transaction().execute(once)
          if (done !== 'somebody-was-faster') return done
        }
        throw new Error(`case_event: wants a turn at ${id}, lost ${TURNS}`)
      })
    },

    history: (site, id) => historyOf(db, site, id),
    row: async (site, id) => (await rowOf(db, site, id)) ?? null,

    byReceipt: (site, receipt) =>
      db.selectFrom('case_file').selectAll().where('site_id', '=', site).where('receipt', '=', receipt).orderBy('received_at').limit(MOST_OF_RECEIPT).execute(),

    async haveReceipts(site) {
      const found = await db.selectFrom('case_file').select('id').where('site_id', '=', site).where('receipt', 'is not', null).limit(1).executeTakeFirst()
      return found !== undefined
    },

    async uncased(site, after) {
      const slice = await db
        .selectFrom('case_envelope')
        .select('id')
        .where('site_id', '=', site)
        .where('id', '>', after)
        .orderBy('id')
        .offset(SLICE - 1)
        .limit(1)
        .executeTakeFirst()
      let query = db
        .selectFrom('case_envelope as envelope')
        .leftJoin('case_file as file', (join) => join.onRef('file.site_id', '=', 'envelope.site_id').onRef('file.id', '=', 'envelope.id'))
        .leftJoin('case_words as words', (join) => join.onRef('words.site_id', '=', 'envelope.site_id').onRef('words.id', '=', 'envelope.id'))
        .selectAll('envelope')
        .where('envelope.site_id', '=', site)
        .where('envelope.id', '>', after)
        .where('file.id', 'is', null)
        .where('words.id', 'is', null)
      if (slice !== undefined) query = query.where('envelope.id', '<=', slice.id)
      return { envelopes: await query.execute(), next: slice?.id ?? null }
    },

    async allHaveOne(site) {
      return (await db.selectFrom('caught_up').select('site_id').where('site_id', '=', site).executeTakeFirst()) !== undefined
    },

    async remember(site) {
      await db
        .insertInto('caught_up')
        .values({ site_id: site })
        .onConflict((conflict) => conflict.column('site_id').doNothing())
        .execute()
    },

    async begin(row, opened) {
      await db.transaction().execute(async (transaction) => {
        const there = await transaction.selectFrom('case_file').select('id').where('site_id', '=', row.site_id).where('id', '=', row.id).executeTakeFirst()
        if (there === undefined) await giveCases(transaction, [{ row, opened }])
      })
    },
  }
}
