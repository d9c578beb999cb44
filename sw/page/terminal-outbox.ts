import { type Root, readFirstRoot } from '../../model/bundle/root.ts'
import { Letters } from './letters.ts'
import { Outbox } from './outbox.ts'
import { postOverHttp } from './post.ts'

/** The signed root this build of the shell carries, as JSON text. */
declare const __XINXIJI_ROOT__: string

let opened: Promise<Outbox> | null = null

/** The outbox of this terminal, one for the page. It starts to drain at once and whenever the line returns. */
export function terminalOutbox(): Promise<Outbox> {
  opened ??= open()
  return opened
}

async function open(): Promise<Outbox> {
  const root = await readFirstRoot(JSON.parse(__XINXIJI_ROOT__) as unknown)
  // The shell was built with this root: if it cannot be read the build is wrong, and nothing may be taken in.
  if (!root.ok) throw new Error(`outbox: the shell's root is ${root.problem.kind}`)
  const outbox = new Outbox({
    letters: new Letters(),
    post: postOverHttp,
    sealTo: newestSealKey(root.value),
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    alone: (work) => navigator.locks.request('outbox-drain', work),
    later: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
  })
  addEventListener('online', () => void outbox.drain(true))
  void outbox.drain(true)
  return outbox
}

function newestSealKey(root: Root): Root['seal'][number] {
  return root.seal[0] as Root['seal'][number]
}
