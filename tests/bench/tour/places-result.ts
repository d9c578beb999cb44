import { median } from '../offline/median.ts'
import type { Places } from './places.ts'

/** At most so much. */
export const mostOfPlaces = {
  laterChunkGzip: 60_000,
  overviewDraws: 60,
  overviewOfPanorama: 1.2,
  slowestPoleMs: 100,
  idleFrames: 0,
  aloneFrames: 30,
  aloneStopMs: 100,
}

/** What the tour's places showed in all repeats: of openings the middle, of all else the worst. @param laterChunkGzip gzip -9 of the largest file fetched later */
export function placesResult(places: readonly Places[], laterChunkGzip: number): Record<keyof typeof mostOfPlaces, number> & Record<string, number> {
  const middle = (of: (each: Places) => number) => median(places.map(of))
  const worst = (of: (each: Places) => number) => Math.max(...places.map(of))
  const poles = places.flatMap((each) => each.poles)
  const [overviewMs, panoramaMs] = [middle((each) => each.overviewMs), middle((each) => each.panoramaMs)]
  return {
    laterChunkGzip,
    overviewDraws: worst((each) => each.overviewDraws),
    overviewOfPanorama: overviewMs / panoramaMs,
    slowestPoleMs: Math.max(...poles),
    idleFrames: worst((each) => each.idleFrames),
    aloneFrames: worst((each) => each.aloneFrames),
    aloneStopMs: worst((each) => each.aloneStopMs),
    overviewMs,
    panoramaMs,
    overviewMainMs: middle((each) => each.overviewMainMs),
    panoramaMainMs: middle((each) => each.panoramaMainMs),
    poleMs: median(poles),
  }
}
