import type { Kysely } from 'kysely'
import { each, type Keeping, keepOnce } from './keep-once.ts'
import type { CaseChunkRow, Tables } from './tables.ts'

type Key = Pick<CaseChunkRow, 'site_id' | 'id' | 'part' | 'chunk'>

/**
 * Keeps sealed chunks in one transaction and says of each, in order, what became of it. The first of a place wins. Whether the
 * case's envelope has come yet does not matter. Rule Q17.
 */
export function keepChunks(db: Kysely<Tables>, rows: readonly CaseChunkRow[]): Promise<Keeping[]> {
  return db.transaction().execute((transaction) =>
    keepOnce<Key, CaseChunkRow>(rows, {
      table: 'case_part_chunk',
      keyOf: (row) => `${row.site_id} ${row.id} ${row.part} ${row.chunk}`,
      insert: (firsts) =>
        transaction
          .insertInto('case_part_chunk')
          .values([...firsts])
          .onConflict((conflict) => conflict.columns(['site_id', 'id', 'part', 'chunk']).doNothing())
          .returning(['site_id', 'id', 'part', 'chunk'])
          .execute(),
      find: (older) =>
        transaction
          .selectFrom('case_part_chunk')
          .select(['site_id', 'id', 'part', 'chunk', 'hash', 'received_at'])
          .where('site_id', 'in', each(older, 'site_id'))
          .where('id', 'in', each(older, 'id'))
          .execute(),
    }),
  )
}
