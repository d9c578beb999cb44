import { sha256 } from '../model/bytes.ts'

/** One file of the shell: where it is asked for, and the SHA-256 of its bytes. Put in by the worker's own build; never content. */
export interface ShellFile {
  readonly url: string
  readonly sha256: string
}

const PREFIX = 'xinxiji-shell-'
const PAGES = ['/kiosk/', '/tour/', '/studio/'] as const
const PARALLEL = 6

/** The shell of one build, named by all its files, so that two builds never share a cache. */
export class Shell {
  readonly #files: readonly ShellFile[]
  readonly #caches: CacheStorage
  readonly #name: string

  constructor(files: readonly ShellFile[], build: string, caches: CacheStorage) {
    this.#files = files
    this.#caches = caches
    this.#name = `${PREFIX}${build}`
  }

  /**
   * Brings all files: from this shell's own cache when a broken install left them, from the shell before when they are the
   * same, else from the line. Each file must have the hash the build gave it, so that the page of a portal or a half-copied
   * server never becomes a part of a terminal. Throws when one is missing or wrong; the shell before goes on then. Rule S16.
   */
  async install(fetcher: (url: string) => Promise<Response>): Promise<void> {
    const cache = await this.#caches.open(this.#name)
    const there = new Set((await cache.keys()).map((request) => new URL(request.url).pathname))
    const waiting = this.#files.filter((file) => !there.has(file.url))
    const bring = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await this.#bring(file, cache, fetcher)
    }
    await Promise.all(Array.from({ length: PARALLEL }, bring))
  }

  async #bring({ url, sha256 }: ShellFile, cache: Cache, fetcher: (url: string) => Promise<Response>): Promise<void> {
    const before = await this.#before(url)
    if (before !== undefined && (await hashOf(before.clone())) === sha256) return cache.put(url, before)
    const came = await fetcher(url)
    if (!came.ok) throw new Error(`shell: ${url} wants 200, came ${came.status}`)
    const hash = await hashOf(came.clone())
    if (hash !== sha256) throw new Error(`shell: ${url} wants ${sha256.slice(0, 16)}, came ${hash.slice(0, 16)}`)
    // What a server said of its coding and length does not hold for bytes that have been decoded; what it said of policy does.
    const headers = new Headers(came.headers)
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name)
    await cache.put(url, new Response(await came.blob(), { headers }))
  }

  async #before(url: string): Promise<Response | undefined> {
    for (const name of await this.#caches.keys()) {
      if (!name.startsWith(PREFIX) || name === this.#name) continue
      const response = await (await this.#caches.open(name)).match(url)
      if (response !== undefined) return response
    }
    return undefined
  }

  /**
   * Brings what a power cut may have taken of this shell, and then drops the shells before. Minutes after this one took over,
   * not at once: until the disk has it all for certain, the one before is what a terminal would wake up with. Rule S16.
   */
  async tidy(fetcher: (url: string) => Promise<Response>): Promise<void> {
    await this.install(fetcher)
    for (const name of await this.#caches.keys()) if (name.startsWith(PREFIX) && name !== this.#name) await this.#caches.delete(name)
  }

  /** A file of the shell, of the one before where this one has lost it; `undefined` when it is none. */
  async match(pathname: string): Promise<Response | undefined> {
    return (await (await this.#caches.open(this.#name)).match(pathname)) ?? this.#before(pathname)
  }
}

const hashOf = async (response: Response): Promise<string> => sha256(await response.arrayBuffer())

/** The file that answers a navigation: each page's own `index.html`, whatever stands behind it in the address. */
export function pageFor(pathname: string): string | null {
  if (pathname === '/') return '/kiosk/index.html'
  const page = PAGES.find((each) => pathname.startsWith(each) || `${pathname}/` === each)
  return page === undefined ? null : `${page}index.html`
}
