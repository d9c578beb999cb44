import { describe, expect, test } from 'vitest'
import type { Wish } from '../../model/case/decide.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { worker } from '../../model/testing/case.ts'
import { engines } from '../testing/engines.ts'
import { closedEnvelope, newCaseId, UNOPENED } from '../testing/resident.ts'
import type { CaseOpened } from './case-rows.ts'
import type { Store } from './store.ts'

const SITE = 'chenguangli'
const opened = (more: Partial<CaseOpened> = {}): CaseOpened => ({
  code: 'REPORT-LIGHT',
  unopened: null,
  receipt: 'a'.repeat(64),
  pole: 'CG-0027',
  saidAt: 900,
  ...more,
})
const shows = (more: Partial<Extract<Wish, { is: 'shown' }>> = {}): Wish => ({ is: 'shown', by: worker, public: true, photos: [], sentences: [], ...more })

async function keeps(store: Store, more: Partial<CaseOpened> = {}, site = SITE): Promise<CaseId> {
  const envelope = closedEnvelope()
  await store.keep(site, envelope, opened(more))
  return envelope.id
}
const acts = async (store: Store, id: CaseId, wish: Wish, site = SITE) =>
  expect((await store.cases.act(site, id, wish, { now: 5000, readsUyghur: true })).ok).toBe(true)
const idsOf = async (store: Store, wanted = {}) => (await store.publicCases.released(SITE, wanted)).map(({ id }) => id)

describe.each(engines())('$name', (engine) => {
  test('K17 only what is released is found, the newest first; what is taken back is gone with the same commit', async () => {
    await using place = await engine.place()
    let clock = 1000
    const store = await place.open({ now: () => clock })
    const first = await keeps(store)
    clock = 2000
    const second = await keeps(store, { pole: 'CG-0031' })
    clock = 3000
    const quiet = await keeps(store)
    expect(await idsOf(store)).toEqual([])
    for (const id of [first, second]) await acts(store, id, shows())
    expect(await idsOf(store)).toEqual([second, first])
    expect([await store.publicCases.one(SITE, quiet), (await store.publicCases.one(SITE, first))?.events]).toEqual([null, 2])
    await acts(store, second, shows({ public: false }))
    expect([await idsOf(store), await store.publicCases.one(SITE, second)]).toEqual([[first], null])
    await store.close()
  })

  test('K17 they are found by pole, by the time they came, and so many at most; another site has its own', async () => {
    await using place = await engine.place()
    let clock = 1000
    const store = await place.open({ now: () => clock })
    const ids: CaseId[] = []
    for (const pole of ['CG-0027', 'CG-0031', 'CG-0027']) {
      ids.push(await keeps(store, { pole }))
      clock += 1000
    }
    const elsewhere = await keeps(store, {}, 'elsewhere')
    for (const id of ids) await acts(store, id, shows())
    await acts(store, elsewhere, shows(), 'elsewhere')
    expect(await idsOf(store)).toEqual([ids[2], ids[1], ids[0]])
    expect(await idsOf(store, { most: 1 })).toEqual([ids[2]])
    expect(await idsOf(store, { pole: 'CG-0027' })).toEqual([ids[2], ids[0]])
    expect(await idsOf(store, { receivedFrom: 2000, receivedBefore: 3000 })).toEqual([ids[1]])
    expect(await store.publicCases.one(SITE, elsewhere)).toBeNull()
    await store.close()
  })

  test('K17 a case that nobody could open is never shown, whatever its row says', async () => {
    await using place = await engine.place()
    const store = await place.open()
    const envelope = closedEnvelope()
    await store.keep(SITE, envelope, UNOPENED)
    await place.run(`update case_file set is_public = 1 where id = '${envelope.id}'`)
    expect([await idsOf(store), await store.publicCases.one(SITE, envelope.id)]).toEqual([[], null])
    await store.close()
  })

  test('K1 many histories come at once, each whole and in order, as they come one by one; of no case there is none', async () => {
    await using place = await engine.place()
    const store = await place.open()
    const ids = await Promise.all(Array.from({ length: 30 }, () => keeps(store)))
    for (const [at, id] of ids.entries()) {
      await acts(store, id, { is: 'step', to: 'accepted', by: worker })
      if (at % 3 === 0) await acts(store, id, shows())
    }
    const found = await store.publicCases.histories(SITE, [...ids, newCaseId()])
    expect(found.size).toBe(30)
    for (const id of ids) expect(found.get(id)).toEqual(await store.cases.history(SITE, id))
    expect((await store.publicCases.histories(SITE, [])).size).toBe(0)
    await store.close()
  })

  test('K17 a photo is found as it was made for others, byte for byte, and no other part of the case', async () => {
    await using place = await engine.place()
    const store = await place.open()
    const id = await keeps(store)
    const hex = '52494646ff00'
    await place.run(
      `insert into case_picture (site_id, case_id, part, bytes) values ('${SITE}', '${id}', 2, ${engine.name === 'SQLite' ? `x'${hex}'` : `'\\x${hex}'`})`,
    )
    expect(await store.publicCases.picture(SITE, id, 2)).toEqual(new Uint8Array(Buffer.from(hex, 'hex')))
    expect([await store.publicCases.picture(SITE, id, 1), await store.publicCases.picture('elsewhere', id, 2)]).toEqual([null, null])
    await store.close()
  })
})
