import type { Terminal } from '../model/terminal.ts'
import { pixelsPerMm } from './glass.ts'

/** Above the floor, millimetres: what a hand reaches from a wheelchair, beside or before the glass. Source: UI.md, “Layout”. */
const REACH_MM = { from: 800, to: 1100 } as const
/** In a lower band than this no page can be used; where the glass has less within reach, the nearest of it makes it up. */
const LEAST_MM = 240

/** The part of a glass that is touched while a person wants everything within reach, CSS pixels. */
export interface ReachBand {
  /** from the lower edge of the glass to the band */
  readonly below: number
  readonly height: number
}

/** Where the band of reach lies on a glass: as much of it as there is, and never too low to hold a page. `null` on what is no terminal's glass. */
export function reachBand(glass: Terminal['glass'], width: number, height: number): ReachBand | null {
  const mm = pixelsPerMm(glass, width, height)
  if (mm === null) return null
  const glassMm = height / mm
  const least = Math.min(LEAST_MM, glassMm)
  // A glass that hangs too high is reached best at its foot, one that stands too low at its head.
  const from = Math.min(Math.max(0, REACH_MM.from - glass.lowerEdgeMm), glassMm - least)
  const to = Math.min(Math.max(REACH_MM.to - glass.lowerEdgeMm, from + least), glassMm)
  return { below: from * mm, height: (to - from) * mm }
}

/** Whether a glass begins with everything within reach: most of it hangs where not everybody's hand comes. */
export function beginsWithinReach(glass: Terminal['glass'], width: number, height: number): boolean {
  const band = reachBand(glass, width, height)
  return band !== null && band.height < height / 2
}
