import type { GuidedStop } from '../../model/content/guided.ts'
import { FOV } from '../view.ts'

const DEGREES = 180 / Math.PI

/** How wide one looks at a zoom, degrees: at twice the zoom everything is twice as large. */
const fovAt = (zoom: number): number => 2 * DEGREES * Math.atan(Math.tan(FOV.start / 2 / DEGREES) / zoom)

/** How one looks while a sentence is told: as it says, else as one before it says, else as the stop does. `null` where nobody says how. */
export function lookAt(stop: GuidedStop, sentence: number): { readonly heading: number; readonly pitch: number; readonly fov: number } | null {
  let { heading, pitch = 0 } = stop
  for (const told of stop.sentences.slice(0, sentence + 1)) {
    // Who turns elsewhere looks straight ahead again, unless it is said otherwise.
    if (told.heading !== undefined) pitch = 0
    heading = told.heading ?? heading
    pitch = told.pitch ?? pitch
  }
  return heading === undefined ? null : { heading, pitch, fov: fovAt(stop.zoom ?? 1) }
}
