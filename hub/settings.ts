import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ok, problem, type Result } from '../model/result.ts'

export interface Settings {
  /** 0 takes any free port */
  readonly port: number
  readonly host: string
  /** holds hub.sqlite, keys/hub.json and bundles/ */
  readonly data: string
  /** the built pages */
  readonly dist: string
  readonly site: string
  /** the address of a PostgreSQL; without one the hub keeps everything in `<data>/hub.sqlite` */
  readonly database: string | null
  /** everybody of the staff has to have an authenticator app */
  readonly totpForAll: boolean
}

/**
 * Reads how the hub shall run: `--port 8080`, else `PORT`, else the usual; the same for host, data, dist, site, database and totp (`STAFF_TOTP`).
 * The problem is one sentence.
 */
export function readSettings(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Result<Settings, string> {
  let values: { port?: string; host?: string; data?: string; dist?: string; site?: string; database?: string; totp?: string }
  try {
    const option = { type: 'string' } as const
    values = parseArgs({
      args: [...args],
      options: { port: option, host: option, data: option, dist: option, site: option, database: option, totp: option },
    }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return problem(`arguments: ${error.message}`)
  }
  const port = values.port ?? env.PORT ?? '8080'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return problem(`port: wants 0 to 65535, came "${port}"`)
  const site = values.site ?? env.SITE ?? 'home'
  if (!/^[a-z0-9-]{1,32}$/.test(site)) return problem(`site: wants 1 to 32 of a-z, 0-9 and -, came "${site}"`)
  const database = values.database ?? env.DATABASE_URL ?? null
  // The address may hold a password, so the problem does not say what came.
  if (database !== null && !/^postgres(ql)?:\/\//.test(database)) return problem('database: wants postgresql://…, came something else')
  const totp = values.totp ?? env.STAFF_TOTP ?? 'own-choice'
  if (totp !== 'all' && totp !== 'own-choice') return problem(`totp: wants all or own-choice, came "${totp}"`)
  return ok({
    port: Number(port),
    host: values.host ?? env.HOST ?? '127.0.0.1',
    data: resolve(values.data ?? env.DATA ?? './data'),
    dist: resolve(values.dist ?? env.DIST ?? './dist'),
    site,
    database,
    totpForAll: totp === 'all',
  })
}
