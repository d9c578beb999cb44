import type { TranslationState } from '../../model/text.ts'

/**
 * One interface text in both languages. A key without `ug` does not compile, so no page can fall back in silence.
 * `state` is how far the Uyghur can be trusted; `from` names where a term was found, ours have none.
 * `{{name}}` stands for a value and appears in both languages.
 */
export interface Word {
  readonly zh: string
  readonly ug: string
  readonly state: TranslationState
  readonly from?: string
}

/** A room's texts. Keys begin with the room's name: `kiosk.home.title`. */
export type Words = Readonly<Record<string, Word>>
