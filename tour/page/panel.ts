import type { GuidedTour } from '../../model/content/guided.ts'
import type { ItemId } from '../../model/content/item.ts'

/** What is open in the place of the sheet. */
export type Panel =
  /** finding a place */
  | { readonly is: 'find' }
  /** typing a pole's number */
  | { readonly is: 'pole' }
  /** another time of the place */
  | { readonly is: 'time' }
  /** sending the view on */
  | { readonly is: 'share' }
  /** the hour of the map */
  | { readonly is: 'light' }
  /** showing what is wrong */
  | { readonly is: 'say' }
  /** being led to a viewpoint, an index into the graph */
  | { readonly is: 'way'; readonly to: number; readonly heading: number | null }
  /** looking at the albums and works of the place */
  | { readonly is: 'pictures' }
  /** choosing an exhibition hall */
  | { readonly is: 'halls' }
  /** being in one */
  | { readonly is: 'hall'; readonly id: ItemId }
  /** choosing a guided tour */
  | { readonly is: 'guided' }
  /** being led through one */
  | { readonly is: 'guided-tour'; readonly tour: GuidedTour }

/** What a panel asks of the page around it. */
export interface PanelDoor {
  /** opens another panel; `null` goes back to what is told at the place */
  open(panel: Panel | null): void
}
