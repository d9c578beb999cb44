import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crew, worker } from '../../model/testing/case.ts'
import { engines } from '../testing/engines.ts'
import { closedEnvelope, UNOPENED } from '../testing/resident.ts'
import type { Store } from './store.ts'

const SITE = 'chenguangli'

/** Some cases with some steps; how many links that makes. */
async function lives(store: Store): Promise<number> {
  let links = 0
  for (let n = 0; n < 4; n++) {
    const { id } = closedEnvelope()
    await store.keep(SITE, closedEnvelope(id), { code: 'REPORT-LIGHT', unopened: null, receipt: null, pole: null, saidAt: 900 })
    for (const [to, by] of [
      ['accepted', worker],
      ['fixed', crew],
      ['verified', worker],
    ] as const) {
      expect((await store.cases.act(SITE, id, { is: 'step', to, by }, { now: 2000, readsUyghur: false })).ok).toBe(true)
      links++
    }
  }
  await store.audit.note(SITE, { at: 1, by: worker, act: 'staff.sign-in', subject: 'worker-1', detail: '{}' })
  return links + 1
}

describe.each(engines())('$name', (engine) => {
  test('K18 the chain holds after many at once have done something, and a clock that was put back does not break it', async () => {
    await using place = await engine.place()
    const store = await place.open()
    const links = await lives(store)
    await Promise.all(Array.from({ length: 30 }, (_, n) => store.audit.note(SITE, { at: n, by: worker, act: 'staff.sign-in', subject: null, detail: '{}' })))
    const verified = await store.audit.verify(SITE)
    expect(verified).toMatchObject({ links: links + 30, events: links - 1, wrong: [], expectedFound: null })
    expect(await store.audit.verify(SITE, verified.head)).toMatchObject({ expectedFound: true })
    expect(await store.audit.verify(SITE, 'a'.repeat(64))).toMatchObject({ expectedFound: false })
    expect(await store.audit.verify('elsewhere')).toMatchObject({ links: 0, events: 0, wrong: [] })
    await store.close()
  })

  test('K18 a clock that was put back after the chain began makes no link and no event too many', async () => {
    await using place = await engine.place()
    const store = await place.open()
    for (const now of [5000, 2000, 1000]) {
      const envelope = closedEnvelope()
      await store.keep(SITE, envelope, UNOPENED)
      expect((await store.cases.act(SITE, envelope.id, { is: 'step', to: 'accepted', by: worker }, { now, readsUyghur: false })).ok).toBe(true)
    }
    expect(await store.audit.verify(SITE)).toMatchObject({ links: 3, wrong: [] })
    await store.close()
  })

  test('K18 whatever is changed, taken out or put in is found', async () => {
    await using place = await engine.place()
    const store = await place.open()
    await lives(store)
    await store.close()
    const harms = [
      "update audit set actor = 'somebody' where seq = 3",
      'update audit set at = at + 1 where seq = 5',
      "update audit set detail = '{}' where seq = 2",
      'delete from audit where seq = 4',
      'delete from audit where seq = 1',
      'update audit set seq = 99 where seq = 7',
      "update case_event set body = replace(body, 'worker-1', 'worker-9') where seq = 1",
      'delete from case_event where seq = 3',
      'insert into case_event select site_id, case_id, 9, at, replace(body, \'"seq":3\', \'"seq":9\') from case_event where seq = 3',
    ]
    for (const harm of harms) {
      const before = await snapshot(place)
      await place.run(harm)
      const looking = await place.open()
      expect([harm, (await looking.audit.verify(SITE)).wrong.length > 0]).toEqual([harm, true])
      await looking.close()
      await restore(place, before)
    }
    const whole = await place.open()
    expect((await whole.audit.verify(SITE)).wrong).toEqual([])
    await whole.close()
  })
})

type Place = Awaited<ReturnType<ReturnType<typeof engines>[number]['place']>>
const TABLES = ['audit', 'case_event'] as const

async function snapshot(place: Place) {
  const store = await place.open()
  const rows = await Promise.all(TABLES.map((table) => store.database.db.selectFrom(table).selectAll().execute()))
  await store.close()
  return rows
}

async function restore(place: Place, rows: Awaited<ReturnType<typeof snapshot>>) {
  const store = await place.open()
  for (const [at, table] of TABLES.entries()) {
    await store.database.db.deleteFrom(table).execute()
    await store.database.db
      .insertInto(table)
      .values(rows[at] as never)
      .execute()
  }
  await store.close()
}

test('K18 the hash of a link tells apart whatever two links can hold', async () => {
  const { hashOf } = await import('./audit.ts')
  const link = fc.record({
    site_id: fc.string(),
    seq: fc.nat(),
    at: fc.nat(),
    role: fc.string(),
    actor: fc.option(fc.string()),
    act: fc.string(),
    subject: fc.option(fc.string()),
    detail: fc.string(),
    prev: fc.string(),
  })
  fc.assert(
    fc.property(link, link, (one, other) => (hashOf(one) === hashOf(other)) === (JSON.stringify(Object.values(one)) === JSON.stringify(Object.values(other)))),
    { numRuns: 2000 },
  )
})
