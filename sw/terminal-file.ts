import { Terminal } from '../model/terminal.ts'

const CACHE = 'xinxiji-terminal'
const FILE = '/c/terminal.json'
// It is a few hundred bytes; a line that needs longer must not hold up the check of the bundles that follows.
const PATIENCE_MS = 30_000

/**
 * Asks the line which terminal this is and keeps the answer for the days without one. Only a file that can be read replaces
 * the one that works; with no line, what is kept stays. Rule S8.
 *
 * @returns the answer of the line, or `null` when there was none or it could not be read
 */
export async function keepTerminalFile(): Promise<Response | null> {
  let response: Response
  let raw: unknown
  try {
    response = await fetch(FILE, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) })
    raw = await response.clone().json()
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException)) throw error
    return null
  }
  if (!response.ok || !Terminal.safeParse(raw).success) return null
  try {
    await (await caches.open(CACHE)).put(FILE, response.clone())
  } catch (error) {
    // With no room for it what is kept stays, and this answer is still the right one.
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error
  }
  return response
}

/** Which terminal this is: what is kept here answers at once, and the line brings what is new for the next time. */
export async function terminalAnswer(also: (more: Promise<unknown>) => void): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(FILE)
  const fresh = keepTerminalFile()
  if (kept === undefined) return (await fresh) ?? Response.error()
  also(fresh)
  return kept
}
