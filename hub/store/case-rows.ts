import { receivedEvent } from '../../model/case/decide.ts'
import { CaseEvent, type Sentence } from '../../model/case/event.ts'
import type { Suspicion } from '../../model/case/suspicion.ts'
import { type CaseFile, withEvent } from '../../model/case/fold.ts'
import { isClosed } from '../../model/case/state.ts'
import type { CaseId } from '../../model/case/uuid7.ts'

/** One event of a case. Rows are only ever inserted. Rule K1. */
export interface CaseEventRow {
  readonly site_id: string
  readonly case_id: string
  readonly seq: number
  /** epoch milliseconds by the hub's clock */
  readonly at: number
  /** the event as JSON; the schema `CaseEvent` reads it */
  readonly body: string
}

/** What of a case's row follows from its events; it stands beside them so that lists need not fold, and can be made anew at any time. */
export interface CaseStanding {
  readonly state: string
  /** 1 while work has not ended */
  readonly is_open: number
  readonly ended_at: number | null
  /** since when a reader of Uyghur waits for words that nobody has written yet */
  readonly uyghur_since: number | null
  /** since when it stands in its state */
  readonly since: number
  /** from when its deadlines run: since it was received or opened again. Rule K6 */
  readonly clock_from: number
  /** the day until which it was put off */
  readonly put_off_until: string | null
  /** 1 when others may see it */
  readonly is_public: number
  /** why staff have to look at it first. Rule K15 */
  readonly held: string | null
  /** 1 when contacts have been deleted from its words */
  readonly contact_erased: number
  /** 1 when its photos and voices have been deleted */
  readonly attachments_erased: number
  /** how many events it was computed from */
  readonly events: number
}

/** One case. No language stands here, and nothing of the person. */
export interface CaseFileRow extends CaseStanding {
  readonly site_id: string
  readonly id: string
  /** `null` when the envelope could not be opened; then `unopened` says why */
  readonly code: string | null
  readonly unopened: string | null
  /** HMAC-SHA256 of the receipt code under the hub's own key, hex: who takes the database away has no receipts */
  readonly receipt: string | null
  readonly pole: string | null
  /** epoch milliseconds by the hub's clock */
  readonly received_at: number
  /** how many photos came with it */
  readonly photos: number
}

/** What a sealed envelope says of its case when it is opened. */
export interface CaseOpened extends Pick<CaseFileRow, 'code' | 'unopened' | 'receipt' | 'pole'> {
  /** by the terminal's clock; `null` when it could not be opened */
  readonly saidAt: number | null
  readonly photos?: number
  /** how many chunks each part may have (`parts-told.ts`) */
  readonly parts?: string
  readonly held?: Suspicion
  /** what its resident is told first */
  readonly sentence?: Sentence
  /** a case that others may see and that is perhaps the same. Rule K10 */
  readonly sameAs?: CaseId
  /** said to a case that there is, by the name of its receipt */
  readonly follows?: Follows
}

/** What whoever holds a receipt wants of its case. */
export interface Follows {
  readonly receipt: string
  readonly does: 'add' | 'not-fixed' | 'rate'
  readonly stars: number | null
}

/** Which case sealed words were added to that did not begin one. */
export interface CaseWordsRow {
  readonly site_id: string
  readonly id: string
  readonly case_id: string
}

/** The two rows with which a case begins. */
export function firstRows(site: string, id: string, receivedAt: number, opened: CaseOpened): { readonly file: CaseFileRow; readonly event: CaseEventRow } {
  const { saidAt, sentence, held, photos = 0, code, unopened, receipt, pole } = opened
  const event = receivedEvent(receivedAt, saidAt, { ...(sentence === undefined ? {} : { sentence }), ...(held === undefined ? {} : { held }) })
  const standing = standingOf(withEvent(null, event), false)
  return { file: { site_id: site, id, code, unopened, receipt, pole, photos, received_at: receivedAt, ...standing }, event: eventRow(site, id, event) }
}

/** The row of an event. */
export function eventRow(site: string, id: string, event: CaseEvent): CaseEventRow {
  return { site_id: site, case_id: id, seq: event.seq, at: event.at, body: JSON.stringify(event) }
}

/** Reads an event's row. Throws for one that is no event: somebody has changed the database. */
export const eventOf = (row: Pick<CaseEventRow, 'body'>): CaseEvent => CaseEvent.parse(JSON.parse(row.body))

/**
 * What a case's row says of its events.
 *
 * @param readsUyghur whether its resident does; known from the sealed words, and kept nowhere else
 */
export function standingOf(file: CaseFile, readsUyghur: boolean): CaseStanding {
  return {
    state: file.state,
    is_open: isClosed(file.state) ? 0 : 1,
    ended_at: file.endedAt,
    uyghur_since: readsUyghur ? (file.unread.ug[0]?.since ?? null) : null,
    since: file.since,
    clock_from: file.reopenedAt ?? file.receivedAt,
    put_off_until: file.putOffUntil,
    is_public: file.shown === null ? 0 : 1,
    held: file.held,
    contact_erased: file.erased.contact ? 1 : 0,
    attachments_erased: file.erased.attachments ? 1 : 0,
    events: file.events,
  }
}
