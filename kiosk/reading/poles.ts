import { Poles } from '../../model/content/tour.ts'
import { useCommunity } from './community.ts'
import { type Reading, useObject } from './objects.ts'

/** The numbered poles of the community; waits for ever in a bundle without a plan, whose screens do not ask. */
export function usePoles(): Reading<Poles> {
  const { own, home } = useCommunity()
  return useObject(home.counts.viewpoint === 0 ? null : `${own.base}poles.json`, Poles)
}
