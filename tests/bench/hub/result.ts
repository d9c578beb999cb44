import { median } from '../offline/median.ts'
import type { Starts } from './million.ts'
import type { Turn } from './turn.ts'

/** The turns of each server with each kind of letter: `opened` by the hub, or `closed` to it. */
export const COLUMNS = ['bare', 'sqlite', 'sqliteClosed', 'postgres', 'postgresClosed'] as const
export type Column = (typeof COLUMNS)[number]
export type Turns = Readonly<Record<Column, readonly Turn[]>>

/** At most so much. */
const MOST = { startMs: 1000, idleRssMb: 150, sqliteP99Ms: 250, postgresP99Ms: 250, wrong: 0 } as const

const round = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(4)))
const middle = (turns: readonly Turn[], of: (turn: Turn) => number) => median(turns.map(of))
const perSecond = ({ answered, seconds }: Turn) => answered / seconds

const ROWS: readonly (readonly [string, (turn: Turn) => number])[] = [
  ['requests a second', perSecond],
  ['p50, ms', (turn) => turn.p50Ms],
  ['p99, ms', (turn) => turn.p99Ms],
  ['CPU of the server, of one core', (turn) => turn.serverCpuSeconds / turn.seconds],
  ['CPU of the database', (turn) => turn.databaseCpuSeconds / turn.seconds],
  ['CPU of the load', (turn) => turn.cpuSeconds / turn.seconds],
  ['answers', (turn) => turn.answered],
  ['wrong answers', (turn) => turn.wrong],
]

/** Prints all servers beside each other, and how the hub starts. */
export function showTable(turns: Turns | null, starts: Starts | null): void {
  if (turns !== null) {
    console.log(`${''.padEnd(34)}${COLUMNS.map((column) => column.padStart(16)).join('')}`)
    for (const [what, of] of ROWS) console.log(`${what.padEnd(34)}${COLUMNS.map((column) => String(round(middle(turns[column], of))).padStart(16)).join('')}`)
  }
  if (starts === null) return
  const { rows, bytes, firstMs, ms, healthMs, rssMb } = starts
  console.log(
    `a hub with ${rows} cases (${(bytes / 1e9).toFixed(2)} GB): listens after ${round(ms)} ms, the first time ${round(firstMs)} ms; health ${round(healthMs)} ms; ${round(rssMb)} MB at rest`,
  )
}

function ofLoad(turns: Turns): Record<string, number> {
  const rate = (column: Column) => middle(turns[column], perSecond)
  return {
    ...Object.fromEntries(
      COLUMNS.flatMap((column) => [
        [`${column}PerSecond`, rate(column)],
        [`${column}P99Ms`, middle(turns[column], ({ p99Ms }) => p99Ms)],
      ]),
    ),
    sqliteOfBare: rate('sqlite') / rate('bare'),
    postgresOfBare: rate('postgres') / rate('bare'),
    loadCpuOfBare: middle(turns.bare, ({ cpuSeconds, seconds }) => cpuSeconds / seconds),
    wrong: COLUMNS.flatMap((column) => turns[column]).reduce((sum, { wrong }) => sum + wrong, 0),
    repeats: turns.bare.length,
  }
}

/** The figures by name, what they should be, and which are short of it. */
export function verdict(turns: Turns | null, starts: Starts | null): { got: Record<string, number>; goals: Record<string, number>; short: string[] } {
  const got: Record<string, number> = {
    ...(turns === null ? {} : ofLoad(turns)),
    ...(starts === null ? {} : { rows: starts.rows, startMs: starts.ms, firstStartMs: starts.firstMs, healthMs: starts.healthMs, idleRssMb: starts.rssMb }),
  }
  const goals = Object.fromEntries(Object.entries(MOST).filter(([name]) => name in got))
  const short = Object.entries(goals).filter(([name, most]) => !((got[name] as number) <= most))
  return { got: Object.fromEntries(Object.entries(got).map(([name, value]) => [name, round(value)])), goals, short: short.map(([name]) => name) }
}
