import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { testFolder } from '../testing/folder.ts'
import { nodeSqliteDialect } from './dialect.ts'

test('the disk is asked to hold every commit: a write-ahead log, synced in full', async () => {
  await using folder = await testFolder()
  const db = new Kysely<object>({ dialect: nodeSqliteDialect(join(folder.path, 'hub.sqlite'), 5000) })
  expect((await sql`pragma journal_mode`.execute(db)).rows).toEqual([{ journal_mode: 'wal' }])
  // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
  expect((await sql`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: 2 }])
  expect((await sql`pragma busy_timeout`.execute(db)).rows).toEqual([{ timeout: 5000 }])
  await db.destroy()
})

test('a place that cannot hold a write-ahead log is refused at once, not when the first words come', () => {
  expect(() => nodeSqliteDialect(':memory:', 0)).toThrow('wants a write-ahead log, came journal_mode memory')
})

test('half a change is never seen: what fails in the middle is rolled back', async () => {
  await using folder = await testFolder()
  const db = new Kysely<{ lamp: { no: number } }>({ dialect: nodeSqliteDialect(join(folder.path, 'hub.sqlite'), 5000) })
  await db.schema
    .createTable('lamp')
    .addColumn('no', 'integer', (column) => column.primaryKey())
    .execute()
  const failing = db.transaction().execute(async (transaction) => {
    await transaction.insertInto('lamp').values({ no: 1 }).execute()
    await transaction.schema.createTable('cover').addColumn('no', 'integer').execute()
    await transaction.insertInto('lamp').values({ no: 1 }).execute()
  })
  await expect(failing).rejects.toThrow('UNIQUE')
  expect(await db.selectFrom('lamp').selectAll().execute()).toEqual([])
  expect((await db.introspection.getTables()).map(({ name }) => name)).toEqual(['lamp'])
  await db.destroy()
})
