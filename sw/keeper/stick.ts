import type { BundleName } from '../../model/bundle/name.ts'
import type { StickFile } from '../../model/shelf/keeper.ts'
import type { Fetcher } from '../shelf/bounded.ts'

const PLAIN = /^(?:.*\/)?([a-z][a-z0-9-]{0,31})\/((?:root|manifest)\/[1-9]\d{0,8}\.json|pack\/[0-9a-f]{64}|channel\.json)$/

/** What lies on a stick, by the address it would have on a hub. A folder of bundles may lie anywhere on it. */
export class Stick {
  readonly #files = new Map<string, Blob>()
  /** the bundles that have a channel on it */
  readonly bundles: readonly BundleName[]

  constructor(files: readonly StickFile[]) {
    const bundles = new Set<BundleName>()
    for (const { path, file } of files) {
      const match = PLAIN.exec(path)
      if (match === null) continue
      const [, bundle, rest] = match as unknown as [string, string, string]
      // The first of two copies counts; whether it is the right one its signature tells.
      if (!this.#files.has(`/c/${bundle}/${rest}`)) this.#files.set(`/c/${bundle}/${rest}`, file)
      if (rest === 'channel.json') bundles.add(bundle)
    }
    this.bundles = [...bundles].sort()
  }

  /** Takes the place of the line for the same checks. A file that is not there is as on a hub that has none; a stick pulled out is no line. */
  readonly fetch: Fetcher = async (url, signal, headers) => {
    signal.throwIfAborted()
    const file = this.#files.get(url)
    if (file === undefined) return new Response(null, { status: 404 })
    const from = /^bytes=(\d+)-$/.exec(headers?.['range'] ?? '')?.[1]
    if (from === undefined) return new Response(file)
    if (Number(from) >= file.size) return new Response(null, { status: 416 })
    return new Response(file.slice(Number(from)), { status: 206, headers: { 'content-range': `bytes ${from}-${file.size - 1}/${file.size}` } })
  }
}
