import { DESK_VIEWS } from '../../model/case/desk.ts'
import { CASE_KINDS } from '../../model/case/kind.ts'
import { PoleNo } from '../../model/content/tour.ts'
import type { Wanted } from './inbox-store.ts'

/** What the address asks for; what is not known there is left out. */
export function wantedIn(search: URLSearchParams): Wanted {
  const pole = PoleNo.safeParse(search.get('pole'))
  return {
    view: DESK_VIEWS.find((view) => view === search.get('view')) ?? 'open',
    kind: CASE_KINDS.find((kind) => kind === search.get('kind')) ?? null,
    pole: pole.success ? pole.data : null,
  }
}

/** What is wanted as it stands in the address, without what is usual; empty for all that is to be done. */
export function searchOf({ view, kind, pole }: Wanted): string {
  const search = new URLSearchParams()
  if (view !== 'open') search.set('view', view)
  if (kind !== null) search.set('kind', kind)
  if (pole !== null) search.set('pole', pole)
  const asked = search.toString()
  return asked === '' ? '' : `?${asked}`
}

/**
 * The whole number of a pole from what is typed: `27`, `0027` and `cg-0027` are all `CG-0027`. `null` while it cannot be one.
 *
 * @param prefix what numbers begin with here; `null` while it is not known
 */
export function poleTyped(typed: string, prefix: string | null): string | null {
  const whole = typed.trim().toUpperCase()
  if (/^\d{1,6}$/.test(whole)) return prefix === null ? null : `${prefix}-${whole.padStart(4, '0')}`
  const pole = PoleNo.safeParse(whole)
  return pole.success ? pole.data : null
}
