import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Tables } from './tables.ts'

/** Every step the database has ever taken, in order of name. Forward only: a step that has left the house is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001_case_envelope': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('case_envelope')
        .addColumn('site_id', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('key_id', 'text', (column) => column.notNull())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('received_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('case_envelope_key', ['site_id', 'id'])
        .execute()
      await db.schema.createIndex('case_envelope_newest').on('case_envelope').columns(['site_id', 'received_at', 'id']).execute()
    },
  },
  '0002_case_part_chunk': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('case_part_chunk')
        .addColumn('site_id', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('part', 'integer', (column) => column.notNull())
        .addColumn('chunk', 'integer', (column) => column.notNull())
        // PostgreSQL's word for bytes; SQLite keeps bytes as bytes whatever a column is called.
        .addColumn('sealed', 'bytea', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('received_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('case_part_chunk_key', ['site_id', 'id', 'part', 'chunk'])
        .execute()
    },
  },
}

/** Brings a database of any earlier version to this one, all in one transaction; throws and changes nothing when a step fails. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
