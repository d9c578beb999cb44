import type { Sun } from './sun.ts'
import { tone, type Tone } from './soil.ts'

/** How the map is lit: colours from 0 to 1, as shares of what things are painted with. */
export interface Daylight {
  readonly sky: Tone
  /** what falls on everything */
  readonly ambient: Tone
  /** what falls from the sun on what faces it */
  readonly direct: Tone
  /** the share of windows behind which a lamp is on */
  readonly windows: number
}

const NOON_SKY = tone(0xdbe6ea)
const DUSK_SKY = tone(0xe9c6a4)
const NIGHT_SKY = tone(0x1b2740)
/** Moonless nights are not black on a glass that stands in a bright lobby: houses must still be found. */
const NIGHT_AMBIENT: Tone = [0.4, 0.44, 0.56]
const DAY_AMBIENT: Tone = [0.72, 0.74, 0.78]
const HIGH_SUN: Tone = [0.36, 0.34, 0.31]
const LOW_SUN: Tone = [0.46, 0.27, 0.14]

const mix = (a: Tone, b: Tone, share: number): Tone => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]
const smooth = (from: number, to: number, value: number) => {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return share * share * (3 - 2 * share)
}

/** How many lamps are on at an hour of the night by the sun, from midnight on; our own guess of a house full of people. */
const LAMPS = [0.16, 0.07, 0.04, 0.03, 0.05, 0.14, 0.3, 0.3, 0, 0, 0, 0, 0, 0, 0, 0, 0.3, 0.48, 0.62, 0.66, 0.6, 0.48, 0.34, 0.24] as const

/** The light of an hour: white and high at noon, warm and low in the evening, lit windows at night. */
export function daylightOf({ elevation, hour }: Sun): Daylight {
  const day = smooth(-8, 6, elevation)
  const high = smooth(2, 26, elevation)
  const lamps = (LAMPS[Math.floor(hour) % 24] ?? 0) + ((LAMPS[Math.floor(hour + 1) % 24] ?? 0) - (LAMPS[Math.floor(hour) % 24] ?? 0)) * (hour % 1)
  return {
    sky: mix(NIGHT_SKY, mix(DUSK_SKY, NOON_SKY, smooth(0, 14, elevation)), day),
    ambient: mix(NIGHT_AMBIENT, DAY_AMBIENT, day),
    direct: mix([0, 0, 0], mix(LOW_SUN, HIGH_SUN, high), smooth(-1, 5, elevation)),
    // In the last of the day lamps go on one by one; by day none is seen.
    windows: lamps * (1 - smooth(-4, 3, elevation)),
  }
}
