import type { Kysely, Transaction } from 'kysely'
import { decide, type Wish, type WishProblem } from '../../model/case/decide.ts'
import type { CaseEvent } from '../../model/case/event.ts'
import { type CaseFile, foldCase } from '../../model/case/fold.ts'
import { kindOfCase } from '../../model/case/kind.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { eventOf, eventRow, standingOf } from './case-rows.ts'
import type { DiskProblem } from './disk-problem.ts'
import type { Tables } from './tables.ts'

export type ActProblem = WishProblem | DiskProblem | { readonly kind: 'no-such-case' }

/** A case as its events tell. */
export interface CaseHistory {
  readonly file: CaseFile
  readonly events: readonly CaseEvent[]
}

type Db = Kysely<Tables> | Transaction<Tables>

/** A case as its events tell; `null` when there is none. */
export async function historyOf(db: Db, site: string, id: CaseId): Promise<CaseHistory | null> {
  const rows = await db.selectFrom('case_event').select('body').where('site_id', '=', site).where('case_id', '=', id).orderBy('seq').execute()
  if (rows.length === 0) return null
  const events = rows.map(eventOf)
  return { file: foldCase(events), events }
}

/** The row of a case. */
export const rowOf = (db: Db, site: string, id: CaseId) =>
  db.selectFrom('case_file').selectAll().where('site_id', '=', site).where('id', '=', id).executeTakeFirst()

/** Does something to a case inside a transaction; a desk that was faster has taken this event's number. */
export async function actOnce(
  transaction: Transaction<Tables>,
  site: string,
  id: CaseId,
  wish: Wish,
  readsUyghur: boolean,
  now: number,
): Promise<Result<CaseHistory, ActProblem> | 'somebody-was-faster'> {
  const row = await rowOf(transaction, site, id)
  const before = await historyOf(transaction, site, id)
  if (row === undefined || before === null) return problem({ kind: 'no-such-case' })
  // Of an envelope that nobody can open the strictest is taken: somebody has to look.
  const decided = decide(before.file, { id, kind: row.code === null ? 'REPORT' : kindOfCase(row.code) }, wish, now)
  if (!decided.ok) return decided
  const { event, file } = decided.value
  const made = await transaction
    .insertInto('case_event')
    .values(eventRow(site, id, event))
    .onConflict((conflict) => conflict.columns(['site_id', 'case_id', 'seq']).doNothing())
    .returning('seq')
    .execute()
  if (made.length === 0) return 'somebody-was-faster'
  await transaction.updateTable('case_file').set(standingOf(file, readsUyghur)).where('site_id', '=', site).where('id', '=', id).execute()
  return ok({ file, events: [...before.events, event] })
}
