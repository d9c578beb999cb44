import * as z from 'zod/mini'
import type { CaseStep } from './step.ts'

/** Where a case can stand. `waiting` and `asked` are steps of which residents are told, and not places. */
export const CASE_STATES = [
  'received',
  'accepted',
  'dispatched',
  'in-progress',
  'fixed',
  'verified',
  'archived',
  'refused',
  'duplicate',
  'transferred',
  'cannot-fix',
  'reopened',
] as const satisfies readonly CaseStep[]
export type CaseState = (typeof CASE_STATES)[number]
export const CaseState = z.enum(CASE_STATES)

const ROADS: Readonly<Record<CaseState, readonly CaseState[]>> = {
  received: ['accepted', 'refused', 'duplicate', 'transferred'],
  // What can be answered from the desk needs nobody to be sent.
  accepted: ['dispatched', 'in-progress', 'fixed', 'refused', 'duplicate', 'transferred', 'cannot-fix'],
  dispatched: ['in-progress', 'fixed', 'accepted', 'transferred', 'cannot-fix'],
  'in-progress': ['fixed', 'dispatched', 'transferred', 'cannot-fix'],
  fixed: ['verified', 'archived', 'reopened'],
  verified: ['archived', 'reopened'],
  archived: ['reopened'],
  refused: ['archived', 'reopened'],
  duplicate: ['archived', 'reopened'],
  // The other authority has answered, or has sent it back.
  transferred: ['accepted', 'fixed', 'cannot-fix', 'archived'],
  'cannot-fix': ['archived', 'reopened'],
  reopened: ['dispatched', 'in-progress', 'fixed', 'refused', 'duplicate', 'transferred', 'cannot-fix'],
}

/** Where a case can go from a state. Rule K2. */
export const roadsFrom = (state: CaseState): readonly CaseState[] => ROADS[state]

/** Whether work on a case has ended; `fixed` has not, since somebody still has to look. Open311 calls these `closed`. */
export const isClosed = (state: CaseState): boolean => ['verified', 'archived', 'refused', 'duplicate', 'cannot-fix'].includes(state)

/** States that no case enters without a reason that its resident is told. Rule K4. */
export const wantsReason = (state: CaseState): boolean => ['refused', 'duplicate', 'transferred', 'cannot-fix', 'reopened'].includes(state)

/** States from which whoever holds the receipt may open a case again. Rule K5. */
export const isEndForResident = (state: CaseState): boolean => state === 'fixed' || state === 'verified' || state === 'archived'
