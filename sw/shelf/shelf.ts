import type { Clock } from '../../model/clock.ts'
import type { ShelfNews } from '../../model/shelf/message.ts'
import type { FetchPlan } from '../../model/terminal.ts'
import type { Fetcher } from './bounded.ts'
import type { Reserve } from './reserve.ts'
import type { ShelfStore } from './store.ts'
import type { Throttle } from './throttle.ts'

/** A fetch that waits for the night, so that it is not planned anew every minute. */
export interface Postponed {
  readonly manifest: string
  readonly bytes: number
}

/** What the shelf works with; everything from outside comes in here, so a test can hold it still. */
export interface Shelf {
  readonly store: ShelfStore
  readonly reserve: Reserve
  readonly fetcher: Fetcher
  readonly throttle: Throttle
  /** the root file the shell carries, as it was signed */
  readonly firstRoot: unknown
  readonly tell: (news: ShelfNews) => void
  /** versions that sessions stand on, as `<bundle> <version>` */
  readonly held: () => Promise<ReadonlySet<string>>
  /** which terminal this is, for the order in which a city begins to fetch */
  readonly terminal: string
  readonly plan: FetchPlan | undefined
  readonly clock: () => Clock
  /** milliseconds that never go back */
  readonly now: () => number
  /** waits until new names have outlived what a power cut takes along */
  readonly settle: (ms: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
  /** fetches that wait for the night, by bundle */
  readonly postponed: Map<string, Postponed>
  /** the packs of versions that are being fetched, by bundle: nobody sweeps them away, though no version has them yet */
  readonly underWay: Map<string, ReadonlySet<string>>
}

/** All packs that are being fetched. */
export const wantedUnderWay = ({ underWay }: Pick<Shelf, 'underWay'>): Set<string> => new Set([...underWay.values()].flatMap((hashes) => [...hashes]))
