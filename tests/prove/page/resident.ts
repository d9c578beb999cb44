// A terminal in a lobby for a week: residents speak, its clock goes as fast as its alarms allow, and it sends when it can.
import { openJournal } from '../../../sw/page/journal.ts'
import { Letters } from '../../../sw/page/letters.ts'
import { newestSealKey, shellRoot } from '../../../sw/page/newest-seal-key.ts'
import { Outbox } from '../../../sw/page/outbox.ts'
import { postChunkOverHttp, postOverHttp } from '../../../sw/page/post.ts'
import { sayInto } from './reports.ts'
import { asked, rest, tell, tellErrors } from './tell.ts'

declare const __XINXIJI_ROOT__: string

tellErrors()
interface Turn {
  /** the next thing to say; `null` when everything has been said */
  readonly say: number | null
  /** how far the terminal's clock goes on before that, milliseconds */
  readonly passMs: number
  /** the line has just returned */
  readonly online: boolean
}

let clock = Number(asked('clock'))
let alarm: { readonly at: number; readonly work: () => void } | null = null

const key = newestSealKey(await shellRoot(JSON.parse(__XINXIJI_ROOT__) as unknown))
const outbox = new Outbox({
  letters: new Letters(),
  journal: openJournal(),
  post: postOverHttp,
  postChunk: postChunkOverHttp,
  sealTo: async () => key,
  makeRoom: async () => false,
  now: () => clock,
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  alone: (work) => navigator.locks.request('outbox-drain', work),
  later(ms, work) {
    const mine = { at: clock + ms, work }
    alarm = mine
    return () => {
      if (alarm === mine) alarm = null
    }
  },
})

/** Lets the clock go on; what wanted to be woken meanwhile is. */
async function pass(ms: number): Promise<void> {
  const until = clock + ms
  while (alarm !== null && alarm.at <= until) {
    const { at, work } = alarm
    clock = Math.max(clock, at)
    alarm = null
    work()
    await outbox.drain()
  }
  clock = until
}

/** The clock goes on to the next alarm. */
async function sleep(): Promise<void> {
  if (alarm === null) await outbox.drain()
  else await pass(alarm.at - clock)
  // An alarm may be set a moment after a drain has ended.
  if (alarm === null) await rest(1)
}

await outbox.drain(true)
await tell('up', { waiting: outbox.waiting.get(), health: outbox.health.get() })
for (;;) {
  const turn = (await tell('next', { clock })) as Turn
  if (turn.online) await outbox.drain(true)
  if (turn.say === null) break
  await pass(turn.passMs)
  const said = await sayInto(outbox, String(turn.say))
  await tell('receipt', { n: turn.say, ...said, clock })
}
while (outbox.waiting.get() > 0) {
  await sleep()
  await tell('sending', { waiting: outbox.waiting.get(), clock })
}
await tell('done', { health: outbox.health.get(), clock })
