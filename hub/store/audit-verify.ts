import type { Kysely } from 'kysely'
import * as z from 'zod/mini'
import { type AuditRow, FIRST_PREV, hashOf, sha256Hex } from './audit.ts'
import { eventOf } from './case-rows.ts'
import type { Tables } from './tables.ts'

const SLICE = 1000
const OfEvent = z.object({ seq: z.number(), event: z.string() })

/** What was looked through, and everything that is not as it was laid. */
export interface Verified {
  readonly links: number
  readonly events: number
  /** the last link's hash: written down elsewhere, it proves later that the chain up to here was not laid anew */
  readonly head: string
  /** a link with the hash that was wanted stands in the chain; `null` when none was wanted */
  readonly expectedFound: boolean | null
  /** one sentence each, at most a hundred */
  readonly wrong: readonly string[]
}

/**
 * Looks through the whole chain of a site: that no link is missing, changed or put in, that every event a link tells of is there as it
 * was, and that every event of staff or the program has its link. Rule K18.
 *
 * @param expected a hash that was written down earlier
 */
export async function verifyAudit(db: Kysely<Tables>, site: string, expected?: string): Promise<Verified> {
  const wrong: string[] = []
  const say = (sentence: string) => {
    if (wrong.length < 100) wrong.push(sentence)
  }
  let last: Pick<AuditRow, 'seq' | 'hash' | 'at'> = { seq: 0, hash: FIRST_PREV, at: 0 }
  let began: number | null = null
  let expectedFound = expected === undefined ? null : expected === FIRST_PREV
  let told = 0
  for (;;) {
    const rows = await db.selectFrom('audit').selectAll().where('site_id', '=', site).where('seq', '>', last.seq).orderBy('seq').limit(SLICE).execute()
    if (rows.length === 0) break
    const bodies = await bodiesOf(db, site, rows)
    for (const row of rows) {
      began ??= row.at
      if (row.seq !== last.seq + 1) say(`link ${last.seq + 1}: is missing`)
      if (row.prev !== last.hash) say(`link ${row.seq}: does not follow the one before`)
      if (hashOf(row) !== row.hash) say(`link ${row.seq}: was changed`)
      if (row.hash === expected) expectedFound = true
      if (row.act.startsWith('case.')) {
        const read = OfEvent.safeParse(asJson(row.detail))
        if (read.success) {
          const body = bodies.get(`${row.subject} ${read.data.seq}`)
          const isSame = body !== undefined && sha256Hex(body) === read.data.event
          // A clock that was put back makes events that are older than the chain; those are not counted on the other side either.
          if (!isSame || eventOf({ body }).at >= began) told++
          if (body === undefined) say(`link ${row.seq}: event ${read.data.seq} of case ${row.subject} is missing`)
          else if (!isSame) say(`link ${row.seq}: event ${read.data.seq} of case ${row.subject} was changed`)
        }
      }
      last = row
    }
  }
  const events = await eventsOfStaff(db, site, began)
  if (events !== told) say(`${events} events of staff and the program since the chain began, and links for ${told}`)
  return { links: last.seq, events, head: last.hash, expectedFound, wrong }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return null
  }
}

/** The bodies of the events that some links tell of, by case and number. */
async function bodiesOf(db: Kysely<Tables>, site: string, rows: readonly AuditRow[]): Promise<Map<string, string>> {
  const cases = [...new Set(rows.flatMap(({ act, subject }) => (act.startsWith('case.') && subject !== null ? [subject] : [])))]
  if (cases.length === 0) return new Map()
  const events = await db.selectFrom('case_event').select(['case_id', 'seq', 'body']).where('site_id', '=', site).where('case_id', 'in', cases).execute()
  return new Map(events.map(({ case_id, seq, body }) => [`${case_id} ${seq}`, body]))
}

/** How many events staff and the program have made since the chain began; those of an older hub have no link. */
async function eventsOfStaff(db: Kysely<Tables>, site: string, began: number | null): Promise<number> {
  if (began === null) return 0
  let count = 0
  for (let after: readonly [string, number] = ['', 0]; ; ) {
    const [id, number] = after
    const rows = await db
      .selectFrom('case_event')
      .select(['case_id', 'seq', 'body'])
      .where('site_id', '=', site)
      // The first event of a case is the hub's own word that it came; its letter lies beside it.
      .where('seq', '>', 0)
      .where(({ eb, and, or }) => or([eb('case_id', '>', id), and([eb('case_id', '=', id), eb('seq', '>', number)])]))
      .orderBy('case_id')
      .orderBy('seq')
      .limit(SLICE)
      .execute()
    for (const row of rows) {
      const { by, at } = eventOf(row)
      if (by.role !== 'resident' && at >= began) count++
    }
    const last = rows.at(-1)
    if (last === undefined) return count
    after = [last.case_id, last.seq]
  }
}
