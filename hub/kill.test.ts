import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Envelope } from '../model/case/envelope.ts'
import { openStore } from './store/store.ts'
import { layHub, startHub } from './testing/child-hub.ts'
import { testFolder } from './testing/folder.ts'
import { closedEnvelope } from './testing/resident.ts'
import { everything, send } from './testing/send.ts'

const ROUNDS = 4
const TERMINALS = 12
const ACKNOWLEDGED_BEFORE_THE_KILL = 150

test('the hub is killed while twelve terminals are sending; everything it acknowledged is there, and what it did not is taken when sent again', {
  timeout: 120_000,
}, async () => {
  await using folder = await testFolder()
  await layHub(folder.path)
  const acknowledged = new Map<string, string>()
  for (let round = 0; round < ROUNDS; round++) {
    const hub = startHub(folder.path)
    const address = await hub.address
    const unanswered: Envelope[] = []
    let inThisRound = 0
    let line = true
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
        inThisRound += 1
        // In the middle of it: the other terminals' words are on their way or between commit and answer.
        if (inThisRound === ACKNOWLEDGED_BEFORE_THE_KILL) hub.child.kill('SIGKILL')
      }
    }
    await Promise.all(Array.from({ length: TERMINALS }, terminal))
    expect((await hub.ended).signal).toBe('SIGKILL')

    const disk = await openStore({ folder: join(folder.path, 'data'), now: Date.now, log: console.error })
    const found = new Map((await everything(disk, 'home')).map(({ id, hash }) => [id, hash]))
    await disk.close()
    const lost = [...acknowledged].filter(([id, hash]) => found.get(id) !== hash)
    expect(lost).toEqual([])

    const next = startHub(folder.path)
    for (const envelope of unanswered) {
      const kept = await send(await next.address, envelope)
      expect(kept).toMatchObject({ id: envelope.id, hash: envelope.hash, again: found.has(envelope.id) })
      acknowledged.set(envelope.id, envelope.hash)
    }
    next.child.kill('SIGTERM')
    expect((await next.ended).code).toBe(0)
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * ACKNOWLEDGED_BEFORE_THE_KILL)
})
