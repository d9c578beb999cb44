import { type Dialect, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'

/** The oldest PostgreSQL that is tested. */
const OLDEST = 150_000
/** `int8`, which `pg` gives as a text because it may be longer than a number of JavaScript is exact. */
const INT8 = 20
const CONNECTIONS = 8

/** Reads `int8` as a number. Throws for one that would not be exact; the hub writes none. */
function readInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8: wants a safe integer, came ${text}`)
  return value
}

/**
 * A pool of connections to a PostgreSQL; lost ones are told to `log` and made anew when they are needed.
 *
 * @param busyMs how long a statement waits for a lock, in milliseconds
 */
export function postgresPool(url: string, busyMs: number, log: (line: string) => void): Pool {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: 5000,
    lock_timeout: busyMs,
    types: { getTypeParser: (oid, format) => (oid === INT8 ? readInt8 : types.getTypeParser(oid, format)) as never },
  })
  pool.on('error', (error) => log(`database: an idle connection was lost: ${error.message}`))
  return pool
}

export const postgresDialect = (pool: Pool): Dialect => new PostgresDialect({ pool })

/**
 * Looks whether a PostgreSQL keeps what it has acknowledged; the answer is what is wrong with it, or `null`. With `fsync` or
 * `synchronous_commit` off a power cut takes words that residents have receipts for.
 */
export async function postgresProblem(pool: Pool): Promise<string | null> {
  const show = async (name: string) => String(Object.values((await pool.query(`show ${name}`)).rows[0] as object)[0])
  const version = Number(await show('server_version_num'))
  if (version < OLDEST) return `wants PostgreSQL 15 or newer, came ${await show('server_version')}`
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const is = await show(setting)
    if (is === 'off') return `wants ${setting} on, so that a power cut takes nothing that was acknowledged; it is off`
  }
  return null
}
