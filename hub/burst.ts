import { BURST } from '../model/case/suspicion.ts'
import type { CaseId } from '../model/case/uuid7.ts'

/** Of each terminal so many letters are remembered, the latest to come: a burst, and room for a day's queue that comes between. */
const LETTERS_MOST = 4 * BURST.most
/** So many terminals are remembered; the one that has said nothing for longest goes first. */
const TERMINALS_MOST = 2000

/** What is needed of a letter to count it. */
export interface Counted {
  readonly id: CaseId
  readonly terminal: string
  /** when it was said, by the terminal's clock */
  readonly saidAt: number
}

/**
 * Counts letters by the terminal they were said at and the moment they were said, not by when they came: a terminal that sends a day's
 * queue after its line was down is no burst. A letter that is sent again counts once. Nothing but ids and moments is remembered, of a
 * bounded number, and a terminal's clock may jump as it likes. Rule K15.
 *
 * @returns whether a letter is one of more than `BURST.most` within `BURST.withinMs`
 */
export function makeBursts(
  { most, withinMs }: { readonly most: number; readonly withinMs: number } = BURST,
  letters = LETTERS_MOST,
  terminals = TERMINALS_MOST,
): (letter: Counted) => boolean {
  const known = new Map<string, Map<CaseId, number>>()
  return ({ id, terminal, saidAt }) => {
    const said = known.get(terminal) ?? new Map<CaseId, number>()
    // Taken out and put in again, so that the first in the map is the one that was silent for longest.
    known.delete(terminal)
    known.set(terminal, said)
    for (const [oldest] of known) if (known.size > terminals) known.delete(oldest)
    said.set(id, saidAt)
    for (const [oldest] of said) if (said.size > letters) said.delete(oldest)
    const moments = [...said.values()].sort((a, b) => a - b)
    // Some `most` + 1 moments in a row, this one among them, within the time.
    for (let from = 0; from + most < moments.length; from++) {
      const [first, last] = [moments[from] as number, moments[from + most] as number]
      if (first <= saidAt && saidAt <= last && last - first < withinMs) return true
    }
    return false
  }
}
