import type { Kysely } from 'kysely'
import type { CaseEnvelopeRow, Tables } from './tables.ts'

/** What became of one envelope. `clash` means that other words are already kept under its id. */
export type Keeping = { readonly is: 'new' | 'again'; readonly receivedAt: number } | { readonly is: 'clash' }

const keyOf = (row: Pick<CaseEnvelopeRow, 'site_id' | 'id'>) => `${row.site_id} ${row.id}`

/**
 * Keeps envelopes in one transaction and says of each, in order, what became of it. The first of an id wins, in the
 * batch as in the database; nothing is ever overwritten.
 */
export async function keepEnvelopes(db: Kysely<Tables>, rows: readonly CaseEnvelopeRow[]): Promise<Keeping[]> {
  const firsts = new Map<string, CaseEnvelopeRow>()
  for (const row of rows) if (!firsts.has(keyOf(row))) firsts.set(keyOf(row), row)
  const { made, kept } = await db.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto('case_envelope')
      .values([...firsts.values()])
      .onConflict((conflict) => conflict.columns(['site_id', 'id']).doNothing())
      .returning(['site_id', 'id'])
      .execute()
    const made = new Set(inserted.map(keyOf))
    const older = [...firsts.values()].filter((row) => !made.has(keyOf(row)))
    const found =
      older.length === 0
        ? []
        : await transaction
            .selectFrom('case_envelope')
            .select(['site_id', 'id', 'hash', 'received_at'])
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
    if (standing === undefined) throw new Error(`case_envelope: wants ${key} after its commit, found none`)
    if (standing.hash !== row.hash) return { is: 'clash' }
    return { is: isNew ? 'new' : 'again', receivedAt: standing.received_at }
  })
}
