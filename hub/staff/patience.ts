import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'

/** Wrong passwords or codes of one login, and from one address, within so long. */
export const PATIENCE = { login: { most: 5, withinMs: 60_000 }, source: { most: 30, withinMs: 60_000 } } as const

const DAY_MS = 24 * 3_600_000

/**
 * Counts wrong sign-ins in the database, so that all processes of a hub count together. The count of a name begins anew when its
 * time is over.
 */
export class Patience {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** Milliseconds to wait before this login may be tried from this address; 0 for now. */
  async waits(login: string, source: string, now: number): Promise<number> {
    const rows = await this.#db
      .selectFrom('staff_rate_limit')
      .select(['key', 'count', 'lastRequest'])
      .where('key', 'in', [`login ${login}`, `source ${source}`])
      .execute()
    const rests = rows.map(({ key, count, lastRequest }) => {
      const { most, withinMs } = key.startsWith('login ') ? PATIENCE.login : PATIENCE.source
      // A clock that was put back keeps nobody out for longer than the limit says.
      return count < most || lastRequest > now ? 0 : Math.max(0, lastRequest + withinMs - now)
    })
    return Math.max(0, ...rests)
  }

  /** A login was tried in vain from an address. Answers whether it has to wait from now on. */
  async missed(login: string, source: string, now: number): Promise<boolean> {
    // What was tried yesterday is nobody's business any more.
    await this.#db
      .deleteFrom('staff_rate_limit')
      .where('lastRequest', '<', now - DAY_MS)
      .execute()
    const counts = await Promise.all([
      this.#count(`login ${login}`, PATIENCE.login.withinMs, now),
      this.#count(`source ${source}`, PATIENCE.source.withinMs, now),
    ])
    return (counts[0] as number) >= PATIENCE.login.most
  }

  async #count(key: string, withinMs: number, now: number): Promise<number> {
    const { count } = await this.#db
      .insertInto('staff_rate_limit')
      .values({ id: randomUUID(), key, count: 1, lastRequest: now })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet(({ eb, ref }) => ({
          count: eb
            .case()
            .when(eb.or([eb('staff_rate_limit.lastRequest', '<=', now - withinMs), eb('staff_rate_limit.lastRequest', '>', now)]))
            .then(1)
            .else(eb('staff_rate_limit.count', '+', 1))
            .end(),
          lastRequest: ref('excluded.lastRequest'),
        })),
      )
      .returning('count')
      .executeTakeFirstOrThrow()
    return count
  }
}
