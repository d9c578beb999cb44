import * as z from 'zod/mini'
import { Actor } from '../case/event.ts'

/** One link of the audit chain. */
export const AuditEntry = z.object({
  seq: z.number(),
  at: z.number(),
  by: Actor,
  name: z.nullable(z.string()),
  /** `case.step`, `case.contact`, `staff.sign-in` … */
  act: z.string(),
  /** the case or account it was done to */
  subject: z.nullable(z.string()),
  detail: z.string(),
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>
/** `GET /api/desk/audit[?before=<seq>]`: the newest first, and whether the chain holds as far as it was looked through. */
export const AuditPage = z.object({ entries: z.array(AuditEntry), total: z.number() })
export type AuditPage = z.infer<typeof AuditPage>
