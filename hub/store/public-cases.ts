import type { Kysely } from 'kysely'
import { foldCase } from '../../model/case/fold.ts'
import type { CaseEvent } from '../../model/case/event.ts'
import type { PartId } from '../../model/case/part.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import type { CaseHistory } from './act.ts'
import { type CaseFileRow, eventOf } from './case-rows.ts'
import type { Tables } from './tables.ts'

/** A released case as its row tells. `events` changes with everything that happens to it. */
export type ReleasedRow = Pick<CaseFileRow, 'id' | 'code' | 'pole' | 'events'>

/** Which released cases are wanted; all of them when nothing is said. Moments are epoch milliseconds, `before` is not in it. */
export interface Wanted {
  readonly pole?: string
  readonly receivedFrom?: number
  readonly receivedBefore?: number
  readonly most?: number
}

/** What of the cases others may see, straight from the database: what was taken back is not there. Rule K17. */
export interface PublicCaseStore {
  /** The released cases, the newest first. */
  released(site: string, wanted?: Wanted): Promise<ReleasedRow[]>
  /** One released case; `null` for one that is not, or is none. */
  one(site: string, id: CaseId): Promise<ReleasedRow | null>
  /** The histories of some cases; of a case that is none there is nothing. */
  histories(site: string, ids: readonly CaseId[]): Promise<Map<CaseId, CaseHistory>>
  /** A photo as others may see it (WebP); `null` when nobody has made one. Whether it is shown stands in the case's events. */
  picture(site: string, id: CaseId, part: PartId): Promise<Uint8Array<ArrayBuffer> | null>
}

/** So many ids go into one question. */
const SLICE = 500

/** The released cases in a database whose migrations have run. */
export function publicCasesIn(db: Kysely<Tables>): PublicCaseStore {
  const rows = (site: string) =>
    db.selectFrom('case_file').select(['id', 'code', 'pole', 'events']).where('site_id', '=', site).where('is_public', '=', 1).where('code', 'is not', null)
  return {
    async released(site, { pole, receivedFrom, receivedBefore, most } = {}) {
      let query = rows(site)
      if (pole !== undefined) query = query.where('pole', '=', pole)
      if (receivedFrom !== undefined) query = query.where('received_at', '>=', receivedFrom)
      if (receivedBefore !== undefined) query = query.where('received_at', '<', receivedBefore)
      query = query.orderBy('received_at', 'desc').orderBy('id', 'desc')
      return (most === undefined ? query : query.limit(most)).execute()
    },

    one: async (site, id) => (await rows(site).where('id', '=', id).executeTakeFirst()) ?? null,

    async histories(site, ids) {
      const byCase = new Map<CaseId, CaseEvent[]>()
      for (let from = 0; from < ids.length; from += SLICE) {
        const found = await db
          .selectFrom('case_event')
          .select(['case_id', 'body'])
          .where('site_id', '=', site)
          .where('case_id', 'in', ids.slice(from, from + SLICE))
          .orderBy('case_id')
          .orderBy('seq')
          .execute()
        for (const row of found) {
          const events = byCase.get(row.case_id)
          if (events === undefined) byCase.set(row.case_id, [eventOf(row)])
          else events.push(eventOf(row))
        }
      }
      return new Map([...byCase].map(([id, events]) => [id, { file: foldCase(events), events }]))
    },

    async picture(site, id, part) {
      const found = await db
        .selectFrom('case_picture')
        .select('bytes')
        .where('site_id', '=', site)
        .where('case_id', '=', id)
        .where('part', '=', part)
        .executeTakeFirst()
      return found === undefined ? null : new Uint8Array(found.bytes)
    },
  }
}
