import { SHELF_CHANNEL, type ShelfNews, type WorkerCall } from '../model/shelf/message.ts'
import { answerFromShelf, isOursAlone, mayLieHere } from './shelf/answer.ts'
import { OpfsDisk, shelfFolder } from './shelf/opfs.ts'
import { ShelfReader } from './shelf/reader.ts'
import { pageFor, Shell, type ShellFile } from './shell.ts'

// This worker only answers. It is started again after every half minute of rest, so it carries no schema, no list of content
// and nothing that fetches: the keeper (`keeper/main.ts`) does that, in a worker of its own that no browser ends after minutes.

declare const self: ServiceWorkerGlobalScope
declare const __SHELL__: { readonly build: string; readonly files: readonly ShellFile[] }

const shell = new Shell(__SHELL__.files, __SHELL__.build, caches)
const reader = new ShelfReader(new OpfsDisk(shelfFolder()))
const fromLine = (url: string) => fetch(url, { cache: 'no-cache', credentials: 'omit' })

self.addEventListener('install', (event) => {
  // What a page says as it is left would wait for this worker to wake, and then be gone with the page: two farewells of four were lost.
  // It goes to the cupboard past this worker, where a browser knows how (Chromium from 123 on). Rule G4.
  event.waitUntil(Promise.all([event.addRoutes?.([{ condition: { urlPattern: { pathname: '/local/*' } }, source: 'network' }]), shell.install(fromLine)]))
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin, search } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/c/')) {
    // What the keeper fetches (channels, roots, manifests, packs) lies on no shelf.
    if (search === '' && mayLieHere(pathname)) event.respondWith(content(request, pathname))
  } else if (request.mode === 'navigate') {
    const page = pageFor(pathname)
    if (page !== null) event.respondWith(shellAnswer(page, request))
  } else if (!/^\/(api|sync|local)\//.test(pathname)) event.respondWith(shellAnswer(pathname, request))
})

async function shellAnswer(pathname: string, request: Request): Promise<Response> {
  return (await shell.match(pathname)) ?? fetch(request)
}

/** From the shelf, else from the line; a shelf that cannot be read must not stand between a page and its line. */
async function content(request: Request, pathname: string): Promise<Response> {
  const kept = await answerFromShelf(pathname, reader, request.headers.get('range')).catch((error: unknown) => {
    console.error('shelf: could not be read', error)
    return null
  })
  return kept ?? (isOursAlone(pathname) ? Response.json(null) : fetch(request))
}

new BroadcastChannel(SHELF_CHANNEL).onmessage = ({ data }: MessageEvent<ShelfNews>) => {
  // The keeper has changed the disk under what was read of it, or says every minute that it has not.
  if (data.is === 'mending') reader.readAnew()
  else if (data.is === 'active') reader.keepUp().catch((error: unknown) => console.error('shelf: could not be read', error))
}

self.addEventListener('message', (event) => {
  const { type } = event.data as { type?: unknown }
  if (type === 'SKIP_WAITING') void self.skipWaiting()
  if (type === 'tidy') event.waitUntil(shell.tidy(fromLine))
})

self.addEventListener('sync', (event) => {
  // The browser thinks that there is a line again. Pages send; where none is open, the next one does when it starts.
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((pages) => {
      for (const page of pages) page.postMessage({ type: 'drain' } satisfies WorkerCall)
    }),
  )
})
