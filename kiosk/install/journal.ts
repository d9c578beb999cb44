import * as z from 'zod/mini'
import type { Machine } from './machine.ts'

/** Where is kept what was there before; it goes with the undoing. */
export const JOURNAL = 'var/lib/xinxiji-install/journal.json'

const Lying = z.discriminatedUnion('is', [
  z.object({ is: z.literal('nothing') }),
  z.object({ is: z.literal('file'), base64: z.string(), mode: z.number() }),
  z.object({ is: z.literal('link'), to: z.string() }),
  z.object({ is: z.literal('folder') }),
])

const Journal = z.object({
  /** what lay at each path before the first installation */
  before: z.record(z.string(), Lying),
  /** folders that were not there, the uppermost first */
  folders: z.array(z.string()),
  packages: z.array(z.string()),
  users: z.array(z.string()),
})
export type Journal = z.infer<typeof Journal>

const EMPTY: Journal = { before: {}, folders: [], packages: [], users: [] }

/** What earlier installations have changed; nothing on a machine that is no terminal. */
export function readJournal(machine: Machine): Journal {
  const kept = machine.lies(JOURNAL)
  return kept.is === 'file' ? Journal.parse(JSON.parse(Buffer.from(kept.base64, 'base64').toString('utf8'))) : structuredClone(EMPTY)
}

/** Kept before each change, so that an installation that breaks off can be undone too. */
export function writeJournal(machine: Machine, journal: Journal): void {
  for (const folder of machine.makeFolder('var/lib/xinxiji-install')) if (!journal.folders.includes(folder)) journal.folders.push(folder)
  machine.lay(JOURNAL, { is: 'file', base64: Buffer.from(`${JSON.stringify(journal, null, 1)}\n`).toString('base64'), mode: 0o600 })
}
