import { useLayoutEffect, useSyncExternalStore } from 'react'
import { useCommunity } from './reading/community.ts'
import { useWatched } from './reading/objects.ts'
import { beginsWithinReach, reachBand } from './reach.ts'
import { session } from './session/session.ts'

const listen = (changed: () => void) => {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}

/** Whether everything that can be touched lies within reach now; `null` where this page stands on no terminal's glass. */
export function useReach(): { readonly on: boolean } | null {
  const { glass } = useCommunity().stack.terminal
  const { reach } = useWatched(session)
  const width = useSyncExternalStore(listen, () => innerWidth)
  const height = useSyncExternalStore(listen, () => innerHeight)
  return reachBand(glass, width, height) === null ? null : { on: reach ?? beginsWithinReach(glass, width, height) }
}

/** Lays the page into the band of reach while that is wanted. @returns whether it is */
export function useReachLaid(): boolean {
  const { glass } = useCommunity().stack.terminal
  const on = useReach()?.on ?? false
  const width = useSyncExternalStore(listen, () => innerWidth)
  const height = useSyncExternalStore(listen, () => innerHeight)
  useLayoutEffect(() => {
    const root = document.documentElement
    const band = on ? reachBand(glass, width, height) : null
    if (band === null) return
    root.dataset['reach'] = ''
    root.style.setProperty('--reach-below', `${band.below}px`)
    root.style.setProperty('--reach-band', `${band.height}px`)
    return () => {
      delete root.dataset['reach']
      root.style.removeProperty('--reach-below')
      root.style.removeProperty('--reach-band')
    }
  }, [on, glass, width, height])
  return on
}
