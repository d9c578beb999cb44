import { address } from '../../model/bundle/address.ts'
import type { BundleName } from '../../model/bundle/channel.ts'
import type { ObjectPlace } from './database.ts'

const CACHE = 'xinxiji-packs'

/** The packs on this terminal, each one immutable and whole: a pack is put only after its hash was right. Rule S3. */
export class PackShelf {
  readonly #cache: Promise<Cache>

  constructor(caches: CacheStorage) {
    this.#cache = caches.open(CACHE)
  }

  /** How long the pack on the disk is; `null` when it is not there. */
  async length(bundle: BundleName, hash: string): Promise<number | null> {
    const response = await (await this.#cache).match(address.pack(bundle, hash))
    return response === undefined ? null : (await response.blob()).size
  }

  async put(bundle: BundleName, hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(bytes.length) }
    await (await this.#cache).put(address.pack(bundle, hash), new Response(bytes, { headers }))
  }

  /** One object as a part of its pack, read from the disk without the rest of it; `null` when the pack is gone or short. */
  async slice(bundle: BundleName, place: ObjectPlace, type: string): Promise<Blob | null> {
    const response = await (await this.#cache).match(address.pack(bundle, place.pack))
    if (response === undefined) return null
    const blob = (await response.blob()).slice(place.offset, place.offset + place.size, type)
    return blob.size === place.size ? blob : null
  }

  /** Drops every pack of a bundle that is not wanted; answers how many. Another bundle's may be on their way just now. */
  async sweep(bundle: BundleName, wanted: ReadonlySet<string>): Promise<number> {
    const cache = await this.#cache
    let dropped = 0
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url)
      if (pathname.startsWith(address.pack(bundle, '')) && !wanted.has(pathname) && (await cache.delete(request))) dropped++
    }
    return dropped
  }
}
