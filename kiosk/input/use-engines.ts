import { useMemo } from 'react'
import { useCommunity } from '../reading/community.ts'
import { enginesOf, type InputEngines } from './engines.ts'

/** The engines of this terminal's bundles, once somebody types; `null` before. */
export function useEngines(wanted: boolean): InputEngines | null {
  const { stack } = useCommunity()
  return useMemo(() => (wanted ? enginesOf(stack.bundles.map(({ base }) => base)) : null), [wanted, stack])
}
