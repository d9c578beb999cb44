import type { Kysely } from 'kysely'
import { foldCase } from '../../model/case/fold.ts'
import { eventOf } from './case-rows.ts'
import type { Tables } from './tables.ts'

const SLICE = 500

/** Fills the columns since when a case stands and from when its deadlines run, from its events, for cases that a hub kept before it knew them. */
export async function standAgain(db: Kysely<Tables>): Promise<void> {
  // Most cases have only begun: for those one statement is enough.
  await db
    .updateTable('case_file')
    .set(({ ref }) => ({ since: ref('received_at'), clock_from: ref('received_at') }))
    .execute()
  for (let after = ''; ; ) {
    const rows = await db.selectFrom('case_file').select(['site_id', 'id']).where('events', '>', 1).where('id', '>', after).orderBy('id').limit(SLICE).execute()
    for (const { site_id, id } of rows) {
      const events = await db.selectFrom('case_event').select('body').where('site_id', '=', site_id).where('case_id', '=', id).orderBy('seq').execute()
      const file = foldCase(events.map(eventOf))
      await db
        .updateTable('case_file')
        .set({ since: file.since, clock_from: file.reopenedAt ?? file.receivedAt, put_off_until: file.putOffUntil, held: file.held })
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .execute()
    }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}
