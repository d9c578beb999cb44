import type { Envelope } from '../../model/case/envelope.ts'
import type { CaseEnvelopeRow } from './tables.ts'

export interface CaseEnvelope extends Envelope {
  /** epoch milliseconds by the hub's clock */
  readonly receivedAt: number
}

/** An envelope as it lies here now. */
export const envelopeOf = (row: CaseEnvelopeRow): CaseEnvelope => ({
  id: row.id,
  keyId: row.key_id,
  sealed: row.sealed,
  hash: row.resealed_hash ?? row.hash,
  receivedAt: row.received_at,
})
