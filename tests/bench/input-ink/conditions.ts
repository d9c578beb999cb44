import type { Ink } from '../../../model/input/ink/ink.ts'
import { anyOrder, type Dice, joinPairs, strongNoise } from './noise.ts'

/** How a character is written in a measurement. */
export const CONDITIONS = {
  clean: (ink) => ink,
  strong: strongNoise,
  joined: (ink, dice) => joinPairs(strongNoise(ink, dice), 1, dice),
  joinedTwo: (ink, dice) => joinPairs(strongNoise(ink, dice), 2, dice),
  anyOrder: (ink, dice) => anyOrder(strongNoise(ink, dice), dice),
  /** without its last stroke; a character of fewer than five is written whole */
  lastMissing: (ink, dice) => strongNoise(ink.length < 5 ? ink : ink.slice(0, -1), dice),
} as const satisfies Record<string, (ink: Ink, dice: Dice) => Ink>

export type Condition = keyof typeof CONDITIONS
