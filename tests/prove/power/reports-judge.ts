import * as z from 'zod/mini'
import type { Counts } from '../ledger.ts'
import type { Verdict } from '../proof.ts'
import { promised } from '../promised.ts'
import type { Hub } from './hub.ts'
import type { Judge } from './judge.ts'

const Kept = z.tuple([z.string(), z.string()])
const Looked = z.object({ here: z.array(Kept), noticed: z.record(z.string(), z.number()) })
const LONGEST_WAIT_MS = 3000
/** in so many lives of a page there is a line */
const LINE_IS_UP = 0.25

/** Reports that were acknowledged before a cut must be on the disk after it, byte by byte, or at the hub. */
export class ReportsJudge implements Judge {
  readonly #chance: () => number
  readonly #hub: Hub
  /** acknowledged in this round, as long as nothing is frozen */
  #kept = new Map<string, string>()
  #frozen = false
  #acknowledged = 0
  /** how many of those owed no hub had at the moment of the cut: what the cut was a test of */
  #onlyOnDisk = 0
  /** what the disk must have */
  #owed = new Map<string, string>()
  /** what the place itself had noticed when it was last looked at; it counts from its first day on */
  #noticed: Counts = {}
  #judged = promised<Verdict>()
  #ready = promised<number>()

  /** @param hub begins to answer, or not, when the disk has been looked at */
  constructor(chance: () => number, hub: Hub) {
    this.#chance = chance
    this.#hub = hub
  }

  get judged(): Promise<Verdict> {
    return this.#judged.promise
  }
  get ready(): Promise<number> {
    return this.#ready.promise
  }

  hear(what: string, body: unknown): void {
    if (what === 'reports-looked') {
      this.#judge(Looked.parse(body))
      this.#hub.answers = this.#chance() < LINE_IS_UP
    } else if (what === 'reports-kept' && !this.#frozen) {
      const [id, hash] = Kept.parse(body)
      if (this.#kept.size === 0) this.#ready.resolve(Math.round(this.#chance() ** 2 * LONGEST_WAIT_MS))
      this.#kept.set(id, hash)
    }
  }

  #judge({ here: found, noticed }: z.infer<typeof Looked>): void {
    const here = new Map(found)
    // What was sent before it could be looked at is known by its id alone.
    const isAtHub = (id: string, hash: string) => (hash === 'sent' ? this.#hub.kept.has(id) : this.#hub.kept.get(id) === hash)
    const lost = [...this.#owed].filter(([id, hash]) => here.get(id) !== hash && !isAtHub(id, hash)).length
    const sinceLast = Object.entries(noticed).map(([name, count]) => [name, Math.max(0, count - (this.#noticed[name] ?? 0))] as const)
    this.#noticed = noticed
    const counts = {
      cuts: 1,
      acknowledged: this.#acknowledged,
      lost,
      emptied: here.size === 0 && [...this.#owed.keys()].some((id) => !this.#hub.kept.has(id)) ? 1 : 0,
      unacknowledgedKept: [...here.keys()].filter((id) => !this.#owed.has(id)).length,
      onlyOnDisk: this.#onlyOnDisk,
      ...Object.fromEntries(sinceLast),
    }
    // From here on the disk owes what it has now.
    this.#owed = here
    this.#acknowledged = 0
    this.#judged.resolve({ counts, bad: lost > 0 ? `${lost} acknowledged reports lost` : null })
  }

  freeze(): void {
    this.#frozen = true
    for (const [id, hash] of this.#kept) this.#owed.set(id, hash)
    this.#acknowledged = this.#kept.size
    this.#onlyOnDisk = [...this.#owed.keys()].filter((id) => !this.#hub.kept.has(id)).length
  }

  next(): void {
    this.#frozen = false
    this.#kept = new Map()
    this.#judged = promised()
    this.#ready = promised()
  }

  fail(why: Error): void {
    this.#judged.reject(why)
    this.#ready.reject(why)
  }
}
