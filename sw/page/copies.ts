import type { JournalEntry, JournalKey, JournalState } from '../../model/case/journal.ts'
import type { Chunk } from '../../model/case/part.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import type { Journal } from './journal.ts'
import { entriesOf, goneEntry, letterFrom } from './journal-entries.ts'
import type { Letter, Letters, Mark } from './letters.ts'
import { isFull, type MakeRoom, withRoom } from './room.ts'

const BATCH_BYTES = 1024 * 1024
const NOTHING_RESTORED: Mark['restored'] = { letters: 0, database: 0, journal: 0 }

/** What the two copies stand on. `journal` is `null` where there can be only one. */
export interface CopiesWorld {
  readonly letters: Letters
  readonly journal: Journal | null
  readonly makeRoom: MakeRoom
  readonly now: () => number
}

/**
 * The two durable copies of what waits: the database, from which it is sent, and the journal, from which it comes back when
 * the database is lost. A report counts only when both have it. Where the journal cannot be had there is one copy, and
 * `count` says so. Rules Q8, Q11, Q12.
 */
export class Copies {
  readonly #world: CopiesWorld
  readonly #adding = new Set<CaseId>()
  #state: Promise<JournalState | null> | null = null
  #merged = false
  /** how many copies there are now */
  count: 1 | 2 = 1
  /** where the journal ends, in bytes */
  journalBytes = 0
  restored = NOTHING_RESTORED
  /** why there is no second copy now, for whoever mends the terminal */
  trouble: string | null = null

  constructor(world: CopiesWorld) {
    this.#world = world
  }

  /** Whether a letter is being written to both copies right now; it has no receipt yet. */
  isAdding(id: CaseId): boolean {
    return this.#adding.has(id)
  }

  /** Writes a letter to both copies at once; `false` when one of them has no room, and then it is in neither. */
  async add(letter: Letter, chunks: readonly Chunk[]): Promise<boolean> {
    const { letters, makeRoom } = this.#world
    const { id, envelope } = letter
    if (envelope === null) throw new Error(`outbox: letter ${id} wants an envelope, found none`)
    this.#adding.add(id)
    try {
      const [kept, noted] = await Promise.allSettled([withRoom(makeRoom, () => letters.put(letter, chunks)), this.#append(entriesOf(envelope, chunks))])
      if (kept.status === 'fulfilled' && noted.status === 'fulfilled') return true
      // What one copy has must not be sent: the resident gets no receipt and will say it again.
      if (kept.status === 'fulfilled') await letters.remove(id)
      if (noted.status === 'fulfilled') await this.gone([id])
      const { reason } = kept.status === 'rejected' ? kept : (noted as PromiseRejectedResult)
      if (!isFull(reason)) throw reason
      return false
    } finally {
      this.#adding.delete(id)
    }
  }

  /** Ends cases in the journal. With no room to note it they are ended at the next start: the database knows that they are done. */
  async gone(ids: readonly CaseId[]): Promise<void> {
    try {
      if (ids.length > 0) await this.#append(ids.map(goneEntry))
    } catch (error) {
      if (!isFull(error)) throw error
    }
  }

  /** Brings both copies together, once; again after the journal has failed. Only one page of a terminal does it at a time. */
  async merge(): Promise<void> {
    if (this.#merged && this.count === 2) return
    if (this.count === 1) this.#state = null
    const state = await this.#open()
    if (state === null) return
    try {
      await this.#mergeWith(state.keys)
      this.#merged = true
    } catch (error) {
      // What there is no room for now stays in its one copy; it is tried again with the next drain.
      if (!isFull(error)) throw error
    }
  }

  async #mergeWith(keys: readonly JournalKey[]): Promise<void> {
    const { letters, makeRoom, now } = this.#world
    const inJournal = Map.groupBy(keys, ({ id }) => id)
    const known = new Set(await letters.ids())
    const undone = new Set(await letters.undone())
    await this.gone([...inJournal.keys()].filter((id) => known.has(id) && !undone.has(id) && !this.isAdding(id)))
    for (const [id, records] of inJournal) {
      if (known.has(id) || this.isAdding(id)) continue
      const found = await letterFrom(await this.#read(records))
      if (found === null) continue
      const { envelope, chunks } = found
      await withRoom(makeRoom, () => letters.put({ id, state: 'waiting', envelope, tries: 0, nextTry: 0, changedAt: now(), refusal: null }, chunks))
      await this.#note({ ...this.restored, letters: this.restored.letters + 1 })
    }
    let batch: JournalEntry[] = []
    let bytes = 0
    for (const id of undone) {
      const letter = inJournal.has(id) || this.isAdding(id) ? undefined : await letters.get(id)
      if (letter == null || letter.envelope === null) continue
      const entries = entriesOf(letter.envelope, await letters.chunks(id))
      batch.push(...entries)
      bytes += entries.reduce((sum, entry) => sum + entry.bytes.length, 0)
      if (bytes < BATCH_BYTES) continue
      await this.#append(batch)
      batch = []
      bytes = 0
    }
    if (batch.length > 0) await this.#append(batch)
  }

  /** Opens the journal, once, and compares what both copies know of each other; `null` when there is no journal. */
  #open(): Promise<JournalState | null> {
    this.#state ??= this.#openNow()
    return this.#state
  }

  async #openNow(): Promise<JournalState | null> {
    const { letters, journal, makeRoom } = this.#world
    if (journal === null) return null
    let state: JournalState
    try {
      state = await withRoom(makeRoom, () => journal.open())
    } catch (error) {
      this.#fails(error)
      return null
    }
    const mark = await letters.mark()
    const restored = { ...(mark?.restored ?? NOTHING_RESTORED) }
    if (mark === undefined && state.used) restored.database++
    if (mark !== undefined && mark.birth !== state.birth) restored.journal++
    this.restored = restored
    if (mark?.birth !== state.birth) await this.#note(restored, state.birth)
    this.count = 2
    this.trouble = null
    this.journalBytes = state.bytes
    return state
  }

  async #note(restored: Mark['restored'], birth?: string): Promise<void> {
    const { letters, makeRoom } = this.#world
    this.restored = restored
    const mark = await letters.mark()
    const known = birth ?? mark?.birth
    if (known === undefined) return
    try {
      await withRoom(makeRoom, () => letters.putMark({ birth: known, restored }))
    } catch (error) {
      // A count that cannot be kept is no reason to hold up anybody's words; it stands in `restored` until the page ends.
      if (!isFull(error)) throw error
    }
  }

  /** Appends to the journal where there is one. A full disk is thrown; any other failure leaves one copy. */
  async #append(entries: readonly JournalEntry[]): Promise<void> {
    const { journal, makeRoom } = this.#world
    if (journal === null || (await this.#open()) === null) return
    try {
      this.journalBytes = await withRoom(makeRoom, () => journal.append(entries))
    } catch (error) {
      if (isFull(error)) throw error
      this.#fails(error)
    }
  }

  async #read(keys: readonly JournalKey[]): Promise<JournalEntry[]> {
    const { journal } = this.#world
    try {
      return (await journal?.read(keys)) ?? []
    } catch (error) {
      this.#fails(error)
      return []
    }
  }

  #fails(error: unknown): void {
    this.count = 1
    this.trouble = String(error)
    this.#state = Promise.resolve(null)
  }
}
