import { Terminal } from '../../model/terminal.ts'

// With a question mark the service worker leaves it to the line.
const FILE = '/c/terminal.json?line'
// It is a few hundred bytes; a line that needs longer must not hold up the check of the bundles that follows.
const PATIENCE_MS = 30_000

/** Which terminal this is, and the file that says so, as it came. */
export interface TerminalFile {
  readonly terminal: Terminal
  readonly text: string
}

/** Reads a terminal file; `null` when it is none. */
export function readTerminalFile(text: string): TerminalFile | null {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return null
  }
  const read = Terminal.safeParse(raw)
  return read.success ? { terminal: read.data, text } : null
}

/** Asks the line which terminal this is. Only a file that can be read is an answer; `null` for none. Rule S8. */
export async function askTerminalFile(fetcher: typeof fetch): Promise<TerminalFile | null> {
  try {
    const response = await fetcher(FILE, { cache: 'no-cache', credentials: 'omit', signal: AbortSignal.timeout(PATIENCE_MS) })
    return response.ok ? readTerminalFile(await response.text()) : null
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error
    return null
  }
}
