import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'

/** Counts of one proof by name; each run adds to them. */
export type Counts = Readonly<Record<string, number>>

const Counts = z.record(z.string(), z.number())
const Book = z.record(z.string(), z.record(z.string(), Counts))

/**
 * The SHA-256 of the code that is proven: rooms without their tests, each file with its name. First 16 digits.
 *
 * @param endings of the files that count; where pages are proven `tsx` too
 */
export function codeHash(house: string, rooms: readonly string[] = ['sw', 'model'], endings: readonly string[] = ['ts']): string {
  const files = rooms
    .flatMap((room) => endings.flatMap((ending) => globSync(`${room}/**/*.${ending}`, { cwd: house })))
    .filter((file) => !/\.test\.tsx?$|(^|\/)testing\//.test(file))
  const hash = createHash('sha256')
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(house, file)))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}

export function added(a: Counts, b: Counts): Counts {
  const sum: Record<string, number> = { ...a }
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count
  return sum
}

/** What all runs have counted, on the disk after every round: a proof that is interrupted has lost nothing. */
export class Ledger {
  readonly #file: string
  readonly #code: string
  #book: Record<string, Record<string, Counts>>

  /**
   * @param file JSON; a file that is there and is no ledger is a bug and throws
   * @param code the hash of the code that is proven now
   */
  constructor(file: string, code: string) {
    this.#file = file
    this.#code = code
    this.#book = this.#read()
  }

  #read(): Record<string, Record<string, Counts>> {
    return existsSync(this.#file) ? Book.parse(JSON.parse(readFileSync(this.#file, 'utf8'))) : {}
  }

  add(proof: string, counts: Counts): void {
    // Two proofs may run side by side: what the other has counted meanwhile stays.
    this.#book = this.#read()
    const page = (this.#book[proof] ??= {})
    page[this.#code] = added(page[this.#code] ?? {}, counts)
    mkdirSync(dirname(this.#file), { recursive: true })
    const next = `${this.#file}.${process.pid}.new`
    writeFileSync(next, `${JSON.stringify(this.#book, null, 2)}\n`)
    renameSync(next, this.#file)
  }

  proofs(): string[] {
    return Object.keys(this.#book)
  }

  /** With the code as it is now. */
  now(proof: string): Counts {
    return this.#book[proof]?.[this.#code] ?? {}
  }

  /** With whatever code, since the book was begun. */
  ever(proof: string): Counts {
    return Object.values(this.#book[proof] ?? {}).reduce(added, {})
  }
}
