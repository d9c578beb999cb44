import { address } from '../../model/bundle/address.ts'
import { readFirstRoot, type Root } from '../../model/bundle/root.ts'
import { Terminal } from '../../model/terminal.ts'

/** A file that is kept on this terminal, as JSON; `null` when there is none. */
async function jsonAt(url: string): Promise<unknown> {
  try {
    const response = await fetch(url)
    return response.ok ? ((await response.json()) as unknown) : null
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError)) throw error
    return null
  }
}

/**
 * The newest root that the shelf has accepted for any bundle of this terminal, when it is newer than the shell's own; `null`
 * when there is none. The shelf keeps only roots that it has followed from the shell's, each signed by the one before (S4).
 * Without a worker between this page and the line nobody is asked: a root that only signs itself may be anybody's. Rule Q13.
 */
export async function newerRoot(shell: Root): Promise<Root | null> {
  if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller === null) return null
  const terminal = Terminal.safeParse(await jsonAt('/c/terminal.json'))
  if (!terminal.success) return null
  let newest: Root | null = null
  for (const bundle of terminal.data.stack) {
    const read = await readFirstRoot(await jsonAt(address.newestRoot(bundle)))
    if (read.ok && read.value.version > (newest ?? shell).version) newest = read.value
  }
  return newest
}
