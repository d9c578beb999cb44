import type { CaseId } from '../../model/case/uuid7.ts'
import { backoffMs, LONGEST_MS } from './backoff.ts'
import type { Copies } from './copies.ts'
import type { Letter, Letters, Span } from './letters.ts'
import type { Post, PostChunk, Posted } from './post.ts'
import { isFull, type MakeRoom, withRoom } from './room.ts'

const TRY_MS = 30_000
// A chunk of 128 KiB at 10 kilobits a second.
const CHUNK_TRY_MS = 120_000

/** What a round of sending needs. */
export interface RoundWorld {
  readonly letters: Letters
  readonly copies: Copies
  readonly post: Post
  readonly postChunk: PostChunk
  readonly makeRoom: MakeRoom
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  /** letters the hub has answered for while there was no room to note it: a later round notes them and sends nothing */
  readonly answered: Set<CaseId>
  /** something was said that was not there when the round began */
  readonly isFresh: () => boolean
  readonly moved: () => void
}

/** How long a letter still rests. A rest that no try ever set comes from a clock that was put back; it is over. */
export function restMs(nextTry: number, now: number): number {
  const rest = nextTry - now
  return rest > LONGEST_MS ? 0 : Math.max(0, rest)
}

/**
 * One round: the words of all letters that are due, then their parts chunk by chunk; what is said meanwhile goes before the
 * next chunk. Each letter is tried once, and what there is no room to note holds up nobody behind it. Rules Q7, Q15.
 *
 * @param hurry tries also what is not due yet
 * @returns `false` when there was no line: the rest keep their turn
 */
export class Round {
  readonly #world: RoundWorld
  readonly #hurry: boolean
  readonly #tried = new Set<CaseId>()
  readonly #partsTried = new Set<CaseId>()
  /** something could not be noted for want of room */
  isFull = false

  constructor(world: RoundWorld, hurry: boolean) {
    this.#world = world
    this.#hurry = hurry
  }

  async go(): Promise<boolean> {
    if (!(await this.#texts())) return false
    for (const letter of await this.#world.letters.withParts()) if (!(await this.#parts(letter))) return false
    return true
  }

  /** The spans of `nextTry` that are due. */
  #spans(): Span[] {
    const now = this.#world.now()
    if (this.#hurry) return [{ from: 0, to: Number.MAX_SAFE_INTEGER }]
    return [
      { from: 0, to: now },
      { from: now + LONGEST_MS + 1, to: Number.MAX_SAFE_INTEGER },
    ]
  }

  async #texts(): Promise<boolean> {
    const { letters, copies } = this.#world
    for (const state of ['waiting', 'refused'] as const) {
      for (const span of this.#spans()) {
        for await (const letter of letters.unsent(state, span)) {
          if (this.#tried.has(letter.id) || copies.isAdding(letter.id)) continue
          this.#tried.add(letter.id)
          if ((await this.#send(letter)).is === 'no-line') return false
        }
      }
    }
    return true
  }

  async #send(letter: Letter): Promise<Posted> {
    const { letters, copies, post, answered, now, moved } = this.#world
    const { id, envelope } = letter
    if (envelope === null) throw new Error(`outbox: letter ${id} is ${letter.state}, wants its envelope, found none`)
    const posted: Posted = answered.has(id) ? { is: 'kept' } : await post(envelope, AbortSignal.timeout(TRY_MS))
    if (posted.is === 'kept') {
      const sent = { ...letter, tries: 0, nextTry: 0, changedAt: now(), refusal: null }
      answered.add(id)
      const noted = await this.#noted(() => letters.sent(sent))
      if (noted !== null) answered.delete(id)
      if (noted === true) await copies.gone([id])
    } else if (posted.is !== 'no-line') await this.#rests(letter, posted, posted.is === 'refused' ? 'refused' : 'waiting')
    moved()
    return posted
  }

  async #parts(letter: Letter): Promise<boolean> {
    const { letters, copies, postChunk, now, isFresh, moved } = this.#world
    if (this.#partsTried.has(letter.id) || (!this.#hurry && restMs(letter.nextTry, now()) > 0)) return true
    this.#partsTried.add(letter.id)
    for (let chunk = await letters.nextChunk(letter.id); chunk !== undefined; chunk = await letters.nextChunk(letter.id)) {
      if (isFresh() && !(await this.#texts())) return false
      const sending = chunk
      const posted = await postChunk(sending, AbortSignal.timeout(CHUNK_TRY_MS))
      if (posted.is === 'no-line') return false
      if (posted.is !== 'kept') {
        await this.#rests(letter, posted, 'sent')
        return true
      }
      const done = await this.#noted(() => letters.chunkSent(sending, now()))
      // The first chunk that is not noted would be this one again.
      if (done === null) return true
      if (!done) continue
      await copies.gone([letter.id])
      moved()
    }
    return true
  }

  async #rests(letter: Letter, posted: Exclude<Posted, { is: 'kept' | 'no-line' }>, state: Letter['state']): Promise<void> {
    const { letters, now, random } = this.#world
    const tries = letter.tries + 1
    const asked = posted.is === 'busy' ? posted.retryAfterMs : null
    const wait = asked === null ? backoffMs(tries, chance(random)) : Math.min(asked, LONGEST_MS)
    const refusal = posted.is === 'refused' ? `${posted.status} ${posted.why}` : letter.refusal
    await this.#noted(() => letters.put({ ...letter, state, tries, nextTry: now() + wait, changedAt: now(), refusal }))
  }

  /** Notes what became of something; `null` when there is no room for it: then it stays as it was, and the round goes on. */
  async #noted<T>(write: () => Promise<T>): Promise<T | null> {
    try {
      return await withRoom(this.#world.makeRoom, write)
    } catch (error) {
      if (!isFull(error)) throw error
      this.isFull = true
      return null
    }
  }
}

/** 0 to 1. */
export const chance = (random: (bytes: number) => Uint8Array): number => (random(1)[0] as number) / 255
