import { Dexie, type EntityTable } from 'dexie'
import { sha256, utf8 } from '../../../model/bytes.ts'
import type { Keeping } from '../page/reports.ts'

/** One copy in IndexedDB and no other, as it comes (`relaxed`) or flushed (`strict`). */
export function dexieKeeping(durability: 'strict' | 'relaxed'): Keeping {
  const database = new Dexie(`prove-${durability}`, { chromeTransactionDurability: durability }) as Dexie & {
    letters: EntityTable<{ id: string; text: string }, 'id'>
  }
  database.version(1).stores({ letters: 'id' })
  return {
    async keep(text) {
      const id = crypto.randomUUID()
      const padded = text.padEnd(1400, text)
      await database.letters.put({ id, text: padded })
      return [id, await sha256(utf8(padded))]
    },
    all: async () => Promise.all((await database.letters.toArray()).map(async ({ id, text }) => [id, await sha256(utf8(text))] as const)),
    noticed: () => ({}),
  }
}
