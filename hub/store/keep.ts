import type { Kysely, Transaction } from 'kysely'
import type { CaseOpened } from './case-rows.ts'
import { giveCases } from './follow.ts'
import { each, type Keeping, keepOnce } from './keep-once.ts'
import { placeOf } from './parts-told.ts'
import type { CaseEnvelopeRow, Tables } from './tables.ts'

type Key = Pick<CaseEnvelopeRow, 'site_id' | 'id'>

/** An envelope, and what was seen in it. */
export interface NewEnvelope {
  readonly row: CaseEnvelopeRow
  readonly opened: CaseOpened
}

/**
 * Keeps envelopes in one transaction and says of each, in order, what became of it. The first of an id wins, and with it its
 * case begins, or it is added to the case that it is about: there is no envelope without a case. Rule K1.
 */
export function keepEnvelopes(db: Kysely<Tables>, came: readonly NewEnvelope[]): Promise<Keeping[]> {
  return db.transaction().execute(async (transaction) => {
    const keepings = await keepOnce<Key, CaseEnvelopeRow>(
      came.map(({ row }) => row),
      {
        table: 'case_envelope',
        keyOf: (row) => `${row.site_id} ${row.id}`,
        insert: (firsts) =>
          transaction
            .insertInto('case_envelope')
            .values([...firsts])
            .onConflict((conflict) => conflict.columns(['site_id', 'id']).doNothing())
            .returning(['site_id', 'id'])
            .execute(),
        find: (older) =>
          transaction
            .selectFrom('case_envelope')
            .select(['site_id', 'id', 'hash', 'received_at'])
            .where('site_id', 'in', each(older, 'site_id'))
            .where('id', 'in', each(older, 'id'))
            .execute(),
      },
    )
    const news = came.filter((_, at) => keepings[at]?.is === 'new')
    await giveCases(transaction, news)
    await endWaiting(
      transaction,
      news.map(({ row }) => row),
    )
    return keepings
  })
}

/** Chunks that came before these words wait no longer; those that the words do not tell of go. Rule K20. */
async function endWaiting(transaction: Transaction<Tables>, rows: readonly CaseEnvelopeRow[]): Promise<void> {
  if (rows.length === 0) return
  const waited = await transaction
    .deleteFrom('case_chunk_waiting')
    .where('site_id', 'in', each(rows, 'site_id'))
    .where('id', 'in', each(rows, 'id'))
    .returning(['site_id', 'id'])
    .execute()
  for (const { site_id, id } of waited) {
    const told = rows.find((row) => row.site_id === site_id && row.id === id)?.parts
    if (told === undefined || told === null) continue
    const chunks = await transaction.selectFrom('case_part_chunk').select(['part', 'chunk']).where('site_id', '=', site_id).where('id', '=', id).execute()
    for (const { part, chunk } of chunks.filter((each) => placeOf(told, each.part, each.chunk) === 'no'))
      await transaction
        .deleteFrom('case_part_chunk')
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .where('part', '=', part)
        .where('chunk', '=', chunk)
        .execute()
  }
}
