import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { standAgain } from './stand-again.ts'
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
  '0006_desk': {
    async up(db: Kysely<unknown>) {
      for (const column of ['since', 'clock_from', 'photos'])
        await db.schema
          .alterTable('case_file')
          .addColumn(column, 'bigint', (added) => added.notNull().defaultTo(0))
          .execute()
      for (const column of ['put_off_until', 'held']) await db.schema.alterTable('case_file').addColumn(column, 'text').execute()
      await standAgain(db as Kysely<Tables>)
      // Few cases wait for words or were put aside: their indexes hold only those.
      for (const column of ['uyghur_since', 'held'])
        await db.schema.createIndex(`case_file_${column}`).on('case_file').columns(['site_id', column]).where(sql.ref(column), 'is not', null).execute()
      await db.schema.createIndex('case_file_public').on('case_file').columns(['site_id', 'is_public', 'received_at']).execute()
      await db.schema
        .createTable('case_picture')
        .addColumn('site_id', 'text', (column) => column.notNull())
        .addColumn('case_id', 'text', (column) => column.notNull())
        .addColumn('part', 'integer', (column) => column.notNull())
        .addColumn('bytes', 'bytea', (column) => column.notNull())
        .addPrimaryKeyConstraint('case_picture_key', ['site_id', 'case_id', 'part'])
        .execute()
      await db.schema
        .createTable('audit')
        .addColumn('site_id', 'text', (column) => column.notNull())
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('actor', 'text')
        .addColumn('act', 'text', (column) => column.notNull())
        .addColumn('subject', 'text')
        .addColumn('detail', 'text', (column) => column.notNull())
        .addColumn('prev', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('audit_key', ['site_id', 'seq'])
        .execute()
    },
  },
  // The tables of better-auth 1.7 under names of ours; types that PostgreSQL knows and SQLite takes as they come.
  '0007_staff': {
    async up(db: Kysely<unknown>) {
      const made = (table: string) =>
        db.schema
          .createTable(table)
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('createdAt', 'timestamptz', (column) => column.notNull())
          .addColumn('updatedAt', 'timestamptz', (column) => column.notNull())
      const ofUser = (column: ColumnDefinitionBuilder) => column.notNull().references('staff_user.id').onDelete('cascade')
      await made('staff_user')
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('email', 'text', (column) => column.notNull().unique())
        .addColumn('emailVerified', 'boolean', (column) => column.notNull())
        .addColumn('image', 'text')
        .addColumn('roles', 'text', (column) => column.notNull())
        .addColumn('mustChange', 'boolean')
        .addColumn('isOff', 'boolean')
        .addColumn('twoFactorEnabled', 'boolean')
        .execute()
      await made('staff_session')
        .addColumn('expiresAt', 'timestamptz', (column) => column.notNull())
        .addColumn('token', 'text', (column) => column.notNull().unique())
        .addColumn('ipAddress', 'text')
        .addColumn('userAgent', 'text')
        .addColumn('userId', 'text', ofUser)
        .execute()
      let account = made('staff_account')
        .addColumn('accountId', 'text', (column) => column.notNull())
        .addColumn('providerId', 'text', (column) => column.notNull())
        .addColumn('userId', 'text', ofUser)
        .addColumn('accessTokenExpiresAt', 'timestamptz')
        .addColumn('refreshTokenExpiresAt', 'timestamptz')
      for (const column of ['accessToken', 'refreshToken', 'idToken', 'scope', 'password']) account = account.addColumn(column, 'text')
      await account.execute()
      await made('staff_verification')
        .addColumn('identifier', 'text', (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addColumn('expiresAt', 'timestamptz', (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('staff_two_factor')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('secret', 'text', (column) => column.notNull())
        .addColumn('backupCodes', 'text', (column) => column.notNull())
        .addColumn('userId', 'text', ofUser)
        .addColumn('verified', 'boolean')
        .addColumn('failedVerificationCount', 'integer')
        .addColumn('lockedUntil', 'timestamptz')
        .execute()
      await db.schema
        .createTable('staff_rate_limit')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('key', 'text', (column) => column.notNull().unique())
        .addColumn('count', 'integer', (column) => column.notNull())
        .addColumn('lastRequest', 'bigint', (column) => column.notNull())
        .execute()
      for (const table of ['staff_session', 'staff_account', 'staff_two_factor'])
        await db.schema.createIndex(`${table}_user`).on(table).column('userId').execute()
      await db.schema.createIndex('staff_verification_identifier').on('staff_verification').column('identifier').execute()
    },
  },
  '0008_caught_up': {
    async up(db: Kysely<unknown>) {
      // A site stands here when each of its envelopes has a case: a start need not look through all of them again.
      await db.schema
        .createTable('caught_up')
        .addColumn('site_id', 'text', (column) => column.primaryKey())
        .execute()
      // Chunks whose words have not come yet, counted by case.
      await db.schema
        .createTable('case_chunk_waiting')
        .addColumn('site_id', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('since', 'bigint', (column) => column.notNull())
        .addColumn('chunks', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('case_chunk_waiting_key', ['site_id', 'id'])
        .execute()
      await sql`insert into case_chunk_waiting (site_id, id, since, chunks)
        select site_id, id, min(received_at), count(*) from case_part_chunk as part
        where not exists (select 1 from case_envelope where case_envelope.site_id = part.site_id and case_envelope.id = part.id)
        group by site_id, id`.execute(db)
      await db.schema.alterTable('case_envelope').addColumn('parts', 'text').execute()
      const erased = sql`select case_file.id from case_file where case_file.site_id = case_envelope.site_id and attachments_erased = 1`
      await sql`update case_envelope set parts = 'over' where id in (${erased})
        or id in (select case_words.id from case_words where case_words.site_id = case_envelope.site_id and case_words.case_id in (${erased}))`.execute(db)
      // What was deleted long ago is not looked through every time something is due.
      for (const [name, column] of [
        ['case_file_contact_due', 'contact_erased'],
        ['case_file_attachments_due', 'attachments_erased'],
      ] as const)
        await sql`create index ${sql.ref(name)} on case_file (site_id, ended_at) where ${sql.ref(column)} = 0 and ended_at is not null`.execute(db)
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
