import { openJournal } from './journal.ts'
import { Letters } from './letters.ts'
import { askKeeper } from './keeper.ts'
import { newerRoot } from './newest-root.ts'
import { newestSealKey, shellRoot } from './newest-seal-key.ts'
import { Outbox } from './outbox.ts'
import { postChunkOverHttp, postOverHttp } from './post.ts'
import { askForSync, onDrainMessage } from './wake.ts'

/** The signed root this build of the shell carries, as JSON text. */
declare const __XINXIJI_ROOT__: string

let opened: Promise<Outbox> | null = null

/** The outbox of this terminal, one for the page. It starts to drain at once and whenever the line returns. */
export function terminalOutbox(): Promise<Outbox> {
  opened ??= open()
  return opened
}

/**
 * Sets up what the outbox needs on the disk, long before the first report: files that have just been made may be lost with
 * the power, ones that have lain for a while are not (Rule Q8). Resolves when both copies have been brought together.
 */
export async function provisionOutbox(): Promise<void> {
  const outbox = await terminalOutbox()
  await outbox.drain()
}

async function open(): Promise<Outbox> {
  const root = await shellRoot(JSON.parse(__XINXIJI_ROOT__) as unknown)
  const outbox = new Outbox({
    letters: new Letters(),
    journal: openJournal(),
    post: postOverHttp,
    postChunk: postChunkOverHttp,
    sealTo: async () => newestSealKey((await newerRoot(root)) ?? root),
    makeRoom: async () => (await askKeeper({ type: 'make-room' })).freed,
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    alone: (work) => navigator.locks.request('outbox-drain', work),
    later: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    said: askForSync,
  })
  addEventListener('online', () => void outbox.drain(true))
  onDrainMessage(() => void outbox.drain(true))
  void outbox.drain(true)
  return outbox
}
