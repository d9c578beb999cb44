import { makeReceiptCode, type ReceiptCode } from '../../model/case/receipt.ts'
import { type SealTo, sealWords } from '../../model/case/seal.ts'
import { caseId, type CaseId } from '../../model/case/uuid7.ts'
import { Words } from '../../model/case/words.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { backoffMs, LONGEST_MS } from './backoff.ts'
import type { Letter, Letters } from './letters.ts'
import type { Post, Posted } from './post.ts'
import { type Watched, watched } from './store.ts'

/** What a page says; receipt, format and time are added here. */
export type Said = Omit<Words, 'format' | 'receipt' | 'saidAt'>

/** Where a report is on its way. */
export type Whereabouts = 'waiting' | 'sent' | 'refused'

export type SayProblem = { readonly kind: 'disk-full' } | { readonly kind: 'too-long' }

/** Everything an outbox takes from outside. */
export interface OutboxWorld {
  readonly letters: Letters
  readonly post: Post
  readonly sealTo: SealTo
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  /** runs `work` when no other page of this terminal does the same */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  readonly later: (ms: number, work: () => void) => () => void
}

const TOMBSTONE_MS = 7 * 24 * 3_600_000
const TRY_MS = 30_000
const FULL_DISK_REST_MS = 60_000

/** How long a letter still rests. A rest that no try ever set comes from a clock that was put back; it is over. */
function restMs(letter: Letter, now: number): number {
  const rest = letter.nextTry - now
  return rest > LONGEST_MS ? 0 : Math.max(0, rest)
}

/** Whether the disk is full; the storage library may wrap the browser's own word for it. */
function isFull(error: unknown): boolean {
  const { name, inner } = error as { name?: string; inner?: { name?: string } | null }
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError'
}

/** The resident's words on their way to the desk: sealed, on the disk, then the receipt, then sent until the hub answers for them. Rules Q1 to Q7. */
export class Outbox {
  readonly #world: OutboxWorld
  readonly #waiting = watched(0)
  readonly #moved = watched(0)
  #wake: (() => void) | null = null

  constructor(world: OutboxWorld) {
    this.#world = world
  }

  /** How many reports have not been answered for. */
  get waiting(): Watched<number> {
    return this.#waiting
  }

  /** Changes whenever a report has moved. */
  get moved(): Watched<number> {
    return this.#moved
  }

  /** Takes a report. When this resolves with a receipt the report is sealed and on the disk. */
  async say(said: Said): Promise<Result<{ receipt: ReceiptCode; id: CaseId }, SayProblem>> {
    const { now, random, letters, sealTo } = this.#world
    const receipt = makeReceiptCode(random(48))
    const id = caseId(now(), random(10))
    const words: Words = { ...said, format: 'xinxiji-words/1', receipt, saidAt: now() }
    const read = Words.safeParse(words)
    if (!read.success) {
      const issue = read.error.issues[0]
      if (issue?.code === 'too_big') return problem({ kind: 'too-long' })
      throw new TypeError(`outbox: words that the desk could not read, wanted ${issue?.code} at ${issue?.path.join('.')}`)
    }
    let envelope: Letter['envelope']
    try {
      envelope = await sealWords(id, words, sealTo)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return problem({ kind: 'too-long' })
    }
    try {
      await letters.put({ id, state: 'waiting', envelope, tries: 0, nextTry: 0, changedAt: now(), refusal: null })
    } catch (error) {
      if (!isFull(error)) throw error
      return problem({ kind: 'disk-full' })
    }
    this.#waiting.set(this.#waiting.get() + 1)
    void this.drain()
    return ok({ receipt, id })
  }

  /** Where a report of this terminal is; `null` when it is not known here (any more). */
  async whereabouts(id: CaseId): Promise<Whereabouts | null> {
    return (await this.#world.letters.get(id))?.state ?? null
  }

  /**
   * Tries to send everything that is due, oldest first, and sets the next try itself.
   *
   * @param hurry tries also what is not due yet: the line has just returned
   */
  async drain(hurry = false): Promise<void> {
    const { letters, now, alone } = this.#world
    let leastMs = 1_000
    try {
      await alone(async () => {
        await letters.forgetSentBefore(now() - TOMBSTONE_MS)
        for (const letter of await letters.unsent()) {
          if (restMs(letter, now()) > 0 && !hurry) continue
          const posted = await this.#send(letter)
          // No line for one is no line for all; the rest keep their turn.
          if (posted.is === 'no-line') break
        }
      })
    } catch (error) {
      // With no room to note what became of a letter it stays as it was, and is sent again under the same id.
      if (!isFull(error)) throw error
      leastMs = FULL_DISK_REST_MS
    } finally {
      // Also when the disk failed in the middle: without a next try the outbox would sleep for good.
      await this.#plan(leastMs)
    }
  }

  async #send(letter: Letter): Promise<Posted> {
    const { letters, post, now, random } = this.#world
    const { envelope } = letter
    if (envelope === null) throw new Error(`outbox: letter ${letter.id} is ${letter.state}, wants its envelope, found none`)
    const posted = await post(envelope, AbortSignal.timeout(TRY_MS))
    if (posted.is === 'kept') {
      await letters.put({ ...letter, state: 'sent', envelope: null, changedAt: now() })
    } else {
      const tries = letter.tries + 1
      const wait =
        posted.is === 'busy' && posted.retryAfterMs !== null ? Math.min(posted.retryAfterMs, LONGEST_MS) : backoffMs(tries, (random(1)[0] as number) / 255)
      const refused = posted.is === 'refused'
      await letters.put({
        ...letter,
        state: refused ? 'refused' : 'waiting',
        tries,
        nextTry: now() + wait,
        changedAt: now(),
        refusal: refused ? `${posted.status} ${posted.why}` : letter.refusal,
      })
    }
    this.#moved.set(this.#moved.get() + 1)
    return posted
  }

  async #plan(leastMs: number): Promise<void> {
    const { letters, now, later } = this.#world
    const unsent = await letters.unsent()
    this.#waiting.set(unsent.length)
    this.#wake?.()
    this.#wake = null
    if (unsent.length === 0) return
    const rest = Math.min(...unsent.map((letter) => restMs(letter, now())))
    this.#wake = later(Math.max(leastMs, rest), () => void this.drain())
  }
}
