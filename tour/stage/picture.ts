import type { Group } from 'three'
import type { Direction } from '../../model/content/cube.ts'
import type { Poles, TourGraph, TourMap } from '../../model/content/tour.ts'
import type { Result } from '../../model/result.ts'
import type { Projector } from '../look/projector.ts'
import type { Neighbour, PictureAt } from '../panorama/picture-at.ts'
import type { PictureProblem } from '../read/picture.ts'
import type { Stage } from './stage.tsx'

export type { Neighbour, PictureAt } from '../panorama/picture-at.ts'

/** What is seen inside a house, in place of the street. */
export interface Inside {
  /** what is drawn; none where pictures are flat */
  readonly group?: Group
  /** draws for the eye as the projector has it. @returns true when all that the view wants is on the glass */
  draw(projector: Projector, speed: number, seconds: number): boolean
  /** the picture was touched, CSS pixels from its left and top */
  tap(x: number, y: number): void
  /** puts everything away */
  close(): void
}

/**
 * What shows the tour on the glass: three.js, or a flat picture where there is no WebGL. It is told where the eye is;
 * where to go, how to turn and what to say are not its business.
 */
export interface Picture {
  readonly kind: 'gl' | 'flat'
  /** reads a place's preview; what is seen does not change yet */
  prepare(at: PictureAt): Promise<Result<true, PictureProblem>>
  /** lets the next `pass` go through the shapes between two points, metres; false where there are no shapes, then it fades. @param depth mean distance of what stands there, metres */
  between(from: Direction, to: Direction, previewPx: number, depth: number): boolean
  /** lets the prepared place come through, from 0 to 1; at 1 it is the place where one stands */
  pass(share: number, neighbours: readonly Neighbour[]): void
  /** brings another picture from the same camera beside the one that is shown, left of the divide; `null` takes it away */
  beside(at: PictureAt | null): Promise<Result<true, PictureProblem>>
  /** where the divide stands: 0 at the left edge of the glass, 1 at the right */
  divide(share: number): void
  /** draws for the eye as the projector has it, `seconds` after the frame before. @returns true when all that the view wants is on the glass */
  draw(projector: Projector, speed: number, seconds: number): boolean
  /** how much of the map is seen through the street picture: 0 none, 1 only the map */
  above(share: number): void
  /**
   * brings what walking and the map need once the first picture is sharp; again when the map comes later. @param map `null` where
   * there is none. @returns whether one can rise to the map
   */
  bringShapes(map: TourMap | null, graph: TourGraph, poles: Poles | null): Promise<boolean>
  /** shows a house from inside, from now until `goOut`. @param open is given the stage, `null` where pictures are flat */
  goIn(open: (stage: Stage | null) => Inside): Inside
  /** shows the street again as it was */
  goOut(): void
  /** marks the viewpoint where one stands, an index into the graph; `null` for none */
  markHere(index: number | null): void
  /** draws the way one is led on the map, indexes into the graph; none for no way */
  markWay(way: readonly number[]): void
  /** lights the map by the sun of a moment, milliseconds since 1970 */
  lightMap(atMs: number): void
  /** reads again what could not be read: the line is back */
  tryAgain(): void
  /** the glass has another size, and shows it at once. @param due whether a frame is coming before anybody sees it; then that one shows it */
  resize(width: number, height: number, due?: boolean): void
  /** stops reading, lets go of the glass */
  close(): void
}
