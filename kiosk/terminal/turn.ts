import { TURNS, type Turn } from '../../model/cupboard.ts'

/** A point of the glass, each part from 0 at its upper left to 1. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** The way from where a panel that is turned so says a finger is to where it is. */
const BACK: Readonly<Record<Turn, (said: Spot) => Spot>> = {
  half: ({ x, y }) => ({ x: 1 - x, y: 1 - y }),
  right: ({ x, y }) => ({ x: 1 - y, y: x }),
  left: ({ x, y }) => ({ x: y, y: 1 - x }),
  across: ({ x, y }) => ({ x: 1 - x, y }),
  down: ({ x, y }) => ({ x, y: 1 - y }),
}

/** Where the finger was. */
export const aimed = (said: Spot, turn: Turn): Spot => BACK[turn](said)

/** Somewhere that every way of being wrong brings to another place. */
export const AIM: Spot = { x: 0.2, y: 0.4 }
/** A fingertip beside the mark is still at it. */
const NEAR = 0.07

const near = (a: Spot, b: Spot): boolean => Math.hypot(a.x - b.x, a.y - b.y) <= NEAR

/**
 * What a touch at the mark says of the panel.
 *
 * @returns `right` when it came where the mark is; how it is turned; `null` when it says nothing, because somebody touched elsewhere
 */
export function turnOf(said: Spot): 'right' | Turn | null {
  return near(said, AIM) ? 'right' : (TURNS.find((turn) => near(aimed(said, turn), AIM)) ?? null)
}
