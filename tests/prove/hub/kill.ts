import type { Envelope } from '../../../model/case/envelope.ts'
import type { Store } from '../../../hub/store/store.ts'
import { closedEnvelope } from '../../../hub/testing/resident.ts'
import { everything, send } from '../../../hub/testing/send.ts'
import type { Proof, Verdict, Work } from '../proof.ts'
import { ENGINES, enginesOf, type Ground, onGround } from './ground.ts'

const TERMINALS = 12
const MOST_BEFORE_THE_KILL = 200
/** a database is looked through whole after each kill, so it does not grow for ever */
const KILLS_ON_ONE_GROUND = 10
const SITE = 'home'

/** What lies in a database, and whether every envelope has its case with exactly its first event. */
async function look(store: Store): Promise<{ found: Map<string, string>; wrongCases: number }> {
  const found = new Map<string, string>()
  let wrongCases = 0
  for (const { id, hash } of await everything(store, SITE)) {
    found.set(id, hash)
    const [row, history] = await Promise.all([store.cases.row(SITE, id), store.cases.history(SITE, id)])
    if (row?.events !== 1 || history?.events.length !== 1) wrongCases++
  }
  return { found, wrongCases }
}

/** Twelve terminals send until the hub is killed, or the database under it; then everything that was acknowledged is looked for. */
async function oneKill(ground: Ground, acknowledged: Map<string, string>, work: Work): Promise<Verdict> {
  const hub = ground.hub()
  const address = await hub.address
  const wanted = 1 + Math.floor(work.chance() * MOST_BEFORE_THE_KILL)
  // Every third time PostgreSQL crashes with it, as when the power goes for both.
  const both = ground.postgres !== null && work.chance() < 1 / 3
  const unanswered: Envelope[] = []
  let sent = 0
  let line = true
  let down: Promise<void> | undefined
  const terminal = async () => {
    while (line) {
      const envelope = closedEnvelope()
      const kept = await send(address, envelope)
      if (kept === null) {
        unanswered.push(envelope)
        line = false
        continue
      }
      acknowledged.set(kept.id, kept.hash)
      if (++sent !== wanted) continue
      if (both) down = ground.postgres?.down('SIGQUIT')
      hub.child.kill('SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: TERMINALS }, terminal))
  await hub.ended
  await down
  if (both) await ground.postgres?.up()

  const store = await ground.store()
  const { found, wrongCases } = await look(store)
  await store.close()
  const lost = [...acknowledged].filter(([id, hash]) => found.get(id) !== hash).length

  const next = ground.hub()
  let refused = 0
  for (const envelope of unanswered) {
    const kept = await send(await next.address, envelope)
    if (kept?.hash !== envelope.hash || kept.again !== found.has(envelope.id)) refused++
    else acknowledged.set(envelope.id, envelope.hash)
  }
  next.child.kill('SIGTERM')
  await next.ended
  const bad = lost + wrongCases + refused
  return {
    counts: {
      kills: 1,
      databaseKills: both ? 1 : 0,
      acknowledged: sent,
      keptUnanswered: unanswered.filter(({ id }) => found.has(id)).length,
      lost,
      wrongCases,
      refused,
    },
    bad: bad > 0 ? `${lost} lost, ${wrongCases} cases not whole, ${refused} not taken when sent again` : null,
  }
}

/** The hub is killed while it takes in words; with PostgreSQL, the database too. */
export const kill: Proof = {
  name: 'kill',
  wanted: Object.fromEntries(ENGINES.map((engine) => [engine, { kills: 200 }])),
  never: ['lost', 'wrongCases', 'refused'],
  async run(work) {
    for (const engine of enginesOf(work))
      for (let left = work.rounds; left > 0 && Date.now() < work.until; left -= KILLS_ON_ONE_GROUND)
        await onGround(engine, async (ground) => {
          const acknowledged = new Map<string, string>()
          for (let n = 0; n < Math.min(left, KILLS_ON_ONE_GROUND) && Date.now() < work.until; n++) work.note(engine, await oneKill(ground, acknowledged, work))
        })
    return null
  },
}
