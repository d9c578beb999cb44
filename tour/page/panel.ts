/** What is open in the place of the sheet: finding a place, typing a pole's number, another time of the place, sending the view on, the hour of the map, showing what is wrong, or being led to a viewpoint (an index into the graph). */
export type Panel =
  | { readonly is: 'find' }
  | { readonly is: 'pole' }
  | { readonly is: 'time' }
  | { readonly is: 'share' }
  | { readonly is: 'light' }
  | { readonly is: 'say' }
  | { readonly is: 'way'; readonly to: number; readonly heading: number | null }

/** What a panel asks of the page around it. */
export interface PanelDoor {
  /** opens another panel; `null` goes back to what is told at the place */
  open(panel: Panel | null): void
}
