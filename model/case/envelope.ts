import * as z from 'zod/mini'
import { KeyId } from '../bundle/signed.ts'
import { Sha256 } from '../bundle/channel.ts'
import { CaseId } from './uuid7.ts'

/** A sealed envelope is at most this long (base64url): 8 KB of padded words and the seal. */
export const SEALED_MAX_CHARS = 12_000

/**
 * What leaves a terminal: nobody but the hub can read it, the terminal neither. `hash` is the SHA-256 of the text
 * `sealed`, so an answer that echoes it proves that these very bytes were kept.
 */
export const Envelope = z.object({
  id: CaseId,
  keyId: KeyId,
  sealed: z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(SEALED_MAX_CHARS)),
  hash: Sha256,
})
export type Envelope = z.infer<typeof Envelope>

/** The hub's answer to `PUT /sync/v1/cases/<id>`, given after the commit. `again` is true when it already had this case. */
export const Kept = z.object({ id: CaseId, hash: Sha256, receivedAt: z.number(), again: z.boolean() })
export type Kept = z.infer<typeof Kept>
