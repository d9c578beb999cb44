import { Dexie, type EntityTable } from 'dexie'
import type { Envelope } from '../../model/case/envelope.ts'
import type { CaseId } from '../../model/case/uuid7.ts'

/**
 * One report on its way. While it waits, `envelope` is all there is of it and nobody here can read it; once the hub has
 * answered for it only the id stays, for seven days, so that a restored disk does not send it unknowingly. Rules Q1, Q4.
 */
export interface Letter {
  readonly id: CaseId
  readonly state: 'waiting' | 'refused' | 'sent'
  readonly envelope: Envelope | null
  readonly tries: number
  /** epoch milliseconds; not before this is it tried again */
  readonly nextTry: number
  readonly changedAt: number
  /** what the hub answered when it refused, for staff */
  readonly refusal: string | null
}

/** The letters on this terminal's disk. Every write is flushed before it counts as done (`strict`). Rule Q2. */
export class Letters {
  readonly #database: Dexie & { letters: EntityTable<Letter, 'id'> }

  constructor(name = 'xinxiji-outbox') {
    this.#database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Dexie & { letters: EntityTable<Letter, 'id'> }
    this.#database.version(1).stores({ letters: 'id, state' })
  }

  async put(letter: Letter): Promise<void> {
    await this.#database.letters.put(letter)
  }

  async get(id: CaseId): Promise<Letter | undefined> {
    return this.#database.letters.get(id)
  }

  /** Everything that has not been answered for, the oldest first. */
  async unsent(): Promise<Letter[]> {
    return (await this.#database.letters.where('state').anyOf('waiting', 'refused').toArray()).sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** Drops the ids of letters sent before a moment. */
  async forgetSentBefore(epochMs: number): Promise<void> {
    await this.#database.letters
      .where('state')
      .equals('sent')
      .and((letter) => letter.changedAt < epochMs)
      .delete()
  }

  close(): void {
    this.#database.close()
  }
}
