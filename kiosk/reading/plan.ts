import { TourGraph, TourMap, TourNames } from '../../model/content/tour.ts'
import { useCommunity } from './community.ts'
import { type Reading, useObject } from './objects.ts'

/** Where an object of the tour lies; `null` in a bundle without a plan. */
export function useTourFile(file: string): string | null {
  const { own, home } = useCommunity()
  return home.counts.viewpoint === 0 ? null : `${own.base}tour/${file}.json`
}

/** The footprints of the community. Like the others here it waits for ever in a bundle without a plan. */
export const useTourMap = (): Reading<TourMap> => useObject(useTourFile('map'), TourMap)
/** Where its viewpoints are. */
export const useTourGraph = (): Reading<TourGraph> => useObject(useTourFile('graph'), TourGraph)
/** What they are called, in the order of the graph. */
export const useTourNames = (): Reading<TourNames> => useObject(useTourFile('names'), TourNames)
