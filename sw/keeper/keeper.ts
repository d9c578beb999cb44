import type { BundleName } from '../../model/bundle/name.ts'
import type { StickFile, StickResult } from '../../model/shelf/keeper.ts'
import type { ShelfHealth, ShelfNews } from '../../model/shelf/message.ts'
import { versionsHeld } from '../../model/shelf/session-lock.ts'
import type { FetchPlan } from '../../model/terminal.ts'
import type { Fetcher } from '../shelf/bounded.ts'
import type { ShelfDisk } from '../shelf/files.ts'
import { makeRoom } from '../shelf/make-room.ts'
import type { Reserve } from '../shelf/reserve.ts'
import type { Postponed, Shelf } from '../shelf/shelf.ts'
import { pointerOf, versionOf, withPointer } from '../shelf/state.ts'
import { ShelfStore, SPARE_SLOTS } from '../shelf/store.ts'
import { type Pace, realPace, Throttle } from '../shelf/throttle.ts'
import { updateBundle } from '../shelf/update.ts'
import { bundleHealth } from './health.ts'
import { mendAtStart } from './mend.ts'
import { lookForRot, type Rot } from './rot.ts'
import { Stick } from './stick.ts'

/** Everything a keeper takes from outside. */
export interface KeeperWorld {
  readonly disk: ShelfDisk
  readonly reserve: Reserve
  readonly locks: LockManager
  readonly storage: Pick<StorageManager, 'estimate' | 'persisted'>
  readonly fetcher: Fetcher
  /** the root file the shell carries, as it was signed */
  readonly firstRoot: unknown
  readonly tell: (news: ShelfNews) => void
  /** tells the keepers of other pages that something comes first */
  readonly cry: () => void
  /** epoch milliseconds */
  readonly wallNow: () => number
  readonly pace?: Pace
  /** milliseconds between two packs that are looked at for rot */
  readonly restMs: number
  /** the lock that all keepers of this disk share */
  readonly lock?: string
}

/**
 * The keeper of a shelf: fetches what is new, mends what the disk has lost, gives up room when residents' words need it. It
 * alone writes; everything it does is done under one lock, so the keepers of two pages never write together. Rules S1 to S17.
 */
export class Keeper {
  readonly #world: KeeperWorld
  readonly #store: ShelfStore
  readonly #pace: Pace
  readonly #postponed = new Map<string, Postponed>()
  readonly #fetching = new Map<string, ReadonlySet<string>>()
  readonly #checks = new Map<BundleName, { at: number; news: ShelfNews }>()
  #stack: readonly BundleName[] = []
  #throttle = new Throttle(null)
  #terminal = ''
  #plan: FetchPlan | undefined
  #underWay = new AbortController()
  #rot: Rot & { doneAt: number | null } = { looked: 0, of: 0, bent: 0, doneAt: null }

  constructor(world: KeeperWorld) {
    this.#world = world
    this.#pace = world.pace ?? realPace
    this.#store = new ShelfStore(world.disk, () => this.#pace.now())
  }

  /** Takes over a stack: makes slots before they are needed and looks at what the disk has kept. Rule S10. */
  async begin(stack: readonly BundleName[]): Promise<void> {
    this.#stack = stack
    await this.#alone(async () => {
      await this.#store.prepare(this.#store.state.versions.length === 0 ? SPARE_SLOTS : 0)
      for (const bundle of stack) {
        const gone = await mendAtStart(bundle, this.#store)
        if (gone > 0) this.#tell({ bundle, is: 'mending', packs: gone })
      }
    })
  }

  /** Keeps which terminal this is, and how it fetches. Writes only what has changed. Rules S8 and S13. */
  async follow(terminal: string, plan: FetchPlan | undefined, file: string): Promise<void> {
    if (plan?.kbitPerSecond !== this.#plan?.kbitPerSecond)
      this.#throttle = new Throttle(plan?.kbitPerSecond === undefined ? null : plan.kbitPerSecond * 125, this.#pace)
    this.#terminal = terminal
    this.#plan = plan
    await this.#alone(async () => {
      if (this.#store.state.terminal !== file) await this.#store.commit({ ...this.#store.state, terminal: file })
    })
  }

  /** Which terminal this is by what is kept here; `null` when nothing is. Rule S8. */
  async terminalFile(): Promise<string | null> {
    await this.#alone(async () => undefined)
    return this.#store.state.terminal
  }

  /** Looks whether any bundle of the stack has something new. */
  async check(): Promise<void> {
    for (const bundle of this.#stack) await this.#alone(() => this.#update(bundle))
  }

  /** Looks at every byte, slowly. What is bent is fetched again. Rule S10. */
  async lookForRot(): Promise<void> {
    const rot = await lookForRot(
      this.#stack,
      this.#store,
      async (work) => {
        await this.#alone(work)
        await this.#pace.wait(this.#world.restMs, this.#underWay.signal)
      },
      (step) => {
        this.#rot = { ...step, doneAt: null }
      },
    )
    this.#rot = { ...rot, doneAt: this.#world.wallNow() }
    if (rot.bent === 0) return
    for (const bundle of this.#stack) this.#tell({ bundle, is: 'mending', packs: rot.bent })
    await this.check()
  }

  /** Takes what a stick brings, through the same checks as the line. Rule S17. */
  async readStick(files: readonly StickFile[]): Promise<StickResult[]> {
    const stick = new Stick(files)
    const results: StickResult[] = []
    for (const bundle of stick.bundles) {
      if (!this.#stack.includes(bundle)) {
        results.push({ bundle, is: 'not-ours', version: null, problem: null })
        continue
      }
      // Staff stand there: who fetches from the line gives way, and nothing waits for the night.
      this.everybodyGivesWay()
      await this.#alone(async () => {
        const answer = await updateBundle(bundle, { ...this.#shelf(stick.fetch), throttle: new Throttle(null), plan: undefined })
        results.push(
          answer.ok
            ? { bundle, is: 'active', version: answer.value.version, problem: null }
            : { bundle, is: 'refused', version: null, problem: answer.problem },
        )
      })
    }
    return results
  }

  /** Gives up room for residents' words: the reserve piece by piece, then packs on their way, then versions nobody stands on. Rule S14. */
  async makeRoom(): Promise<boolean> {
    if (await this.#world.reserve.spend()) return true
    this.everybodyGivesWay()
    let freed = 0
    await this.#alone(async () => {
      freed += await this.#store.dropParts()
      const shelf = this.#shelf(this.#world.fetcher)
      for (const { bundle } of this.#store.state.pointers) freed += await makeRoom(bundle, shelf, new Set())
    })
    return freed > 0
  }

  /** Pages could not begin with a version: the one before serves, and this one does not come again. Rule S11. */
  async goBack(bundle: BundleName, version: number): Promise<void> {
    await this.#alone(async () => {
      const { state } = this.#store
      const pointer = pointerOf(state, bundle)
      const failed = versionOf(state, bundle, version)
      const before = versionOf(state, bundle, pointer?.previous ?? null)
      if (pointer?.active !== version || failed === undefined || before === undefined) return
      const next = { ...pointer, active: before.version, previous: null, failed: { version, manifest: failed.manifest } }
      await this.#store.commit(withPointer(state, next))
      this.#tell({ bundle, is: 'refused', problem: { kind: 'failed-before', file: `/c/${bundle}/active.json`, version } })
    })
  }

  /** Lets a version that went back by itself be tried again. Rule S11. */
  async forgive(bundle: BundleName): Promise<void> {
    await this.#alone(async () => {
      const pointer = pointerOf(this.#store.state, bundle)
      if (pointer !== undefined && pointer.failed !== null) await this.#store.commit(withPointer(this.#store.state, { ...pointer, failed: null }))
    })
    await this.check()
  }

  /** What staff are shown. */
  async health(): Promise<ShelfHealth> {
    const { storage, reserve } = this.#world
    const { usage = 0 } = await storage.estimate()
    return {
      bundles: this.#stack.flatMap((bundle) => bundleHealth(this.#store.state, bundle) ?? []),
      underWay: this.#store.partBytes,
      persisted: await storage.persisted(),
      usedBytes: usage,
      reserve: await reserve.state(),
      checks: Object.fromEntries(this.#checks),
      rot: this.#rot,
    }
  }

  /** Ends what is being fetched, here and in other pages; it goes on from where it was at the next check. */
  everybodyGivesWay(): void {
    this.givesWay()
    this.#world.cry()
  }

  /** Ends what this keeper is fetching. */
  givesWay(): void {
    this.#underWay.abort(new DOMException('something else comes first', 'AbortError'))
    this.#underWay = new AbortController()
  }

  async #update(bundle: BundleName): Promise<void> {
    await updateBundle(bundle, this.#shelf(this.#world.fetcher))
  }

  #shelf(fetcher: Fetcher): Shelf {
    const { locks, firstRoot, wallNow, reserve } = this.#world
    const lastSigned = Math.max(0, ...this.#store.state.pointers.map(({ issued }) => issued * 1000))
    return {
      store: this.#store,
      reserve,
      fetcher,
      throttle: this.#throttle,
      firstRoot,
      tell: (news) => this.#tell(news),
      held: async () => versionsHeld(((await locks.query()).held ?? []).map(({ name }) => name)),
      terminal: this.#terminal,
      plan: this.#plan,
      clock: () => ({ now: wallNow(), lastSigned }),
      now: () => this.#pace.now(),
      settle: (ms, signal) => (ms > 0 ? this.#pace.wait(ms, signal) : Promise.resolve()),
      signal: this.#underWay.signal,
      postponed: this.#postponed,
      underWay: this.#fetching,
    }
  }

  #tell(news: ShelfNews): void {
    if (news.is !== 'checking' && news.is !== 'fetching') this.#checks.set(news.bundle, { at: this.#world.wallNow(), news })
    this.#world.tell(news)
  }

  async #alone(work: () => Promise<void>): Promise<void> {
    await this.#world.locks.request(this.#world.lock ?? 'shelf', async () => {
      await this.#store.load()
      await work()
    })
  }
}
