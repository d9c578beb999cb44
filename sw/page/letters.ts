import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Envelope } from '../../model/case/envelope.ts'
import type { Chunk } from '../../model/case/part.ts'
import type { CaseId } from '../../model/case/uuid7.ts'

/**
 * One report on its way. While it waits, `envelope` is all there is of it and nobody here can read it; once the hub has
 * answered for it and all its parts only the id stays, for seven days, so that a restored disk does not send it
 * unknowingly. Rules Q1, Q4.
 */
export interface Letter {
  readonly id: CaseId
  readonly state: 'waiting' | 'refused' | 'sent'
  readonly envelope: Envelope | null
  readonly tries: number
  /** epoch milliseconds; not before this is it, or its next part, tried again */
  readonly nextTry: number
  readonly changedAt: number
  /** what the hub answered when it refused, for staff */
  readonly refusal: string | null
}

/** Nothing of it is left to send: only its id is here. */
export const isDone = (letter: Letter): boolean => letter.state === 'sent' && letter.envelope === null

/** What the outbox remembers of its two copies. Kept here as in the journal's own head, so that either notices the other's loss. */
export interface Mark {
  /** which journal stands beside this database */
  readonly birth: string
  /** how many letters came back from the journal, how often the database was found emptied, how often the journal */
  readonly restored: { readonly letters: number; readonly database: number; readonly journal: number }
}

/** The span of `nextTry` in which letters are looked for, both ends included. */
export interface Span {
  readonly from: number
  readonly to: number
}

const PAGE = 16
// In the order of keys a list stands above every number and text.
const TOP: readonly never[] = []

type Database = Dexie & { letters: EntityTable<Letter, 'id'>; chunks: Table<Chunk, [string, number, number]>; marks: Table<Mark, string> }

/** The letters on this terminal's disk. Every write is flushed before it counts as done (`strict`). Rule Q2. */
export class Letters {
  readonly #database: Database

  constructor(name = 'xinxiji-outbox') {
    this.#database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database
    this.#database.version(1).stores({ letters: 'id, state' })
    this.#database.version(2).stores({ letters: 'id, state, [state+nextTry+id], [state+changedAt]', chunks: '[id+part+index], id', marks: '' })
  }

  /** Puts a letter and its sealed parts, all or nothing. */
  async put(letter: Letter, chunks: readonly Chunk[] = []): Promise<void> {
    const { letters, chunks: table } = this.#database
    if (chunks.length === 0) await letters.put(letter)
    else await this.#database.transaction('rw', letters, table, () => Promise.all([letters.put(letter), table.bulkPut([...chunks])]))
  }

  /** Takes back a letter for which no receipt was given. */
  async remove(id: CaseId): Promise<void> {
    const { letters, chunks } = this.#database
    await this.#database.transaction('rw', letters, chunks, () => Promise.all([letters.delete(id), chunks.where('id').equals(id).delete()]))
  }

  async get(id: CaseId): Promise<Letter | undefined> {
    return this.#database.letters.get(id)
  }

  /** Notes that the hub has answered for a letter; `true` when nothing more of it is to be sent. */
  async sent(letter: Letter): Promise<boolean> {
    const { letters, chunks } = this.#database
    return this.#database.transaction('rw', letters, chunks, async () => {
      const done = (await chunks.where('id').equals(letter.id).count()) === 0
      await letters.put({ ...letter, state: 'sent', envelope: done ? null : letter.envelope })
      return done
    })
  }

  /** Notes that the hub has answered for a chunk; `true` when nothing more of its letter is to be sent. */
  async chunkSent({ id, part, index }: Chunk, now: number): Promise<boolean> {
    const { letters, chunks } = this.#database
    return this.#database.transaction('rw', letters, chunks, async () => {
      await chunks.delete([id, part, index])
      const letter = await letters.get(id)
      if (letter?.state !== 'sent' || (await chunks.where('id').equals(id).count()) > 0) return false
      await letters.put({ ...letter, envelope: null, tries: 0, nextTry: 0, refusal: null, changedAt: now })
      return true
    })
  }

  /**
   * Letters that have not been answered for: those never tried by age, then the others by when they may be tried again.
   * They are read a few at a time, so that many that wait cost nothing when the line is down.
   */
  async *unsent(state: 'waiting' | 'refused', { from, to }: Span): AsyncGenerator<Letter> {
    let after: [string, number, string] = [state, from, '']
    for (;;) {
      const page = await this.#database.letters.where('[state+nextTry+id]').between(after, [state, to, TOP], false, true).limit(PAGE).toArray()
      yield* page
      const last = page.at(-1)
      if (last === undefined || page.length < PAGE) return
      after = [state, last.nextTry, last.id]
    }
  }

  /** Letters that were answered for while parts of them were not. */
  async withParts(): Promise<Letter[]> {
    const ids = (await this.#database.chunks.orderBy('id').uniqueKeys()) as CaseId[]
    const letters = await this.#database.letters.bulkGet(ids)
    return letters.filter((letter) => letter?.state === 'sent') as Letter[]
  }

  /** The first chunk of a case that has not been answered for. */
  async nextChunk(id: CaseId): Promise<Chunk | undefined> {
    return this.#database.chunks.where('id').equals(id).first()
  }

  async chunks(id: CaseId): Promise<Chunk[]> {
    return this.#database.chunks.where('id').equals(id).toArray()
  }

  async ids(): Promise<CaseId[]> {
    return this.#database.letters.toCollection().primaryKeys()
  }

  /** Those of which something is left to send. */
  async undone(): Promise<CaseId[]> {
    const [texts, parts] = await Promise.all([this.#database.letters.where('state').anyOf('waiting', 'refused').primaryKeys(), this.withParts()])
    return [...texts, ...parts.map(({ id }) => id)]
  }

  async count(state: Letter['state']): Promise<number> {
    return this.#database.letters.where('state').equals(state).count()
  }

  /** The oldest letter of a state. */
  async oldest(state: Letter['state']): Promise<Letter | undefined> {
    return this.#database.letters.where('state').equals(state).first()
  }

  /** The letter of a state that may be tried again first. */
  async soonest(state: Letter['state']): Promise<Letter | undefined> {
    return this.#database.letters.where('[state+nextTry+id]').between([state], [state, TOP]).first()
  }

  /** When a letter was last answered for, epoch milliseconds. */
  async lastSentAt(): Promise<number | null> {
    const last = await this.#database.letters.where('[state+changedAt]').between(['sent'], ['sent', TOP]).last()
    return last?.changedAt ?? null
  }

  /** Drops the ids of letters done before a moment. */
  async forgetSentBefore(epochMs: number): Promise<void> {
    await this.#database.letters.where('[state+changedAt]').between(['sent'], ['sent', epochMs]).and(isDone).delete()
  }

  async mark(): Promise<Mark | undefined> {
    return this.#database.marks.get('copies')
  }

  async putMark(mark: Mark): Promise<void> {
    await this.#database.marks.put(mark, 'copies')
  }

  close(): void {
    this.#database.close()
  }
}
