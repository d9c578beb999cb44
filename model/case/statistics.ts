import { overdue, type Deadlines } from './clocks.ts'
import type { CaseFile } from './fold.ts'

/** With fewer cases a figure tells of persons and not of a house; none is shown. Rule K7. */
export const FEWEST = 10

/** What is said of many cases. Times are milliseconds from the hub's receipt to the end. */
export interface Statistics {
  readonly count: number
  readonly ended: number
  readonly median: number | null
  readonly p90: number | null
  readonly overdue: number
  readonly reopened: number
  readonly refused: number
}

/** The value that a share of the sorted values does not exceed (nearest rank). */
function rank(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null
}

/**
 * What is said of cases, from their events alone; `null` for fewer than ten. The times are hidden too while fewer than ten have
 * ended. Rule K7.
 */
export function statisticsOf(cases: readonly { readonly file: CaseFile; readonly deadlines: Deadlines }[], now: number): Statistics | null {
  if (cases.length < FEWEST) return null
  const took = cases.flatMap(({ file }) => (file.endedAt === null ? [] : [file.endedAt - file.receivedAt])).sort((a, b) => a - b)
  const shown = took.length >= FEWEST
  return {
    count: cases.length,
    ended: took.length,
    median: shown ? rank(took, 0.5) : null,
    p90: shown ? rank(took, 0.9) : null,
    overdue: cases.filter(({ file, deadlines }) => overdue(file, deadlines, now) === 'end').length,
    reopened: cases.filter(({ file }) => file.reopened > 0).length,
    refused: cases.filter(({ file }) => file.wasRefused).length,
  }
}
