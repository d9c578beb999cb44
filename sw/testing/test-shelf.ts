import { address } from '../../model/bundle/address.ts'
import type { BundleName } from '../../model/bundle/channel.ts'
import type { Manifest } from '../../model/bundle/manifest.ts'
import { Active } from '../../model/terminal.ts'
import type { ShelfNews } from '../../model/shelf/message.ts'
import type { TestChain } from '../../model/testing/chain.ts'
import { answerFromShelf } from '../shelf/answer.ts'
import { type Pointer, ShelfDatabase } from '../shelf/database.ts'
import { PackShelf } from '../shelf/packs.ts'
import { type Shelf, updateBundle } from '../shelf/update.ts'
import type { Line } from './line.ts'

/** The power goes at this moment. */
export class PowerCut extends Error {}

/** What is asked before every write to the disk; a throw means that the write does not happen. */
type BeforeWrite = (what: 'pack' | 'keep' | 'activate' | 'forget', file: string) => void

class WatchedPacks extends PackShelf {
  readonly #before: () => BeforeWrite
  constructor(before: () => BeforeWrite) {
    super(caches)
    this.#before = before
  }
  override async put(bundle: BundleName, hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#before()('pack', hash)
    await super.put(bundle, hash, bytes)
  }
}

class WatchedDatabase extends ShelfDatabase {
  readonly #before: () => BeforeWrite
  constructor(before: () => BeforeWrite) {
    super(indexedDB)
    this.#before = before
  }
  override async keep(manifest: Manifest, hash: string): Promise<void> {
    this.#before()('keep', String(manifest.version))
    await super.keep(manifest, hash)
  }
  override async activate(pointer: Pointer): Promise<void> {
    this.#before()('activate', String(pointer.active))
    await super.activate(pointer)
  }
  override async forget(bundle: BundleName, version: number): Promise<void> {
    this.#before()('forget', String(version))
    await super.forget(bundle, version)
  }
}

/** A terminal's shelf on the browser's own disk, for one bundle. */
export class TestShelf {
  readonly bundle: BundleName
  readonly #line: Line
  readonly #firstRoot: unknown
  beforeWrite: BeforeWrite = () => undefined
  writes: string[] = []
  news: ShelfNews[] = []
  database: ShelfDatabase
  packs: PackShelf

  constructor(bundle: BundleName, line: Line, chain: TestChain) {
    this.bundle = bundle
    this.#line = line
    this.#firstRoot = chain.firstRoot
    this.database = new WatchedDatabase(() => this.#note)
    this.packs = new WatchedPacks(() => this.#note)
  }

  readonly #note: BeforeWrite = (what, file) => {
    this.beforeWrite(what, file)
    this.writes.push(what)
  }

  get shelf(): Shelf {
    return { database: this.database, packs: this.packs, fetcher: this.#line.fetch, firstRoot: this.#firstRoot, tell: (news) => this.news.push(news) }
  }

  /** One check, as the worker makes it every minute. */
  check(): ReturnType<typeof updateBundle> {
    this.writes = []
    this.news = []
    return updateBundle(this.bundle, this.shelf)
  }

  /** Opens everything again from the disk. */
  restarts(): void {
    this.beforeWrite = () => undefined
    this.database = new WatchedDatabase(() => this.#note)
    this.packs = new WatchedPacks(() => this.#note)
  }

  answer(url: string): Promise<Response | null> {
    return answerFromShelf(url, this)
  }

  /** Which version serves without a line; `null` for none. */
  async active(): Promise<number | null> {
    const answer = await this.answer(address.active(this.bundle))
    return answer === null ? null : Active.parse(await answer.json()).version
  }

  /** What an object of a version says without a line; `null` when only the line could say. */
  async read(version: number, path: string): Promise<string | null> {
    const answer = await this.answer(address.object(this.bundle, version, path))
    return answer === null ? null : answer.text()
  }
}
