import type { Kysely, Transaction } from 'kysely'
import { each, type Keeping, keepOnce } from './keep-once.ts'
import { placeOf } from './parts-told.ts'
import type { CaseChunkRow, Tables } from './tables.ts'

/**
 * So many chunks may wait for their words, 256 MB, over all of a hub. A terminal sends its words first, so that none of its chunks
 * has to wait; these are for lines that turn the order around, and whoever fills them keeps nobody's words out.
 */
export const WAITING_MOST = 2000

/** What became of a chunk: `no-place` is one that the case's words do not tell of, `no-room` one too many without words. */
export type ChunkKeeping = Keeping | { readonly is: 'no-place' } | { readonly is: 'no-room' }

type Key = Pick<CaseChunkRow, 'site_id' | 'id' | 'part' | 'chunk'>
const keyOf = (row: Key) => `${row.site_id} ${row.id} ${row.part} ${row.chunk}`
const caseOf = (row: Pick<Key, 'site_id' | 'id'>) => `${row.site_id} ${row.id}`

/**
 * Keeps sealed chunks in one transaction and says of each, in order, what became of it. The first of a place wins. One that comes
 * before its words is kept while there is room; one that comes after them has to have a place in them. Rules Q17, K20.
 */
export function keepChunks(db: Kysely<Tables>, rows: readonly CaseChunkRow[]): Promise<ChunkKeeping[]> {
  return db.transaction().execute(async (transaction) => {
    const told = await toldOf(transaction, rows)
    const answers = new Map<CaseChunkRow, ChunkKeeping>()
    const waiting: CaseChunkRow[] = []
    for (const row of rows) {
      const parts = told.get(caseOf(row))
      if (parts === undefined) waiting.push(row)
      else {
        const place = placeOf(parts, row.part, row.chunk)
        if (place === 'no') answers.set(row, { is: 'no-place' })
        // It was here and was deleted; the terminal may let go of it.
        if (place === 'over') answers.set(row, { is: 'again', receivedAt: row.received_at })
      }
    }
    for (const row of await beyondRoom(transaction, waiting)) answers.set(row, { is: 'no-room' })
    const kept = rows.filter((row) => !answers.has(row))
    if (kept.length > 0) for (const [at, keeping] of (await keep(transaction, kept)).entries()) answers.set(kept[at] as CaseChunkRow, keeping)
    await count(
      transaction,
      waiting.filter((row) => answers.get(row)?.is === 'new'),
    )
    return rows.map((row) => answers.get(row) as ChunkKeeping)
  })
}

/** What the words tell of their parts, of those cases whose words have come. */
async function toldOf(transaction: Transaction<Tables>, rows: readonly CaseChunkRow[]): Promise<Map<string, string | null>> {
  const found = await transaction
    .selectFrom('case_envelope')
    .select(['site_id', 'id', 'parts'])
    .where('site_id', 'in', each(rows, 'site_id'))
    .where('id', 'in', each(rows, 'id'))
    .execute()
  return new Map(found.map((row) => [caseOf(row), row.parts]))
}

/** Those of some chunks without words for which there is no room; what is here already needs none. */
async function beyondRoom(transaction: Transaction<Tables>, rows: readonly CaseChunkRow[]): Promise<CaseChunkRow[]> {
  if (rows.length === 0) return []
  // As many rows as chunks at most, so counting them is quick.
  const { all } = await transaction
    .selectFrom('case_chunk_waiting')
    .select(({ fn }) => fn.sum<number | string | null>('chunks').as('all'))
    .executeTakeFirstOrThrow()
  let room = WAITING_MOST - Number(all ?? 0)
  if (room >= rows.length) return []
  const there = new Set((await find(transaction, rows)).map(keyOf))
  return rows.filter((row) => {
    if (there.has(keyOf(row))) return false
    if (room > 0) there.add(keyOf(row))
    return room-- <= 0
  })
}

const find = (transaction: Transaction<Tables>, rows: readonly CaseChunkRow[]) =>
  transaction
    .selectFrom('case_part_chunk')
    .select(['site_id', 'id', 'part', 'chunk', 'hash', 'received_at'])
    .where('site_id', 'in', each(rows, 'site_id'))
    .where('id', 'in', each(rows, 'id'))
    .execute()

const keep = (transaction: Transaction<Tables>, rows: readonly CaseChunkRow[]) =>
  keepOnce<Key, CaseChunkRow>(rows, {
    table: 'case_part_chunk',
    keyOf,
    insert: (firsts) =>
      transaction
        .insertInto('case_part_chunk')
        .values([...firsts])
        .onConflict((conflict) => conflict.columns(['site_id', 'id', 'part', 'chunk']).doNothing())
        .returning(['site_id', 'id', 'part', 'chunk'])
        .execute(),
    find: (older) => find(transaction, older),
  })

/** Counts chunks that wait for their words from now on. */
async function count(transaction: Transaction<Tables>, rows: readonly CaseChunkRow[]): Promise<void> {
  for (const [, same] of Map.groupBy(rows, caseOf)) {
    const [{ site_id, id, received_at: since }] = same as [CaseChunkRow, ...CaseChunkRow[]]
    await transaction
      .insertInto('case_chunk_waiting')
      .values({ site_id, id, since, chunks: same.length })
      .onConflict((conflict) => conflict.columns(['site_id', 'id']).doUpdateSet((eb) => ({ chunks: eb('case_chunk_waiting.chunks', '+', same.length) })))
      .execute()
  }
}
