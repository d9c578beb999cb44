import type { CaseEventRow, CaseFileRow, CaseWordsRow } from './case-rows.ts'

/** One sealed envelope as the hub keeps it; `site_id` stands first in every key, so sites can be spread over servers. */
export interface CaseEnvelopeRow {
  readonly site_id: string
  readonly id: string
  readonly key_id: string
  /** base64url; the hub never keeps words in the clear. Empty when nobody could open it and its time was over. */
  readonly sealed: string
  /** SHA-256 of `sealed` as it came, hex: what was acknowledged */
  readonly hash: string
  /** epoch milliseconds by the hub's clock */
  readonly received_at: number
  /** SHA-256 of `sealed` as it is now, when the contact was taken out of it; `null` while it is as it came */
  readonly resealed_hash: string | null
}

/** One sealed chunk of a photo or a voice, as it came. */
export interface CaseChunkRow {
  readonly site_id: string
  readonly id: string
  /** 1 to 3 */
  readonly part: number
  /** 0 to 15: its place in the part */
  readonly chunk: number
  readonly sealed: Uint8Array
  /** SHA-256 of `sealed`, hex */
  readonly hash: string
  /** epoch milliseconds by the hub's clock */
  readonly received_at: number
}

/** Every table of the hub. */
export interface Tables {
  case_envelope: CaseEnvelopeRow
  case_part_chunk: CaseChunkRow
  case_event: CaseEventRow
  case_file: CaseFileRow
  case_words: CaseWordsRow
}
