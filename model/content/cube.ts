import type { Face } from './tour.ts'

/** A direction in the world: x east, y north, z up; any length. */
export type Direction = readonly [east: number, north: number, up: number]

/**
 * Where a point of a cube face looks. `u` runs right and `v` down, both from -1 to 1 across the face. The side
 * faces stand upright; `u` joins `f` at its lower edge and `d` joins `f` at its upper edge. Rule B21.
 * Source: our own; press and tour share this one function, so a mirrored panorama cannot happen on one side only.
 */
export function lookOf(face: Face, u: number, v: number): Direction {
  switch (face) {
    case 'f':
      return [u, 1, -v]
    case 'r':
      return [1, -u, -v]
    case 'b':
      return [-u, -1, -v]
    case 'l':
      return [-1, u, -v]
    case 'u':
      return [u, v, 1]
    case 'd':
      return [u, -v, -1]
  }
}

/** Bearing of a direction in degrees clockwise from north, 0 to 360, and its height above the horizon, -90 to 90. */
export function bearingOf([east, north, up]: Direction): { bearing: number; elevation: number } {
  const bearing = (Math.atan2(east, north) * 180) / Math.PI
  return { bearing: bearing < 0 ? bearing + 360 : bearing, elevation: (Math.atan2(up, Math.hypot(east, north)) * 180) / Math.PI }
}

/** The direction of a bearing and elevation (degrees), length 1. */
export function directionOf(bearing: number, elevation: number): Direction {
  const b = (bearing * Math.PI) / 180
  const e = (elevation * Math.PI) / 180
  return [Math.sin(b) * Math.cos(e), Math.cos(b) * Math.cos(e), Math.sin(e)]
}

/**
 * The size in pixels of the sharpest cube face of an equirectangular panorama, and the levels under it:
 * 512·⌈width/π/512⌉, halved while the next is not under 384. A picture too small for one tile gets one level of its own
 * size, a multiple of 64: nothing is enlarged to be stored. Rule B20.
 */
export function levelsOf(panoramaWidth: number): number[] {
  const needed = Math.ceil(panoramaWidth / Math.PI)
  if (needed <= 448) return [64 * Math.ceil(needed / 64)]
  const levels = [512 * Math.ceil(panoramaWidth / Math.PI / 512)]
  for (let next = (levels[0] as number) / 2; next >= 384; next = Math.floor(next / 2)) levels.push(next)
  return levels
}

/** The pixel size of one tile: 512, or what is left at the right and lower edge. */
export function tileSpan(faceSize: number, tile: number, index: number): number {
  return Math.min(tile, faceSize - index * tile)
}
