// What the engine brings once the first picture is sharp: one file of the program, for which nobody waits.
import type { BufferGeometry } from 'three'
import type { Poles, TourGraph, TourMap } from '../../model/content/tour.ts'
import { Overview } from '../overview/overview.ts'
import { Ahead } from '../panorama/ahead.ts'
import type { Card } from '../panorama/card.ts'
import { Passage } from '../panorama/passage.ts'

/** CSS pixels across a viewpoint's dot on the map. */
const MARKER_PX = 22

/** The community from above. @param pixelRatio screen pixels for a CSS pixel */
export const overviewOf = (map: TourMap, graph: TourGraph, poles: Poles | null, pixelRatio: number): Overview =>
  new Overview(map, graph, poles, MARKER_PX * pixelRatio)

/** The way between two places. @param solid ground and houses; `null` where none are known */
export const passageThrough = (solid: readonly BufferGeometry[] | null): Passage => new Passage(solid)

/** What reads ahead while somebody stands and looks. */
export const aheadOn = (card: Card): Ahead => new Ahead(card)
