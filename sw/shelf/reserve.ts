/** Room that content never gets: it is given up piece by piece when what residents say finds no other. */
export const RESERVE_CACHE = 'xinxiji-reserve'
const PIECE_BYTES = 4 * 1024 * 1024
/** A thousand reports need about 24 MB in their two copies. */
export const RESERVE_PIECES = 8
const RANDOM_BYTES = 65_536

const nameOf = (piece: number) => `/reserve/${piece}`

/** The room kept for residents' words, as real bytes on the disk, because no browser says how much there is. Rule S14. */
export class Reserve {
  readonly #caches: CacheStorage
  #pieces: number

  /** @param pieces of 4 MB each; 0 keeps none, as on a visitor's own telephone */
  constructor(caches: CacheStorage, pieces = RESERVE_PIECES) {
    this.#caches = caches
    this.#pieces = pieces
  }

  /** How much is to be kept from now on. */
  wants(pieces: number): void {
    this.#pieces = pieces
  }

  /** Puts back what is missing of it. Throws `QuotaExceededError` when there is no room. */
  async fill(): Promise<void> {
    if (this.#pieces === 0) return
    const cache = await this.#caches.open(RESERVE_CACHE)
    const there = new Set((await cache.keys()).map((request) => new URL(request.url).pathname))
    for (let piece = 0; piece < this.#pieces; piece++) {
      if (there.has(nameOf(piece))) continue
      // By chance, because a disk that presses what it keeps would keep nothing of zeros.
      const bytes = new Uint8Array(PIECE_BYTES)
      for (let at = 0; at < PIECE_BYTES; at += RANDOM_BYTES) crypto.getRandomValues(bytes.subarray(at, at + RANDOM_BYTES))
      await cache.put(nameOf(piece), new Response(bytes))
    }
  }

  /** Gives up one piece; `false` when there is none left. */
  async spend(): Promise<boolean> {
    const cache = await this.#caches.open(RESERVE_CACHE)
    const last = (await cache.keys()).at(-1)
    return last !== undefined && (await cache.delete(last))
  }

  /** How many bytes of it are there, and how many there should be. */
  async state(): Promise<{ readonly bytes: number; readonly ofBytes: number }> {
    const pieces = (await (await this.#caches.open(RESERVE_CACHE)).keys()).length
    return { bytes: pieces * PIECE_BYTES, ofBytes: this.#pieces * PIECE_BYTES }
  }
}
