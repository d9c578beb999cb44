import { useSyncExternalStore } from 'react'
import type { WalkState } from '../walk/walk-state.ts'
import type { Walk } from '../walk/walk.ts'

/** The state of a walk; the component is drawn again when it changes, which is never in the middle of a turn. */
export function useWalk(walk: Walk): WalkState {
  return useSyncExternalStore(walk.store.subscribe, walk.store.get)
}
