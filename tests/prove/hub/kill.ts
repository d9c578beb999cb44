import type { Envelope } from '../../../model/case/envelope.ts'
import type { Store } from '../../../hub/store/store.ts'
import { closedEnvelope } from '../../../hub/testing/resident.ts'
import { everything, send } from '../../../hub/testing/send.ts'
import { verifyAudit } from '../../../hub/store/audit-verify.ts'
import type { Proof, Verdict, Work } from '../proof.ts'
import { DeskHand } from './desk-hand.ts'
import { ENGINES, enginesOf, type Ground, onGround } from './ground.ts'

const TERMINALS = 12
const MOST_BEFORE_THE_KILL = 200
/** a database is looked through whole after each kill, so it does not grow for ever */
const KILLS_ON_ONE_GROUND = 10
const SITE = 'home'

/** What was acknowledged on one ground since it was laid. */
interface Promised {
  /** hashes of letters, by their case */
  readonly letters: Map<string, string>
  /** cases that a desk has taken on, and those of which it had no answer */
  readonly acts: Set<string>
  readonly unsure: Set<string>
  hand: DeskHand | null
}

/** What lies in a database; whether every envelope has its case with the events that it must have, and the chain of all acts is whole. */
async function look(
  store: Store,
  { acts, unsure }: Promised,
): Promise<{ found: Map<string, string>; wrongCases: number; lostActs: number; wrongLinks: number }> {
  const found = new Map<string, string>()
  let wrongCases = 0
  let lostActs = 0
  for (const { id, hash } of await everything(store, SITE)) {
    found.set(id, hash)
    const [row, history] = await Promise.all([store.cases.row(SITE, id), store.cases.history(SITE, id)])
    const events = history?.events.length ?? 0
    const most = acts.has(id) || unsure.has(id) ? 2 : 1
    if (acts.has(id) && history?.file.state !== 'accepted') lostActs++
    if (row?.events !== events || row.state !== history?.file.state || events < 1 || events > most) wrongCases++
  }
  const { wrong } = await verifyAudit(store.database.db, SITE)
  return { found, wrongCases, lostActs, wrongLinks: wrong.length }
}

/** Twelve terminals send and a desk acts until the hub is killed, or the database under it; then everything that was acknowledged is looked for. */
async function oneKill(ground: Ground, promised: Promised, work: Work): Promise<Verdict> {
  const hub = ground.hub()
  const address = await hub.address
  promised.hand ??= await DeskHand.signedIn(address, ground.folder)
  const { letters: acknowledged, acts, unsure, hand } = promised
  const wanted = 1 + Math.floor(work.chance() * MOST_BEFORE_THE_KILL)
  // Every third time PostgreSQL crashes with it, as when the power goes for both.
  const both = ground.postgres !== null && work.chance() < 1 / 3
  const unanswered: Envelope[] = []
  const toAccept: string[] = []
  let sent = 0
  let acted = 0
  let refusedActs = 0
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
      toAccept.push(kept.id)
      if (++sent !== wanted) continue
      if (both) down = ground.postgres?.down('SIGQUIT')
      hub.child.kill('SIGKILL')
    }
  }
  const desk = async () => {
    while (line) {
      const id = toAccept.shift()
      const done = id === undefined ? null : await hand.accepts(address, id)
      if (id === undefined) await new Promise((resolve) => setImmediate(resolve))
      else if (done === 'done') {
        acts.add(id)
        acted++
      } else if (done === 'refused') refusedActs++
      else unsure.add(id)
    }
  }
  await Promise.all([...Array.from({ length: TERMINALS }, terminal), desk(), desk()])
  await hub.ended
  await down
  if (both) await ground.postgres?.up()

  const store = await ground.store()
  const { found, wrongCases, lostActs, wrongLinks } = await look(store, promised)
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
  const bad = lost + wrongCases + refused + lostActs + wrongLinks + refusedActs
  return {
    counts: {
      kills: 1,
      databaseKills: both ? 1 : 0,
      acknowledged: sent,
      acts: acted,
      keptUnanswered: unanswered.filter(({ id }) => found.has(id)).length,
      lost,
      wrongCases,
      refused,
      lostActs,
      wrongLinks,
      refusedActs,
    },
    bad:
      bad > 0
        ? `${lost} letters and ${lostActs} acts lost, ${wrongCases} cases and ${wrongLinks} links not whole, ${refused} not taken when sent again, ${refusedActs} acts refused`
        : null,
  }
}

/** The hub is killed while it takes in words and a desk takes on cases; with PostgreSQL, the database too. */
export const kill: Proof = {
  name: 'kill',
  wanted: Object.fromEntries(ENGINES.map((engine) => [engine, { kills: 200, acts: 400 }])),
  never: ['lost', 'wrongCases', 'refused', 'lostActs', 'wrongLinks', 'refusedActs'],
  async run(work) {
    for (const engine of enginesOf(work))
      for (let left = work.rounds; left > 0 && Date.now() < work.until; left -= KILLS_ON_ONE_GROUND)
        await onGround(engine, async (ground) => {
          const promised: Promised = { letters: new Map(), acts: new Set(), unsure: new Set(), hand: null }
          for (let n = 0; n < Math.min(left, KILLS_ON_ONE_GROUND) && Date.now() < work.until; n++) work.note(engine, await oneKill(ground, promised, work))
        })
    return null
  },
}
