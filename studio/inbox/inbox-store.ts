import { DeskList, type DeskRow, type DeskView } from '../../model/case/desk.ts'
import type { CaseKind } from '../../model/case/kind.ts'
import type { Hub, Trouble } from '../hub.ts'

/** Which letters are asked for. */
export interface Wanted {
  readonly view: DeskView
  readonly kind: CaseKind | null
  /** a whole number as it stands on a plate, `CG-0027` */
  readonly pole: string | null
}

/** What the staff see of the inbox. `trouble` is why it could not be asked for anew; what was there stays. */
export interface Inbox {
  readonly wanted: Wanted
  /** `null` until the first answer to what is wanted */
  readonly list: DeskList | null
  /** epoch milliseconds by this computer's clock, of the last answer */
  readonly checkedAt: number | null
  readonly trouble: Trouble | null
}

export interface InboxStore {
  getState(): Inbox
  subscribe(listener: () => void): () => void
  want(next: Wanted): void
  /** fetches what comes after the last letter shown */
  more(): void
  /** asks at once: something was done */
  again(): void
  /** begins to ask; the answer ends it */
  open(): () => void
}

export interface InboxSettings {
  readonly hub: Hub
  readonly now: () => number
  /** calls once after `ms`; gives back a way to call it off */
  readonly later: (ms: number, call: () => void) => () => void
}

export const POLL_SECONDS = 5
const PAGE = 50

/** The address of one page of what is wanted. */
export function listPath({ view, kind, pole }: Wanted, skip: number): string {
  const asked = new URLSearchParams({ view, limit: String(PAGE) })
  if (kind !== null) asked.set('kind', kind)
  if (pole !== null) asked.set('pole', pole)
  if (skip > 0) asked.set('skip', String(skip))
  return `/api/desk/cases?${asked}`
}

/** Several pages as one list. A letter that moved from one page to the next between two questions stands once, where it was newer. */
export function joined(pages: readonly DeskList[]): DeskList | null {
  const last = pages.at(-1)
  if (last === undefined) return null
  const rows = new Map<string, DeskRow>()
  for (const page of pages) for (const row of page.rows) rows.set(row.id, row)
  return { ...last, rows: [...rows.values()] }
}

/** The letters of the hub, asked for every five seconds while it is open; tells its listeners when something changed. */
export function inboxOf({ hub, now, later }: InboxSettings): InboxStore {
  const listeners = new Set<() => void>()
  let state: Inbox = { wanted: { view: 'open', kind: null, pole: null }, list: null, checkedAt: null, trouble: null }
  let pages = 1
  // What was asked for before something else was wanted must not show anything.
  let round = 0
  let callOff = () => {}

  function set(next: Inbox): void {
    state = next
    for (const listener of listeners) listener()
  }

  async function poll(): Promise<void> {
    callOff()
    const mine = ++round
    const { wanted } = state
    const came: DeskList[] = []
    let trouble: Trouble | null = null
    for (let page = 0; page < pages; page++) {
      const answer = await hub.get(listPath(wanted, page * PAGE), DeskList)
      if (mine !== round) return
      if (answer.is !== 'ok') {
        trouble = answer
        break
      }
      came.push(answer.value)
      if (answer.value.rows.length < PAGE) break
    }
    const list = trouble === null ? joined(came) : null
    set(list === null ? { ...state, trouble } : { wanted, list, checkedAt: now(), trouble: null })
    callOff = later(POLL_SECONDS * 1000, () => void poll())
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    want(next) {
      const { view, kind, pole } = state.wanted
      if (view === next.view && kind === next.kind && pole === next.pole) return
      pages = 1
      // The counts are the same for every view; only the letters are others.
      set({ ...state, wanted: next, list: state.list === null ? null : { ...state.list, rows: [], total: 0 }, checkedAt: null })
      void poll()
    },
    more() {
      pages++
      void poll()
    },
    again: () => void poll(),
    open() {
      void poll()
      return () => {
        round++
        callOff()
      }
    },
  }
}
