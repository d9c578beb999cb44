import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Dialect } from 'kysely'
import { nodeSqliteDialect } from './dialect.ts'
import { postgresDialect, postgresPool, postgresProblem } from './postgres.ts'

/** Which database, and how it is opened. */
export interface DatabaseSettings {
  /** holds `hub.sqlite` when no other database is named */
  readonly folder: string
  /** the address of a PostgreSQL */
  readonly database: string | undefined
  readonly busyMs: number
  readonly log: (line: string) => void
}

/** Opens the one or the other. Throws when it cannot be reached or may lose what it has acknowledged. */
export async function openDatabase({ folder, database, busyMs, log }: DatabaseSettings): Promise<Dialect> {
  if (database === undefined) {
    mkdirSync(folder, { recursive: true })
    return nodeSqliteDialect(join(folder, 'hub.sqlite'), busyMs)
  }
  const pool = postgresPool(database, busyMs, log)
  const wrong = await postgresProblem(pool).catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  if (wrong === null) return postgresDialect(pool)
  await pool.end()
  throw new Error(wrong)
}
