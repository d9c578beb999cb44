import * as z from 'zod/mini'
import { CaseId } from './uuid7.ts'
import { Words } from './words.ts'

/** A case as the desk reads it: what was said, when the hub kept it. Unopened ones say why. */
export const DeskCase = z.object({
  id: CaseId,
  /** epoch milliseconds by the hub's clock */
  receivedAt: z.number(),
  words: z.nullable(Words),
  unopened: z.nullable(z.string()),
})
export type DeskCase = z.infer<typeof DeskCase>

/** `GET /api/cases`: the newest first. */
export const DeskCases = z.object({ cases: z.array(DeskCase), total: z.number() })
export type DeskCases = z.infer<typeof DeskCases>
