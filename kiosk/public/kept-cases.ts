import * as z from 'zod/mini'
import type { PartId } from '../../model/case/part.ts'
import { type PublicCase, PublicCases, PublicStatistics } from '../../model/case/public.ts'
import { isClosed } from '../../model/case/state.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import { type Watched, watched } from '../../sw/page/door.ts'

/** What a terminal keeps of the released cases, so that they can be read without a line. */
const Kept = z.object({
  /** by the terminal's clock, epoch milliseconds */
  fetchedAt: z.number(),
  cases: PublicCases.shape.cases,
  figures: z.nullable(PublicStatistics),
})
export type Kept = z.infer<typeof Kept>

export interface CasesNow {
  readonly is: 'opening' | 'asking' | 'asked' | 'no-line'
  readonly kept: Kept | null
}

export interface CasesWorld {
  /** `undefined` where the browser keeps nothing (no secure address) */
  readonly caches: CacheStorage | undefined
  readonly fetch: (url: string) => Promise<Response>
  readonly now: () => number
}

const CACHE = 'xinxiji-public'
const LIST = '/api/public/cases'
const FIGURES = '/api/public/statistics'
/** Where the list lies in the cache; nothing answers there. */
const SLOT = '/kept/public'
/** So many first photos are kept for a day without a line: those of the newest cases that are still open. */
const PHOTOS_KEPT = 24

const photoAt = (id: CaseId, part: PartId) => `${LIST}/${id}/photos/${part}`

/**
 * The released cases on this terminal. They lie in the browser's cache, beside the shelf and not on it: they change with every case and
 * are signed by nobody. What the hub does not show any more goes with the next answer, photos too. Rule K17.
 */
export class KeptCases {
  readonly #world: CasesWorld
  readonly #now = watched<CasesNow>({ is: 'opening', kept: null })
  #opened: Promise<void> | null = null
  #asking: Promise<void> | null = null
  #triedAt = Number.NEGATIVE_INFINITY

  constructor(world: CasesWorld) {
    this.#world = world
  }

  get now(): Watched<CasesNow> {
    return this.#now
  }

  /** Reads what this terminal has kept. */
  open(): Promise<void> {
    this.#opened ??= this.#read().then((kept) => {
      const { is, kept: newer } = this.#now.get()
      this.#now.set({ is: is === 'opening' ? 'asked' : is, kept: newer ?? kept })
    })
    return this.#opened
  }

  /** Asks the hub; not when it was asked less than `restMs` ago. Never throws: without a line what is kept stays. */
  async refresh(restMs = 0): Promise<void> {
    await this.open()
    const since = this.#world.now() - this.#triedAt
    // A clock that was put back is no reason to wait.
    if (since >= 0 && since < restMs) return
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  /** A photo: as the hub shows it now, without a line as it is kept; `null` when neither has it. */
  async photo(id: CaseId, part: PartId): Promise<Blob | null> {
    const url = photoAt(id, part)
    const came = await this.#world.fetch(url).catch(() => null)
    if (came?.ok === true) {
      await this.#keep(url, came.clone())
      return came.blob()
    }
    // The hub says that it is not shown: then it is not kept either.
    if (came?.status === 404) return null
    return (await (await this.#cache())?.match(url))?.blob() ?? null
  }

  async #read(): Promise<Kept | null> {
    const kept = await (await this.#cache())?.match(SLOT)
    if (kept === undefined) return null
    const read = Kept.safeParse(await kept.json().catch(() => null))
    return read.success ? read.data : null
  }

  async #ask(): Promise<void> {
    const { now } = this.#world
    this.#triedAt = now()
    this.#now.set({ ...this.#now.get(), is: 'asking' })
    const [list, figures] = await Promise.all([this.#json(LIST), this.#json(FIGURES)])
    const cases = PublicCases.safeParse(list)
    if (!cases.success) {
      this.#now.set({ ...this.#now.get(), is: 'no-line' })
      return
    }
    const counted = PublicStatistics.safeParse(figures)
    const kept: Kept = { fetchedAt: now(), cases: cases.data.cases, figures: counted.success ? counted.data : null }
    this.#now.set({ is: 'asked', kept })
    await this.#keep(SLOT, Response.json(kept))
    await this.#keepPhotos(kept.cases)
  }

  /** Brings the photos that are wanted without a line, and drops all others: one that is not confirmed may have been taken back. */
  async #keepPhotos(cases: readonly PublicCase[]): Promise<void> {
    const cache = await this.#cache()
    if (cache === null) return
    const wanted = cases
      .filter(({ photos, state }) => photos.length > 0 && !isClosed(state))
      .slice(0, PHOTOS_KEPT)
      .map(({ id, photos: [first] }) => ({ id, part: first as PartId }))
    const confirmed = new Set(wanted.map(({ id, part }) => photoAt(id, part)))
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url)
      if (pathname !== SLOT && !confirmed.has(pathname)) await cache.delete(url)
    }
    for (const { id, part } of wanted) if ((await this.photo(id, part)) === null) await cache.delete(photoAt(id, part))
  }

  async #json(url: string): Promise<unknown> {
    try {
      const response = await this.#world.fetch(url)
      return response.ok ? await response.json() : null
    } catch {
      // No line, or an answer cut off in the middle: the same to whoever reads the list.
      return null
    }
  }

  async #cache(): Promise<Cache | null> {
    return (await this.#world.caches?.open(CACHE).catch(() => null)) ?? null
  }

  /** A full disk keeps nothing new; the page shows what came all the same. */
  async #keep(url: string, response: Response): Promise<void> {
    await (await this.#cache())?.put(url, response).catch((error: unknown) => console.warn('public cases: could not be kept', error))
  }
}

const PATIENCE_MS = 20_000

/** The released cases of this terminal. */
export const publicCases = new KeptCases({
  caches: globalThis.caches,
  fetch: (url) => fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) }),
  now: Date.now,
})
