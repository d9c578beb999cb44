import type { BundleName } from '../bundle/name.ts'
import type { Coverage } from '../bundle/manifest.ts'
import type { ShelfProblem } from './problem.ts'

/** What the service worker says to pages: the browser has found a good moment to send what waits. */
export type WorkerCall = { readonly type: 'drain' }

/** The channel on which the keeper tells all pages, and the service worker, how a bundle is doing. */
export const SHELF_CHANNEL = 'xinxiji-shelf'

/** How a bundle on this terminal is doing. */
export type ShelfNews =
  | { readonly bundle: BundleName; readonly is: 'checking' }
  | { readonly bundle: BundleName; readonly is: 'fetching'; readonly version: number; readonly doneBytes: number; readonly ofBytes: number }
  /** a large fetch is put off until the night (S13) */
  | { readonly bundle: BundleName; readonly is: 'waiting'; readonly forMs: number; readonly bytes: number }
  | { readonly bundle: BundleName; readonly is: 'active'; readonly version: number; readonly changed: boolean }
  /** the disk has lost something; the version before serves until it is fetched again (S10) */
  | { readonly bundle: BundleName; readonly is: 'mending'; readonly packs: number }
  | { readonly bundle: BundleName; readonly is: 'refused'; readonly problem: ShelfProblem }

/** One bundle as the staff's page shows it. */
export interface BundleHealth {
  readonly bundle: BundleName
  readonly active: number
  readonly previous: number | null
  readonly failed: number | null
  /** epoch seconds */
  readonly issued: number
  readonly expires: number
  readonly objects: number
  readonly bytes: number
  readonly packs: number
  readonly coverage: Coverage | null
  readonly drafts: boolean
}

/** What the keeper knows of this terminal's disk. */
export interface ShelfHealth {
  readonly bundles: readonly BundleHealth[]
  /** bytes of packs that are on their way */
  readonly underWay: number
  /** whether the browser has promised not to clear this by itself */
  readonly persisted: boolean
  /** what the browser counts as used by these pages, in bytes */
  readonly usedBytes: number
  readonly reserve: { readonly bytes: number; readonly ofBytes: number }
  /** the latest check of each bundle since the keeper began: epoch milliseconds and what it came to */
  readonly checks: Readonly<Record<BundleName, { readonly at: number; readonly news: ShelfNews }>>
  /** the slow look at every byte: packs looked at, of how many, and how many were bent */
  readonly rot: { readonly looked: number; readonly of: number; readonly bent: number; readonly doneAt: number | null }
}
