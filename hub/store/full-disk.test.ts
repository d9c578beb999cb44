import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { testFolder } from '../testing/folder.ts'
import { closedEnvelope, UNOPENED } from '../testing/resident.ts'
import { nodeSqliteDialect } from './dialect.ts'
import { diskProblem } from './disk-problem.ts'
import { groupCommit } from './group-commit.ts'
import { keepEnvelopes } from './keep.ts'
import { migrate } from './migrations.ts'
import type { CaseEnvelopeRow, Tables } from './tables.ts'

test('the disk fills up; those who did not fit are told so, those who were acknowledged are there, and room lets it go on', async () => {
  await using folder = await testFolder()
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(join(folder.path, 'hub.sqlite'), 1) })
  await migrate(db, async () => undefined)
  // Room for a few letters beside the empty tables.
  const { rows: pages } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  await sql.raw(`pragma max_page_count = ${(pages[0]?.page_count ?? 0) + 16}`).execute(db)
  const group = groupCommit((rows: readonly CaseEnvelopeRow[]) =>
    keepEnvelopes(
      db,
      rows.map((row) => ({ row, opened: UNOPENED })),
    ),
  )
  const row = (at: number): CaseEnvelopeRow => {
    const { id, keyId, sealed, hash } = closedEnvelope(undefined, 'A'.repeat(9_000 + at))
    return { site_id: 'here', id, key_id: keyId, sealed, hash, received_at: 1000, resealed_hash: null, parts: null }
  }
  const rows = Array.from({ length: 12 }, (_, at) => row(at))
  const answers = await Promise.allSettled(rows.map((each) => group.add(each)))
  const acknowledged = rows.filter((_, at) => answers[at]?.status === 'fulfilled').map(({ id }) => id)
  const refused = answers.filter((answer) => answer.status === 'rejected')
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.map((answer) => diskProblem(answer.reason)?.kind)).toEqual(refused.map(() => 'full'))
  const kept = await db.selectFrom('case_envelope').select('id').execute()
  expect(kept.map(({ id }) => id).sort()).toEqual([...acknowledged].sort())
  await sql`pragma max_page_count = 1000`.execute(db)
  expect(await group.add(row(99))).toMatchObject({ is: 'new' })
  await db.destroy()
})

test('an error that is not the disk is not taken for one', () => {
  expect(diskProblem(new Error('a bug'))).toBeNull()
  expect(diskProblem('a text')).toBeNull()
})
