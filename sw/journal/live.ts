import type { JournalEntry, JournalKey } from '../../model/case/journal.ts'

/** Where a record lies and what its checksum goes on from. */
export interface Spot {
  readonly at: number
  readonly length: number
  readonly chain: number
}

interface Kept {
  readonly key: JournalKey
  readonly spot: Spot
}

const nameOf = ({ kind, part, index }: JournalKey) => `${kind} ${part} ${index}`

/** The records that still count, by case: a letter and its chunks, until a record says that the case is gone. */
export class Live {
  readonly #cases = new Map<string, Map<string, Kept>>()
  /** bytes of all live records */
  bytes = 0

  take({ kind, id, part, index }: JournalEntry, spot: Spot): void {
    const standing = this.#cases.get(id)
    if (kind === 'gone') {
      for (const { spot: old } of standing?.values() ?? []) this.bytes -= old.length
      this.#cases.delete(id)
      return
    }
    const records = standing ?? new Map<string, Kept>()
    const key = { kind, id, part, index }
    this.bytes += spot.length - (records.get(nameOf(key))?.spot.length ?? 0)
    records.set(nameOf(key), { key, spot })
    this.#cases.set(id, records)
  }

  at(key: JournalKey): Spot | null {
    return this.#cases.get(key.id)?.get(nameOf(key))?.spot ?? null
  }

  /** In the order in which the cases came. */
  keys(): JournalKey[] {
    return [...this.#cases.values()].flatMap((records) => [...records.values()].map(({ key }) => key))
  }
}
