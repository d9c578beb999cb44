import type { Hands } from './hands.ts'
import type { Point } from './inputtest.ts'

/** In what state the terminal is when somebody tries. */
export type State = 'home' | 'tour' | 'loading' | 'crashed' | 'error'
export const STATES: readonly State[] = ['home', 'tour', 'loading', 'crashed', 'error']

export type Kind = 'gesture' | 'key' | 'link' | 'download' | 'print' | 'drag' | 'selection' | 'window' | 'url' | 'mouse' | 'works'

/** One thing somebody tries in order to get out. */
export interface Case {
  readonly name: string
  readonly kind: Kind
  readonly states: readonly State[]
  /** the page it is tried on, where it is not the home page */
  readonly at?: string
  /** what a bundle's author might have laid into the page; it stands around `BAIT` */
  readonly bait?: string
  act(hands: Hands): Promise<void>
}

/** The middle of what is laid into the page. */
export const BAIT: Point = [540, 700]
export const MIDDLE: Point = [540, 960]
