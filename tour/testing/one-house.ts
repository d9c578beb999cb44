import type { TourMap } from '../../model/content/tour.ts'

/** A house that stands alone on a field, metres. */
export const HOUSE = { west: -6, east: 6, south: 20, north: 30, height: 12 } as const

/** The map of that field. */
export const houseMap: TourMap = {
  buildings: [
    {
      id: 'h',
      kind: 'flat',
      ring: [
        [HOUSE.west, HOUSE.south],
        [HOUSE.east, HOUSE.south],
        [HOUSE.east, HOUSE.north],
        [HOUSE.west, HOUSE.north],
      ],
      height: HOUSE.height,
      tint: 0,
    },
  ],
  roads: [],
  water: [],
  areas: [],
  trees: [],
  far: [],
}
