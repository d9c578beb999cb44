import { DeskCase, DeskContact } from '../../model/case/desk.ts'
import type { DeskAct } from '../../model/case/desk-act.ts'
import type { Hub, Trouble } from '../hub.ts'

/** One case as it lies open. `trouble` is why it could not be asked for anew; what was there stays. */
export interface OpenCase {
  readonly each: DeskCase | null
  readonly trouble: Trouble | null
}

export interface CaseStore {
  getState(): OpenCase
  subscribe(listener: () => void): () => void
  /** does something; when a colleague was faster the case is fetched anew, and nothing was done */
  act(act: DeskAct['act']): Promise<Trouble | null>
  /** what was left to be called back by; asking is noted */
  contact(): Promise<DeskContact | Trouble>
  /** begins to ask; the answer ends it */
  open(): () => void
}

export interface CaseSettings {
  readonly hub: Hub
  readonly id: string
  readonly later: (ms: number, call: () => void) => () => void
  /** whether somebody is about to act: what they see must not change under their hands */
  readonly isBusy: () => boolean
  /** something was done: whoever lists cases asks anew */
  readonly onDone: () => void
}

const POLL_MS = 5000

/** One case, fetched again every five seconds while it is open and nobody is about to act on it. */
export function caseOf({ hub, id, later, isBusy, onDone }: CaseSettings): CaseStore {
  const path = `/api/desk/cases/${id}`
  const listeners = new Set<() => void>()
  let state: OpenCase = { each: null, trouble: null }
  let isOpen = false
  // An answer that left before something was done tells of what was before.
  let round = 0
  let callOff = () => {}

  function set(next: OpenCase): void {
    state = next
    for (const listener of listeners) listener()
  }

  async function load(): Promise<void> {
    const mine = ++round
    const answer = await hub.get(path, DeskCase)
    if (mine !== round) return
    set(answer.is === 'ok' ? { each: answer.value, trouble: null } : { ...state, trouble: answer })
  }

  async function poll(): Promise<void> {
    if (state.each === null || !isBusy()) await load()
    callOff()
    if (isOpen) callOff = later(POLL_MS, () => void poll())
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async act(act) {
      const { each } = state
      if (each === null) return { is: 'no-line' }
      round++
      const answer = await hub.post(`${path}/acts`, { seen: each.events.length, act } satisfies DeskAct, DeskCase)
      if (answer.is === 'ok') {
        round++
        set({ each: answer.value, trouble: null })
        onDone()
        return null
      }
      if (answer.is === 'refused' && answer.refusal.code === 'somebody-was-faster') {
        await load()
        onDone()
      }
      return answer
    },
    async contact() {
      const answer = await hub.post(`${path}/contact`, {}, DeskContact)
      return answer.is === 'ok' ? answer.value : answer
    },
    open() {
      isOpen = true
      void poll()
      return () => {
        isOpen = false
        round++
        callOff()
      }
    },
  }
}
