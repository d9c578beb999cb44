import { type Deadlines, deadlinesOf, overdue, uyghurDeadline } from '../../model/case/clocks.ts'
import type { DeskRow, DeskView } from '../../model/case/desk.ts'
import { kindOfCase, mayBePublic } from '../../model/case/kind.ts'
import { CaseState, isClosed } from '../../model/case/state.ts'
import { Suspicion } from '../../model/case/suspicion.ts'
import { wallAt } from '../../model/day.ts'
import type { Published } from '../published.ts'
import type { CaseFileRow } from '../store/case-rows.ts'

/** A row of the database as a desk sees it, without what was said. Its deadlines are computed now. Rule K6. */
export type Reckoned = Omit<DeskRow, 'said'>

/** The deadlines of a case by its row alone. */
export function deadlinesOfRow({ code, clock_from, put_off_until }: CaseFileRow, { clocks, calendar, isHazard }: Published): Deadlines {
  const file = { receivedAt: clock_from, reopenedAt: null, putOffUntil: put_off_until }
  return deadlinesOf(file, code ?? 'REPORT', code !== null && isHazard(code), clocks, calendar)
}

export function reckon(row: CaseFileRow, published: Published, now: number): Reckoned {
  const deadlines = deadlinesOfRow(row, published)
  const state = CaseState.parse(row.state)
  return {
    id: row.id,
    code: row.code,
    unopened: row.unopened,
    state,
    receivedAt: row.received_at,
    since: row.since,
    endedAt: row.ended_at,
    ...deadlines,
    overdue: overdue({ endedAt: row.ended_at, state, since: row.since }, deadlines, now),
    uyghurBy: row.uyghur_since === null ? null : uyghurDeadline(row.uyghur_since, published.clocks, published.calendar).at,
    pole: row.pole,
    isPublic: row.is_public === 1,
    photos: row.photos,
    held: row.held === null ? null : Suspicion.parse(row.held),
  }
}

/** In which views a case stands now; what was put aside stands nowhere else until staff have read it. Rule K15. */
export function viewsOf(row: Reckoned, now: number): DeskView[] {
  const { state, held, endBy, uyghurBy, isPublic, code } = row
  const uyghur: DeskView[] = uyghurBy === null ? [] : ['uyghur']
  if (held !== null) return ['held', ...uyghur]
  if (isClosed(state)) return ['ended', ...uyghur]
  const late = row.overdue !== null
  const today = !late && state !== 'fixed' && wallAt(endBy.at).day === wallAt(now).day
  const release = !isPublic && state !== 'received' && code !== null && mayBePublic(kindOfCase(code))
  return ['open', ...(late ? (['overdue'] as const) : []), ...(today ? (['today'] as const) : []), ...uyghur, ...(release ? (['release'] as const) : [])]
}

/** What comes first in a list: the nearest deadline that counts now. */
export const dueAt = ({ state, acceptBy, endBy, uyghurBy }: Reckoned, view: DeskView): number =>
  view === 'uyghur' ? (uyghurBy ?? endBy.at) : state === 'received' ? Math.min(acceptBy.at, endBy.at) : endBy.at
