import { expect, test } from 'vitest'
import { COLUMNS, type Column, type Turns, verdict } from './result.ts'
import type { Turn } from './turn.ts'

const turn = (more: Partial<Turn> = {}): Turn => ({
  answered: 1000,
  wrong: 0,
  seconds: 2,
  p50Ms: 5,
  p99Ms: 20,
  cpuSeconds: 1,
  serverCpuSeconds: 1,
  databaseCpuSeconds: 0,
  ...more,
})
const turns = (more: Partial<Record<Column, Turn[]>> = {}) => ({ ...Object.fromEntries(COLUMNS.map((column) => [column, [turn()]])), ...more }) as Turns
const starts = { rows: 1_000_000, bytes: 2e9, firstMs: 3000, ms: 800, healthMs: 2, rssMb: 120 }

test('the middle of the repeats counts, beside the server that keeps nothing', () => {
  const { got, short } = verdict(
    turns({ bare: [turn({ answered: 8000 })], sqlite: [turn({ answered: 4000 }), turn({ answered: 2000 }), turn({ answered: 9000 })] }),
    starts,
  )
  expect(got).toMatchObject({ barePerSecond: 4000, sqlitePerSecond: 2000, sqliteOfBare: 0.5, startMs: 800, rows: 1_000_000 })
  expect(short).toEqual([])
})

test('what is over its goal is short of it, and so is what could not be measured', () => {
  expect(verdict(turns({ sqlite: [turn({ p99Ms: 251 })], postgres: [turn({ p99Ms: Number.NaN })] }), { ...starts, ms: 1001, rssMb: 151 }).short).toEqual([
    'startMs',
    'idleRssMb',
    'sqliteP99Ms',
    'postgresP99Ms',
  ])
  expect(verdict(turns({ bare: [turn({ wrong: 1 })] }), starts).short).toEqual(['wrong'])
})

test('without the start there is no goal for it', () => {
  expect(Object.keys(verdict(turns(), null).goals)).toEqual(['sqliteP99Ms', 'postgresP99Ms', 'wrong'])
})
