import type { TourMap } from '../../model/content/tour.ts'
import { WINDOW_METRES } from './heights.ts'
import { Soil, tone, type Tone } from './soil.ts'

const GRASS = tone(0xcfd8bd)
const WATER = tone(0xa9cfe3)
const ROAD = tone(0xf4f1ea)
const STREET = tone(0xe9e4da)
const FAR = tone(0xd6d2ca)
const FAR_ROOF = tone(0xdedad2)
const ROOF = tone(0xcdbfae)
/** Walls by a building's tint; a number past the end begins anew. */
const WALLS: readonly Tone[] = [0xe2c9ae, 0xdcb99e, 0xe9d8bf, 0xd8d3cb, 0xeee7da, 0xd9a78f].map(tone)
const AREAS: Readonly<Record<string, Tone>> = {
  plaza: tone(0xe3dccf),
  park: tone(0xbfd0a4),
  fitness: tone(0xd9b9a4),
  play: tone(0xe2c58d),
  gate: tone(0xdfd6c6),
}
const AREA = tone(0xdcd5c4)

/** Levels a hand's breadth apart, so that what lies on the ground does not flicker seen from afar. */
const LEVEL = { area: 0.12, water: 0.24, road: 0.36 } as const

/** The ground of a community with everything that lies flat on it, as triangles. */
export function layGround(map: TourMap, reachMetres: number): Soil {
  const soil = new Soil()
  const corners = 48
  const rim = Array.from({ length: corners }, (_, at) => {
    const angle = (at / corners) * 2 * Math.PI
    return [Math.cos(angle) * reachMetres, Math.sin(angle) * reachMetres] as const
  })
  soil.flat(rim, 0, GRASS)
  for (const area of map.areas) soil.flat(area.ring, LEVEL.area, AREAS[area.kind] ?? AREA)
  for (const ring of map.water) soil.flat(ring, LEVEL.water, WATER)
  for (const road of map.roads)
    soil.band(road.line, road.width, road.kind === 'street' ? LEVEL.road - 0.06 : LEVEL.road, road.kind === 'street' ? STREET : ROAD)
  return soil
}

/** Where the windows of a house are counted from: a whole number of windows, and not so far that single floats lose a window's edge. */
const windowsFrom = (at: number): number => (at % 97) * 64 * WINDOW_METRES.wide

/** The houses of a community and, paler, the ones around it, as triangles. */
export function raiseHouses(map: TourMap): Soil {
  const soil = new Soil()
  for (const [at, { ring, height, tint }] of map.buildings.entries())
    soil.block(ring, height, WALLS[Math.abs(Math.round(tint)) % WALLS.length] as Tone, ROOF, windowsFrom(at))
  for (const [at, { ring, height }] of map.far.entries()) soil.block(ring, height, FAR, FAR_ROOF, windowsFrom(at + 31))
  return soil
}
