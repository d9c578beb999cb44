import { PrecacheController } from 'workbox-precaching'

/** The shell's files with their revisions, put in by the worker's own build. Never content. */
declare const __SHELL__: readonly { url: string; revision: string | null }[]

const PAGES = ['/kiosk/', '/tour/', '/studio/'] as const

const controller = new PrecacheController({ cacheName: 'xinxiji-shell' })
controller.addToCacheList([...__SHELL__])

/** Fetches the shell's files that are not here yet; the worker is installed when all are. */
export async function startShell(event: ExtendableEvent): Promise<void> {
  await controller.install(event)
}

/** Drops the files of the shell before. */
export async function keepShell(event: ExtendableEvent): Promise<void> {
  await controller.activate(event)
}

/** The file that answers a navigation: each page's own `index.html`, whatever stands behind it in the address. */
export function pageFor(pathname: string): string | null {
  if (pathname === '/') return '/kiosk/index.html'
  const page = PAGES.find((each) => pathname.startsWith(each) || `${pathname}/` === each)
  return page === undefined ? null : `${page}index.html`
}

/** A shell file from the terminal; anything else from the line. */
export async function shellAnswer(pathname: string, request: Request): Promise<Response> {
  return (await controller.matchPrecache(pathname)) ?? fetch(request)
}
