import { problem, ok, type Result } from '../result.ts'
import type { CaseEvent, Sentence } from './event.ts'
import { type CaseFile, withEvent } from './fold.ts'
import { type CaseKind, isChecked, mayBePublic } from './kind.ts'
import type { Suspicion } from './suspicion.ts'
import { type CaseState, isEndForResident, roadsFrom, wantsReason } from './state.ts'
import type { CaseId } from './uuid7.ts'

/** So long after it was fixed, verified or archived a case can be opened again with its receipt. */
export const REOPEN_MS = 30 * 24 * 3_600_000

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
/** What somebody wants to happen to a case; the hub gives it its number and its time. */
export type Wish = Without<Extract<CaseEvent, { is: 'step' }>, 'seq' | 'at' | 'from'> | Without<Exclude<CaseEvent, { is: 'step' }>, 'seq' | 'at'>

/** Why a wish cannot be. Each is an everyday matter that a page has a sentence for. */
export type WishProblem =
  | { readonly kind: 'no-road'; readonly from: CaseState; readonly to: CaseState; readonly possible: readonly CaseState[] }
  | { readonly kind: 'same-person' }
  | { readonly kind: 'not-checked' }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'other-case-missing' }
  | { readonly kind: 'own-duplicate' }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'too-late'; readonly until: number }
  | { readonly kind: 'says-nothing' }
  | { readonly kind: 'nothing-to-translate' }
  | { readonly kind: 'not-for-others' }
  | { readonly kind: 'not-held' }

/** What is known of a case beside its events. */
export interface CaseFacts {
  readonly id: CaseId
  readonly kind: CaseKind
}

/** The only things that whoever holds a receipt can do. */
const RESIDENTS: readonly Wish['is'][] = ['added', 'rated', 'me-too']

/** The only thing that the program does by itself; a case is received without a wish. */
const HUBS: readonly Wish['is'][] = ['erased']

function stepProblem(file: CaseFile, facts: CaseFacts, wish: Extract<Wish, { is: 'step' }>, now: number): WishProblem | null {
  const { to, by } = wish
  const possible = roadsFrom(file.state)
  if (by.role === 'resident') {
    if (to !== 'reopened') return { kind: 'not-yours' }
    if (!isEndForResident(file.state)) return { kind: 'no-road', from: file.state, to, possible }
    const until = (file.doneAt as number) + REOPEN_MS
    return now > until ? { kind: 'too-late', until } : null
  }
  if (!possible.includes(to)) return { kind: 'no-road', from: file.state, to, possible }
  if (to === 'verified' && by.id === file.fixer) return { kind: 'same-person' }
  if (to === 'archived' && file.state === 'fixed' && isChecked(facts.kind)) return { kind: 'not-checked' }
  if (wantsReason(to) && wish.reason === undefined) return { kind: 'reason-missing' }
  if (to === 'duplicate') {
    if (wish.duplicateOf === undefined) return { kind: 'other-case-missing' }
    if (wish.duplicateOf === facts.id) return { kind: 'own-duplicate' }
  }
  return null
}

function wishProblem(file: CaseFile, facts: CaseFacts, wish: Wish, now: number): WishProblem | null {
  if (wish.by.role === 'hub' && !HUBS.includes(wish.is)) return { kind: 'not-yours' }
  if (wish.is === 'step') return stepProblem(file, facts, wish, now)
  if (wish.by.role === 'resident' ? !RESIDENTS.includes(wish.is) : RESIDENTS.includes(wish.is)) return { kind: 'not-yours' }
  switch (wish.is) {
    case 'answer':
    case 'asked':
      return wish.note === undefined && wish.sentence === undefined ? { kind: 'says-nothing' } : null
    case 'translated':
      return file.unread[wish.in].some(({ seq }) => seq === wish.of) ? null : { kind: 'nothing-to-translate' }
    case 'shown':
      if (wish.public && !mayBePublic(facts.kind)) return { kind: 'not-for-others' }
      return wish.photos.length > 0 && file.erased.attachments ? { kind: 'not-for-others' } : null
    case 'me-too':
      return wish.other === facts.id ? { kind: 'own-duplicate' } : null
    case 'let-through':
      return file.held === null ? { kind: 'not-held' } : null
    default:
      return null
  }
}

/**
 * The event that a wish becomes, or why it cannot be. Nothing is changed. Rules K2 to K5.
 *
 * @param now epoch milliseconds by the hub's clock; a clock that was put back writes no event before the last one
 */
export function decide(file: CaseFile, facts: CaseFacts, wish: Wish, now: number): Result<{ readonly event: CaseEvent; readonly file: CaseFile }, WishProblem> {
  const wrong = wishProblem(file, facts, wish, now)
  if (wrong !== null) return problem(wrong)
  const head = { seq: file.events, at: Math.max(now, file.lastAt) }
  const event: CaseEvent = wish.is === 'step' ? { ...wish, ...head, from: file.state } : { ...wish, ...head }
  return ok({ event, file: withEvent(file, event) })
}

/** The first event of a case. `saidAt` is when its words were said, by the terminal's clock; `null` when nobody can open them. */
export function receivedEvent(at: number, saidAt: number | null, more: { readonly sentence?: Sentence; readonly held?: Suspicion } = {}): CaseEvent {
  const first = { is: 'step', seq: 0, at, from: null, to: 'received', by: { role: 'hub', id: null } } as const
  return { ...first, ...(saidAt === null ? {} : { saidAt }), ...more }
}
