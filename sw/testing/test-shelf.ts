import { address } from '../../model/bundle/address.ts'
import type { BundleName } from '../../model/bundle/name.ts'
import type { ShelfNews } from '../../model/shelf/message.ts'
import type { TestChain } from '../../model/testing/chain.ts'
import { Active } from '../../model/terminal.ts'
import { answerFromShelf } from '../shelf/answer.ts'
import type { ShelfDisk } from '../shelf/files.ts'
import { ShelfReader } from '../shelf/reader.ts'
import type { Reserve } from '../shelf/reserve.ts'
import type { Shelf } from '../shelf/shelf.ts'
import { versionOf } from '../shelf/state.ts'
import { ShelfStore } from '../shelf/store.ts'
import { Throttle } from '../shelf/throttle.ts'
import { updateBundle } from '../shelf/update.ts'
import type { Line } from './line.ts'

/** The power goes at this moment. */
export class PowerCut extends Error {}

/** What is asked before every write to the disk; a throw means that the write does not happen. */
type BeforeWrite = (what: 'pack' | 'index') => void

class WatchedStore extends ShelfStore {
  readonly #before: BeforeWrite
  constructor(disk: ShelfDisk, before: BeforeWrite) {
    super(disk, () => performance.now())
    this.#before = before
  }
  override async put(...all: Parameters<ShelfStore['put']>): Promise<void> {
    this.#before('pack')
    await super.put(...all)
  }
  override async commit(...all: Parameters<ShelfStore['commit']>): Promise<void> {
    this.#before('index')
    await super.commit(...all)
  }
}

/** No room is kept free in most stories. */
const noReserve = { fill: async () => undefined, spend: async () => false, state: async () => ({ bytes: 0, ofBytes: 0 }), wants: () => undefined }

/** A terminal's shelf on a disk, for one bundle. */
export class TestShelf {
  readonly bundle: BundleName
  readonly disk: ShelfDisk
  readonly #line: Line
  readonly #firstRoot: unknown
  beforeWrite: BeforeWrite = () => undefined
  writes: string[] = []
  news: ShelfNews[] = []
  store: ShelfStore
  reader: ShelfReader
  /** versions that sessions stand on */
  held = new Set<string>()
  plan: Shelf['plan']
  wallNow = 1_800_000_000_000
  /** how long names had to settle */
  settled: number[] = []
  onSettle: () => void = () => undefined
  #postponed: Shelf['postponed'] = new Map()
  #underWay: Shelf['underWay']

  /** @param beside another bundle of the same terminal */
  constructor(bundle: BundleName, line: Line, chain: TestChain, disk: ShelfDisk, beside?: TestShelf) {
    this.bundle = bundle
    this.#line = line
    this.#firstRoot = chain.firstRoot
    this.disk = disk
    this.store = beside?.store ?? new WatchedStore(disk, this.#note)
    this.#underWay = beside?.shelf.underWay ?? new Map()
    this.reader = new ShelfReader(disk)
  }

  readonly #note: BeforeWrite = (what) => {
    this.beforeWrite(what)
    this.writes.push(what)
  }

  get shelf(): Shelf {
    return {
      store: this.store,
      reserve: noReserve as unknown as Reserve,
      fetcher: this.#line.fetch,
      throttle: new Throttle(null),
      firstRoot: this.#firstRoot,
      tell: (news) => this.news.push(news),
      held: async () => this.held,
      terminal: 'lobby-1',
      plan: this.plan,
      clock: () => ({ now: this.wallNow }),
      now: () => performance.now(),
      settle: async (ms) => {
        this.settled.push(ms)
        this.onSettle()
      },
      signal: new AbortController().signal,
      postponed: this.#postponed,
      underWay: this.#underWay,
    }
  }

  /** One check, as the keeper makes it every minute. */
  async check(): ReturnType<typeof updateBundle> {
    this.writes = []
    this.news = []
    const answer = await updateBundle(this.bundle, this.shelf)
    this.reader.readAnew()
    return answer
  }

  /** Opens everything again from the disk. */
  restarts(): void {
    this.beforeWrite = () => undefined
    this.store = new WatchedStore(this.disk, this.#note)
    this.reader = new ShelfReader(this.disk)
    this.#postponed = new Map()
    this.#underWay = new Map()
  }

  answer(url: string, range: string | null = null): Promise<Response | null> {
    return answerFromShelf(url, this.reader, range)
  }

  /** The slot in which a pack of a version lies. */
  slot(version: number, index: number): string {
    const slot = versionOf(this.store.state, this.bundle, version)?.packs[index]?.[2]
    if (slot === undefined) throw new Error(`test shelf: wants pack ${index} of version ${version}, found none`)
    return slot
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
