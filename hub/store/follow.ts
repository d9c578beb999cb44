import type { Transaction } from 'kysely'
import type { Wish } from '../../model/case/decide.ts'
import { actOnce } from './act.ts'
import { type CaseOpened, type Follows, firstRows } from './case-rows.ts'
import type { CaseEnvelopeRow, Tables } from './tables.ts'

const RESIDENT = { role: 'resident', id: null } as const
/** Desks that are faster take turns before it; after so many there is a bug. */
const TURNS = 20

/** What a resident's words do to the case that they are about, in order; the first that the case allows is done. */
function wishesOf(id: string, { does, stars }: Follows): readonly Wish[] {
  const added: Wish = { is: 'added', by: RESIDENT, words: id }
  if (does === 'rate' && stars !== null) return [{ is: 'rated', by: RESIDENT, stars, words: id }]
  return does === 'not-fixed' ? [{ is: 'step', to: 'reopened', by: RESIDENT, reason: 'not-fixed' }, added] : [added]
}

async function acts(transaction: Transaction<Tables>, site: string, id: string, wish: Wish, readsUyghur: boolean, now: number): Promise<string | null> {
  for (let turn = 0; turn < TURNS; turn++) {
    const done = await actOnce(transaction, site, id, wish, { readsUyghur, now })
    if (done !== 'somebody-was-faster') return done.ok ? null : done.problem.kind
  }
  throw new Error(`case_event: wants a turn at ${id}, lost ${TURNS}`)
}

/**
 * Adds what a resident said by a receipt to its case. False when no case or more than one has that receipt, or when it is too late
 * to open the case again: such words begin a case of their own, and nothing is lost. Rule K5.
 */
async function followed(transaction: Transaction<Tables>, { site_id, id, received_at }: CaseEnvelopeRow, follows: Follows): Promise<boolean> {
  const rows = await transaction.selectFrom('case_file').selectAll().where('site_id', '=', site_id).where('receipt', '=', follows.receipt).limit(2).execute()
  const [row] = rows
  if (row === undefined || rows.length > 1) return false
  for (const wish of wishesOf(id, follows)) {
    const wrong = await acts(transaction, site_id, row.id, wish, row.uyghur_since !== null, received_at)
    // A case that has not ended needs no opening; what was said is added to it all the same.
    if (wrong !== null && wrong !== 'no-road') return false
  }
  await transaction.insertInto('case_words').values({ site_id, id, case_id: row.id }).execute()
  return true
}

/** Tells a case that others may see that somebody else has said the same; one that they may not see hears nothing. Rule K10 */
async function tellsTheFirst(transaction: Transaction<Tables>, { site_id, id, received_at }: CaseEnvelopeRow, sameAs: string): Promise<void> {
  const first = await transaction.selectFrom('case_file').selectAll().where('site_id', '=', site_id).where('id', '=', sameAs).executeTakeFirst()
  if (first === undefined || first.is_public === 0) return
  await acts(transaction, site_id, sameAs, { is: 'me-too', by: RESIDENT, other: id }, first.uyghur_since !== null, received_at)
}

/** Gives envelopes that were just kept their case: a new one, or the one that they are about. */
export async function giveCases(
  transaction: Transaction<Tables>,
  news: readonly { readonly row: CaseEnvelopeRow; readonly opened: CaseOpened }[],
): Promise<void> {
  const begun: ReturnType<typeof firstRows>[] = []
  // Those that begin a case come first: the words that follow one may be in the same batch.
  for (const { row, opened } of news) if (opened.follows === undefined) begun.push(firstRows(row.site_id, row.id, row.received_at, opened))
  await insert(transaction, begun)
  for (const { row, opened } of news) if (opened.follows === undefined && opened.sameAs !== undefined) await tellsTheFirst(transaction, row, opened.sameAs)
  for (const { row, opened } of news)
    if (opened.follows !== undefined && !(await followed(transaction, row, opened.follows)))
      await insert(transaction, [firstRows(row.site_id, row.id, row.received_at, opened)])
}

async function insert(transaction: Transaction<Tables>, begun: readonly ReturnType<typeof firstRows>[]): Promise<void> {
  if (begun.length === 0) return
  await transaction
    .insertInto('case_file')
    .values(begun.map(({ file }) => file))
    .execute()
  await transaction
    .insertInto('case_event')
    .values(begun.map(({ event }) => event))
    .execute()
}
