import type { ReceiptCode } from '../../model/case/receipt.ts'
import type { SealTo } from '../../model/case/hpke.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { backoffMs } from './backoff.ts'
import { Copies } from './copies.ts'
import { type OutboxHealth, readHealth, UNKNOWN_HEALTH } from './health.ts'
import type { Journal } from './journal.ts'
import type { Letters } from './letters.ts'
import type { Post, PostChunk } from './post.ts'
import { isFull, type MakeRoom } from './room.ts'
import { chance, restMs, Round } from './round.ts'
import { type Attachment, type Said, type SealProblem, sealReport } from './seal-report.ts'
import { type Watched, watched } from './store.ts'

/** Where a report is on its way. It is sent when its words are; a photo may still follow. */
export type Whereabouts = 'waiting' | 'sent' | 'refused'

export type SayProblem = { readonly kind: 'disk-full' } | SealProblem

/** Everything an outbox takes from outside. */
export interface OutboxWorld {
  readonly letters: Letters
  /** `null` where a browser has no second copy to give */
  readonly journal: Journal | null
  readonly post: Post
  readonly postChunk: PostChunk
  /** the newest key of the newest root; asked each time something is said */
  readonly sealTo: () => Promise<SealTo>
  /** frees something that is not the outbox's; `false` when nothing is left that could go */
  readonly makeRoom: MakeRoom
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  /** runs `work` when no other page of this terminal does the same */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  readonly later: (ms: number, work: () => void) => () => void
  /** told after each receipt, so that the browser may wake the outbox when the page has gone */
  readonly said?: () => void
}

const TOMBSTONE_MS = 7 * 24 * 3_600_000
const FULL_DISK_REST_MS = 60_000

/** The resident's words on their way to the desk: sealed, twice on the disk, then the receipt, then sent until the hub answers for them. Rules Q1 to Q18. */
export class Outbox {
  readonly #world: OutboxWorld
  readonly #copies: Copies
  readonly #waiting = watched(0)
  readonly #moved = watched(0)
  readonly #health = watched(UNKNOWN_HEALTH)
  readonly #line = { tries: 0, nextTry: 0 }
  readonly #answered = new Set<CaseId>()
  #wake: (() => void) | null = null
  #next: Promise<void> | null = null
  #hurry = false
  #fresh = false

  constructor(world: OutboxWorld) {
    this.#world = world
    this.#copies = new Copies(world)
  }

  /** How many reports have not been answered for. */
  get waiting(): Watched<number> {
    return this.#waiting
  }

  /** Changes whenever a report has moved. */
  get moved(): Watched<number> {
    return this.#moved
  }

  /** How the outbox is, for staff; true when a drain has ended. */
  get health(): Watched<OutboxHealth> {
    return this.#health
  }

  /** Takes a report and what goes with it. When this resolves with a receipt all of it is sealed and on the disk, in both copies. */
  async say(said: Said, attachments: readonly Attachment[] = []): Promise<Result<{ receipt: ReceiptCode; id: CaseId }, SayProblem>> {
    const { now } = this.#world
    const sealed = await sealReport(said, attachments, this.#world)
    if (!sealed.ok) return sealed
    const { id, receipt, envelope, chunks } = sealed.value
    const kept = await this.#copies.add({ id, state: 'waiting', envelope, tries: 0, nextTry: 0, changedAt: now(), refusal: null }, chunks)
    if (!kept) return problem({ kind: 'disk-full' })
    this.#waiting.set(this.#waiting.get() + 1)
    this.#fresh = true
    this.#world.said?.()
    void this.drain()
    return ok({ receipt, id })
  }

  /** Where a report of this terminal is; `null` when it is not known here (any more). */
  async whereabouts(id: CaseId): Promise<Whereabouts | null> {
    return (await this.#world.letters.get(id))?.state ?? null
  }

  /**
   * Tries to send everything that is due, oldest first, and sets the next try itself. Resolves when a drain has ended that
   * began after this call.
   *
   * @param hurry tries also what is not due yet: the line has just returned
   */
  drain(hurry = false): Promise<void> {
    this.#hurry ||= hurry
    this.#next ??= this.#drain()
    return this.#next
  }

  async #drain(): Promise<void> {
    const { letters, now, alone, random } = this.#world
    let leastMs = 1_000
    let begun = false
    // Whoever asks from here until the work begins gets this very drain; that must be noted before it can begin.
    await null
    try {
      await alone(async () => {
        begun = true
        this.#next = null
        const hurry = this.#hurry
        this.#hurry = false
        await this.#copies.merge()
        await letters.forgetSentBefore(now() - TOMBSTONE_MS)
        // What was just said is tried at once, line or not: it may have returned and nobody told us.
        if (!hurry && !this.#fresh && this.#lineRestMs() > 0) return
        this.#fresh = false
        const round = this.#round(hurry)
        const hadLine = await round.go()
        if (round.isFull) leastMs = FULL_DISK_REST_MS
        if (hadLine) {
          this.#line.tries = 0
          return
        }
        this.#line.tries++
        this.#line.nextTry = now() + backoffMs(this.#line.tries, chance(random))
      })
    } catch (error) {
      // A round goes on when it cannot note something; what else finds no room is tried again with the next drain.
      if (!isFull(error)) throw error
      leastMs = FULL_DISK_REST_MS
    } finally {
      if (!begun) this.#next = null
      // Also when the disk failed in the middle: without a next try the outbox would sleep for good.
      await this.#plan(leastMs)
    }
  }

  #round(hurry: boolean): Round {
    const takeFresh = () => {
      const fresh = this.#fresh
      this.#fresh = false
      return fresh
    }
    return new Round(
      { ...this.#world, copies: this.#copies, answered: this.#answered, isFresh: takeFresh, moved: () => this.#moved.set(this.#moved.get() + 1) },
      hurry,
    )
  }

  #lineRestMs(): number {
    return this.#line.tries === 0 ? 0 : restMs(this.#line.nextTry, this.#world.now())
  }

  async #plan(leastMs: number): Promise<void> {
    const { letters, now, later } = this.#world
    const health = await readHealth(letters, this.#copies)
    if (JSON.stringify(health) !== JSON.stringify(this.#health.get())) this.#health.set(health)
    this.#waiting.set(health.waiting)
    const unsent = [await letters.soonest('waiting'), await letters.soonest('refused'), ...(await letters.withParts())].filter((letter) => letter !== undefined)
    this.#wake?.()
    this.#wake = null
    if (unsent.length === 0) return
    const rest = Math.max(this.#lineRestMs(), Math.min(...unsent.map((letter) => restMs(letter.nextTry, now()))))
    this.#wake = later(Math.max(leastMs, rest), () => void this.drain())
  }
}
