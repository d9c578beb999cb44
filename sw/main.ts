import { SHELF_CHANNEL, type ShelfNews, ShelfRequest } from '../model/shelf/message.ts'
import type { BundleName } from '../model/bundle/channel.ts'
import { answerFromShelf } from './shelf/answer.ts'
import { ShelfDatabase } from './shelf/database.ts'
import { PackShelf } from './shelf/packs.ts'
import { updateBundle } from './shelf/update.ts'
import { keepShell, pageFor, shellAnswer, startShell } from './shell.ts'
import { keepTerminalFile, terminalAnswer } from './terminal-file.ts'

declare const self: ServiceWorkerGlobalScope
/** The signed root this build of the shell carries, as JSON text. */
declare const __XINXIJI_ROOT__: string

const database = new ShelfDatabase(indexedDB)
const packs = new PackShelf(caches)
const channel = new BroadcastChannel(SHELF_CHANNEL)

self.addEventListener('install', (event) => event.waitUntil(startShell(event)))
self.addEventListener('activate', (event) => event.waitUntil(keepShell(event).then(() => self.clients.claim())))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname === '/c/terminal.json') event.respondWith(terminalAnswer((more) => event.waitUntil(more)))
  else if (url.pathname.startsWith('/c/')) event.respondWith(content(request, url.pathname))
  else if (request.mode === 'navigate') {
    const page = pageFor(url.pathname)
    if (page !== null) event.respondWith(shellAnswer(page, request))
  } else if (!url.pathname.startsWith('/api/') && !url.pathname.startsWith('/sync/')) event.respondWith(shellAnswer(url.pathname, request))
})

/** From the shelf, else from the line; a shelf that cannot be read must not stand between a page and its line. */
async function content(request: Request, pathname: string): Promise<Response> {
  const kept = await answerFromShelf(pathname, { database, packs }).catch((error: unknown) => {
    console.error('shelf: could not be read', error)
    return null
  })
  return kept ?? fetch(request)
}

self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') {
    void self.skipWaiting()
    return
  }
  const asked = ShelfRequest.safeParse(event.data)
  if (asked.success) event.waitUntil(check(asked.data.bundle))
})

/** One check of a bundle at a time; a second one that is asked for meanwhile would only do the same. */
async function check(bundle: BundleName): Promise<void> {
  await navigator.locks.request(`shelf-${bundle}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) return
    // The first visit came before this worker; without this file the next one could not begin without a line.
    await keepTerminalFile()
    await updateBundle(bundle, {
      database,
      packs,
      // Past the browser's own cache: a pack that was bent on its way would come out of it again, and a good one would lie on
      // the disk twice.
      fetcher: (url, signal) => fetch(url, { signal, cache: 'no-store', credentials: 'omit' }),
      firstRoot: JSON.parse(__XINXIJI_ROOT__) as unknown,
      tell: (news: ShelfNews) => channel.postMessage(news),
    })
  })
}
