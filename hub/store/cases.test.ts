import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Wish } from '../../model/case/decide.ts'
import { foldCase } from '../../model/case/fold.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { other, worker } from '../../model/testing/case.ts'
import { engines } from '../testing/engines.ts'
import { closedEnvelope, newCaseId, UNOPENED } from '../testing/resident.ts'
import { type CaseOpened, standingOf } from './case-rows.ts'
import type { Store } from './store.ts'

const SITE = 'chenguangli'
/** A case that has just come. */
async function begins(store: Store, more: Partial<CaseOpened> = {}): Promise<CaseId> {
  const envelope = closedEnvelope()
  const kept = await store.keep(SITE, envelope, { code: 'REPORT-LIGHT', unopened: null, receipt: 'a'.repeat(64), pole: 'CG-0027', saidAt: 900, ...more })
  expect(kept).toMatchObject({ ok: true, value: { is: 'new' } })
  return envelope.id
}
const step = (to: 'accepted' | 'fixed' | 'verified' | 'archived', by: Wish['by'] = worker): Wish => ({ is: 'step', to, by })
const at = (now: number, readsUyghur = false) => ({ now, readsUyghur })

describe.each(engines())('$name', (engine) => {
  test('K1 a case is begun once, however often and from however many sides; then its events are there after the hub was closed', async () => {
    await using place = await engine.place()
    const store = await place.open()
    const envelope = closedEnvelope()
    const begun = await Promise.all(Array.from({ length: 8 }, () => store.keep(SITE, envelope, { ...UNOPENED, code: 'REPORT-LIGHT', pole: 'CG-0027' })))
    expect(begun.map((each) => each.ok && each.value.is).sort()).toEqual([...Array.from({ length: 7 }, () => 'again'), 'new'])
    const one = envelope.id
    await store.cases.act(SITE, one, step('accepted'), at(2000))
    await store.close()
    const again = await place.open()
    const history = await again.cases.history(SITE, one)
    expect(history?.events.map((event) => [event.seq, event.is, event.at])).toEqual([
      [0, 'step', 1000],
      [1, 'step', 2000],
    ])
    expect(await again.cases.row(SITE, one)).toMatchObject({ state: 'accepted', is_open: 1, events: 2, received_at: 1000, pole: 'CG-0027' })
    expect([await again.cases.history('elsewhere', one), await again.cases.row(SITE, newCaseId())]).toEqual([null, null])
    await again.close()
  })

  test('K1 K2 two desks accept one case at the same moment: one has done it, the other is told that it is done', async () => {
    await using place = await engine.place()
    const here = await place.open()
    // Two hubs may share a PostgreSQL. A file of SQLite has one hub, and its desks share a connection.
    const there = engine.name === 'SQLite' ? here : await place.open()
    for (let round = 0; round < 10; round++) {
      const one = await begins(here)
      const both = await Promise.all([
        here.cases.act(SITE, one, step('accepted'), at(2000)),
        there.cases.act(SITE, one, step('accepted', other), at(2000)),
        here.cases.act(SITE, one, step('accepted'), at(2000)),
      ])
      expect(both.map((each) => (each.ok ? 'done' : each.problem.kind)).sort()).toEqual(['done', 'no-road', 'no-road'])
      expect((await here.cases.history(SITE, one))?.events).toHaveLength(2)
    }
    await here.close()
    if (there !== here) await there.close()
  })

  test('K1 many answer one case at once: every answer is there, numbered without a gap', async () => {
    await using place = await engine.place()
    const store = await place.open()
    const one = await begins(store)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => store.cases.act(SITE, one, { is: 'answer', by: worker, note: { zh: `答复 ${n}`, machine: [] } }, at(2000 + n))),
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const events = (await store.cases.history(SITE, one))?.events ?? []
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 13 }, (_, seq) => seq))
    expect(new Set(events.map((event) => (event.is === 'answer' ? event.note?.zh : '')))).toEqual(new Set(['', ...answers.map((_, n) => `答复 ${n}`)]))
    await store.close()
  })

  test('K9 the row says since when a reader of Uyghur waits, and nothing for a reader of Chinese', async () => {
    await using place = await engine.place()
    const store = await place.open()
    const one = await begins(store)
    const note: Wish = { is: 'answer', by: worker, note: { zh: '明天来', machine: [] } }
    await store.cases.act(SITE, one, note, at(2000))
    expect((await store.cases.row(SITE, one))?.uyghur_since).toBeNull()
    await store.cases.act(SITE, one, note, at(3000, true))
    expect((await store.cases.row(SITE, one))?.uyghur_since).toBe(2000)
    for (const of of [1, 2])
      await store.cases.act(SITE, one, { is: 'translated', by: { role: 'uyghur-desk', id: 'u' }, of, in: 'ug', text: 'ئەتە كېلىمىز' }, at(4000, true))
    expect((await store.cases.row(SITE, one))?.uyghur_since).toBeNull()
    await store.close()
  })

  test('what nobody could open has a case too, and somebody has to look', async () => {
    await using place = await engine.place()
    const store = await place.open()
    const one = await begins(store, UNOPENED)
    await store.cases.act(SITE, one, step('accepted'), at(2000))
    await store.cases.act(SITE, one, step('fixed'), at(2001))
    expect(await store.cases.act(SITE, one, step('archived'), at(2002))).toEqual({ ok: false, problem: { kind: 'not-checked' } })
    expect(await store.cases.act(SITE, newCaseId(), step('accepted'), at(2000))).toEqual({ ok: false, problem: { kind: 'no-such-case' } })
    await store.close()
  })

  test('K1 whatever is wished in whatever order, the row is what the events say', async () => {
    await using place = await engine.place()
    const store = await place.open()
    const wishes = fc.array(fc.tuple(fc.constantFrom(step('accepted'), step('fixed'), step('verified', other), step('archived')), fc.nat(5000)), {
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(wishes, async (wished) => {
        const one = await begins(store)
        for (const [wish, now] of wished) await store.cases.act(SITE, one, wish, at(now))
        const history = await store.cases.history(SITE, one)
        if (history === null) throw new Error('no case')
        expect(foldCase(history.events)).toEqual(history.file)
        expect(await store.cases.row(SITE, one)).toMatchObject(standingOf(history.file, false))
      }),
      { numRuns: 40 },
    )
    await store.close()
  })
})
