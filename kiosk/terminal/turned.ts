import { TURNS, type Turn } from '../../model/cupboard.ts'
import { watched } from '../../sw/page/door.ts'

// Of the machine, not of anybody: it stays until somebody has touched the mark where it is.
const KEPT = 'touch-turn'
const kept = localStorage.getItem(KEPT)

/** How this terminal's touch panel is turned against its picture, as staff have found; `null` when it is right as far as is known. */
export const touchTurn = watched<Turn | null>(TURNS.find((turn) => turn === kept) ?? null)

export function noteTurn(turn: Turn | null): void {
  touchTurn.set(turn)
  if (turn === null) localStorage.removeItem(KEPT)
  else localStorage.setItem(KEPT, turn)
}
