import type { ItemId } from '../model/content/item.ts'
import type { Text } from '../model/text.ts'
import type { TourProblem } from './problem.ts'
import type { View } from './view.ts'
import type { WhereTo } from './walk/where-to.ts'

/** What one says from a place: where, which way one looks, and the pole if its number was touched (`CG-0027`). */
export interface SaidAt {
  readonly viewpoint: string
  readonly heading: number
  readonly pole?: string
  /** what was seen, with a ring around what is meant; a JPEG of at most 1280 pixels */
  readonly picture?: Blob
}

/** How a page opens the tour. Plain values go in, touches come out; the tour fetches what lies under `base` itself. */
export interface TourOptions {
  /** the bundle's address, `/c/<bundle>/<version>/` */
  readonly base: string
  /** where to begin; what is left out is the place's own, `{}` is the start of the tour, `{ pole: '27' }` the place nearest to a pole */
  readonly view: WhereTo
  /** an exhibition hall one goes into as soon as one stands in the street */
  readonly hall?: ItemId
  /** hears of the view four times a second while it changes and once when it rests */
  onView(view: View): void
  /** hears the name of the place one has come to */
  onArrive?(title: Text): void
  /** hears of each problem once; the tour has already said to the person what she needs to know */
  onProblem(problem: TourProblem): void
  /** “there is a problem here”; without it the button and the touch on a pole's number are not offered */
  onSay?(at: SaidAt): void
  /** “search”: the page has a search of its own; without it the tour searches with what the device types with */
  onSearch?(): void
  /** a place of the guide was touched, `place:canteen`; without it their names are only read */
  onPlace?(id: string): void
  /** a guided tour is being told, or no longer: who listens touches nothing */
  onTelling?(telling: boolean): void
  /** “leave the tour”; without it the page has its own way out */
  onLeave?(): void
  /** the house's public address, `https://…` without a slash at its end, for codes that a phone reads; without it they carry words only */
  readonly publicUrl?: string
  /** the page stands in somebody's own browser, which can send a link on and copy it; a terminal's cannot */
  readonly sends?: boolean
  /** nobody is there: the picture alone walks slowly by itself, thirty frames a second at most, and cannot be touched */
  readonly alone?: boolean
  /** large type: fewer numbers in the picture */
  readonly elder?: boolean
  /** no flights, no gliding: every move is there at once */
  readonly reducedMotion: boolean
}

/** A tour that is open. */
export interface TourHandle {
  go(to: WhereTo): void
  /** measures the host again; a change of its size is noticed without it */
  resize(): void
  /** stops everything and leaves the host empty; the canvas is kept for the next time */
  close(): void
}
