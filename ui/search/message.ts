import type { BundleName } from '../../model/bundle/name.ts'
import type { Kind } from '../../model/content/item.ts'
import type { Row } from '../../model/content/views.ts'
import type { Day } from '../../model/day.ts'
import type { Span } from '../../model/search/marks.ts'
import type { Meaning } from '../../model/search/reading.ts'

/** A bundle that is searched; `base` is what every object's path is put behind. */
export interface SearchedBundle {
  readonly bundle: BundleName
  readonly base: string
}

/** What a resident asks: what is typed, on which day, and in which script letters a to z are meant when that was said. */
export interface Question {
  readonly typed: string
  readonly day: Day
  readonly meaning: Meaning | null
  /** of these kinds all lines are wanted, of the others the first */
  readonly whole: readonly Kind[]
}

/** A line of a list that was found, with the parts of its title to be marked in each language, and of its number. */
export interface FoundRow {
  readonly row: Row
  readonly bundle: BundleName
  readonly marks: { readonly zh: readonly Span[]; readonly ug: readonly Span[]; readonly code: readonly Span[] }
}

/** What was found of one kind: how many lines, and the first of them. */
export interface FoundKind {
  readonly kind: Kind
  readonly count: number
  readonly rows: readonly FoundRow[]
}

export interface Answer {
  /** the kind with the best line first */
  readonly kinds: readonly FoundKind[]
  /** numbers of poles of the community's own bundle */
  readonly poles: readonly string[]
  readonly count: number
  /** whether there is more than `count` says: the best are shown */
  readonly more: boolean
  /** what was probably meant, when nothing was found without mending what was typed */
  readonly meant: string | null
  /** in which scripts letters a to z found something */
  readonly meanings: readonly Meaning[]
}

/** Why nothing can be searched. */
export type SearchProblem =
  | { readonly kind: 'no-line'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string }
  /** the worker does not start, or it fell */
  | { readonly kind: 'worker'; readonly message: string }

export type ToWorker =
  | { readonly is: 'open'; readonly stack: readonly SearchedBundle[] }
  | { readonly is: 'find'; readonly ask: number; readonly question: Question }

export type FromWorker =
  /** `indexMs`: how long the indexes took from their bytes to being searchable, all together */
  | { readonly is: 'opened'; readonly indexMs: number }
  | { readonly is: 'problem'; readonly problem: SearchProblem }
  /** `ms`: how long finding took */
  | { readonly is: 'found'; readonly ask: number; readonly answer: Answer; readonly ms: number }
