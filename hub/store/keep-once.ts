/** What became of one row. `clash` means that other bytes are already kept in its place. */
export type Keeping = { readonly is: 'new' | 'again'; readonly receivedAt: number } | { readonly is: 'clash' }

interface Kept {
  readonly hash: string
  readonly received_at: number
}

/** What a table does of keeping once, inside one transaction. `Key` is what names a place in it. */
export interface KeepingTable<Key, Row extends Key & Kept> {
  /** the table's name, for a bug's message */
  readonly table: string
  readonly keyOf: (row: Key) => string
  /** Inserts what is not there yet and answers with what was inserted. */
  readonly insert: (rows: readonly Row[]) => Promise<readonly Key[]>
  /** Finds what stands in the places of these rows; more may come. */
  readonly find: (rows: readonly Row[]) => Promise<readonly (Key & Kept)[]>
}

/**
 * Keeps rows and says of each, in order, what became of it. The first of a place wins, in the batch as in the database;
 * nothing is ever overwritten.
 */
export async function keepOnce<Key, Row extends Key & Kept>(rows: readonly Row[], { table, keyOf, insert, find }: KeepingTable<Key, Row>): Promise<Keeping[]> {
  const firsts = new Map<string, Row>()
  for (const row of rows) if (!firsts.has(keyOf(row))) firsts.set(keyOf(row), row)
  const made = new Set((await insert([...firsts.values()])).map(keyOf))
  const older = [...firsts.values()].filter((row) => !made.has(keyOf(row)))
  const kept = new Map((older.length === 0 ? [] : await find(older)).map((row) => [keyOf(row), row]))
  return rows.map((row) => {
    const key = keyOf(row)
    const first = firsts.get(key)
    const standing = made.has(key) ? first : kept.get(key)
    if (standing === undefined) throw new Error(`${table}: wants ${key} after its insert, found none`)
    if (standing.hash !== row.hash) return { is: 'clash' }
    return { is: first === row && made.has(key) ? 'new' : 'again', receivedAt: standing.received_at }
  })
}

/** The different values of one field, for a query. */
export const each = <Row, Field extends keyof Row>(rows: readonly Row[], field: Field): Row[Field][] => [...new Set(rows.map((row) => row[field]))]
