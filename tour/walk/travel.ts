import type { Direction } from '../../model/content/cube.ts'
import type { Neighbour, Picture, PictureAt } from '../stage/picture.ts'
import type { View } from '../view.ts'
import type { EyeMotion } from './eye-motion.ts'

/** A way to a place whose preview is ready. */
export interface Way {
  /** where its camera stood, metres: x east, y north, z up */
  readonly to: Direction
  readonly view: View
  readonly picture: PictureAt
  /** pictures of the places one can walk to from there */
  readonly around: readonly Neighbour[]
  /** `at-once` for the first picture, `down` from the map, `along` the street, `fade` where nobody knows the way */
  readonly how: 'at-once' | 'down' | 'along' | 'fade'
  /** the mean distance of what stands around, metres */
  readonly depth: number
  /** the person wants no motion */
  readonly still: boolean
}

/** Seconds of a way: along the street, through a plain fade, down from the map. */
const SECONDS = { along: 0.9, fade: 0.25, down: 1.3 } as const
/** Coming down from the map, the picture of the place comes through on the last part of the way. */
const COMES_THROUGH = 0.7
/** Farther than this one does not walk past things, one is simply there. */
const WALKED_METRES = 120
/** A way that is not over must not look as if it were. */
const ALMOST = 0.999

/** Lets the eye come to a place in the way that suits: at once, down from the map, past the houses, or through a fade. */
export function travel(eye: EyeMotion, picture: Picture, way: Way, landed: () => void): void {
  const [x, y, z] = way.to
  const arrive = () => {
    picture.pass(1, way.around)
    picture.above(0)
    landed()
  }
  if (way.how === 'at-once') {
    eye.stand(x, y, z, way.view)
    arrive()
    return
  }
  if (way.how === 'down') {
    const through = (share: number) => Math.min(ALMOST, Math.max(0, (share - COMES_THROUGH) / (1 - COMES_THROUGH)))
    eye.flyTo(x, y, z, way.view, SECONDS.down, (share) => picture.pass(through(share), way.around), arrive)
    return
  }
  const from = eye.projector.eye
  const near = Math.hypot(x - from.x, y - from.y) < WALKED_METRES
  const walks = way.how === 'along' && near && !way.still && picture.between([from.x, from.y, from.z], way.to, way.picture.pyramid.preview, way.depth)
  eye.flyTo(x, y, z, way.view, walks ? SECONDS.along : SECONDS.fade, (share) => picture.pass(Math.min(ALMOST, share), way.around), arrive)
}
