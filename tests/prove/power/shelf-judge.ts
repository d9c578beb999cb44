import * as z from 'zod/mini'
import type { Verdict } from '../proof.ts'
import { promised } from '../promised.ts'
import type { Judge } from './judge.ts'
import type { Versions } from './versions.ts'

const Audit = z.nullable(z.object({ version: z.number(), objects: z.number(), missing: z.number(), wrong: z.number(), which: z.array(z.string()) }))
const Found = z.object({ active: Audit, previous: Audit })
const Update = z.object({ ok: z.boolean(), why: z.string(), version: z.number(), ms: z.number() })
const Looked = z.object({ found: Found, mended: Update, after: Found })

const broken = (audit: z.infer<typeof Audit>) => (audit === null ? 0 : audit.missing + audit.wrong)

/** A bundle goes from version to version: what serves after a cut must be whole, and what was missing must come again. */
export class ShelfJudge implements Judge {
  readonly #versions: Versions
  readonly #chance: () => number
  #judged = promised<Verdict>()
  #ready = promised<number>()
  #frozen = false
  /** the version whose activation was acknowledged before the cut; 0 for none */
  #acknowledged = 0
  #usualMs = 900

  constructor(versions: Versions, chance: () => number) {
    this.#versions = versions
    this.#chance = chance
  }

  get judged(): Promise<Verdict> {
    return this.#judged.promise
  }
  get ready(): Promise<number> {
    return this.#ready.promise
  }

  hear(what: string, body: unknown): void {
    if (what === 'shelf-looked') this.#judge(Looked.parse(body))
    else if (what === 'shelf-begins') {
      if (this.#frozen) return
      this.#versions.publishNext()
      // Most cuts come in the middle of an update, the others in the seconds after it.
      const after = this.#chance() < 0.4
      this.#ready.resolve(Math.round(after ? this.#usualMs + this.#chance() * 4000 : this.#chance() * 1.2 * this.#usualMs))
    } else if (what === 'shelf-active' && !this.#frozen) {
      const { ok, why, version, ms } = Update.parse(body)
      if (!ok) this.fail(new Error(`an update was refused though nothing was cut: ${why}`))
      this.#acknowledged = version
      if (ms > 100) this.#usualMs = Math.round(0.7 * this.#usualMs + 0.3 * ms)
    }
  }

  #judge({ found, mended, after }: z.infer<typeof Looked>): void {
    const bad = broken(found.active) > 0
    const counts: Record<string, number> = {
      cuts: 1,
      activations: this.#acknowledged > 0 ? 1 : 0,
      // An older version serves than the one that was shown, whole, or none: nobody sees a mistake, but it is counted.
      wentBack: (found.active?.version ?? 0) < this.#acknowledged ? 1 : 0,
      nothingActive: found.active === null ? 1 : 0,
      activeBroken: bad ? 1 : 0,
      objectsMissing: found.active?.missing ?? 0,
      objectsWrong: (found.active?.wrong ?? 0) + (after.active?.wrong ?? 0),
      // Neither the active version nor the one before is whole: without a line something of it is not there.
      halfActivated: bad && (found.previous === null || broken(found.previous) > 0) ? 1 : 0,
      // The newest came back only after the minute that new slots wait (S10); the one before served meanwhile.
      waitedToSettle: mended.ms > 55_000 ? 1 : 0,
      previousBroken: broken(found.previous) > 0 ? 1 : 0,
      notMended: mended.ok && after.active?.version === this.#versions.newest && broken(after.active) === 0 ? 0 : 1,
    }
    const say = [
      bad ? `active ${found.active?.version}: ${found.active?.missing} missing, ${found.active?.wrong} wrong (${found.active?.which.join(', ')})` : '',
      counts['notMended'] === 1 ? `not mended: ${mended.why} ${JSON.stringify(after)}, newest ${this.#versions.newest}` : '',
      // A terminal minutes old may come up empty (S10); an older version in the place of a newer one is worth a look.
      counts['wentBack'] === 1 && found.active !== null ? `acknowledged ${this.#acknowledged}, active ${found.active.version}` : '',
    ].filter((part) => part !== '')
    this.#acknowledged = (mended.ok ? after : found).active?.version ?? 0
    this.#judged.resolve({ counts, bad: say.length === 0 ? null : say.join('; ') })
  }

  freeze(): void {
    this.#frozen = true
  }

  next(): void {
    this.#frozen = false
    this.#judged = promised()
    this.#ready = promised()
  }

  fail(why: Error): void {
    this.#judged.reject(why)
    this.#ready.reject(why)
  }
}
