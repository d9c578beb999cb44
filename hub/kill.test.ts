import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Kept, type Envelope } from '../model/case/envelope.ts'
import { openStore } from './store/store.ts'
import { layHub, startHub } from './testing/child-hub.ts'
import { testFolder } from './testing/folder.ts'
import { closedEnvelope } from './testing/resident.ts'

const ROUNDS = 4
const TERMINALS = 12
const ACKNOWLEDGED_BEFORE_THE_KILL = 150

async function send(address: string, envelope: Envelope): Promise<Kept | null> {
  let answer: Response
  try {
    answer = await fetch(`${address}/sync/v1/cases/${envelope.id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(envelope),
    })
    return answer.ok ? Kept.parse(await answer.json()) : null
  } catch (error) {
    // fetch says a broken line with a TypeError; anything else is a bug here.
    if (!(error instanceof TypeError)) throw error
    return null
  }
}

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
    const found = new Map<string, string>()
    let page = await disk.newest('home', { limit: 200 })
    while (page.length > 0) {
      for (const { id, hash } of page) found.set(id, hash)
      const before = page.at(-1)?.id
      page = await disk.newest('home', { limit: 200, ...(before === undefined ? {} : { before }) })
    }
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
