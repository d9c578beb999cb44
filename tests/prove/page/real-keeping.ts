import { sha256, utf8 } from '../../../model/bytes.ts'
import { Letters } from '../../../sw/page/letters.ts'
import { terminalOutbox } from '../../../sw/page/terminal-outbox.ts'
import { type Keeping, sayInto } from './reports.ts'

/** The terminal's own outbox, as its pages open it, as a place that keeps reports. */
export async function realKeeping(): Promise<Keeping> {
  const outbox = await terminalOutbox()
  await outbox.drain(true)
  const letters = new Letters()
  return {
    async keep(text) {
      const { id } = await sayInto(outbox, text)
      // Once it is sent its bytes are gone, and the station has them.
      return [id, (await letters.get(id))?.envelope?.hash ?? 'sent']
    },
    async all() {
      const found: [string, string][] = []
      for (const id of await letters.undone()) {
        const envelope = (await letters.get(id))?.envelope
        if (envelope != null && (await sha256(utf8(envelope.sealed))) === envelope.hash) found.push([id, envelope.hash])
      }
      return found
    },
    noticed() {
      const { copies, restored } = outbox.health.get()
      return { oneCopy: copies === 1 ? 1 : 0, lettersRestored: restored.letters, databaseEmptied: restored.database, journalRenewed: restored.journal }
    },
  }
}
