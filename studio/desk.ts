import { createContext, use, useSyncExternalStore } from 'react'
import type { StaffMe } from '../model/staff/sign-in.ts'
import type { Right } from '../model/case/rights.ts'
import type { Drafts } from './case/drafts.ts'
import type { Hub } from './hub.ts'
import type { InboxStore } from './inbox/inbox-store.ts'
import type { Names, ReadJson } from './names.ts'
import type { SessionStore } from './session.ts'

/** What every page of the desk stands on once somebody has signed in. */
export interface Desk {
  readonly hub: Hub
  readonly me: StaffMe
  readonly session: SessionStore
  readonly inbox: InboxStore
  readonly drafts: Drafts
  /** `null` until they could be read */
  readonly names: Names | null
  readonly readJson: ReadJson
  readonly now: () => number
  readonly later: (ms: number, call: () => void) => () => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (desk === null) throw new Error('desk: wants somebody who has signed in, found nobody')
  return desk
}

export const may = ({ rights }: StaffMe, right: Right): boolean => rights.includes(right)

/** Follows anything that tells when it has changed. */
export function useStore<T>(store: { getState(): T; subscribe(listener: () => void): () => void }): T {
  return useSyncExternalStore(store.subscribe, store.getState)
}
