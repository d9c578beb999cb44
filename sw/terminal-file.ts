import { Terminal } from '../model/terminal.ts'

const CACHE = 'xinxiji-terminal'

/** Which terminal this is: what is kept here answers at once, and the line brings what is new for the next time. */
export async function terminalAnswer(request: Request, also: (more: Promise<unknown>) => void): Promise<Response> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request)
  const fresh = fetch(request, { cache: 'no-cache' }).then(async (response) => {
    // Only a file that can be read replaces the one that works.
    if (response.ok && Terminal.safeParse(await response.clone().json()).success) await cache.put(request, response.clone())
    return response
  })
  if (kept === undefined) return fresh
  // With no line there is nothing new, and what is kept has answered already.
  also(fresh.catch(() => kept))
  return kept
}
