import type { Kysely } from 'kysely'
import type { CaseId } from '../../model/case/uuid7.ts'
import { type CaseEnvelope, envelopeOf } from './envelope-of.ts'
import type { CaseFileRow } from './case-rows.ts'
import type { Tables } from './tables.ts'

/** What a desk looks at: rows of cases, without opening any. */
export interface DeskStore {
  /** Every case that somebody has something to do with: work has not ended, words wait for Uyghur, or it was put aside. */
  toDo(site: string): Promise<CaseFileRow[]>
  /** Cases whose work has ended, the newest end first. */
  ended(site: string, page: { readonly limit: number; readonly skip: number; readonly kind?: string; readonly pole?: string }): Promise<CaseFileRow[]>
  countEnded(site: string, filter: { readonly kind?: string; readonly pole?: string }): Promise<number>
  /** Cases at a pole that were received since a moment, the newest first. */
  atPole(site: string, pole: string, since: number): Promise<CaseFileRow[]>
  /** Cases of one category that were received since a moment and whose work has not ended, the newest first; some hundreds at most. */
  openOf(site: string, code: string, since: number): Promise<CaseFileRow[]>
  /** The sealed words with which cases began, by their id. */
  firstWords(site: string, ids: readonly CaseId[]): Promise<Map<CaseId, CaseEnvelope>>
}

const MOST = 300
/** Of more cases than this the oldest are looked at; a desk that has so many open has other worries. */
const MOST_OPEN = 20_000

export function deskIn(db: Kysely<Tables>): DeskStore {
  const ended = (site: string, { kind, pole }: { readonly kind?: string; readonly pole?: string }) => {
    let query = db.selectFrom('case_file').where('site_id', '=', site).where('ended_at', 'is not', null)
    if (kind !== undefined) query = query.where(({ eb, or }) => or([eb('code', '=', kind), eb('code', 'like', `${kind}-%`)]))
    if (pole !== undefined) query = query.where('pole', '=', pole)
    return query
  }
  return {
    async toDo(site) {
      const rows = () => db.selectFrom('case_file').selectAll().where('site_id', '=', site)
      // Each has an index of its own; one question with `or` would walk through every case there ever was.
      const [open, uyghur, held] = await Promise.all([
        rows().where('is_open', '=', 1).orderBy('received_at').limit(MOST_OPEN).execute(),
        rows().where('uyghur_since', 'is not', null).where('is_open', '=', 0).limit(MOST_OPEN).execute(),
        rows().where('held', 'is not', null).where('is_open', '=', 0).where('uyghur_since', 'is', null).limit(MOST_OPEN).execute(),
      ])
      return [...open, ...uyghur, ...held]
    },
    ended: (site, { limit, skip, ...filter }) =>
      ended(site, filter).selectAll().orderBy('ended_at', 'desc').orderBy('id', 'desc').offset(skip).limit(limit).execute(),
    async countEnded(site, filter) {
      const { n } = await ended(site, filter)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      return n
    },
    atPole: (site, pole, since) =>
      db
        .selectFrom('case_file')
        .selectAll()
        .where('site_id', '=', site)
        .where('pole', '=', pole)
        .where('received_at', '>=', since)
        .orderBy('received_at', 'desc')
        .limit(MOST)
        .execute(),
    openOf: (site, code, since) =>
      db
        .selectFrom('case_file')
        .selectAll()
        .where('site_id', '=', site)
        .where('is_open', '=', 1)
        .where('received_at', '>=', since)
        .where('code', '=', code)
        .orderBy('received_at', 'desc')
        .limit(MOST)
        .execute(),
    async firstWords(site, ids) {
      if (ids.length === 0) return new Map()
      const rows = await db
        .selectFrom('case_envelope')
        .selectAll()
        .where('site_id', '=', site)
        .where('id', 'in', [...ids])
        .execute()
      return new Map(rows.map((row) => [row.id, envelopeOf(row)]))
    },
  }
}
