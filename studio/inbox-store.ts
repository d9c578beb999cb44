import { type DeskCase, DeskCases } from '../model/case/desk.ts'
import type { Names } from './names.ts'

/** What lies on the desk: the newest first, without a gap. */
export interface Desk {
  readonly cases: readonly DeskCase[]
  /** how many there are in all; `cases` may hold fewer */
  readonly total: number
  /** epoch milliseconds of the last answer */
  readonly checkedAt: number
  readonly names: Names | null
}

/** What the staff see. Without a line the letters already fetched stay. */
export type Inbox =
  | { readonly is: 'no-key' }
  | { readonly is: 'loading' }
  | { readonly is: 'cases'; readonly desk: Desk }
  | { readonly is: 'no-line'; readonly desk: Desk | null }
  | { readonly is: 'refused' }

export interface InboxStore {
  getState(): Inbox
  subscribe(listener: () => void): () => void
  /** opens with a key, or locks with `null`: all letters are forgotten at once */
  setKey(key: string | null): void
  /** fetches what came before the last letter shown */
  older(): Promise<void>
  close(): void
}

export interface InboxSettings {
  readonly key: string | null
  /** `GET` with the staff's key; rejects when the line is down */
  readonly ask: (url: string, key: string, signal: AbortSignal) => Promise<{ readonly status: number; json(): Promise<unknown> }>
  readonly readNames: () => Promise<Names | null>
  readonly now: () => number
  /** calls once after `ms`; gives back a way to call it off */
  readonly later: (ms: number, call: () => void) => () => void
}

export const POLL_SECONDS = 5
const PAGE = 50

type Answer = { readonly is: 'page'; readonly page: DeskCases } | { readonly is: 'refused' } | { readonly is: 'no-line' }

/**
 * Lays a fresh page of the newest letters on the ones already there. When they no longer touch (more came than fit in
 * one page) the old ones are put away, so that the list never has a gap.
 */
export function layOn(known: readonly DeskCase[], newest: readonly DeskCase[]): DeskCase[] {
  const last = newest.at(-1)
  const at = last === undefined ? -1 : known.findIndex(({ id }) => id === last.id)
  return at < 0 ? [...newest] : [...newest, ...known.slice(at + 1)]
}

/** Asks the hub for letters every five seconds and tells its listeners when something changed. */
export function openInbox({ key: firstKey, ask, readNames, now, later }: InboxSettings): InboxStore {
  const listeners = new Set<() => void>()
  let state: Inbox = { is: 'no-key' }
  // Everything asked under one key ends with it: an answer that comes after locking must not show anything.
  let session = new AbortController()
  let callOff = () => {}

  function set(next: Inbox): void {
    state = next
    for (const listener of listeners) listener()
  }
  const desk = () => ('desk' in state ? state.desk : null)

  async function fetchPage(key: string, before: string, signal: AbortSignal): Promise<Answer> {
    let came: unknown
    try {
      const answer = await ask(`/api/cases?limit=${PAGE}${before}`, key, signal)
      if (answer.status === 401 || answer.status === 403) return { is: 'refused' }
      came = answer.status === 200 ? await answer.json() : null
    } catch (error) {
      // Offline, cut off in the middle, timed out or not JSON: for the staff it is all the same, no usable line.
      if (!(error instanceof Error)) throw error
      return { is: 'no-line' }
    }
    const page = DeskCases.safeParse(came)
    return page.success ? { is: 'page', page: page.data } : { is: 'no-line' }
  }

  async function poll(key: string, signal: AbortSignal): Promise<void> {
    // A header cannot carry anything else, so the hub could never have made such a key.
    if (!/^[\x21-\x7e]+$/.test(key)) return set({ is: 'refused' })
    const answer = await fetchPage(key, '', signal)
    if (signal.aborted) return
    if (answer.is === 'refused') return set(answer)
    if (answer.is === 'no-line') set({ is: 'no-line', desk: desk() })
    else {
      const before = desk()
      set({
        is: 'cases',
        desk: { cases: layOn(before?.cases ?? [], answer.page.cases), total: answer.page.total, checkedAt: now(), names: before?.names ?? null },
      })
      if (before?.names == null) await learnNames(signal)
    }
    if (!signal.aborted) callOff = later(POLL_SECONDS * 1000, () => void poll(key, signal))
  }

  async function learnNames(signal: AbortSignal): Promise<void> {
    const names = await readNames()
    if (!signal.aborted && names !== null && state.is === 'cases') set({ is: 'cases', desk: { ...state.desk, names } })
  }

  let key: string | null = null
  function setKey(next: string | null): void {
    session.abort()
    callOff()
    session = new AbortController()
    key = next
    set(next === null ? { is: 'no-key' } : { is: 'loading' })
    if (next !== null) void poll(next, session.signal)
  }
  setKey(firstKey)

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setKey,
    async older() {
      const { signal } = session
      const last = desk()?.cases.at(-1)
      if (key === null || last === undefined) return
      const answer = await fetchPage(key, `&before=${last.id}`, signal)
      const here = desk()
      if (signal.aborted || here === null) return
      if (answer.is === 'refused') return set(answer)
      if (answer.is === 'no-line') return set({ is: 'no-line', desk: here })
      // A poll may have put the old letters away meanwhile; then these no longer follow.
      if (here.cases.at(-1)?.id === last.id) set({ is: 'cases', desk: { ...here, cases: [...here.cases, ...answer.page.cases] } })
    },
    close() {
      session.abort()
      callOff()
      listeners.clear()
    },
  }
}
