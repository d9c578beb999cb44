import type { CaseSeen } from '../../model/case/seen.ts'
import type { CaseState } from '../../model/case/state.ts'
import type { Answer } from '../receipt/ask.ts'

/** What is known of a call for help that the hub has. */
export type HelpSeen =
  | { readonly is: 'unseen' }
  /** nobody can tell now */
  | { readonly is: 'unknown' }
  /** since when, by the hub's clock, and how it stands now */
  | { readonly is: 'seen'; readonly at: number; readonly state: CaseState }

// Somebody waits with their eyes on it; the hub answers hundreds of these in a second.
const AGAIN_MS = 5_000
const AFTER_TROUBLE_MS = 15_000

/** Whether staff have done anything with a case yet: that it came in is not their doing. */
function seenIn({ events, state }: CaseSeen): HelpSeen {
  const first = events.find(({ is, to }) => is !== 'step' || to !== 'received')
  return first === undefined ? { is: 'unseen' } : { is: 'seen', at: first.at, state }
}

/** What an answer says of a call for help, and after how long to ask again. Rule K28. */
export function helpSeen(answer: Answer): { readonly seen: HelpSeen; readonly againMs: number } {
  if (answer.is === 'found') return { seen: seenIn(answer.seen), againMs: AGAIN_MS }
  return { seen: { is: 'unknown' }, againMs: answer.is === 'wait' ? answer.seconds * 1000 : AFTER_TROUBLE_MS }
}
