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

  test('K6 K15 cases of a hub that did not know since when they stand get it from their events', async () => {
    await using place = await engine.place()
    const old = new Kysely<Tables>({ dialect: await openDatabase({ folder: place.folder, database: place.database, busyMs: 1000, log: () => undefined }) })
    await migrate(old, async () => undefined, '0005_retention')
    await old.destroy()
    const by = { role: 'case-worker', id: 'worker-1' }
    const hub = { role: 'hub', id: null }
    const lives = {
      fresh: [{ is: 'step', seq: 0, at: 900, by: hub, from: null, to: 'received' }],
      again: [
        { is: 'step', seq: 0, at: 900, by: hub, from: null, to: 'received' },
        { is: 'step', seq: 1, at: 1000, by, from: 'received', to: 'refused', reason: 'not-ours' },
        { is: 'step', seq: 2, at: 1100, by, from: 'refused', to: 'reopened', reason: 'mistake' },
        { is: 'waiting', seq: 3, at: 1200, by, reason: 'weather', until: '2026-12-01' },
      ],
    }
    for (const [id, events] of Object.entries(lives)) {
      await place.run(
        `insert into case_file (site_id, id, received_at, state, is_open, is_public, events) values ('here', '${id}', 900, '${id === 'fresh' ? 'received' : 'reopened'}', 1, 0, ${events.length})`,
      )
      for (const event of events)
        await place.run(
          `insert into case_event (site_id, case_id, seq, at, body) values ('here', '${id}', ${event.seq}, ${event.at}, '${JSON.stringify(event)}')`,
        )
    }
    const store = await place.open()
    expect(await store.cases.row('here', 'fresh' as never)).toMatchObject({ since: 900, clock_from: 900, put_off_until: null, held: null, photos: 0 })
    expect(await store.cases.row('here', 'again' as never)).toMatchObject({ since: 1100, clock_from: 1100, put_off_until: '2026-12-01' })
    await store.close()
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
