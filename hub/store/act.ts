import type { Kysely, Transaction } from 'kysely'
import { decide, type Wish, type WishProblem } from '../../model/case/decide.ts'
import type { CaseEvent } from '../../model/case/event.ts'
import { type CaseFile, foldCase } from '../../model/case/fold.ts'
import { kindOfCase } from '../../model/case/kind.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { addAudit, noteOfEvent } from './audit.ts'
import { eventOf, eventRow, standingOf } from './case-rows.ts'
import type { DiskProblem } from './disk-problem.ts'
import type { Tables } from './tables.ts'

export type ActProblem = WishProblem | DiskProblem | { readonly kind: 'no-such-case' } | { readonly kind: 'somebody-was-faster' }

/** What is known of whoever acts, and of the moment. */
export interface Acting {
  /** whether the resident of the case reads Uyghur: known from the sealed words, and kept nowhere else */
  readonly readsUyghur: boolean
  /** epoch milliseconds by the hub's clock */
  readonly now: number
  /** how many events whoever acts has seen; when there are more by now, nothing happens */
  readonly seen?: number
  /** what else has to be written, or nothing at all, in the same commit */
  readonly also?: (transaction: Transaction<Tables>) => Promise<void>
}

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
  { readsUyghur, now, seen, also }: Acting,
): Promise<Result<CaseHistory, ActProblem> | 'somebody-was-faster'> {
  const row = await rowOf(transaction, site, id)
  const before = await historyOf(transaction, site, id)
  if (row === undefined || before === null) return problem({ kind: 'no-such-case' })
  if (seen !== undefined && seen !== before.file.events) return problem({ kind: 'somebody-was-faster' })
  // Of an envelope that nobody can open the strictest is taken: somebody has to look.
  const decided = decide(before.file, { id, kind: row.code === null ? 'REPORT' : kindOfCase(row.code) }, wish, now)
  if (!decided.ok) return decided
  const { event, file } = decided.value
  const eventAsRow = eventRow(site, id, event)
  const made = await transaction
    .insertInto('case_event')
    .values(eventAsRow)
    .onConflict((conflict) => conflict.columns(['site_id', 'case_id', 'seq']).doNothing())
    .returning('seq')
    .execute()
  if (made.length === 0) return 'somebody-was-faster'
  await transaction.updateTable('case_file').set(standingOf(file, readsUyghur)).where('site_id', '=', site).where('id', '=', id).execute()
  // What a resident does lies sealed and hashed as it came; what staff and the program do is chained.
  await also?.(transaction)
  if (event.by.role !== 'resident') await addAudit(transaction, site, noteOfEvent(id, event, eventAsRow.body))
  return ok({ file, events: [...before.events, event] })
}
