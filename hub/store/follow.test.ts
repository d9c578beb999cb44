import { describe, expect, test } from 'vitest'
import { REOPEN_MS, type Wish } from '../../model/case/decide.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { crew, worker } from '../../model/testing/case.ts'
import { engines } from '../testing/engines.ts'
import { closedEnvelope } from '../testing/resident.ts'
import type { CaseOpened, Follows } from './case-rows.ts'
import type { Store } from './store.ts'

const SITE = 'chenguangli'
const RECEIPT = 'a'.repeat(64)
const opened = (more: Partial<CaseOpened> = {}): CaseOpened => ({
  code: 'REPORT-LIGHT',
  unopened: null,
  receipt: RECEIPT,
  pole: 'CG-0027',
  saidAt: 900,
  ...more,
})

/** Keeps an envelope; its id. */
async function keeps(store: Store, more: Partial<CaseOpened> = {}): Promise<CaseId> {
  const envelope = closedEnvelope()
  expect(await store.keep(SITE, envelope, opened(more))).toMatchObject({ ok: true, value: { is: 'new' } })
  return envelope.id
}
const says = (store: Store, does: Follows['does'], stars: number | null = null) =>
  keeps(store, { receipt: 'b'.repeat(64), follows: { receipt: RECEIPT, does, stars } })

async function isFixed(store: Store, id: CaseId): Promise<void> {
  const steps: readonly Wish[] = [
    { is: 'step', to: 'accepted', by: worker },
    { is: 'step', to: 'fixed', by: crew },
  ]
  for (const wish of steps) expect((await store.cases.act(SITE, id, wish, { now: 2000, readsUyghur: false })).ok).toBe(true)
}
const happened = async (store: Store, id: CaseId) => (await store.cases.history(SITE, id))?.events.map((event) => (event.is === 'step' ? event.to : event.is))

describe.each(engines())('$name', (engine) => {
  test('K5 "not fixed" opens the case again and adds what was said; the words have no case of their own', async () => {
    await using place = await engine.place()
    const store = await place.open({ now: () => 3000 })
    const id = await keeps(store)
    await isFixed(store, id)
    const words = await says(store, 'not-fixed')
    expect(await happened(store, id)).toEqual(['received', 'accepted', 'fixed', 'reopened', 'added'])
    expect(await store.cases.row(SITE, id)).toMatchObject({ state: 'reopened', is_open: 1, events: 5 })
    expect([await store.cases.row(SITE, words), (await store.cases.uncased(SITE, '')).envelopes]).toEqual([null, []])
    await store.close()
  })

  test('K5 what is said twice to a case that is open already is added, and it is not opened twice', async () => {
    await using place = await engine.place()
    const store = await place.open({ now: () => 3000 })
    const id = await keeps(store)
    await isFixed(store, id)
    await Promise.all([says(store, 'not-fixed'), says(store, 'not-fixed'), says(store, 'add'), says(store, 'rate', 2)])
    const all = (await happened(store, id)) ?? []
    expect(all.slice(0, 3)).toEqual(['received', 'accepted', 'fixed'])
    expect([...all.slice(3)].sort()).toEqual(['added', 'added', 'added', 'rated', 'reopened'])
    expect((await store.cases.history(SITE, id))?.file.stars).toBe(2)
    await store.close()
  })

  test('K5 too late, to a receipt that nobody has, or to one that two cases have: the words become a case of their own', async () => {
    await using place = await engine.place()
    let clock = 1000
    const store = await place.open({ now: () => clock })
    const id = await keeps(store)
    await isFixed(store, id)
    clock = 2001 + REOPEN_MS
    const late = await says(store, 'not-fixed')
    expect([await happened(store, id), await happened(store, late)]).toEqual([['received', 'accepted', 'fixed'], ['received']])
    const stranger = await keeps(store, { receipt: 'b'.repeat(64), follows: { receipt: 'c'.repeat(64), does: 'add', stars: null } })
    expect(await happened(store, stranger)).toEqual(['received'])
    await keeps(store)
    const between = await says(store, 'add')
    expect([await happened(store, id), await happened(store, between)]).toEqual([['received', 'accepted', 'fixed'], ['received']])
    await store.close()
  })

  test('K1 words that come again, or with their case in one batch, are added once', async () => {
    await using place = await engine.place()
    const store = await place.open()
    const [first, more] = [closedEnvelope(), closedEnvelope()]
    const follows = { receipt: RECEIPT, does: 'add', stars: null } as const
    const answers = await Promise.all([
      store.keep(SITE, more, opened({ receipt: 'b'.repeat(64), follows })),
      store.keep(SITE, first, opened()),
      store.keep(SITE, more, opened({ receipt: 'b'.repeat(64), follows })),
    ])
    expect(answers.map((answer) => answer.ok && answer.value.is)).toEqual(['new', 'new', 'again'])
    expect(await happened(store, first.id)).toEqual(['received', 'added'])
    await store.close()
  })

  const isShown = async (store: Store, id: CaseId, shown = true) => {
    const wish: Wish = { is: 'shown', by: worker, public: shown, photos: [], sentences: [] }
    expect((await store.cases.act(SITE, id, wish, { now: 2000, readsUyghur: false })).ok).toBe(true)
  }

  test('K10 "it is this one": the words have their own case, and the first one is told once, however often the envelope comes', async () => {
    await using place = await engine.place()
    const store = await place.open({ now: () => 3000 })
    const first = await keeps(store)
    await isShown(store, first)
    const second = closedEnvelope()
    const again = opened({ receipt: 'b'.repeat(64), sameAs: first })
    const answers = await Promise.all([store.keep(SITE, second, again), store.keep(SITE, second, again)])
    expect(answers.map((answer) => answer.ok && answer.value.is)).toEqual(['new', 'again'])
    expect((await store.keep(SITE, second, again)).ok).toBe(true)
    expect(await happened(store, first)).toEqual(['received', 'shown', 'me-too'])
    const { file, events } = (await store.cases.history(SITE, first)) ?? { file: null, events: [] }
    expect([file?.meToo, events.at(-1)]).toMatchObject([1, { is: 'me-too', other: second.id, by: { role: 'resident', id: null } }])
    expect([await happened(store, second.id), (await store.cases.row(SITE, second.id))?.receipt]).toEqual([['received'], 'b'.repeat(64)])
    await keeps(store, { receipt: 'c'.repeat(64), sameAs: first })
    expect((await store.cases.history(SITE, first))?.file.meToo).toBe(2)
    await store.close()
  })

  test('K10 K17 a case that others may not see, may see no more, or that is none, hears nothing; what was said is a case all the same', async () => {
    await using place = await engine.place()
    const store = await place.open({ now: () => 3000 })
    const [quiet, back] = [await keeps(store), await keeps(store)]
    await isShown(store, back)
    await isShown(store, back, false)
    const stranger = closedEnvelope().id
    for (const sameAs of [quiet, back, stranger]) expect(await happened(store, await keeps(store, { sameAs }))).toEqual(['received'])
    expect([await happened(store, quiet), await happened(store, back)]).toEqual([['received'], ['received', 'shown', 'shown']])
    // Nobody says the same as themselves.
    const own = closedEnvelope()
    await store.keep(SITE, own, opened({ sameAs: own.id }))
    expect(await happened(store, own.id)).toEqual(['received'])
    await store.close()
  })

  test('K10 what has ended is told too, and stays ended: nothing is opened or merged by a machine', async () => {
    await using place = await engine.place()
    const store = await place.open({ now: () => 3000 })
    const first = await keeps(store)
    await isFixed(store, first)
    await isShown(store, first)
    await keeps(store, { sameAs: first })
    expect(await happened(store, first)).toEqual(['received', 'accepted', 'fixed', 'shown', 'me-too'])
    expect((await store.cases.row(SITE, first))?.state).toBe('fixed')
    await store.close()
  })
})
