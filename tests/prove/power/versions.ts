import type { IncomingMessage, ServerResponse } from 'node:http'
import { layVersion, type TestChain, testChain } from '../../../model/testing/chain.ts'

const BUNDLE = 'prove'

/** Versions of a bundle, one after another, each with half of its packs changed, as they lie on a server. */
export class Versions {
  readonly #chain: TestChain
  readonly #files = new Map<string, Uint8Array<ArrayBuffer>>()
  readonly #promised = new Map<number, readonly (readonly [string, string])[]>()
  readonly #packs: number
  readonly #chance: () => number
  /** the newest one that the channel speaks of */
  newest = 0
  /** all packs of one version */
  bytes = 0

  private constructor(chain: TestChain, packs: number, chance: () => number) {
    this.#chain = chain
    this.#packs = packs
    this.#chance = chance
  }

  /** Presses versions 1 to `versions`; the channel speaks of none yet. */
  static async press(packs: number, versions: number, chance: () => number): Promise<Versions> {
    const pressed = new Versions(await testChain(), packs, chance)
    for (let version = 1; version <= versions; version++) await pressed.#press(version)
    return pressed
  }

  async #press(version: number): Promise<void> {
    const packs = Array.from({ length: this.#packs }, (_, pack) => this.#pack(pack, version))
    const laid = await layVersion(this.#chain, BUNDLE, version, packs)
    for (const [url, bytes] of laid.files) this.#files.set(url.endsWith('/channel.json') ? `channel ${version}` : url, bytes)
    this.#promised.set(
      version,
      laid.manifest.objects.map(([path, , , , hash]) => [path, hash] as const),
    )
    this.bytes = laid.manifest.packs.reduce((sum, [, size]) => sum + size, 0)
  }

  /** The root that the shell carries, as JSON text. */
  get root(): string {
    return JSON.stringify(this.#chain.firstRoot)
  }

  /** From now on the channel speaks of this version. */
  publish(version: number): void {
    this.newest = version
  }

  /** The channel speaks of the next version, if there is one. */
  publishNext(): void {
    if (this.#promised.has(this.newest + 1)) this.newest++
  }

  /** Four objects, 64 to 256 KB together, the same bytes as long as the pack has not changed. */
  #pack(pack: number, version: number): Record<string, string> {
    const changed = version - ((version + pack) % 2)
    const size = 16_000 * (1 + ((pack * 7) % 4))
    return Object.fromEntries(
      Array.from({ length: 4 }, (_, object) => [`p${pack}/${object}.txt`, `${pack} ${object} ${changed} `.padEnd(size, `${changed}-${pack}-${object}.`)]),
    )
  }

  /** Answers as a hub does, a pack a little late as a line does. */
  readonly answer = (url: URL, _request: IncomingMessage, response: ServerResponse): boolean => {
    const promised = /^\/promised\/(\d+)\.json$/.exec(url.pathname)?.[1]
    if (url.pathname === '/newest.json') return json(response, this.newest)
    if (promised !== undefined) return json(response, this.#promised.get(Number(promised)) ?? [])
    const bytes = this.#files.get(url.pathname === `/c/${BUNDLE}/channel.json` ? `channel ${this.newest}` : url.pathname)
    if (bytes === undefined) return false
    const send = () => response.writeHead(200, { 'content-length': bytes.length, 'cache-control': 'no-store' }).end(bytes)
    if (url.pathname.includes('/pack/')) setTimeout(send, this.#chance() * 60)
    else send()
    return true
  }
}

function json(response: ServerResponse, body: unknown): boolean {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  return true
}
