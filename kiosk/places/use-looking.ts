import { useMemo } from 'react'
import type { Looking } from '../../model/content/place-wish.ts'
import { spotOf } from '../../model/content/spot.ts'
import { useClock } from '../clock.ts'
import { useCommunity } from '../reading/community.ts'
import { usePoles } from '../reading/poles.ts'
import { onGlass } from '../glass.ts'

/** From where and when one looks for a place: the terminal's pole, and its clock. On somebody's own device nobody knows where they are. */
export function useLooking(): Looking {
  const { now, lastSigned } = useClock()
  const { poleNo } = useCommunity().stack.terminal
  const poles = usePoles()
  return useMemo(
    () => ({ clock: { now, lastSigned }, from: onGlass() && poles.is === 'ready' ? spotOf({ pole: poleNo }, poles.value, null) : null }),
    [now, lastSigned, poleNo, poles],
  )
}
