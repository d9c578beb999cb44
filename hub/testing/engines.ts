import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { afterAll } from 'vitest'
import { openStore, type Store, type StoreSettings } from '../store/store.ts'
import { TestPostgres } from './postgres.ts'

/** A place where a store can lie, empty at first; the same place can be opened again. */
export interface StorePlace extends AsyncDisposable {
  readonly folder: string
  readonly database: string | undefined
  /** runs a statement as another program would */
  run(statement: string): Promise<void>
  /** another program begins to write and does not end */
  isHeld(): Promise<AsyncDisposable>
  open(more?: Partial<StoreSettings>): Promise<Store>
}

/** A database that hubs may stand on. */
export interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL'
  place(): Promise<StorePlace>
}

/** Both databases, for suites that have to pass on each; called once at the top of a test file. PostgreSQL starts when it is first wanted. */
export function engines(): readonly [Engine, Engine] {
  let server: Promise<TestPostgres> | null = null
  afterAll(async () => (await server)?.end())
  const placeAt = (
    database: string | undefined,
    other: Pick<StorePlace, 'run' | 'isHeld'>,
    folder = mkdtempSync(join(tmpdir(), 'xinxiji-hub-')),
  ): StorePlace => ({
    folder,
    database,
    ...other,
    open: (more = {}) => openStore({ folder, now: () => 1000, log: () => undefined, ...(database === undefined ? {} : { database }), ...more }),
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  })
  return [
    {
      name: 'SQLite',
      async place() {
        const folder = mkdtempSync(join(tmpdir(), 'xinxiji-hub-'))
        const opened = (begin: string) => {
          const other = new DatabaseSync(join(folder, 'hub.sqlite'))
          other.exec(begin)
          return other
        }
        return placeAt(
          undefined,
          {
            run: async (statement) => opened(statement).close(),
            async isHeld() {
              const other = opened('begin immediate')
              return { [Symbol.asyncDispose]: async () => other.close() }
            },
          },
          folder,
        )
      },
    },
    {
      name: 'PostgreSQL',
      async place() {
        server ??= TestPostgres.start()
        const database = await (await server).database()
        const client = async (begin: string) => {
          const other = new Client(database)
          await other.connect()
          await other.query(begin)
          return other
        }
        return placeAt(database, {
          run: async (statement) => (await client(statement)).end(),
          async isHeld() {
            const other = await client('begin; lock table case_envelope in exclusive mode')
            return { [Symbol.asyncDispose]: () => other.end() }
          },
        })
      },
    },
  ]
}
