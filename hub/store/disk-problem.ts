/** Why the disk did not take a row, on an ordinary bad day. `away` is a database that cannot be reached. */
export type DiskProblem = { readonly kind: 'busy' | 'full' | 'broken' | 'away'; readonly detail: string }

// https://www.sqlite.org/rescode.html: the low byte is the primary code.
const OF_SQLITE: Readonly<Record<number, DiskProblem['kind']>> = {
  5: 'busy',
  6: 'busy',
  8: 'broken',
  10: 'broken',
  11: 'broken',
  13: 'full',
  14: 'broken',
  26: 'broken',
}

// https://www.postgresql.org/docs/15/errcodes-appendix.html; what is not named here has a whole class below.
const OF_POSTGRES: Readonly<Record<string, DiskProblem['kind']>> = {
  '40001': 'busy',
  '40P01': 'busy',
  '53100': 'full',
  '53300': 'busy',
  '55P03': 'busy',
  '57014': 'busy',
}
const CLASS_OF_POSTGRES: Readonly<Record<string, DiskProblem['kind']>> = { '08': 'away', '53': 'busy', '57': 'away', '58': 'broken', XX: 'broken' }

/** How a connection fails before or while PostgreSQL speaks (errno(3), and the two sentences of `pg` that carry no code). */
const AWAY = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)$/
const AWAY_SAID = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

function kindOf(error: Error): DiskProblem['kind'] | undefined {
  if ('errcode' in error && typeof error.errcode === 'number') return OF_SQLITE[error.errcode & 0xff]
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (AWAY.test(code) || AWAY_SAID.test(error.message)) return 'away'
  return /^[0-9A-Z]{5}$/.test(code) ? (OF_POSTGRES[code] ?? CLASS_OF_POSTGRES[code.slice(0, 2)]) : undefined
}

/** Reads an error of node:sqlite or PostgreSQL as a reason; `null` for anything else, which is a bug and should go on. */
export function diskProblem(error: unknown): DiskProblem | null {
  if (!(error instanceof Error)) return null
  const kind = kindOf(error)
  return kind === undefined ? null : { kind, detail: error.message }
}

/** True when no row of a batch has a better chance alone; on a full disk a smaller one may still find room. */
export function sinksAll(error: unknown): boolean {
  const reason = diskProblem(error)
  return reason !== null && reason.kind !== 'full'
}
