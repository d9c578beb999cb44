import type { Workbox } from 'workbox-window'
import type { BundleName } from '../../model/bundle/name.ts'
import { SHELF_CHANNEL, type ShelfNews } from '../../model/shelf/message.ts'
import { askKeeper } from './keeper.ts'
import { type Watched, watched } from './store.ts'

/** How the bundles of this terminal are doing, the latest news of each. */
export type ShelfState = Readonly<Record<BundleName, ShelfNews>>

/** Whether a newer shell waits to take over; it does when the page says so, never under a resident's hands. */
export type ShellState = 'absent' | 'starting' | 'ready' | 'new-one-waits' | 'failed'

const news = watched<ShelfState>({})
const shell = watched<ShellState>('absent')
// By then the disk has all of a shell that has just come (the system writes what is new within 35 s).
const TIDY_AFTER_MS = 600_000

let started = false
let workbox: Workbox | null = null
let bundles: readonly BundleName[] = []
let reserve = false

/** The latest news of every bundle. */
export const shelfNews: Watched<ShelfState> = news
/** How the worker is doing. */
export const shellState: Watched<ShellState> = shell

/**
 * Registers the service worker and has the keeper keep the given bundles up to date: now, every minute, and whenever the line
 * returns. Safe to call again with other bundles. Where workers do not exist (a plain-http address) the pages still work on
 * line.
 *
 * @param terminal a terminal keeps room for residents' words (S14) and asks the browser never to clear its disk
 */
export function registerShelf(stack: readonly BundleName[] = [], { terminal = false }: { readonly terminal?: boolean } = {}): void {
  bundles = stack.length > 0 ? stack : bundles
  reserve ||= terminal
  if (!('serviceWorker' in navigator)) return
  if (started) {
    if (shell.get() === 'ready' || shell.get() === 'new-one-waits') keep()
    return
  }
  started = true
  shell.set('starting')
  const channel = new BroadcastChannel(SHELF_CHANNEL)
  channel.onmessage = (event: MessageEvent<ShelfNews>) => {
    const { bundle, is } = event.data
    // That a check has begun says nothing new yet; what the last one found stands until this one has found something.
    if (is === 'checking' && news.get()[bundle] !== undefined) return
    news.set({ ...news.get(), [bundle]: event.data })
  }
  void start()
  addEventListener('online', () => {
    if (bundles.length > 0) askKeeper({ type: 'check' }).catch(trouble)
  })
}

/** Without its workers the page works on line only; staff see `failed` and the reason in the browser's log. */
function trouble(error: unknown): void {
  shell.set('failed')
  console.error('shelf: a worker could not do its work', error)
}

async function start(): Promise<void> {
  try {
    // The first screen does not wait for what keeps it.
    const worker = new (await import('workbox-window')).Workbox('/sw.js', { scope: '/' })
    workbox = worker
    worker.addEventListener('waiting', () => shell.set('new-one-waits'))
    await worker.register()
    await worker.active
    if (shell.get() === 'starting') shell.set('ready')
    keep()
    setTimeout(() => navigator.serviceWorker.controller?.postMessage({ type: 'tidy' }), TIDY_AFTER_MS)
    // Whether it said yes stands on the staff's page.
    if (reserve) await navigator.storage.persist()
  } catch (error) {
    trouble(error)
  }
}

function keep(): void {
  if (bundles.length > 0) askKeeper({ type: 'keep', stack: bundles, reserve }).catch(trouble)
}

/** Lets a waiting shell take over and loads the page again; call it only when nobody is in the middle of something. */
export function takeNewShell(): void {
  workbox?.addEventListener('controlling', () => location.reload())
  workbox?.messageSkipWaiting()
}
