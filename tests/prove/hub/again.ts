import { closedEnvelope } from '../../../hub/testing/resident.ts'
import { send } from '../../../hub/testing/send.ts'
import type { Proof } from '../proof.ts'
import { ENGINES, enginesOf, onGround } from './ground.ts'

const BATCH = 50
const TIMES = 100

/** The same fifty letters a hundred times, all at once: each is there once, and every answer says so. */
export const again: Proof = {
  name: 'again',
  wanted: Object.fromEntries(ENGINES.map((engine) => [engine, { sent: BATCH * TIMES }])),
  never: ['doubled', 'missing', 'newTwice'],
  async run(work) {
    for (const engine of enginesOf(work))
      await onGround(engine, async (ground) => {
        const hub = ground.hub()
        const address = await hub.address
        const batch = Array.from({ length: BATCH }, () => closedEnvelope())
        const news = new Map<string, number>()
        let answered = 0
        for (let time = 0; time < TIMES; time++) {
          const answers = await Promise.all(batch.map((envelope) => send(address, envelope)))
          for (const kept of answers) {
            if (kept === null) continue
            answered++
            if (!kept.again) news.set(kept.id, (news.get(kept.id) ?? 0) + 1)
          }
        }
        hub.child.kill('SIGTERM')
        await hub.ended
        const store = await ground.store()
        const rows = await store.count('home')
        await store.close()
        const counts = {
          sent: BATCH * TIMES,
          answered,
          doubled: Math.max(0, rows - BATCH),
          missing: Math.max(0, BATCH - rows),
          newTwice: [...news.values()].filter((times) => times !== 1).length + (BATCH - news.size),
        }
        const bad = counts.doubled + counts.missing + counts.newTwice
        work.note(engine, { counts, bad: bad > 0 ? `${rows} rows for ${BATCH} letters, ${counts.newTwice} not new exactly once` : null })
      })
    return null
  },
}
