import type { CaseId } from '../../model/case/uuid7.ts'
import type { ReceiptCode } from '../../model/case/receipt.ts'
import type { ItemId } from '../../model/content/item.ts'
import type { PlaceWish } from '../../model/content/place-wish.ts'
import type { Locale } from '../../model/text.ts'
import { setLocale } from '../../ui/language.ts'
import { watched } from '../../sw/page/door.ts'
import type { Facet } from '../guides/facets.ts'
import type { Mode } from '../input/composing.ts'
import type { Voice } from '../voice/voice.ts'

/** A report that is being made. It lives in memory only and goes with the session. */
export interface Draft {
  readonly category: string | null
  readonly pole: string
  readonly viewpoint: string | null
  readonly heading: number | null
  readonly item: ItemId | null
  readonly sentences: readonly string[]
  /** what they saw in the tour, with a ring around what is meant */
  readonly picture: Blob | null
  /** of a rating, 1 to 5 */
  readonly stars: number | null
  /** of an errand: the digits of a telephone number as far as they were typed */
  readonly contact: string
  /** of an errand: nobody has to call */
  readonly comesBack: boolean
  /** what was typed or written by hand, in the resident's own words */
  readonly words: string
  /** what was said aloud */
  readonly voice: Voice | null
  /** what was photographed at the glass */
  readonly photos: readonly Blob[]
}

/** What a resident has done here since they came. Nothing of it is written to the disk, and `endSession` leaves nothing. */
export interface Session {
  readonly elder: boolean
  readonly contrast: boolean
  /** whether everything is to lie within reach; `null` as the terminal's glass begins */
  readonly reach: boolean | null
  /** whether pages that are read show both languages */
  readonly both: boolean
  readonly query: string
  /** how they type, and on pages of which language they have chosen it */
  readonly mode: { readonly for: Locale; readonly mode: Mode } | null
  readonly need: string | null
  /** by what the list of guides is looked through, and which part of it */
  readonly guides: { readonly facet: Facet | null; readonly part: string | null }
  /** what a place shall be, and whether the plan is open */
  readonly wishes: readonly PlaceWish[]
  readonly plan: boolean
  /** how questions of guides were answered, true for yes */
  readonly decided: Readonly<Record<ItemId, readonly boolean[]>>
  readonly draft: Draft
  readonly receipts: readonly {
    readonly receipt: ReceiptCode
    readonly id: CaseId
    readonly category: string
    readonly pole: string | null
    readonly item: ItemId | null
    readonly at: number
    /** the released case that it was said to be the same as */
    readonly sameAs: CaseId | null
    /** what went along */
    readonly hasVoice: boolean
    readonly photos: number
  }[]
}

/** What only some kinds of words have. */
export const NO_EXTRAS = { stars: null, contact: '', comesBack: false } as const
export const EMPTY_DRAFT: Draft = {
  category: null,
  pole: '',
  viewpoint: null,
  heading: null,
  item: null,
  sentences: [],
  picture: null,
  words: '',
  voice: null,
  photos: [],
  ...NO_EXTRAS,
}
const FRESH: Session = {
  elder: false,
  contrast: false,
  reach: null,
  both: false,
  query: '',
  mode: null,
  need: null,
  guides: { facet: null, part: null },
  wishes: [],
  plan: false,
  decided: {},
  draft: EMPTY_DRAFT,
  receipts: [],
}

export const session = watched<Session>(FRESH)

/** Changes part of the session. */
export function note(part: Partial<Session>): void {
  session.set({ ...session.get(), ...part })
}

/** Changes part of the report that is being made. */
export function draft(part: Partial<Draft>): void {
  note({ draft: { ...session.get().draft, ...part } })
}

let visits = 0

/** Whose session this is, as a number that stands for nobody in particular. */
export const visit = (): number => visits

/**
 * Changes part of the session if it is still that of `of`. What was begun for somebody who has meanwhile left is shown to nobody.
 *
 * @returns whether they are still there
 */
export function noteFor(of: number, part: Partial<Session>): boolean {
  if (of !== visits) return false
  note(part)
  return true
}

/** Ends the session: everything the last person did is gone, the language is the first one again. */
export function endSession(): void {
  visits += 1
  session.set(FRESH)
  setLocale('zh')
}
