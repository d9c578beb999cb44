import type { Wish } from '../../../model/case/decide.ts'
import { DEFAULT_CLOCKS, deadlinesOf } from '../../../model/case/clocks.ts'
import { foldCase } from '../../../model/case/fold.ts'
import { statisticsOf } from '../../../model/case/statistics.ts'
import type { CaseId } from '../../../model/case/uuid7.ts'
import type { Calendar } from '../../../model/content/calendar.ts'
import { verifyAudit } from '../../../hub/store/audit-verify.ts'
import { standingOf } from '../../../hub/store/case-rows.ts'
import type { Store } from '../../../hub/store/store.ts'
import { closedEnvelope } from '../../../hub/testing/resident.ts'
import type { Proof, Work } from '../proof.ts'
import { ENGINES, enginesOf, onGround } from './ground.ts'

const CASES = 10_000
const AT_ONCE = 16
const SITE = 'home'
const BEGAN = Date.UTC(2026, 0, 5)
const HOUR = 3_600_000
const NO_HOLIDAYS: Calendar = { years: [2026, 2027], source: { zh: '没有假日' }, days: [] }

const worker = { role: 'case-worker', id: 'worker-1' } as const
const crew = { role: 'crew', id: 'crew-1' } as const
const resident = { role: 'resident', id: null } as const
const step = (to: Extract<Wish, { is: 'step' }>['to'], by: Wish['by'], more: object = {}) => ({ is: 'step', to, by, ...more }) as Wish

/** The road of one case: most go all of it, some are refused, some come back, and now and then somebody tries what cannot be. */
function roadOf(chance: () => number): Wish[] {
  const whole = [
    step('accepted', worker),
    step('dispatched', worker),
    step('in-progress', crew),
    step('fixed', crew),
    step('verified', crew),
    step('verified', worker),
    step('archived', worker),
  ]
  const dice = chance()
  if (dice < 0.1) return [step('refused', worker, { reason: 'not-ours' }), step('archived', worker)]
  if (dice < 0.3) return [...whole.slice(0, 4), step('reopened', resident), step('fixed', crew), ...whole.slice(5)]
  return whole
}

/** One case from its envelope to its archive, by two clocks: the terminal's, which may be wrong, and the hub's. */
async function live(store: Store, clock: { now: number }, chance: () => number): Promise<{ id: CaseId; refused: number }> {
  clock.now += Math.floor(chance() * HOUR)
  const envelope = closedEnvelope()
  const saidAt = clock.now - Math.floor((chance() - 0.2) * 48 * HOUR)
  const kept = await store.keep(SITE, envelope, { code: 'REPORT-LIGHT', unopened: null, receipt: null, pole: 'CG-0027', saidAt })
  if (!kept.ok) throw new Error(`replay: the database is ${kept.problem.kind}`)
  let now = kept.value.is === 'clash' ? clock.now : kept.value.receivedAt
  let refused = 0
  for (const wish of roadOf(chance)) {
    now += Math.floor(chance() * 30 * HOUR)
    const done = await store.cases.act(SITE, envelope.id, wish, { readsUyghur: false, now })
    if (!done.ok && done.problem.kind === 'same-person') refused++
    else if (!done.ok) throw new Error(`replay: ${JSON.stringify(wish)} came to ${done.problem.kind}`)
  }
  return { id: envelope.id, refused }
}

async function lives(store: Store, clock: { now: number }, { chance, say }: Work): Promise<{ ids: CaseId[]; refused: number }> {
  const ids: CaseId[] = []
  let refused = 0
  let begun = 0
  const one = async () => {
    while (begun < CASES) {
      begun++
      const lived = await live(store, clock, chance)
      ids.push(lived.id)
      refused += lived.refused
      if (ids.length % 2000 === 0) say(`${ids.length} cases have lived`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return { ids, refused }
}

/** Ten thousand cases live their whole lives; afterwards every row and every figure is made again from the events alone, and the chain is whole. */
export const replay: Proof = {
  name: 'replay',
  wanted: Object.fromEntries(ENGINES.map((engine) => [engine, { cases: CASES }])),
  never: ['wrongRows', 'wrongFigures', 'clockBack', 'wrongLinks'],
  async run(work) {
    for (const engine of enginesOf(work))
      await onGround(engine, async (ground) => {
        const clock = { now: BEGAN }
        const store = await ground.store(() => clock.now)
        const { ids, refused } = await lives(store, clock, work)
        await store.close()
        const read = await ground.store()
        let events = 0
        let wrongRows = 0
        let clockBack = 0
        const cases = []
        for (const id of ids) {
          const [history, row] = await Promise.all([read.cases.history(SITE, id), read.cases.row(SITE, id)])
          if (history === null || row === null) throw new Error(`replay: case ${id} is gone`)
          events += history.events.length
          const standing = standingOf(foldCase(history.events), false)
          if (Object.entries(standing).some(([name, value]) => Reflect.get(row, name) !== value)) wrongRows++
          if (history.events.some((event, at) => at > 0 && event.at < (history.events[at - 1]?.at ?? 0))) clockBack++
          cases.push({ file: history.file, deadlines: deadlinesOf(history.file, 'REPORT-LIGHT', false, DEFAULT_CLOCKS, NO_HOLIDAYS) })
        }
        const total = await read.count(SITE)
        const chain = await verifyAudit(read.database.db, SITE)
        await read.close()
        const now = clock.now + 365 * 24 * HOUR
        const figures = statisticsOf(cases, now)
        const wrongFigures =
          JSON.stringify(figures) === JSON.stringify(statisticsOf([...cases].reverse(), now)) && figures?.count === total && figures.ended === total ? 0 : 1
        const counts = {
          cases: ids.length,
          events,
          links: chain.links,
          refusedSamePerson: refused,
          wrongRows,
          wrongFigures,
          clockBack,
          wrongLinks: chain.wrong.length,
        }
        const bad = wrongRows + wrongFigures + clockBack + chain.wrong.length
        work.note(engine, { counts, bad: bad > 0 ? `${JSON.stringify(counts)} ${chain.wrong[0] ?? ''}` : null })
      })
    return null
  },
}
