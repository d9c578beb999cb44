import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { describe, expect, test } from 'vitest'
import { engines } from '../testing/engines.ts'
import { closedEnvelope } from '../testing/resident.ts'
import { openDatabase } from './database.ts'
import { migrate, STEPS } from './migrations.ts'
import { postgresPrograms } from './postgres-programs.ts'
import type { Tables } from './tables.ts'

describe.each(engines())('$name', (engine) => {
  test.each(STEPS)('a database as it was after %s, with words in it, is brought to today; nothing is lost, and a whole copy lies beside it', async (step) => {
    await using place = await engine.place()
    const old = new Kysely<Tables>({ dialect: await openDatabase({ folder: place.folder, database: place.database, busyMs: 1000, log: () => undefined }) })
    await migrate(old, async () => expect.unreachable('there was nothing to copy'), step)
    await old.destroy()
    const envelope = closedEnvelope()
    const { id, keyId, sealed, hash } = envelope
    await place.run(
      `insert into case_envelope (site_id, id, key_id, sealed, hash, received_at) values ('here', '${id}', '${keyId}', '${sealed}', '${hash}', 900)`,
    )

    const store = await place.open({ now: () => Date.UTC(2026, 10, 25, 9, 30) })
    expect(await store.newest('here', { limit: 9 })).toEqual([{ ...envelope, receivedAt: 900 }])
    await store.close()
    const backups = join(place.folder, 'backups')
    const next = STEPS[STEPS.indexOf(step) + 1]
    expect(existsSync(backups) ? readdirSync(backups) : []).toEqual(
      next === undefined ? [] : [`20261125T093000-before-${next}.${engine.name === 'SQLite' ? 'sqlite' : 'dump'}`],
    )
    if (next === undefined) return
    const copy = join(backups, readdirSync(backups)[0] as string)
    if (engine.name === 'SQLite') {
      const rows = new DatabaseSync(copy, { readOnly: true }).prepare('select id from case_envelope').all()
      expect(rows).toEqual([{ id }])
    } else {
      expect(readFileSync(copy).subarray(0, 5).toString()).toBe('PGDMP')
      const text = spawnSync(join(postgresPrograms('pg_restore') as string, 'pg_restore'), ['--data-only', '--file=-', copy], { encoding: 'utf8' }).stdout
      expect(text).toContain(id)
    }
  })

  test('when no copy can be made, no step is taken', async () => {
    await using place = await engine.place()
    const old = new Kysely<Tables>({ dialect: await openDatabase({ folder: place.folder, database: place.database, busyMs: 1000, log: () => undefined }) })
    await migrate(old, async () => undefined, STEPS[0])
    const full = async () => {
      throw new Error('no room for a copy')
    }
    await expect(migrate(old, full)).rejects.toThrow('no room for a copy')
    expect((await old.introspection.getTables()).map(({ name }) => name)).toEqual(['case_envelope'])
    await old.destroy()
  })
})
