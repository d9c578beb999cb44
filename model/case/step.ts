import * as z from 'zod/mini'

/**
 * The steps of a case as its words name them: from received to archived, and the ways that leave the road. `waiting` is
 * any day on which somebody is told that it takes longer; `asked` asks the resident for something that is missing.
 */
export const CASE_STEPS = [
  'received',
  'accepted',
  'dispatched',
  'in-progress',
  'waiting',
  'asked',
  'fixed',
  'verified',
  'archived',
  'refused',
  'duplicate',
  'transferred',
  'cannot-fix',
  'reopened',
] as const
export type CaseStep = (typeof CASE_STEPS)[number]
export const CaseStep = z.enum(CASE_STEPS)
