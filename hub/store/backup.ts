import { spawn } from 'node:child_process'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { postgresPrograms } from './postgres-programs.ts'

/** Which database is copied, and where copies lie. */
export interface BackupSettings {
  /** holds `hub.sqlite`, and gets `backups/` */
  readonly folder: string
  readonly database: string | undefined
  readonly now: () => number
}

/**
 * Copies the whole database to `<folder>/backups/<time>-<why>`, while it may be in use: SQLite with its own backup, PostgreSQL
 * with pg_dump in its custom format. The file has its name only when it is whole. Throws when it cannot be made.
 *
 * @returns the copy's path
 */
export async function backUp({ folder, database, now }: BackupSettings, why: string): Promise<string> {
  const copies = join(folder, 'backups')
  mkdirSync(copies, { recursive: true })
  const time = new Date(now()).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)
  const copy = join(copies, `${time}-${why}.${database === undefined ? 'sqlite' : 'dump'}`)
  const unfinished = `${copy}.part`
  rmSync(unfinished, { force: true })
  if (database === undefined) await copySqlite(join(folder, 'hub.sqlite'), unfinished)
  else await dumpPostgres(database, unfinished)
  renameSync(unfinished, copy)
  return copy
}

async function copySqlite(file: string, to: string): Promise<void> {
  const source = new DatabaseSync(file)
  try {
    await backup(source, to)
  } finally {
    source.close()
  }
}

async function dumpPostgres(url: string, to: string): Promise<void> {
  const programs = postgresPrograms('pg_dump')
  if (programs === null) throw new Error('backup: wants pg_dump, found none; install the client of PostgreSQL (Debian: postgresql-client)')
  // The address may hold a password: an environment is not seen by others as arguments are.
  const child = spawn(join(programs, 'pg_dump'), ['--format=custom', '--no-password', `--file=${to}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...connectionOf(url) },
  })
  let said = ''
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString('utf8')))
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`backup: pg_dump ended with ${String(code)}: ${said.trim()}`)
}

/** An address as the variables that libpq reads (PostgreSQL §34.15). */
function connectionOf(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const all = {
    PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}
