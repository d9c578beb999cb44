import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import { useCommunity } from './reading/community.ts'
import { useWatched } from './reading/objects.ts'
import { beginsWithinReach, type ReachBand, reachBand } from './reach.ts'
import { session } from './session/session.ts'

const listen = (changed: () => void) => {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}

/** Where the band of reach lies, and whether everything is to lie in it now; `null` on no terminal's glass, and on one that lies within reach as a whole. */
export function useReach(): { readonly on: boolean; readonly band: ReachBand } | null {
  const { glass } = useCommunity().stack.terminal
  const { reach } = useWatched(session)
  const width = useSyncExternalStore(listen, () => innerWidth)
  const height = useSyncExternalStore(listen, () => innerHeight)
  return useMemo(() => {
    const band = reachBand(glass, width, height)
    return band === null || band.height >= height ? null : { on: reach ?? beginsWithinReach(glass, width, height), band }
  }, [glass, width, height, reach])
}

/** Lays the page into the band of reach while that is wanted. @returns whether it is */
export function useReachLaid(): boolean {
  const reach = useReach()
  useLayoutEffect(() => {
    if (reach?.on !== true) return
    const root = document.documentElement
    root.dataset['reach'] = ''
    root.style.setProperty('--reach-below', `${reach.band.below}px`)
    root.style.setProperty('--reach-band', `${reach.band.height}px`)
    return () => {
      delete root.dataset['reach']
      root.style.removeProperty('--reach-below')
      root.style.removeProperty('--reach-band')
    }
  }, [reach])
  return reach?.on === true
}
