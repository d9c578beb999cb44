import { type Deadlines, deadlinesOf } from '../../model/case/clocks.ts'
import { type CaseCode, kindOfCase, mayBePublic } from '../../model/case/kind.ts'
import type { CaseId } from '../../model/case/uuid7.ts'
import type { Published } from '../published.ts'
import type { CaseHistory } from '../store/act.ts'
import type { PublicCaseStore, ReleasedRow } from '../store/public-cases.ts'

/** A released case with its history and what it promises. */
export interface Released extends CaseHistory {
  readonly id: CaseId
  readonly code: CaseCode
  readonly pole: string | null
  readonly deadlines: Deadlines
}

/** So many histories are in memory at once. */
const SLICE = 500

/**
 * Released cases with their histories, in the order of their rows, some at a time. One that was taken back since its row was read is
 * left out, and so is one of a kind that nobody may release, whatever stands in the database. Rule K17.
 */
export async function* releasedSlices(
  store: PublicCaseStore,
  site: string,
  rows: readonly ReleasedRow[],
  { clocks, calendar, isHazard }: Published,
): AsyncGenerator<readonly Released[]> {
  for (let from = 0; from < rows.length; from += SLICE) {
    const slice = rows.slice(from, from + SLICE)
    const histories = await store.histories(
      site,
      slice.map(({ id }) => id),
    )
    yield slice.flatMap(({ id, code, pole }) => {
      const history = histories.get(id)
      if (history === undefined || history.file.shown === null || code === null || !mayBePublic(kindOfCase(code))) return []
      return [{ id, code, pole, ...history, deadlines: deadlinesOf(history.file, code, isHazard(code), clocks, calendar) }]
    })
  }
}
