import type { Kysely } from 'kysely'
import type { CaseOpened } from './case-rows.ts'
import { giveCases } from './follow.ts'
import { each, type Keeping, keepOnce } from './keep-once.ts'
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
    await giveCases(
      transaction,
      came.filter((_, at) => keepings[at]?.is === 'new'),
    )
    return keepings
  })
}
