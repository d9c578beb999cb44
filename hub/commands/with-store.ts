import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { problem, type Result } from '../../model/result.ts'
import { readSettings, type Settings } from '../settings.ts'
import { openStore, type Store } from '../store/store.ts'

/**
 * Opens the database of a hub for one command and closes it afterwards; it may be in use. It is never made: a wrong folder is a
 * problem, one sentence.
 */
export async function withStore<T>(
  values: { readonly data?: string | undefined; readonly site?: string | undefined; readonly database?: string | undefined },
  work: (store: Store, settings: Settings) => Promise<T>,
): Promise<Result<T, string>> {
  const args = (['data', 'site', 'database'] as const).flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]))
  const settings = readSettings(args, process.env)
  if (!settings.ok) return settings
  const { data, database } = settings.value
  if (database === null && !existsSync(join(data, 'hub.sqlite')))
    return problem(`没有数据库 ${join(data, 'hub.sqlite')} · wants a hub's database, found none there`)
  const store = await openStore({ folder: data, ...(database === null ? {} : { database }), now: Date.now, log: console.error })
  try {
    return { ok: true, value: await work(store, settings.value) }
  } finally {
    await store.close()
  }
}
