import { Kysely } from 'kysely'
import { describe, expect, test } from 'vitest'
import { catchUp } from './catch-up.ts'
import { makeOpener } from './opener.ts'
import { makeOpening, type Opening } from './opening.ts'
import { NOTHING_PUBLISHED } from './published.ts'
import { receiptNames } from './receipt-key.ts'
import { openDatabase } from './store/database.ts'
import { migrate } from './store/migrations.ts'
import type { Tables } from './store/tables.ts'
import { engines } from './testing/engines.ts'
import { lampWords, newSealKey, sealed } from './testing/resident.ts'

describe.each(engines())('$name', (engine) => {
  test('K1 what was kept before the hub knew cases gets one each, once, however often it is stopped in the middle', { timeout: 120_000 }, async () => {
    await using place = await engine.place()
    const key = newSealKey()
    const nameOf = receiptNames('1'.repeat(64))
    const opening = makeOpening(makeOpener([key]), nameOf, async () => NOTHING_PUBLISHED)
    const words = lampWords({ category: 'REPORT-COVER' })
    const envelope = await sealed(key, words)
    const old = new Kysely<Tables>({ dialect: await openDatabase({ folder: place.folder, database: place.database, busyMs: 1000, log: () => undefined }) })
    await migrate(old, async () => undefined, '0002_case_part_chunk')
    // Two slices and a bit of envelopes that nobody can open, and one that the hub can.
    const row = (n: number) => ({
      site_id: 'here',
      id: `${String(n).padStart(6, '0')}-old`,
      key_id: '0'.repeat(16),
      sealed: 'YQ',
      hash: 'a'.repeat(64),
      received_at: 1000 + n,
    })
    for (let from = 0; from < 4100; from += 100)
      await old
        .insertInto('case_envelope')
        .values(Array.from({ length: 100 }, (_, n) => row(from + n)))
        .execute()
    await old
      .insertInto('case_envelope')
      .values({ site_id: 'here', id: envelope.id, key_id: envelope.keyId, sealed: envelope.sealed, hash: envelope.hash, received_at: 7 })
      .execute()
    await old.destroy()

    const store = await place.open()
    const stops = new AbortController()
    let opened = 0
    const until: Opening = async (each) => {
      if (++opened === 2500) stops.abort()
      return opening(each)
    }
    expect(await catchUp(store, 'here', until, stops.signal)).toBe(2500)
    const never = new AbortController().signal
    expect(await store.cases.allHaveOne('here')).toBe(false)
    expect(await catchUp(store, 'here', opening, never)).toBe(1601)
    // From now on it is known without looking, here and not elsewhere.
    expect([await store.cases.allHaveOne('here'), await store.cases.allHaveOne('there')]).toEqual([true, false])
    await place.run(`insert into case_envelope (site_id, id, key_id, sealed, hash, received_at) values ('here', 'unseen', '0', 'YQ', 'a', 1)`)
    expect(await catchUp(store, 'here', opening, never)).toBe(0)
    expect(await store.cases.row('here', 'unseen')).toBeNull()
    expect(await store.cases.row('here', envelope.id)).toMatchObject({
      code: 'REPORT-COVER',
      unopened: null,
      receipt: nameOf(words.receipt),
      received_at: 7,
      state: 'received',
    })
    expect(await store.cases.row('here', row(0).id)).toMatchObject({ code: null, unopened: 'no-key', received_at: 1000 })
    expect((await store.cases.history('here', envelope.id))?.file).toMatchObject({ events: 1, receivedAt: 7, saidAt: words.saidAt })
    await store.close()
  })
})
