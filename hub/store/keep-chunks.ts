import type { Kysely } from 'kysely'
import type { Keeping } from './keep.ts'
import type { CaseChunkRow, Tables } from './tables.ts'

const keyOf = (row: Pick<CaseChunkRow, 'site_id' | 'id' | 'part' | 'chunk'>) => `${row.site_id} ${row.id} ${row.part} ${row.chunk}`

/**
 * Keeps sealed chunks in one transaction and says of each, in order, what became of it. The first of a place wins; nothing is
 * ever overwritten. Whether the case's envelope has come yet does not matter. Rule Q17.
 */
export async function keepChunks(db: Kysely<Tables>, rows: readonly CaseChunkRow[]): Promise<Keeping[]> {
  const firsts = new Map<string, CaseChunkRow>()
  for (const row of rows) if (!firsts.has(keyOf(row))) firsts.set(keyOf(row), row)
  const { made, kept } = await db.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto('case_part_chunk')
      .values([...firsts.values()])
      .onConflict((conflict) => conflict.columns(['site_id', 'id', 'part', 'chunk']).doNothing())
      .returning(['site_id', 'id', 'part', 'chunk'])
      .execute()
    const made = new Set(inserted.map(keyOf))
    const older = [...firsts.values()].filter((row) => !made.has(keyOf(row)))
    const found =
      older.length === 0
        ? []
        : await transaction
            .selectFrom('case_part_chunk')
            .select(['site_id', 'id', 'part', 'chunk', 'hash', 'received_at'])
            .where('site_id', 'in', [...new Set(older.map((row) => row.site_id))])
            .where('id', 'in', [...new Set(older.map((row) => row.id))])
            .execute()
    return { made, kept: new Map(found.map((row) => [keyOf(row), row])) }
  })
  return rows.map((row) => {
    const key = keyOf(row)
    const first = firsts.get(key)
    const isNew = first === row && made.has(key)
    const standing = made.has(key) ? first : kept.get(key)
    if (standing === undefined) throw new Error(`case_part_chunk: wants ${key} after its commit, found none`)
    if (standing.hash !== row.hash) return { is: 'clash' }
    return { is: isNew ? 'new' : 'again', receivedAt: standing.received_at }
  })
}
