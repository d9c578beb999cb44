import type { AuditRow } from './audit.ts'
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
  /** how many chunks each part of it may have (`parts-told.ts`); `null` when nobody could open it */
  readonly parts: string | null
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

/** How many chunks of a case wait for its words. */
export interface ChunkWaitingRow {
  readonly site_id: string
  readonly id: string
  /** when the first of them came, epoch milliseconds by the hub's clock */
  readonly since: number
  readonly chunks: number
}

/** A photo that somebody has looked at and that others may see: decoded, covered where needed, and encoded again here (WebP). */
export interface CasePictureRow {
  readonly site_id: string
  readonly case_id: string
  readonly part: number
  readonly bytes: Uint8Array
}

/** One of the staff, as far as the hub reads it itself; the library writes it. SQLite keeps a yes as 1. */
export interface StaffUserRow {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly roles: string
  readonly mustChange: boolean | number | null
  readonly isOff: boolean | number | null
  readonly twoFactorEnabled: boolean | number | null
}

/** How often something was tried in vain, and when last. */
export interface StaffRateLimitRow {
  readonly id: string
  readonly key: string
  readonly count: number
  /** epoch milliseconds */
  readonly lastRequest: number
}

/** Every table of the hub. */
export interface Tables {
  case_envelope: CaseEnvelopeRow
  case_part_chunk: CaseChunkRow
  case_chunk_waiting: ChunkWaitingRow
  /** sites of which every envelope has its case */
  caught_up: { readonly site_id: string }
  case_event: CaseEventRow
  case_file: CaseFileRow
  case_words: CaseWordsRow
  case_picture: CasePictureRow
  audit: AuditRow
  staff_user: StaffUserRow
  staff_two_factor: { readonly id: string; readonly userId: string }
  staff_rate_limit: StaffRateLimitRow
}
