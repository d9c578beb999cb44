import { Workbox } from 'workbox-window'
import type { BundleName } from '../../model/bundle/channel.ts'
import { SHELF_CHANNEL, type ShelfNews, type ShelfRequest } from '../../model/shelf/message.ts'
import { type Watched, watched } from './store.ts'

/** How the bundles of this terminal are doing, the latest news of each. */
export type ShelfState = Readonly<Record<BundleName, ShelfNews>>

/** Whether a newer shell waits to take over; it does when the page says so, never under a resident's hands. */
export type ShellState = 'absent' | 'starting' | 'ready' | 'new-one-waits' | 'failed'

const CHECK_EVERY_MS = 60_000

const news = watched<ShelfState>({})
const shell = watched<ShellState>('absent')
let workbox: Workbox | null = null
let bundles: readonly BundleName[] = []

/** The latest news of every bundle. */
export const shelfNews: Watched<ShelfState> = news
/** How the worker is doing. */
export const shellState: Watched<ShellState> = shell

/**
 * Registers the worker and keeps the given bundles up to date: now, every minute, and whenever the line returns. Safe to
 * call again with other bundles. Where workers do not exist (a plain-http address) the pages still work on line.
 */
export function registerShelf(stack: readonly BundleName[] = []): void {
  bundles = stack.length > 0 ? stack : bundles
  if (!('serviceWorker' in navigator)) return
  if (workbox !== null) return checkNow()
  workbox = new Workbox('/sw.js', { scope: '/' })
  shell.set('starting')
  workbox.addEventListener('waiting', () => shell.set('new-one-waits'))
  const channel = new BroadcastChannel(SHELF_CHANNEL)
  channel.onmessage = (event: MessageEvent<ShelfNews>) => {
    const { bundle, is } = event.data
    // That a check has begun says nothing new yet; what the last one found stands until this one has found something.
    if (is === 'checking' && news.get()[bundle] !== undefined) return
    news.set({ ...news.get(), [bundle]: event.data })
  }
  void start(workbox)
  addEventListener('online', checkNow)
  setInterval(checkNow, CHECK_EVERY_MS)
}

/** Without its worker the page works on line only; staff see `failed` and the browser's reason in its log. */
async function start(worker: Workbox): Promise<void> {
  try {
    await worker.register()
    await worker.active
    if (shell.get() === 'starting') shell.set('ready')
    checkNow()
  } catch (error) {
    shell.set('failed')
    console.error('shelf: the worker could not be started', error)
  }
}

/** Asks the worker to look for new versions now. */
function checkNow(): void {
  for (const bundle of bundles) void workbox?.messageSW({ type: 'check', bundle } satisfies ShelfRequest)
}

/** Lets a waiting shell take over and loads the page again; call it only when nobody is in the middle of something. */
export function takeNewShell(): void {
  workbox?.addEventListener('controlling', () => location.reload())
  workbox?.messageSkipWaiting()
}
