import { bearingOf } from '../../model/content/cube.ts'
import type { Poles } from '../../model/content/tour.ts'
import { inSight, type Wall } from './sight.ts'

/** A numbered pole that can be seen from where one stands. */
export interface NearPole {
  /** `CG-0027`, as the plate says */
  readonly no: string
  /** the digits a resident reads out: `0027` */
  readonly digits: string
  readonly bearing: number
  readonly metres: number
  /** it was asked for by its number, and is shown though it is far off or hidden; its distance then says so */
  readonly sought: boolean
}

/** Farther away a plate cannot be read, so its number in the picture would help nobody. */
export const POLE_REACH_METRES = 25

/**
 * The poles within reach of a point and in sight of it, the nearest first; a pole that is sought comes before them.
 *
 * @param sought `CG-0027`, or `null` for none
 */
export function nearPoles(poles: Poles, x: number, y: number, walls: readonly Wall[], most: number, sought: string | null = null): NearPole[] {
  const near: NearPole[] = []
  for (let index = 0; index < poles.no.length; index += 1) {
    const east = (poles.x[index] as number) - x
    const north = (poles.y[index] as number) - y
    const metres = Math.hypot(east, north)
    const no = poles.no[index] as string
    if (no !== sought && (metres > POLE_REACH_METRES || !inSight(x, y, x + east, y + north, walls))) continue
    near.push({ no, digits: no.slice(no.lastIndexOf('-') + 1), bearing: bearingOf([east, north, 0]).bearing, metres, sought: no === sought })
  }
  return near.sort((a, b) => Number(b.sought) - Number(a.sought) || a.metres - b.metres).slice(0, most)
}
