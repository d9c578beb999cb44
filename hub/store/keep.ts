import type { Kysely } from 'kysely'
import { each, type Keeping, keepOnce } from './keep-once.ts'
import type { CaseEnvelopeRow, Tables } from './tables.ts'

type Key = Pick<CaseEnvelopeRow, 'site_id' | 'id'>

/** Keeps envelopes in one transaction and says of each, in order, what became of it. The first of an id wins. */
export function keepEnvelopes(db: Kysely<Tables>, rows: readonly CaseEnvelopeRow[]): Promise<Keeping[]> {
  return db.transaction().execute((transaction) =>
    keepOnce<Key, CaseEnvelopeRow>(rows, {
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
    }),
  )
}
