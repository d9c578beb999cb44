import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { CompiledQuery, type DatabaseConnection, type Dialect, SqliteAdapter, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely'

class NodeSqliteAdapter extends SqliteAdapter {
  // SQLite rolls back CREATE TABLE like anything else, so a migration cut off by a power loss leaves no half.
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class NodeSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    super({ database: forKysely(database) })
    this.#database = database
  }

  // A transaction that starts by reading cannot wait for another writer, it fails; one that says so at once can.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  // After a full disk SQLite has already rolled back by itself; asking again would hide the reason.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }
}

function forKysely(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql)
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      }
    },
  }
}

/**
 * Kysely's way to a file of node:sqlite, opened so that a commit is on the disk when it returns (WAL, synchronous FULL) and what is deleted is gone.
 *
 * @param busyMs how long a writer waits for another process, in milliseconds
 * Throws when the file cannot be opened or its folder cannot hold a write-ahead log (network folders cannot).
 */
export function nodeSqliteDialect(file: string, busyMs: number): Dialect {
  const database = new DatabaseSync(file, { timeout: busyMs, enableForeignKeyConstraints: true })
  const mode = database.prepare('pragma journal_mode = wal').get()?.journal_mode
  if (mode !== 'wal') throw new Error(`${file}: wants a write-ahead log, came journal_mode ${String(mode)}; is the folder on a network disk?`)
  database.exec('pragma synchronous = full')
  // What is deleted is overwritten: a contact whose time is over must not be readable from the file.
  database.exec('pragma secure_delete = on')
  const sqlite = new SqliteDialect({ database: forKysely(database) })
  return {
    createAdapter: () => new NodeSqliteAdapter(),
    createDriver: () => new NodeSqliteDriver(database),
    createIntrospector: (db) => sqlite.createIntrospector(db),
    createQueryCompiler: () => sqlite.createQueryCompiler(),
  }
}
