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
  '0003_case': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('case_event')
        .addColumn('site_id', 'text', (column) => column.notNull())
        .addColumn('case_id', 'text', (column) => column.notNull())
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('case_event_key', ['site_id', 'case_id', 'seq'])
        .execute()
      await db.schema
        .createTable('case_file')
        .addColumn('site_id', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('code', 'text')
        .addColumn('unopened', 'text')
        .addColumn('receipt', 'text')
        .addColumn('pole', 'text')
        .addColumn('received_at', 'bigint', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('is_open', 'integer', (column) => column.notNull())
        .addColumn('ended_at', 'bigint')
        .addColumn('uyghur_since', 'bigint')
        .addColumn('is_public', 'integer', (column) => column.notNull())
        .addColumn('events', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('case_file_key', ['site_id', 'id'])
        .execute()
      await db.schema.createIndex('case_file_open').on('case_file').columns(['site_id', 'is_open', 'received_at', 'id']).execute()
      await db.schema.createIndex('case_file_receipt').on('case_file').columns(['site_id', 'receipt']).execute()
      await db.schema.createIndex('case_file_pole').on('case_file').columns(['site_id', 'pole', 'received_at']).execute()
    },
  },
  '0004_case_words': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('case_words')
        .addColumn('site_id', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('case_id', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('case_words_key', ['site_id', 'id'])
        .execute()
      await db.schema.createIndex('case_words_of').on('case_words').columns(['site_id', 'case_id']).execute()
    },
  },
  '0005_retention': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('case_envelope').addColumn('resealed_hash', 'text').execute()
      for (const column of ['contact_erased', 'attachments_erased'])
        await db.schema
          .alterTable('case_file')
          .addColumn(column, 'integer', (added) => added.notNull().defaultTo(0))
          .execute()
      await db.schema.createIndex('case_file_ended').on('case_file').columns(['site_id', 'ended_at']).execute()
    },
  },
}

/** The names of all steps, in their order. */
export const STEPS = Object.keys(MIGRATIONS)

/**
 * Brings a database of any earlier version to this one, all in one transaction; throws and changes nothing when a step fails.
 *
 * @param backUp is called before the first step on a database that has taken steps before; when it throws, no step is taken
 * @param to the last step to take, for tests of old databases; all of them when left out
 */
export async function migrate(db: Kysely<Tables>, backUp: (before: string) => Promise<unknown>, to?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const steps = await migrator.getMigrations()
  const next = steps.find(({ executedAt }) => executedAt === undefined)
  if (next !== undefined && steps.some(({ executedAt }) => executedAt !== undefined)) await backUp(next.name)
  const { error } = await (to === undefined ? migrator.migrateToLatest() : migrator.migrateTo(to))
  if (error !== undefined) throw error
}
