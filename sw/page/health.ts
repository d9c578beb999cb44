import type { CaseId } from '../../model/case/uuid7.ts'
import type { Copies } from './copies.ts'
import type { Letters, Mark } from './letters.ts'

/** How the outbox is, for staff. Times are epoch milliseconds by the terminal's clock. */
export interface OutboxHealth {
  /** 1 where there is no second copy, or it has failed */
  readonly copies: 1 | 2
  /** why there is no second copy although there could be one, for whoever mends the terminal */
  readonly trouble: string | null
  /** how many letters came back from the journal, how often the database was found emptied, how often the journal */
  readonly restored: Mark['restored']
  /** reports that the hub has not answered for, refused ones too */
  readonly waiting: number
  readonly refused: number
  readonly oldestWaitingAt: number | null
  readonly lastSentAt: number | null
  readonly journalBytes: number
}

export const UNKNOWN_HEALTH: OutboxHealth = {
  copies: 1,
  trouble: null,
  restored: { letters: 0, database: 0, journal: 0 },
  waiting: 0,
  refused: 0,
  oldestWaitingAt: null,
  lastSentAt: null,
  journalBytes: 0,
}

/** When a report was said: the id begins with it. */
const saidAt = (id: CaseId) => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)

/** Asks both copies how they are. */
export async function readHealth(letters: Letters, copies: Copies): Promise<OutboxHealth> {
  const [waiting, refused, first, firstRefused, lastSentAt] = await Promise.all([
    letters.count('waiting'),
    letters.count('refused'),
    letters.oldest('waiting'),
    letters.oldest('refused'),
    letters.lastSentAt(),
  ])
  const ages = [first, firstRefused].flatMap((letter) => (letter === undefined ? [] : saidAt(letter.id)))
  return {
    copies: copies.count,
    trouble: copies.trouble,
    restored: copies.restored,
    waiting: waiting + refused,
    refused,
    oldestWaitingAt: ages.length === 0 ? null : Math.min(...ages),
    lastSentAt,
    journalBytes: copies.journalBytes,
  }
}
