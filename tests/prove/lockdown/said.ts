import * as z from 'zod/mini'

/** What the page that stands says of itself, several times a second. */
export const Said = z.object({
  path: z.string(),
  /** how much larger than life it is: by a pinch, and by the browser's own zoom */
  pinched: z.number(),
  zoomed: z.number(),
  selection: z.string(),
  visible: z.boolean(),
  /** keys and touches come to it, and not to something of the browser's own that stands before it */
  focused: z.boolean(),
  fullscreen: z.boolean(),
  /** somebody is led through the page by words */
  spoken: z.boolean(),
  /** its guards stand */
  held: z.boolean(),
  scrolled: z.number(),
  /** what stands in the field that has the focus */
  field: z.nullable(z.string()),
  /** the number of the last order that was carried out */
  done: z.number(),
})
export type Said = z.infer<typeof Said>

/** What the page is asked to do, so that nothing has to reach into the browser. */
export interface Order {
  readonly number: number
  /** another page of the terminal, without loading it anew */
  readonly go?: string
  /** lays something into the page that a bundle's author might have put there; an empty text takes it away */
  readonly bait?: string
  /** takes away what the page's own styles do against gestures */
  readonly plain?: boolean
}
