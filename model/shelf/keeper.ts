import type { BundleName } from '../bundle/name.ts'
import type { ShelfHealth } from './message.ts'
import type { ShelfProblem } from './problem.ts'

/** A file of a stick: its path below the folder that was chosen, and its bytes. */
export interface StickFile {
  readonly path: string
  readonly file: Blob
}

/** What a page asks of the keeper, the worker that keeps its shelf. */
export type KeeperRequest =
  | {
      readonly type: 'keep'
      readonly stack: readonly BundleName[]
      /** on a terminal room is kept for residents' words; on a visitor's own telephone not */
      readonly reserve: boolean
    }
  | { readonly type: 'check' }
  | { readonly type: 'health'; readonly stack: readonly BundleName[] }
  | { readonly type: 'make-room' }
  /** staff bring bundles on a stick */
  | { readonly type: 'stick'; readonly stack: readonly BundleName[]; readonly files: readonly StickFile[] }
  /** pages could not begin with a version (S11) */
  | { readonly type: 'go-back'; readonly bundle: BundleName; readonly version: number }
  /** staff give a version that went back by itself another chance */
  | { readonly type: 'forgive'; readonly bundle: BundleName }

/** What a stick came to, for each bundle on it. */
export interface StickResult {
  readonly bundle: BundleName
  readonly is: 'active' | 'refused' | 'not-ours'
  readonly version: number | null
  /** what was wrong */
  readonly problem: ShelfProblem | null
}

/** What the keeper answers, by the `id` of the question. */
export type KeeperAnswer =
  | { readonly to: 'health'; readonly health: ShelfHealth }
  | { readonly to: 'make-room'; readonly freed: boolean }
  | { readonly to: 'stick'; readonly results: readonly StickResult[] }
  | { readonly to: 'keep' | 'check' | 'go-back' | 'forgive' }
  /** a bug of ours; the page throws it */
  | { readonly to: 'trouble'; readonly message: string }
