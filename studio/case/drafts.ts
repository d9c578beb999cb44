import type { Reason } from '../../model/case/event.ts'
import type { CaseState } from '../../model/case/state.ts'

/** What somebody is about to do to a case. `of` is the number of the event whose note gets its words. */
export type Doing =
  | { readonly is: 'step'; readonly to: CaseState }
  | { readonly is: 'answer' | 'waiting' | 'asked' | 'shown' }
  | { readonly is: 'translated'; readonly of: number }

/** What fills a sentence, as it is typed. */
export type Typed = Readonly<Record<'day' | 'time' | 'days' | 'pole' | 'phone' | 'placeZh' | 'placeUg', string>>

/** A form that is open on a case, with everything that was chosen and typed in it. */
export interface Draft {
  readonly doing: Doing
  /** the id of the ready sentence that goes out; `null` for none */
  readonly phrase: string | null
  readonly typed: Typed
  readonly noteZh: string
  readonly noteUg: string
  readonly reason: Reason | null
  readonly officeZh: string
  readonly officeUg: string
  readonly duplicateOf: string
  readonly until: string
  readonly translation: string
}

export const EMPTY_TYPED: Typed = { day: '', time: '', days: '', pole: '', phone: '', placeZh: '', placeUg: '' }

/** Forms that are open, by case. They live in this tab's memory alone and outlast a session that ends, not another person's. */
export interface Drafts {
  get(id: string): Draft | null
  set(id: string, draft: Draft | null): void
  subscribe(listener: () => void): () => void
  /** somebody sits down: what another person typed is gone */
  belongTo(staff: string): void
}

export function openDrafts(): Drafts {
  const listeners = new Set<() => void>()
  let kept: ReadonlyMap<string, Draft> = new Map()
  let owner: string | null = null
  function put(next: ReadonlyMap<string, Draft>): void {
    kept = next
    for (const listener of listeners) listener()
  }
  return {
    get: (id) => kept.get(id) ?? null,
    set: (id, draft) => put(new Map([...kept].filter(([each]) => each !== id).concat(draft === null ? [] : [[id, draft]]))),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    belongTo(staff) {
      if (owner !== null && owner !== staff) put(new Map())
      owner = staff
    },
  }
}
