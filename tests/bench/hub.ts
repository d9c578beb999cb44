// `npm run bench:hub`: how fast the hub takes in letters on SQLite and on PostgreSQL, beside a server that keeps nothing, and how it
// starts with a million cases. Wall times want a quiet machine.
//
//   npm run bench:hub -- [--seconds 10] [--repeats 3] [--connections 64] [--rows 1000000] [--starts 5] [--rest 10] [--only load|start]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { TestPostgres } from '../../hub/testing/postgres.ts'
import { newSealKey } from '../../hub/testing/resident.ts'
import { writeClosed, writeSealed } from './hub/letters.ts'
import { type Starts, startsOf } from './hub/million.ts'
import { type Column, COLUMNS, showTable, type Turns, verdict } from './hub/result.ts'
import { type ServerName, takeTurn, type Turn } from './hub/turn.ts'

const option = { type: 'string' } as const
const { values } = parseArgs({
  options: { seconds: option, repeats: option, connections: option, rows: option, starts: option, rest: option, only: option },
})
const seconds = Number(values.seconds ?? 10)
const repeats = Number(values.repeats ?? 3)
const connections = Number(values.connections ?? 64)
const rows = Number(values.rows ?? 1_000_000)
const starts = Number(values.starts ?? 5)
const rest = Number(values.rest ?? 10)
if (!(seconds > 0 && rest >= 0 && [repeats, connections, rows, starts].every((each) => Number.isInteger(each) && each >= 1)))
  throw new Error('bench: wants --seconds above 0, and whole --repeats, --connections, --rows and --starts of at least 1')

/** More letters a second than the hub has ever opened, and than it has ever kept. */
const OPENED_A_SECOND = 3000
const CLOSED_A_SECOND = 8000
const WARM_UP = 1000
const SERVER_OF: Readonly<Record<Column, ServerName>> = {
  bare: 'bare',
  sqlite: 'sqlite',
  sqliteClosed: 'sqlite',
  postgres: 'postgres',
  postgresClosed: 'postgres',
}

const wants = (part: 'load' | 'start') => values.only === undefined || values.only === part

const home = mkdtempSync(join(tmpdir(), 'xinxiji-bench-hub-'))
let postgres = null as TestPostgres | null
process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void postgres?.end().finally(() => process.exit(1)))
try {
  const turns = wants('load') ? await loads() : null
  const started = wants('start') ? await startsWithMany() : null
  showTable(turns, started)
  console.log(JSON.stringify({ bench: 'hub', ...verdict(turns, started) }))
} finally {
  await postgres?.end()
}

async function loads(): Promise<Turns> {
  const key = newSealKey()
  const files = { opened: join(home, 'opened'), closed: join(home, 'closed') }
  console.error(`sealing ${Math.round(seconds * OPENED_A_SECOND) + WARM_UP} letters, in ${home}`)
  await writeSealed(files.opened, Math.round(seconds * OPENED_A_SECOND) + WARM_UP, key)
  await writeClosed(files.closed, Math.round(seconds * CLOSED_A_SECOND) + WARM_UP, key)
  postgres = await TestPostgres.start()
  const turns: Record<Column, Turn[]> = { bare: [], sqlite: [], sqliteClosed: [], postgres: [], postgresClosed: [] }
  for (let repeat = 0; repeat < repeats; repeat++)
    for (let n = 0; n < COLUMNS.length; n++) {
      // Who begins changes, so that none always has the machine as another left it.
      const column = COLUMNS[(n + repeat) % COLUMNS.length] as Column
      const isClosed = column.endsWith('Closed')
      const letters = Math.round(seconds * (isClosed ? CLOSED_A_SECOND : OPENED_A_SECOND))
      const file = isClosed ? files.closed : files.opened
      const turn = await takeTurn(SERVER_OF[column], file, { home, key, postgres, connections, seconds, warmUp: WARM_UP, letters })
      turns[column].push(turn)
      console.error(`${column} ${repeat + 1}: ${Math.round(turn.answered / turn.seconds)} a second, p99 ${turn.p99Ms.toFixed(1)} ms`)
    }
  // At rest it takes nothing from what comes next.
  await postgres.end()
  postgres = null
  return turns
}

async function startsWithMany(): Promise<Starts> {
  console.error(`filling a database with ${rows} cases`)
  const folder = join(home, 'million')
  mkdirSync(folder)
  return startsOf(folder, { rows, times: starts, restSeconds: rest })
}
