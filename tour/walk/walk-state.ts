import type { TourGraph, TourPlace } from '../../model/content/tour.ts'
import type { Exit } from '../look/exits.ts'
import type { NearPole } from '../look/near-poles.ts'
import type { TourProblem } from '../problem.ts'
import { type Background, NOTHING_YET } from '../read/background.ts'
import type { PlaceHere } from '../read/place-titles.ts'
import { FOV, type View } from '../view.ts'

/** Everything the page shows of a tour that does not change with every frame. */
export interface WalkState extends Background {
  readonly graph: TourGraph | null
  /** why there is no tour at all; the page then offers to try again */
  readonly cannotStart: TourProblem | null
  /** where one stands, an index into the graph; `null` before the first picture */
  readonly at: number | null
  /** which picture of the place is shown, `dusk` or `old`; `null` for the main one */
  readonly version: string | null
  /** which picture is seen beside it, on the left of the divide; `null` for none */
  readonly beside: string | null
  /** on the way to another viewpoint, or waiting for its picture */
  readonly going: number | null
  readonly mode: 'street' | 'overview' | 'inside'
  /** the moment by whose sun the map is lit, milliseconds since 1970; `null` for now */
  readonly lit: number | null
  /** the eye is on its way and labels are put away */
  readonly flying: boolean
  readonly exits: readonly Exit[]
  /** the way one is led, from where one stands to its end, indexes into the graph; empty when nobody leads */
  readonly way: readonly number[]
  readonly nearPoles: readonly NearPole[]
  /** what is told here; `null` while it is read */
  readonly place: TourPlace | null
  readonly placesHere: readonly PlaceHere[]
  readonly picture: 'none' | 'gl' | 'flat'
  /** grows when sizes on the page have changed */
  readonly measured: number
  /** the last thing that did not work, until the next thing works */
  readonly trouble: TourProblem | null
  /** the view as it was when the picture last came to rest */
  readonly view: View
}

export const FIRST_STATE: WalkState = {
  ...NOTHING_YET,
  graph: null,
  cannotStart: null,
  at: null,
  version: null,
  beside: null,
  going: null,
  mode: 'street',
  lit: null,
  flying: false,
  exits: [],
  way: [],
  nearPoles: [],
  place: null,
  placesHere: [],
  picture: 'none',
  measured: 0,
  trouble: null,
  view: { viewpoint: '', heading: 0, pitch: 0, fov: FOV.start },
}
