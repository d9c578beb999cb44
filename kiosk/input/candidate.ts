import type { Ink } from '../../model/input/ink/ink.ts'

/** What a touch would write. */
export interface Candidate {
  readonly text: string
  /** how many of the letters that are being composed it takes */
  readonly used: number
  /** how many characters before the caret it takes the place of: the beginning of a word that is completed */
  readonly replaces: number
}

/** Which ways to type this terminal's bundle has data for. */
export interface Engines {
  readonly pinyin: boolean
  readonly ink: boolean
  readonly strokes: boolean
  readonly ug: boolean
}

/** What is asked of the engines; `before` is what stands left of the caret. */
export type Question =
  | { readonly is: 'pinyin'; readonly typed: string; readonly keys: 26 | 9; readonly before: string }
  | { readonly is: 'ink'; readonly ink: Ink; readonly before: string }
  | { readonly is: 'strokes'; readonly codes: string }
  | { readonly is: 'ug'; readonly before: string }
  /** nothing is being composed: what may come next */
  | { readonly is: 'next'; readonly before: string }
