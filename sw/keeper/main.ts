import type { BundleName } from '../../model/bundle/name.ts'
import type { KeeperAnswer, KeeperRequest } from '../../model/shelf/keeper.ts'
import { SHELF_CHANNEL } from '../../model/shelf/message.ts'
import { OpfsDisk, shelfFolder } from '../shelf/opfs.ts'
import { Reserve, RESERVE_PIECES } from '../shelf/reserve.ts'
import { Keeper } from './keeper.ts'
import { askTerminalFile, readTerminalFile } from './terminal-file.ts'

// The worker of a page that keeps the shelf. It lives as long as the page does, so a slow line has all night; a service worker
// would be ended after minutes, and could not flush a file.

declare const self: DedicatedWorkerGlobalScope
/** The signed root this build of the shell carries, as JSON text. */
declare const __XINXIJI_ROOT__: string

const CHECK_EVERY_MS = 60_000
const AGAIN_AFTER_MS = 5_000
const FIRST_ROT_MS = 30 * 60_000
const ROT_EVERY_MS = 24 * 3_600_000
const REST_BETWEEN_PACKS_MS = 250

const news = new BroadcastChannel(SHELF_CHANNEL)
const cries = new BroadcastChannel('xinxiji-keepers')
// On a visitor's own telephone nothing is kept free; a terminal says so when it begins.
const reserve = new Reserve(caches, 0)
const keeper = new Keeper({
  disk: new OpfsDisk(shelfFolder()),
  reserve,
  locks: navigator.locks,
  storage: navigator.storage,
  // Past the browser's own cache: a pack that was bent on its way would come out of it again, and a good one would lie on the
  // disk twice.
  fetcher: (url, signal, headers) => fetch(url, { signal, cache: 'no-store', credentials: 'omit', ...(headers === undefined ? {} : { headers }) }),
  firstRoot: JSON.parse(__XINXIJI_ROOT__) as unknown,
  tell: (each) => news.postMessage(each),
  cry: () => cries.postMessage('give way'),
  wallNow: () => Date.now(),
  restMs: REST_BETWEEN_PACKS_MS,
})
cries.onmessage = () => keeper.givesWay()

let stack: readonly BundleName[] = []
let begunWith: readonly BundleName[] = []
let scheduled = false
let looking: Promise<void> | null = null
let askedAgain = false

/** Takes over the stack, once; a disk that fails is tried again with the next question. */
async function begin(): Promise<void> {
  const bundles = stack
  if (bundles === begunWith) return
  await keeper.begin(bundles)
  begunWith = bundles
}

async function round(): Promise<void> {
  await begin()
  const kept = await keeper.terminalFile()
  const now = (await askTerminalFile(fetch)) ?? (kept === null ? null : readTerminalFile(kept))
  if (now !== null) await keeper.follow(now.terminal.id, now.terminal.fetch, now.text)
  await keeper.check()
}

/** A disk that fails is told and tried again soon; the pages go on with what they have. */
function failed(error: unknown): void {
  console.error('keeper: a check ended badly', error)
  setTimeout(look, AGAIN_AFTER_MS)
}

/** One round at a time; one that is asked for meanwhile follows it. */
function look(): void {
  askedAgain = looking !== null
  looking ??= round()
    .catch(failed)
    .finally(() => {
      looking = null
      if (askedAgain) look()
    })
}

function lookForRot(): void {
  keeper.lookForRot().catch((error: unknown) => console.error('keeper: a look for rot ended badly', error))
}

/** Knows the stack from now on, whichever question names it first. */
function keep(bundles: readonly BundleName[]): void {
  if (bundles.join(' ') !== stack.join(' ')) stack = bundles
}

async function answer(request: KeeperRequest): Promise<KeeperAnswer> {
  switch (request.type) {
    case 'keep':
      if (request.reserve) reserve.wants(RESERVE_PIECES)
      keep(request.stack)
      look()
      if (!scheduled) {
        scheduled = true
        setInterval(look, CHECK_EVERY_MS)
        // What has just come has just been hashed; a terminal that was switched on has better things to do.
        setTimeout(lookForRot, FIRST_ROT_MS)
        setInterval(lookForRot, ROT_EVERY_MS)
      }
      return { to: 'keep' }
    case 'check':
      look()
      return { to: 'check' }
    case 'health':
      keep(request.stack)
      await begin()
      return { to: 'health', health: await keeper.health() }
    case 'make-room':
      return { to: 'make-room', freed: await keeper.makeRoom() }
    case 'stick':
      keep(request.stack)
      await begin()
      return { to: 'stick', results: await keeper.readStick(request.files) }
    case 'go-back':
      await keeper.goBack(request.bundle, request.version)
      return { to: 'go-back' }
    case 'forgive':
      await keeper.forgive(request.bundle)
      return { to: 'forgive' }
  }
}

// Messages come from the page that made this worker, built together with it; nobody else can speak to it.
self.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly request: KeeperRequest }>) => {
  answer(data.request).then(
    (to) => self.postMessage({ id: data.id, answer: to }),
    (error: unknown) => self.postMessage({ id: data.id, answer: { to: 'trouble', message: String(error) } satisfies KeeperAnswer }),
  )
}
