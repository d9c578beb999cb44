import type { Counts } from './ledger.ts'

/** What one round of a proof came to. */
export interface Verdict {
  /** counts by name, added up over the rounds */
  readonly counts: Counts
  /** what was lost, doubled or half done, for people; `null` when nothing was */
  readonly bad: string | null
}

/** What a proof is given to work with. */
export interface Work {
  /** how many rounds of each part */
  readonly rounds: number
  /** the only part that is wanted now; left out, all of them */
  readonly part?: string
  /** how many reports a week has; left out, as many as the issue wants */
  readonly reports?: number
  /** epoch milliseconds after which no new round begins */
  readonly until: number
  /** 0 to 1 */
  readonly chance: () => number
  /**
   * Notes a round that has ended.
   *
   * @param keep copies what is worth a look to a folder; called only for a bad round
   */
  readonly note: (part: string, verdict: Verdict, keep?: (folder: string) => void) => void
  /** One line for whoever watches. */
  readonly say: (line: string) => void
}

/** One long proof. */
export interface Proof {
  readonly name: string
  /** what is wanted of each part with the code as it is, by the name of the count: as many at least */
  readonly wanted: Readonly<Record<string, Counts>>
  /** what is wanted of some parts together, with whatever code, since the book was begun */
  readonly ever?: { readonly count: string; readonly least: number; readonly of: readonly string[] }
  /** counts that must be 0; any other only tells how much was tried */
  readonly never: readonly string[]
  /** Runs; answers why this machine cannot, or `null`. */
  readonly run: (work: Work) => Promise<string | null>
}
