import type { Chunk } from '../../../model/case/part.ts'
import type { Journal } from '../journal.ts'
import { type Letter, Letters } from '../letters.ts'

/** A moment of a write: `before database waiting`, `after database sent`, `before journal letter`, `after journal gone` … */
export type Moment = `${'before' | 'after'} ${'database' | 'journal'} ${string}`

/** What goes wrong at a moment; `null` is nothing. */
export type Fails = (moment: Moment) => Error | null

/** Letters on a disk that can fail just before a write, and just after. */
export class FragileLetters extends Letters {
  readonly #fails: Fails

  constructor(name: string, fails: Fails) {
    super(name)
    this.#fails = fails
  }

  override put(letter: Letter, chunks: readonly Chunk[] = []): Promise<void> {
    return around(this.#fails, `database ${letter.state}`, () => super.put(letter, chunks))
  }

  override sent(letter: Letter): Promise<boolean> {
    return around(this.#fails, 'database sent', () => super.sent(letter))
  }

  override chunkSent(chunk: Chunk, now: number): Promise<boolean> {
    return around(this.#fails, 'database chunk', () => super.chunkSent(chunk, now))
  }

  override remove(id: string): Promise<void> {
    return around(this.#fails, 'database removed', () => super.remove(id))
  }
}

/** A journal on a disk that can fail in the same way. */
export function fragileJournal(journal: Journal, fails: Fails): Journal {
  return {
    open: () => around(fails, 'journal open', () => journal.open()),
    append: (entries) => around(fails, `journal ${entries[0]?.kind}`, () => journal.append(entries)),
    read: (keys) => around(fails, 'journal read', () => journal.read(keys)),
  }
}

async function around<T>(fails: Fails, what: `${'database' | 'journal'} ${string}`, write: () => Promise<T>): Promise<T> {
  const before = fails(`before ${what}`)
  if (before !== null) throw before
  const done = await write()
  const after = fails(`after ${what}`)
  if (after !== null) throw after
  return done
}
